import type { PageEvent } from '../wire.ts';
import { addressOf, daysOfView, placeOfAddress, step, viewKeys, type Place, type View } from './address.ts';
import { chipId } from './chips.ts';
import { createByDrag, type Draft } from './create.ts';
import { data, style } from './data.ts';
import { dayAndYear, longDate, longRange, today, type Day } from './dates.ts';
import { createDetails } from './details.ts';
import { disguise } from './disguise.ts';
import { el } from './dom.ts';
import { editorPage } from './editor.ts';
import { fetchEvents, isPlaceOfWork, touchesDay } from './events.ts';
import { createFrame } from './frame.ts';
import { createGrid, type Grid } from './grid.ts';
import { agendaGrid, monthGrid } from './lists.ts';
import { watchForeignNodes } from './foreign-nodes.ts';
import { words } from './words.ts';

const gridViews: ReadonlySet<View> = new Set(['week', 'day', 'customday']);

const details = createDetails();
const sweep = style.removesForeignNodes ? watchForeignNodes() : (): void => {};
let place: Place = placeOfAddress();
let main: HTMLElement | undefined;
let heading: HTMLElement | undefined;
let grid: Grid | undefined;
let creation: { cancel(): boolean } | undefined;
let shown: readonly PageEvent[] = [];
/** Rises with every navigation and fetch, so that a late answer cannot overwrite a newer one. */
let turn = 0;
let lateTimer: ReturnType<typeof setTimeout> | undefined;

const frame = createFrame({
  go: (by) => go(by),
  open: (view, day) => navigate({ kind: 'view', view, day: day ?? currentDay() }),
  create: () => navigate({ kind: 'editor', query: new URLSearchParams() }),
  settings: () => navigate({ kind: 'settings' }),
  refresh: () => void load(0),
});

const currentDay = (): Day => (place.kind === 'view' ? place.day : today());
const visibleDays = (): Day[] => (place.kind === 'view' ? daysOfView(place.view, place.day) : []);

const go = (by: 1 | -1 | 'today'): void => {
  const view = place.kind === 'view' ? place.view : 'week';
  navigate({ kind: 'view', view, day: by === 'today' ? today() : step(view, currentDay(), by) });
};

const navigate = (next: Place): void => {
  history.pushState(undefined, '', addressOf(next));
  enter(next);
};

/** Draws a place; the address is there already. */
const enter = (next: Place): void => {
  const last = place;
  details.close();
  creation?.cancel();
  place = next;
  if (next.kind !== 'view') {
    replaceMain(mainOf(next));
    grid = undefined;
    frame.update(undefined, currentDay(), []);
    document.title = words.page;
    return;
  }
  const days = visibleDays();
  const sameView = grid && last.kind === 'view' && last.view === next.view;
  const moved = last.kind === 'view' ? Temporal.PlainDate.compare(next.day, last.day) : 0;
  if (grid && sameView) {
    if (moved !== 0) grid.show(days, moved > 0 ? 1 : -1);
  } else if (gridViews.has(next.view)) {
    const made = createGrid(days, (day) => navigate({ kind: 'view', view: 'day', day }));
    grid = made;
    heading = el('h1', { class: 'hidden' });
    replaceMain(el('div', { role: 'main', class: 'main' }, heading, made.node));
    made.scrollTo(7.75 * 60);
    creation = createByDrag(made, openDraft);
  } else {
    grid = undefined;
    heading = el('h1', { class: 'hidden' });
    replaceMain(el('div', { role: 'main', class: 'main', 'data-period-type': next.view }, heading));
  }
  shown = [];
  describe();
  frame.update(next.view, next.day, days);
  // The key follows the address a little later, as on the real page.
  setTimeout(() => (document.body.dataset['viewkey'] = viewKeys[next.view]), 20);
  settle();
  void load(style.eventsAfterMs);
};

const replaceMain = (next: HTMLElement): void => {
  if (main) main.replaceWith(next);
  else frame.below.append(next);
  main = next;
};

/** Revisions of the store: of the events that came last, and the newest that was told of. */
let came: number | undefined;
let newest = 0;

/** Asks again when something has changed since the events came that are drawn. */
const follow = (): void => {
  if (came !== undefined && newest > came) void load(0);
};

const load = async (delayMs: number): Promise<void> => {
  const mine = ++turn;
  clearTimeout(lateTimer);
  const days = visibleDays();
  if (days.length === 0) return;
  const due = performance.now() + delayMs;
  const { events, revision } = await fetchEvents(days[0]!, days.at(-1)!);
  if (mine !== turn) return;
  came = revision;
  lateTimer = setTimeout(() => fill(events), Math.max(0, due - performance.now()));
  follow();
};

const fill = (events: readonly PageEvent[]): void => {
  shown = events;
  if (grid) grid.fill(events);
  else if (place.kind === 'view' && main && heading) {
    const list = place.view === 'month' ? monthGrid : agendaGrid;
    main.replaceChildren(heading, list(visibleDays(), events));
  }
  describe();
  settle();
};

const settle = (): void => {
  if (style.isRedesigned && main) disguise(main);
  sweep();
};

/** Title and heading: `Week of March 3, 2025, 76 events`. */
const describe = (): void => {
  if (place.kind !== 'view' || !heading) return;
  const days = visibleDays();
  const first = days[0]!;
  const period =
    place.view === 'day'
      ? dayAndYear(first) + (first.equals(today()) ? `, ${words.today}` : '')
      : place.view === 'week'
        ? `${words.weekOf}${longDate(first)}`
        : longRange(first, days.at(-1)!);
  const counted = shown.filter((event) => !isPlaceOfWork(event) && days.some((day) => touchesDay(event, day)));
  heading.setAttribute('aria-label', `${period}, ${words.dayEvents(counted.length)}`);
  document.title = `${words.page} - ${period}`;
};

const settingsPage = (): HTMLElement =>
  el(
    'div',
    { role: 'main', class: 'main' },
    el(
      'div',
      { class: 'settings' },
      el('h1', {}, words.settings),
      el('div', {}, data.account.name, ' · ', data.account.address),
    ),
  );

/** Every place but the calendar's views. */
const mainOf = (place: Exclude<Place, { kind: 'view' }>): HTMLElement => {
  if (place.kind === 'editor') return editorPage(place.query, backToWeek);
  return place.kind === 'search' ? searchPage(place.query) : settingsPage();
};

/** What is found in the weeks around today, in the rows of the schedule. */
const searchPage = (query: string): HTMLElement => {
  const results = el('div', { role: 'main', class: 'main' });
  const days = Array.from({ length: 29 }, (_, index) => today().add({ days: index - 7 }));
  const sought = query.toLowerCase();
  void fetchEvents(days[0]!, days.at(-1)!).then(({ events }) =>
    results.replaceChildren(
      agendaGrid(
        days,
        events.filter(({ title }) => title.toLowerCase().includes(sought)),
      ),
    ),
  );
  return results;
};

const backToWeek = (day: Day): void => navigate({ kind: 'view', view: 'week', day });

const openDraft = ({ day, start, end }: Draft, title: string): void => {
  const at = (minute: number): string =>
    day.toPlainDateTime().add({ minutes: minute }).toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
  navigate({
    kind: 'editor',
    query: new URLSearchParams({ text: title, dates: `${at(start)}/${at(end)}` }),
  });
};

document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element) || target.closest('[role=dialog]')) return;
  const chip = target.closest<HTMLElement>('[data-eventchip][data-eventid]');
  const event = chip && shown.find((one) => chipId(one) === chip.dataset['eventid']);
  if (chip && event) details.open(event, chip.getBoundingClientRect());
  else details.close();
});

const shortcuts: Readonly<Record<string, () => void>> = {
  c: () => navigate({ kind: 'editor', query: new URLSearchParams() }),
  j: () => go(1),
  n: () => go(1),
  k: () => go(-1),
  p: () => go(-1),
  t: () => go('today'),
  d: () => navigate({ kind: 'view', view: 'day', day: currentDay() }),
  w: () => navigate({ kind: 'view', view: 'week', day: currentDay() }),
  m: () => navigate({ kind: 'view', view: 'month', day: currentDay() }),
  a: () => navigate({ kind: 'view', view: 'agenda', day: currentDay() }),
  x: () => navigate({ kind: 'view', view: 'customday', day: currentDay() }),
  s: () => navigate({ kind: 'settings' }),
};

document.addEventListener('keydown', (event) => {
  const isTyping = event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
  if (event.key === 'Escape') {
    if (!creation?.cancel()) details.close();
    return;
  }
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey || place.kind === 'editor') return;
  const act = shortcuts[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

addEventListener('popstate', () => enter(placeOfAddress()));
setInterval(() => grid?.tick(), 60_000);

enter(place);
new EventSource('/_world/stream').addEventListener('message', ({ data: revision }) => {
  newest = Number(revision);
  follow();
});
