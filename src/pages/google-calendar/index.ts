import { failure, success, type Result } from '../../domain/result.ts';
import type { CalendarPage, PageBusy, PageReadFailure } from '../calendar-page.ts';
import { findGrid, isStillThere, type TimedGrid } from './find-grid.ts';
import { lookOf } from './look.ts';
import { hasPlaceholder, isCovered, watchDrag } from './occupied.ts';
import { clipOf, rectOf, scrollerOf } from './place.ts';
import { measureGrid, readGrid } from './read-grid.ts';
import { patience, Settling } from './settle.ts';
import { shownAccount } from './shown-account.ts';
import { shownOffset } from './shown-offset.ts';
import { expectedView } from './view.ts';
import { watchPage } from './watch.ts';

/** Google Calendar as the user sees it. Nothing here asks a server, writes to the page or knows a zone. */
export const createGoogleCalendarPage = (document: Document, { now }: { readonly now: () => number }): CalendarPage => {
  const settling = new Settling(now);
  /** Columns of the last read that was believed. */
  let believedDays = '';
  /** Until the page is caught counting what it does not show; then its count would only make every read wait. */
  let trustsCount = true;
  let grid: TimedGrid | undefined;
  let scroller: { readonly row: Element; readonly element: Element | undefined } | undefined;
  let isDragging = (): boolean => false;

  /** The grid known from before if it is unchanged, else a new look. */
  const knownGrid = (): TimedGrid | undefined => {
    if (expectedView(document) === 'other') return undefined;
    if (grid && isStillThere(grid)) return grid;
    const found = findGrid(document);
    grid = found.ok ? found.value : undefined;
    return grid;
  };
  const knownScroller = (row: Element): Element | undefined => {
    if (scroller?.row !== row || (scroller.element && !scroller.element.contains(row))) {
      scroller = { row, element: scrollerOf(row) };
    }
    return scroller.element;
  };
  const clip = (): ReturnType<typeof clipOf> => {
    const known = knownGrid();
    return known && clipOf(known.row, knownScroller(known.row));
  };

  const wait = (detail: string, leftMs: number): Result<readonly PageBusy[], PageReadFailure> =>
    failure({ reason: 'settling', detail, retryInMs: Math.ceil(leftMs) });

  return {
    id: 'google-calendar',

    shownAccount: () => shownAccount(document),

    /** Without dates: the view should have a day grid, and `readBusy` says why there is none. */
    visibleDays() {
      const known = knownGrid();
      if (!known) return expectedView(document) === 'grid' ? { dates: [] } : undefined;
      const offset = shownOffset(known.root);
      return {
        dates: known.own.map(({ date }) => date),
        ...(offset === undefined ? {} : { shownOffsetMinutes: offset }),
      };
    },

    readBusy() {
      const found = findGrid(document);
      grid = found.ok ? found.value : undefined;
      const measured = found.ok ? measureGrid(found.value) : found;
      if (!measured.ok) {
        const { reason, detail } = measured.failure;
        const needed = reason === 'no-columns' ? patience.noColumns : patience.contradiction;
        const left = settling.left(`${reason} ${detail}`, needed);
        return left > 0 ? wait(detail, left) : failure(measured.failure);
      }
      const { days, signature, shown } = measured.value;
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
      const read = readGrid(measured.value, document.documentElement.lang);
      if (!read.ok) return read;
      believedDays = days;
      if (claimed !== undefined && claimed > shown) trustsCount = false;
      return success(read.value);
    },

    placeOf(slot) {
      const known = knownGrid();
      return known && rectOf(known, slot);
    },

    clip,

    isOccupied() {
      const known = knownGrid();
      return isDragging() || (known !== undefined && hasPlaceholder(known.row)) || isCovered(document, clip());
    },

    look: () => lookOf(document, knownGrid()?.root),

    watch(onChange, signal) {
      const sized = (): (Element | undefined)[] => {
        const known = knownGrid();
        return known ? [knownScroller(known.row), known.row, known.own[0]?.element] : [];
      };
      const tell = watchPage(
        document,
        (change) => {
          if (change === 'content') grid = undefined;
          onChange(change);
        },
        { sized },
        signal,
      );
      isDragging = watchDrag(document, () => tell('moved'), signal);
    },
  };
};
