import { vi } from 'vitest';
import type { Layer, LayerLife, PagePorts, Scene } from '../../../src/app/page/ports.ts';
import { startPage } from '../../../src/app/page/start-page.ts';
import type { EventFacts } from '../../../src/domain/availability/types.ts';
import { failure, success } from '../../../src/domain/result.ts';
import type {
  Answer,
  MessageName,
  PageReport,
  PageSettings,
  PageWords,
  Request,
  Send,
  SuggestionView,
} from '../../../src/messages/map.ts';
import type {
  CalendarPage,
  PageBusy,
  PageChange,
  PageReadFailure,
  Rect,
  Spot,
  VisibleDays,
} from '../../../src/pages/calendar-page.ts';

export const berlin = 'Europe/Berlin';

/** Epoch milliseconds of a wall clock in Berlin. */
export const at = (wall: string): number => Temporal.PlainDateTime.from(wall).toZonedDateTime(berlin).epochMilliseconds;

export const meeting: EventFacts = {
  status: 'confirmed',
  response: 'accepted',
  showAs: 'busy',
  kind: 'event',
  isAllDay: false,
};

/** A busy stretch of one day: `busy('2026-11-24', 9, 10.5)` is 9:00 to 10:30. */
export const busy = (date: string, from: number, to: number, facts: Partial<EventFacts> = {}): PageBusy => ({
  date,
  startMinute: from * 60,
  endMinute: to * 60,
  facts: { ...meeting, ...facts },
});

const day = [{ from: '09:00', to: '17:00' }];

export const settingsOf = (change: Partial<PageSettings> = {}): PageSettings => ({
  revision: 1,
  hours: { 1: day, 2: day, 3: day, 4: day, 5: day, 6: [], 7: [] },
  breaks: [],
  bufferMinutes: { before: 0, after: 0 },
  noticeMinutes: 120,
  isChecked: false,
  countsAsBusy: { tentative: true, unanswered: true, workingElsewhere: false, focusTime: true },
  ...change,
});

export const words: PageWords = { texts: { bookIt: 'Book it' }, language: 'en', direction: 'ltr' };

/** One suggestion of 30 minutes at the start of each gap, as the worker would send it. */
export const suggestFor = ({ gaps }: PageReport): readonly SuggestionView[] =>
  gaps.map((gap) => {
    const slot = { start: gap.start, end: gap.start + 30 * 60_000 };
    return {
      key: `${gap.start}/walk`,
      gap,
      slot,
      activity: 'a01',
      people: ['ana'],
      icon: 'walk',
      accessibleName: 'Suggestion: Walk with Ana',
      activityName: 'Campus walk',
      names: 'Ana',
      length: '30 min',
      hours: '',
      title: 'Walk with Ana',
      when: '',
      place: '',
      why: '',
      factors: [],
      question: '',
      confirm: 'Book it',
      target: '',
      notified: '',
      theirTime: '',
      isQuiet: false,
      quietNote: '',
      needsPerson: false,
      minutes: { min: 30, max: 60 },
      choice: {},
    };
  });

type Handlers = { [Name in MessageName]?: (request: Request<Name>) => Answer<Name> | Promise<Answer<Name>> };

/** A page, a worker and a clock that the test moves. */
export const startTestPage = (
  options: {
    readonly now?: number;
    readonly days?: VisibleDays | undefined;
    readonly busy?: readonly PageBusy[];
    readonly handlers?: Handlers;
    readonly browserZone?: string;
    readonly account?: string;
  } = {},
) => {
  const life = new AbortController();
  const state = {
    now: options.now ?? at('2026-11-23T08:00'),
    days: 'days' in options ? options.days : { dates: ['2026-11-23', '2026-11-24'] },
    busy: options.busy ?? [],
    failure: undefined as PageReadFailure | undefined,
    isOccupied: false,
    scrolledTo: { left: 0, top: 100 } as Spot | undefined,
    isAlive: true,
  };
  const sent: { readonly name: MessageName; readonly request: unknown }[] = [];
  const handlers: Handlers = {
    'page.hello': () => settingsOf(),
    'page.suggest': (report) => ({ suggestions: suggestFor(report), notices: [], words }),
    'page.noticed': () => null,
    'page.unreadable': () => null,
    'card.notNow': () => null,
    ...options.handlers,
  };
  const send: Send = async (name, request) => {
    sent.push({ name, request });
    const handler = handlers[name];
    if (handler === undefined) throw new Error(`nobody answers ${name}`);
    return await handler(request);
  };

  let onPageChange: (change: PageChange) => void = () => undefined;
  const readBusy = vi.fn<CalendarPage['readBusy']>(() =>
    state.failure === undefined ? success(state.busy) : failure(state.failure),
  );
  const placeOf = vi.fn<CalendarPage['placeOf']>(({ startMinute, endMinute }): Rect => ({
    left: 0,
    top: startMinute,
    width: 100,
    height: endMinute - startMinute,
  }));
  const page: CalendarPage = {
    id: 'google-calendar',
    shownAccount: () => options.account,
    visibleDays: () => state.days,
    readBusy,
    placeOf,
    clip: () => ({ left: 0, top: 0, width: 700, height: 500 }),
    isOccupied: () => state.isOccupied,
    look: () => ({ scheme: 'light', dialect: 'material', direction: 'ltr' }),
    scrolledTo: () => state.scrolledTo,
    watch: (onChange, signal) => {
      onPageChange = onChange;
      signal.addEventListener('abort', () => (onPageChange = () => undefined));
    },
  };

  const scenes: (Scene | 'cleared')[] = [];
  const focusNext = vi.fn<() => void>();
  const scrolls: Spot[] = [];
  const layer: Layer = {
    draw: (scene) => scenes.push(scene),
    scroll: (by) => scrolls.push(by),
    isShowing: () => {
      const last = scenes.at(-1);
      return last !== undefined && last !== 'cleared' && last.suggestions.length + last.notices.length > 0;
    },
    clear: () => scenes.push('cleared'),
    focusNext,
  };
  let layerLife: LayerLife | undefined;

  const timers: { readonly at: number; readonly task: () => void }[] = [];
  let onSettings: () => void = () => undefined;
  let onReadAgain: (wantsNext: boolean) => void = () => undefined;
  let ids = 0;
  const reload = vi.fn<() => void>();
  const ports: PagePorts = {
    page,
    openLayer: (given) => {
      layerLife = given;
      return layer;
    },
    send,
    settingsChanged: (listener) => (onSettings = listener),
    readAgainAsked: (listener) => (onReadAgain = listener),
    isAlive: () => state.isAlive,
    clock: () => state.now,
    browserZone: () => options.browserZone ?? berlin,
    schedule: (task, delayMs) => {
      const timer = { at: state.now + delayMs, task };
      timers.push(timer);
      return () => {
        const index = timers.indexOf(timer);
        if (index >= 0) timers.splice(index, 1);
      };
    },
    makeId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
    reload,
  };
  startPage(ports, life.signal);

  /** Lets every answer that is due arrive. */
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };

  return {
    state,
    readBusy,
    placeOf,
    sent,
    scenes,
    scrolls,
    timers,
    reload,
    settle,
    stop: () => life.abort(),
    get layerLife(): LayerLife {
      if (layerLife === undefined) throw new Error('no layer was opened');
      return layerLife;
    },
    handlers,
    /** The requests of one name, in order. */
    asked: <Name extends MessageName>(name: Name): Request<Name>[] =>
      sent.filter((one) => one.name === name).map((one) => one.request as Request<Name>),
    /** What is drawn now: the starts of the pills, or undefined when nothing is. */
    drawn: (): readonly number[] | undefined => {
      const last = scenes.at(-1);
      return last === undefined || last === 'cleared' ? undefined : last.suggestions.map(({ slot }) => slot.start);
    },
    scene: (): Scene => {
      const last = scenes.at(-1);
      if (last === undefined || last === 'cleared') throw new Error('nothing is drawn');
      return last;
    },
    change: async (kind: PageChange = 'content'): Promise<void> => {
      onPageChange(kind);
      await settle();
    },
    settingsChange: async (): Promise<void> => {
      onSettings();
      await settle();
    },
    focusNext,
    askForNext: (): void => onReadAgain(true),
    readAgain: async (): Promise<void> => {
      onReadAgain(false);
      await settle();
    },
    /** Moves the clock on and runs what is due, in order. */
    wait: async (ms: number): Promise<void> => {
      const until = state.now + ms;
      for (;;) {
        const due = timers.filter((timer) => timer.at <= until).toSorted((one, other) => one.at - other.at)[0];
        if (due === undefined) break;
        timers.splice(timers.indexOf(due), 1);
        state.now = Math.max(state.now, due.at);
        due.task();
        await settle();
      }
      state.now = until;
      await settle();
    },
  };
};
