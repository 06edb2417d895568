import { failure, success, type Result } from '../../domain/result.ts';
import type { CalendarPage, PageBusy, PageLook, PageReadFailure } from '../calendar-page.ts';
import { createNews } from '../news.ts';
import { findGrid, isStillThere, type TimedGrid } from './find-grid.ts';
import { lookOf } from './look.ts';
import { isCovered, overlaysOf, placeholdersIn, watchDrag } from './occupied.ts';
import { clipOf, drawnColumns, rectOf, scrollerOf, type DrawnColumns } from './place.ts';
import { createColumnReader } from './read-column.ts';
import { measureGrid, readGrid } from './read-grid.ts';
import { patience, Settling } from './settle.ts';
import { shownAccount } from './shown-account.ts';
import { shownOffset } from './shown-offset.ts';
import { expectedView } from './view.ts';
import { watchPage } from './watch.ts';

/** What waits for it goes on when the work at hand is done. */
const endOfTurn = Promise.resolve();

/** Google Calendar as the user sees it. Nothing here asks a server, writes to the page or knows a zone. */
export const createGoogleCalendarPage = (document: Document, { now }: { readonly now: () => number }): CalendarPage => {
  const news = createNews(now);
  const settling = new Settling(now, news);
  const readColumn = createColumnReader();
  /** Columns of the last read that was believed. */
  let believedDays = '';
  /** Until the page is caught counting what it does not show; then its count would only make every read wait. */
  let trustsCount = true;
  let grid: TimedGrid | undefined;
  let scroller: { readonly around: Element | null; readonly element: Element | undefined } | undefined;
  let isDragging = (): boolean => false;
  /** What only a change of the page can change, and drawing asks for at every frame of a scroll. */
  let look: PageLook | undefined;
  let isLookOld = false;
  let overlays: readonly Element[] | undefined;
  let isPlaced: boolean | undefined;
  /** Only somebody who hears of changes may remember. */
  let isWatched = false;
  const forget = (change: 'content' | 'moved'): void => {
    overlays = undefined;
    if (change === 'moved') return;
    news.note();
    grid = undefined;
    isLookOld = true;
    isPlaced = undefined;
  };
  /** What was found and measured in this pass: one reading and drawing asks many times. */
  let pass:
    | {
        readonly found: ReturnType<typeof findGrid> | undefined;
        columns?: DrawnColumns;
        clip?: ReturnType<typeof clipOf>;
      }
    | undefined;

  const begin = (found: ReturnType<typeof findGrid> | undefined): NonNullable<typeof pass> => {
    if (pass === undefined) void endOfTurn.then(() => (pass = undefined));
    return (pass = { found });
  };
  /** The grid known from before if it is unchanged, else a new look. */
  const findAgain = (): ReturnType<typeof findGrid> => {
    if (grid && isStillThere(grid)) return success(grid);
    const found = findGrid(document);
    grid = found.ok ? found.value : undefined;
    return found;
  };
  const thisPass = (): NonNullable<typeof pass> =>
    pass ?? begin(expectedView(document) === 'other' ? undefined : findAgain());
  const knownGrid = (): TimedGrid | undefined => {
    const { found } = thisPass();
    return found?.ok === true ? found.value : undefined;
  };
  /** What was drawn on last. */
  let shown: TimedGrid | undefined;
  const knownScroller = (row: Element): Element | undefined => {
    // Known by what the row stands in: the row itself is another one in each week.
    const around = row.parentElement;
    if (scroller === undefined || scroller.around !== around || scroller.element?.contains(row) === false) {
      scroller = { around, element: scrollerOf(row) };
    }
    return scroller.element;
  };
  const clip = (): ReturnType<typeof clipOf> => {
    const known = knownGrid();
    return known && (thisPass().clip ??= clipOf(known.row, knownScroller(known.row)));
  };

  const wait = (detail: string, leftMs: number): Result<readonly PageBusy[], PageReadFailure> =>
    failure({ reason: 'settling', detail, retryInMs: Math.ceil(leftMs) });

  return {
    id: 'google-calendar',

    shownAccount: () => shownAccount(document),

    /** Without dates: the view should have a day grid, and `readBusy` says why there is none. */
    visibleDays() {
      pass = undefined;
      const known = knownGrid();
      if (!known) return expectedView(document) === 'grid' ? { dates: [] } : undefined;
      const offset = shownOffset(known.root);
      return {
        dates: known.own.map(({ date }) => date),
        ...(offset === undefined ? {} : { shownOffsetMinutes: offset }),
      };
    },

    readBusy() {
      const found = thisPass().found ?? findGrid(document);
      const measured = found.ok ? measureGrid(found.value) : found;
      if (!measured.ok) {
        const { reason, detail } = measured.failure;
        const needed = reason === 'no-columns' ? patience.noColumns : patience.contradiction;
        const left = settling.left(`${reason} ${detail}`, needed);
        return left > 0 ? wait(detail, left) : failure(measured.failure);
      }
      const { days, signature, shown } = measured.value;
      isPlaced = measured.value.isPlaced;
      const claimed = trustsCount ? measured.value.claimed : undefined;
      const needed =
        shown === 0 || (claimed !== undefined && claimed > shown)
          ? patience.empty
          : days === believedDays
            ? patience.sameDays
            : claimed === undefined
              ? patience.newDays
              : patience.countedDays;
      const left = settling.left(signature, needed);
      if (left > 0) return wait(`${shown} events, unchanged for less than ${needed} ms`, left);
      const read = readGrid(measured.value, document.documentElement.lang, readColumn);
      if (!read.ok) return read;
      believedDays = days;
      if (claimed !== undefined && claimed > shown) trustsCount = false;
      return success(read.value);
    },

    placeOf(slot) {
      const known = knownGrid();
      if (!known) return undefined;
      const here = thisPass();
      here.columns ??= drawnColumns(known);
      shown = known;
      return rectOf(here.columns, slot);
    },

    clip,

    isOccupied() {
      const known = knownGrid();
      if (isDragging()) return true;
      if (!isWatched) forget('content');
      if (!known) return false;
      isPlaced ??= placeholdersIn(known.row).size > 0;
      overlays ??= overlaysOf(document);
      return isPlaced || isCovered(overlays, clip());
    },

    look() {
      const known = knownGrid();
      // Without a grid nothing is drawn: what it looked like will do, and asking would cost a layout.
      if (look === undefined || ((isLookOld || !isWatched) && known)) {
        look = lookOf(document, known?.root);
        isLookOld = false;
      }
      return look;
    },

    scrolledTo() {
      const element = scroller?.element;
      return element && { left: element.scrollLeft, top: element.scrollTop };
    },

    watch(onChange, signal) {
      const sized = (): (Element | undefined)[] => {
        const row = knownGrid()?.row;
        if (!row) return [];
        const known = knownScroller(row);
        // What the row stands in is as large as the row, and the same in every week: it need not be followed anew.
        return [known, known === row.parentElement ? row : (row.parentElement ?? undefined)];
      };
      const isGone = (): boolean => {
        const gone = shown !== undefined && !isStillThere(shown);
        // Drawing finds no grid this time, so that nothing has to be measured to take the pills away.
        if (gone) {
          shown = undefined;
          begin(undefined);
        }
        return gone;
      };
      isWatched = true;
      signal.addEventListener('abort', () => (isWatched = false), { once: true });
      const isDrawnOn = (): boolean => shown !== undefined;
      const tell = watchPage(
        document,
        onChange,
        { sized, isDrawnOn, isGone, isHeld: () => isDragging(), forget, now },
        signal,
      );
      const dragged = watchDrag(
        document,
        () => {
          if (dragged()) {
            tell('moved');
            return;
          }
          // The page was not watched meanwhile.
          forget('content');
          tell('content');
        },
        signal,
      );
      isDragging = dragged;
    },
  };
};
