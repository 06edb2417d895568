import type { Boot, EventsAnswer, PageEvent } from '../wire.ts';
import { formPath, routeOf, viewPath } from './address.ts';
import { composeForm, openQuickForm } from './compose.ts';
import { type Context, hooksFor } from './context.ts';
import { type DayGrid, dayGrid } from './day-grid.ts';
import { type ViewName, datesOf, mailboxNow, shift } from './dates.ts';
import { deep, h } from './dom.ts';
import { frame, header, rail, windowOf } from './frame.ts';
import { type MonthGrid, monthGrid } from './month-grid.ts';
import { openPeek } from './peek.ts';
import { searchResults } from './search.ts';
import { openSettings } from './settings.ts';
import { fill, writerFor } from './words.ts';

const sections: Readonly<Record<ViewName, string>> = {
  day: 'Surface_Day',
  workweek: 'Surface_WorkWeek',
  week: 'Surface_Week',
  month: 'Surface_Month',
};
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The calendar module: one state, drawn again whole or tile by tile. */
export function startPage(boot: Boot, app: HTMLElement): void {
  const { style, timeZone } = boot;
  let view: ViewName = 'week';
  let date = mailboxNow(timeZone).date;
  let events: readonly PageEvent[] = [];
  let grid: DayGrid | MonthGrid | undefined;
  /** Rises with every navigation: answers to older questions are dropped. */
  let generation = 0;
  let closePopover = (): void => {};
  const announcer = h('div', { 'aria-live': 'polite', class: 'o-hidden' });
  const foreign = new Set<Node>([app, announcer, ...document.querySelectorAll('body > script')]);

  const context: Context = {
    boot,
    writer: writerFor(style.language, style.clock),
    hooks: hooksFor(style.isRedesigned),
    go: (toView, toDate) => {
      history.pushState(null, '', viewPath(location, toView, toDate));
      show();
    },
    peek: (event, tile) => {
      closePopover();
      closePopover = openPopover(() => openPeek(context, event, tile, () => void remove(event.id)));
    },
    draft: (day, start, end, at) => {
      closePopover();
      closePopover = openPopover(() => openQuickForm(context, day, start, end, at));
    },
    search: (query) => {
      if (query === '') {
        show();
        return;
      }
      generation += 1;
      closePopover();
      grid = undefined;
      surfaceBox.replaceChildren(searchResults(context, events, query));
    },
    settings: () => {
      closePopover();
      closePopover = openPopover(() => openSettings(context));
    },
    openForm: (query = new URLSearchParams()) => {
      history.pushState(null, '', formPath(location, query));
      show();
    },
  };

  /** Remembers what a popover adds to the body, so that the clean-up leaves it alone. */
  const openPopover = (open: () => () => void): (() => void) => {
    const close = open();
    foreign.add(document.body.lastChild!);
    return close;
  };

  const remove = async (id: string): Promise<void> => {
    await fetch('/_world/remove', { method: 'POST', body: JSON.stringify({ id }) });
  };

  const surfaceBox = h('div', {
    class: 'o-surface-box',
    role: 'main',
    ...context.hooks.section('CalendarModuleSurface'),
  });

  const draw = (): void => {
    const scrolled = grid?.scroller?.scrollTop;
    const dates = datesOf(view, date, style.weekStart);
    grid = view === 'month' ? monthGrid(context, dates, date.slice(0, 7)) : dayGrid(context, sections[view], dates);
    surfaceBox.replaceChildren(deep(24, 'o-deep', grid.root));
    grid.fill(events);
    if (grid.scroller && scrolled !== undefined) grid.scroller.scrollTop = scrolled;
    cleanDocument();
  };

  /** Revision of the store that is drawn; undefined while the first answer of a view is on its way. */
  let drawn: number | undefined;
  let newest = 0;

  const load = async (mine: number, isFirst: boolean): Promise<void> => {
    const [from, until] = windowOf(view, date, style.weekStart);
    const response = await fetch(`/_world/events?from=${from}&until=${until}`);
    const answer = (await response.json()) as EventsAnswer;
    if (mine !== generation) return;
    surfaceBox.removeAttribute('aria-busy');
    surfaceBox.querySelector('[role="progressbar"]')?.remove();
    // The grid stands before its events do, and nothing says that they are still to come.
    if (isFirst) await pause(style.eventsAfterMs);
    if (mine !== generation) return;
    ({ events, revision: drawn } = answer);
    grid!.fill(events);
    const count = events.filter(({ isWorkPlan }) => !isWorkPlan).length;
    announcer.textContent = fill(context.writer.words.loaded, { n: String(count) });
    follow();
  };

  /** Asks again when the store has changed since what is drawn. */
  const follow = (): void => {
    if (grid && drawn !== undefined && newest > drawn) void load(generation, false);
  };

  const show = (): void => {
    const mine = ++generation;
    closePopover();
    const route = routeOf(location);
    if (route.kind === 'form') {
      grid = undefined;
      app.replaceChildren(
        header(context),
        h('div', { class: 'o-main' }, rail(context), h('div', { class: 'o-work' }, composeForm(context, route.query))),
      );
      return;
    }
    ({ view } = route);
    date = route.date ?? mailboxNow(timeZone).date;
    events = [];
    drawn = undefined;
    surfaceBox.setAttribute('aria-busy', 'true');
    draw();
    surfaceBox.append(
      h('div', { role: 'progressbar', class: 'o-progress', 'aria-label': context.writer.words.loading }),
    );
    app.replaceChildren(...frame(context, view, date, surfaceBox));
    if (!scrolledOnce) scrollByItself();
    void load(mine, true);
  };

  let scrolledOnce = false;
  /** The live page sets its scroll place a while after mounting, and renders a second time. */
  const scrollByItself = (): void => {
    scrolledOnce = true;
    const toMorning = (): void => {
      if (grid?.scroller) grid.scroller.scrollTop = style.hourHeight * 7.5;
    };
    setTimeout(() => grid && draw(), 700);
    setTimeout(toMorning, 1000);
  };

  const cleanDocument = (): void => {
    if (!style.removesForeignNodes) return;
    for (const node of Array.from(document.body.childNodes)) if (!foreign.has(node)) node.remove();
    for (const node of Array.from(document.documentElement.children)) {
      if (node !== document.head && node !== document.body) node.remove();
    }
  };

  if (style.removesForeignNodes) {
    new MutationObserver((records) => {
      const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
      if (added.some((node) => !foreign.has(node) && node.parentNode === document.body) && grid) draw();
    }).observe(document.body, { childList: true });
  }

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') closePopover();
    const views: Readonly<Record<string, ViewName>> = { 1: 'day', 2: 'workweek', 3: 'week', 4: 'month' };
    const isTyping = (event.target as Element).closest('input, textarea, [contenteditable]') !== null;
    if (isTyping) return;
    if (event.ctrlKey && event.altKey && views[event.key]) context.go(views[event.key]!, date);
    else if (event.altKey && event.shiftKey && event.code === 'KeyY') context.go(view, mailboxNow(timeZone).date);
    else if (event.shiftKey && event.key === 'ArrowRight') context.go(view, shift(view, date, 1));
    else if (event.shiftKey && event.key === 'ArrowLeft') context.go(view, shift(view, date, -1));
    else if (event.altKey && event.code === 'KeyN') context.openForm();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Element && !target.closest('.o-popover, .o-tile')) closePopover();
  });
  addEventListener('popstate', show);

  document.body.append(announcer);
  show();
  new EventSource('/_world/stream').addEventListener('message', ({ data }) => {
    newest = Number(data);
    follow();
  });
}
