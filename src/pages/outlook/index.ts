import { type Result, failure, success } from '../../domain/result.ts';
import type { CalendarPage, PageBusy, PageLook, PageReadFailure, Rect, Spot, VisibleDays } from '../calendar-page.ts';
import { createNews } from '../news.ts';
import { type Findings, createFindings } from './findings.ts';
import { type Grid, clipOf, measureGrid, refuseCells } from './measure.ts';
import { isCovered, placeIn } from './place.ts';
import { readLook } from './look.ts';
import { readTiles } from './read-grid.ts';
import { type Refusal, refuse } from './refuse.ts';
import { dayGridPath, selectors } from './selectors.ts';
import { createSettling } from './settling.ts';
import { shownAccount } from './shown-account.ts';
import { createWatch } from './watch.ts';

/** What waits for it goes on when the work at hand is done. */
const endOfTurn = Promise.resolve();

const dragRetryMs = 300;
/** For so long the grid is where it was measured, unless something was heard of or seen: an answer of the worker takes less. */
const stillMs = 100;
/** From the first look at a page without a grid: Outlook may take this long to boot. */
const bootPatienceMs = 8000;

/**
 * Outlook on the web: day, work week and week, on all its hosts and in the frame inside Teams.
 *
 * @param clock `now` in milliseconds; only differences are used
 */
export function createOutlookPage(document: Document, { now }: { readonly now: () => number }): CalendarPage {
  const news = createNews(now);
  const departures = createNews(now);
  const settling = createSettling(now, news, departures);
  /** Only somebody who hears of changes may remember. */
  let isWatched = false;
  let findings: Findings | undefined;
  const found = (): Findings => {
    if (!isWatched) findings = undefined;
    return (findings ??= createFindings(document));
  };
  /** What only a change of the page can change, and drawing asks for at every frame of a scroll. */
  let look: PageLook | undefined;
  let isLookOld = false;
  /** The dates that were last drawn on. */
  let drawnDates: string | undefined;
  const isGone = (): boolean => {
    const gone = drawnDates !== undefined && found().dates()?.join() !== drawnDates;
    // Drawing finds no grid this time, so that nothing has to be measured to take the pills away.
    if (gone) {
      departures.note();
      begin(refuseCells([]));
    }
    return gone;
  };
  /** What was last found to be over the grid, or might be. */
  let covers: readonly Element[] = [];
  const forget = (): boolean => {
    news.note();
    isLookOld = true;
    findings = undefined;
    kept = undefined;
    const isUncovered = covers.some(({ isConnected }) => !isConnected);
    if (isUncovered) covers = [];
    return isUncovered;
  };
  const watch = createWatch(document, {
    now,
    forget,
    isDrawnOn: () => drawnDates !== undefined,
    isGone,
    tooEarly: () => {
      const page = found();
      return page.dates() ? Math.ceil(settling.wait(page.sight())) : 0;
    },
    moved: () => (kept = undefined),
    scroller: () => found().scroller(),
  });
  /** The range and count that were once found complete: later the announcement may be older than the events. */
  let provenCount: string | undefined;

  /** Reading and drawing ask for many places in one go: the grid is measured once for all of them. */
  let measuredNow: Result<Grid, PageReadFailure> | undefined;
  let clipNow: { readonly rect: Rect | undefined } | undefined;
  /** What was measured last, for the drawing that comes with the worker's answer. */
  let kept: { readonly grid: Grid; readonly at: number; readonly scrolled: Spot } | undefined;
  const standing = (): Grid | undefined => {
    if (!isWatched || kept === undefined) return undefined;
    const { grid, at, scrolled } = kept;
    const age = now() - at;
    // That it was scrolled is told in the next frame only.
    return age >= 0 && age <= stillMs && isAt(grid.scroller, scrolled) ? grid : undefined;
  };
  const keep = (grid: Grid): void => void (kept = { grid, at: now(), scrolled: spotOf(grid.scroller) });
  const begin = (measured: Result<Grid, PageReadFailure>): Result<Grid, PageReadFailure> => {
    drawnDates = measured.ok ? measured.value.dates : undefined;
    clipNow = undefined;
    void endOfTurn.then(() => (measuredNow = undefined));
    return (measuredNow = measured);
  };
  const gridNow = (): Grid | undefined => {
    const page = found();
    const known = measuredNow === undefined ? standing() : undefined;
    const measured =
      measuredNow ?? begin(known ? success(known) : page.isWithoutGrid() ? refuseCells([]) : measureGrid(page));
    return measured.ok ? measured.value : undefined;
  };
  const clip = (): Rect | undefined => {
    const grid = gridNow();
    clipNow ??= { rect: grid && clipOf(grid, found().headers()) };
    return clipNow.rect;
  };

  const isIncomplete = (range: string, count: number, announced: number | undefined): boolean => {
    const claim = `${range} ${announced}`;
    if (announced === undefined || claim === provenCount) return false;
    if (announced > count) return true;
    provenCount = claim;
    return false;
  };

  const readBusy = (): Result<readonly PageBusy[], PageReadFailure> => {
    const page = found();
    const dates = page.dates();
    const range = dates?.join() ?? '';
    const disagreed = (why: Refusal, patience?: number): Refusal => {
      const wait = settling.waitForAgreement(range, patience);
      return wait > 0 ? settle(wait, why.failure.detail) : why;
    };
    if (watch.isDragging()) return settle(dragRetryMs, 'a drag');
    if (!dates) return disagreed(refuseCells(page.cells()), bootPatienceMs);

    const sight = page.sight();
    const wait = settling.wait(sight);
    if (wait > 0) return settle(wait, sight.isLoading ? 'loading' : `${sight.signature.length} tiles`);
    if (sight.isLoading) return refuse('events-disagree', 'still loading');
    if (page.isFiltered()) return refuse('filtered', 'a filter hides events');

    const measured = measureGrid(page);
    // What is drawn next stands on the same grid.
    const grid = isWatched ? begin(measured) : measured;
    if (!grid.ok) return disagreed(grid);
    keep(grid.value);
    const busy = readTiles(page.tiles(), grid.value);
    if (!busy.ok) return disagreed(busy);
    const count = new Set(sight.signature).size;
    if (isIncomplete(range, count, page.announced())) {
      return disagreed(refuse('events-disagree', `${count} events in the grid, more were announced as loaded`));
    }
    settling.agreed();
    return busy;
  };

  return {
    id: 'outlook',
    shownAccount: () => shownAccount(document),
    visibleDays: () => visibleDays(document, found()),
    readBusy,
    placeOf: (slot) => {
      const grid = gridNow();
      return grid && placeIn(grid, slot);
    },
    clip,
    scrolledTo: () => {
      const scroller = found().scroller();
      return scroller ? spotOf(scroller) : undefined;
    },
    isOccupied: () => {
      if (watch.isDragging()) return true;
      const window = clip();
      if (window) covers = found().covers();
      return window !== undefined && isCovered(covers, window);
    },
    look: () => {
      // Without a grid nothing is drawn: what it looked like will do, and asking would cost a layout.
      if (look === undefined || ((isLookOld || !isWatched) && gridNow())) {
        look = readLook(document);
        isLookOld = false;
      }
      return look;
    },
    watch: (onChange, signal) => {
      isWatched = true;
      signal.addEventListener('abort', () => (isWatched = false), { once: true });
      watch.start(onChange, signal);
    },
  };
}

const spotOf = ({ scrollLeft, scrollTop }: Element): Spot => ({ left: scrollLeft, top: scrollTop });

const isAt = ({ scrollLeft, scrollTop }: Element, { left, top }: Spot): boolean =>
  scrollLeft === left && scrollTop === top;

/** No dates, but an address that promises a day grid: the page is booting, or it is one we do not understand. */
function visibleDays(
  document: Document,
  { isWithoutGrid, dates: datesNow, offset }: Findings,
): VisibleDays | undefined {
  if (isWithoutGrid()) return undefined;
  const dates = datesNow();
  if (!dates) return dayGridPath.test(document.location.pathname) && !isSearching(document) ? { dates: [] } : undefined;
  const shownOffsetMinutes = offset();
  return shownOffsetMinutes === undefined ? { dates } : { dates, shownOffsetMinutes };
}

/** What was found stands where the grid was, at the same address. */
function isSearching(document: Document): boolean {
  return [...document.querySelectorAll<HTMLInputElement>(selectors.search)].some(({ value }) => value !== '');
}

function settle(retryInMs: number, detail: string): Refusal {
  return failure({ reason: 'settling', detail, retryInMs: Math.ceil(retryInMs) });
}
