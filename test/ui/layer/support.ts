import { vi } from 'vitest';
import type { AcceptOutcome, BookingView, SuggestionView } from '../../../src/messages/map.ts';
import { createCard } from '../../../src/ui/card/create-card.tsx';
import type { OpenCard } from '../../../src/ui/layer/card-port.ts';
import { createLayer } from '../../../src/ui/layer/index.ts';
import type { Layer, LayerActions, Scene } from '../../../src/ui/layer/types.ts';
import { card as texts } from '../../../src/ui/i18n/en/card.ts';
import { material } from '../../../src/ui/tokens/material.ts';

const hour = 3_600_000;
const monday = Date.UTC(2026, 10, 23);

/** A finished suggestion on Monday at `from` o'clock (UTC), 30 minutes long. */
export const suggestionAt = (from: number, change: Partial<SuggestionView> = {}): SuggestionView => {
  const start = monday + from * hour;
  const slot = { start, end: start + hour / 2 };
  const title = change.title ?? 'Walk with Ana';
  return {
    key: `${from}/${title}`,
    gap: { ...slot, kind: 'work', startsAt: 'meeting', endsAt: 'meeting' },
    slot,
    activity: 'a01',
    people: ['ana'],
    icon: 'walk',
    accessibleName: `Suggestion: ${title}, Monday ${from}:00 to ${from}:30`,
    activityName: 'Campus walk',
    names: 'Ana',
    length: '30 min',
    hours: `${from}:00 to ${from}:30`,
    title,
    when: `Monday, November 23, ${from}:00 to ${from}:30`,
    place: 'On campus',
    why: 'You and Ana have not met for 9 days.',
    factors: [],
    question: 'What has been harder than it looks?',
    confirm: 'Book it',
    target: 'Into Work (pat@example.com)',
    notified: 'Ana gets an invitation',
    theirTime: '',
    isQuiet: false,
    quietNote: '',
    needsPerson: false,
    minutes: { min: 30, max: 60 },
    choice: {},
    ...change,
  };
};

export const bookingOf = (suggestion: SuggestionView, change: Partial<BookingView> = {}): BookingView => ({
  id: 'booking-1',
  title: suggestion.title,
  when: suggestion.when,
  slot: suggestion.slot,
  state: 'booked',
  calendarName: 'Work',
  problem: '',
  remedy: { kind: 'none', label: '' },
  canUndo: true,
  undoNotice: 'Ana gets a cancellation',
  ...change,
});

export const bookedOutcome = (suggestion: SuggestionView): AcceptOutcome => ({
  kind: 'booked',
  booking: bookingOf(suggestion),
  message: 'Booked: Walk with Ana',
});

/** An error as it crosses the border from the worker. */
export const messageError = (message: string): Error => Object.assign(new Error(message), { name: 'MessageError' });

/** Actions that answer at once; each can be told what to answer. */
export const fakeActions = () => ({
  another: vi.fn<LayerActions['another']>(async () => null),
  times: vi.fn<LayerActions['times']>(async () => []),
  people: vi.fn<LayerActions['people']>(async () => []),
  calendars: vi.fn<LayerActions['calendars']>(async () => []),
  adjust: vi.fn<LayerActions['adjust']>(async (suggestion) => suggestion),
  withPerson: vi.fn<LayerActions['withPerson']>(async (suggestion) => ({ ok: true, value: suggestion })),
  notNow: vi.fn<LayerActions['notNow']>(async () => undefined),
  accept: vi.fn<LayerActions['accept']>(async (suggestion) => bookedOutcome(suggestion)),
  remedy: vi.fn<LayerActions['remedy']>(async () => null),
  noticed: vi.fn<LayerActions['noticed']>(),
  undo: vi.fn<LayerActions['undo']>(async () => ({
    ok: true,
    message: 'Removed. Ana gets a cancellation.',
    booking: bookingOf(suggestionAt(9), { state: 'undone', canUndo: false }),
  })),
});

/** A free calendar with these suggestions, one below the other in one column. */
export const sceneOf = (suggestions: readonly SuggestionView[], change: Partial<Scene> = {}): Scene => ({
  texts,
  language: 'en',
  direction: 'ltr',
  look: { scheme: 'light', direction: 'ltr' },
  clip: { left: 0, top: 0, width: 800, height: 600 },
  isOccupied: false,
  suggestions,
  placeOf: ({ start, end }) => ({
    left: 100,
    top: ((start - monday) / hour) * 40 - 200,
    width: 150,
    height: ((end - start) / hour) * 80,
  }),
  notices: [],
  standing: () => 'free',
  ...change,
});

export interface OpenedLayer {
  readonly layer: Layer;
  readonly actions: ReturnType<typeof fakeActions>;
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Everything ours is drawn in. */
  readonly surface: () => HTMLElement;
  readonly givingWay: boolean[];
  readonly close: () => void;
}

/** Opens a layer whose closed root the test can see, and whose events count as a person's. */
export const openLayer = (
  options: {
    readonly actions?: ReturnType<typeof fakeActions>;
    readonly isTrusted?: (event: Event) => boolean;
    readonly mayStay?: () => boolean;
    readonly loadCard?: () => Promise<OpenCard>;
  } = {},
): OpenedLayer => {
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  const life = new AbortController();
  const givingWay: boolean[] = [];
  const actions = options.actions ?? fakeActions();
  const layer = createLayer(document, {
    tokens: material,
    actions,
    loadCard: options.loadCard ?? (async () => createCard),
    mayStay: options.mayStay ?? (() => true),
    onGivingWay: (isAway) => givingWay.push(isAway),
    signal: life.signal,
    isTrusted: options.isTrusted ?? (() => true),
  });
  const made = attach.mock.results[0];
  if (made?.type !== 'return') throw new Error('createLayer attached no shadow root');
  const root = made.value;
  attach.mockRestore();
  const surface = (): HTMLElement => {
    const found = root.querySelector<HTMLElement>('.surface');
    if (found === null) throw new Error('nothing is drawn');
    return found;
  };
  return {
    layer,
    actions,
    host: root.host as HTMLElement,
    root,
    surface,
    givingWay,
    close: () => life.abort(),
  };
};
