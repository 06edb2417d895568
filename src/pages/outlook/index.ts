import { type Result, failure } from '../../domain/result.ts';
import type { CalendarPage, PageBusy, PageLook, PageReadFailure, Rect, VisibleDays } from '../calendar-page.ts';
import { createNews } from '../news.ts';
import { type Grid, clipOf, datesOf, measureGrid, surfaceOf } from './measure.ts';
import { coversOf, isCovered, placeIn } from './place.ts';
import { readLook } from './look.ts';
import { countEvents, readTiles, tilesOf } from './read-grid.ts';
import { dayGridPath, selectors } from './selectors.ts';
import { createSettling } from './settling.ts';
import { shownAccount } from './shown-account.ts';
import { announcedCount, lookAt, shownOffset } from './sight.ts';
import { createWatch } from './watch.ts';

/** What waits for it goes on when the work at hand is done. */
const endOfTurn = Promise.resolve();

const dragRetryMs = 300;
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
  /** What only a change of the page can change, and drawing asks for at every frame of a scroll. */
  let look: PageLook | undefined;
  let isLookOld = false;
  let covers: readonly Element[] | undefined;
  /** The dates that were last drawn on. */
  let drawnDates: string | undefined;
  const isGone = (): boolean => {
    const gone = drawnDates !== undefined && datesOf(surfaceOf(document))?.join() !== drawnDates;
    // Drawing finds no grid this time, so that nothing has to be measured to take the pills away.
    if (gone) {
      departures.note();
      begin(failure(noColumns));
    }
    return gone;
  };
  /** Only somebody who hears of changes may remember. */
  let isWatched = false;
  const forget = (): void => {
    news.note();
    isLookOld = true;
    covers = undefined;
  };
  const watch = createWatch(document, { now, forget, isGone });
  /** The range and count that were once found complete: later the announcement may be older than the events. */
  let provenCount: string | undefined;

  /** Reading and drawing ask for many places in one go: the grid is measured once for all of them. */
  let measuredNow: Result<Grid, PageReadFailure> | undefined;
  let clipNow: { readonly rect: Rect | undefined } | undefined;
  const begin = (measured: Result<Grid, PageReadFailure>): Result<Grid, PageReadFailure> => {
    drawnDates = measured.ok ? measured.value.dates : undefined;
    clipNow = undefined;
    void endOfTurn.then(() => (measuredNow = undefined));
    return (measuredNow = measured);
  };
  const gridNow = (): Grid | undefined => {
    const measured =
      measuredNow ?? begin(isWithoutGrid(document) ? failure(noColumns) : measureGrid(surfaceOf(document)));
    return measured.ok ? measured.value : undefined;
  };
  const clip = (): Rect | undefined => {
    const grid = gridNow();
    clipNow ??= { rect: grid && clipOf(grid, [...surfaceOf(document).querySelectorAll(selectors.header)]) };
    return clipNow.rect;
  };

  const isIncomplete = (range: string, count: number): boolean => {
    const announced = announcedCount(document);
    const claim = `${range} ${announced}`;
    if (announced === undefined || claim === provenCount) return false;
    if (announced > count) return true;
    provenCount = claim;
    return false;
  };

  const readBusy = (): Result<readonly PageBusy[], PageReadFailure> => {
    const surface = surfaceOf(document);
    const dates = datesOf(surface);
    const range = dates?.join() ?? '';
    const disagreed = (reason: PageReadFailure, patience?: number): Result<never, PageReadFailure> => {
      const wait = settling.waitForAgreement(range, patience);
      return wait > 0 ? settle(wait, reason.detail) : failure(reason);
    };
    if (watch.isDragging()) return settle(dragRetryMs, 'a drag');
    if (!dates) {
      const measured = measureGrid(surface);
      return disagreed(measured.ok ? noColumns : measured.failure, bootPatienceMs);
    }

    const tiles = tilesOf(surface);
    const sight = lookAt(surface, dates, tiles);
    const wait = settling.wait(sight);
    if (wait > 0) return settle(wait, sight.isLoading ? 'loading' : `${tiles.length} tiles, changing`);
    if (sight.isLoading) return failure({ reason: 'events-disagree', detail: 'still loading after 15 s' });
    if (document.querySelector(selectors.filter))
      return failure({ reason: 'filtered', detail: 'a filter hides events' });

    const measured = measureGrid(surface);
    // What is drawn next stands on the same grid.
    const grid = isWatched ? begin(measured) : measured;
    if (!grid.ok) return disagreed(grid.failure);
    const busy = readTiles(tiles, grid.value, surface);
    if (!busy.ok) return disagreed(busy.failure);
    const count = countEvents(tiles);
    if (isIncomplete(range, count)) {
      return disagreed({
        reason: 'events-disagree',
        detail: `${count} events in the grid, more were announced as loaded`,
      });
    }
    settling.agreed();
    return busy;
  };

  return {
    id: 'outlook',
    shownAccount: () => shownAccount(document),
    visibleDays: () => visibleDays(document),
    readBusy,
    placeOf: (slot) => {
      const grid = gridNow();
      return grid && placeIn(grid, slot);
    },
    clip,
    scrolledTo: () => {
      const scroller = document.querySelector(selectors.scroller);
      return scroller ? { left: scroller.scrollLeft, top: scroller.scrollTop } : undefined;
    },
    isOccupied: () => {
      if (watch.isDragging()) return true;
      const window = clip();
      if (!isWatched) covers = undefined;
      covers ??= coversOf(document);
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

const noColumns: PageReadFailure = { reason: 'no-columns', detail: 'sought [data-column-date] in order, found none' };

/** No dates, but an address that promises a day grid: the page is booting, or it is one we do not understand. */
function visibleDays(document: Document): VisibleDays | undefined {
  if (isWithoutGrid(document)) return undefined;
  const dates = datesOf(surfaceOf(document));
  if (!dates) return dayGridPath.test(document.location.pathname) && !isSearching(document) ? { dates: [] } : undefined;
  const offset = shownOffset(document, dates);
  return offset === undefined ? { dates } : { dates, shownOffsetMinutes: offset };
}

/** Month, and every page of Outlook that is no calendar. */
function isWithoutGrid(document: Document): boolean {
  const surface = surfaceOf(document);
  if (surface.querySelector(selectors.month)) return true;
  return !document.querySelector(selectors.module) && !dayGridPath.test(document.location.pathname);
}

/** What was found stands where the grid was, at the same address. */
function isSearching(document: Document): boolean {
  return [...document.querySelectorAll<HTMLInputElement>(selectors.search)].some(({ value }) => value !== '');
}

function settle(retryInMs: number, detail: string): Result<never, PageReadFailure> {
  return failure({ reason: 'settling', detail, retryInMs: Math.ceil(retryInMs) });
}
