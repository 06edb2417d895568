import type { IsoDate } from '../../domain/availability/types.ts';
import { markedBeside } from './beside.ts';
import { type DateCell, dateCells, datesOf, surfaceOf } from './measure.ts';
import { type Tile, tilesOf } from './read-grid.ts';
import { dayGridPath, selectors } from './selectors.ts';
import type { Sight } from './settling.ts';
import { announcedCount, lookAt, shownOffset } from './sight.ts';

/**
 * What stands in the page, each thing sought when it is first asked for and then no more: a search goes through every
 * element of a full week. It holds until the page changes. No layout is read for any of it.
 */
export interface Findings {
  readonly surface: ParentNode;
  /** What scrolls the hours. */
  readonly scroller: () => Element | null;
  /** Month, and every page of Outlook that is no calendar; asks for the address anew. */
  readonly isWithoutGrid: () => boolean;
  readonly headers: () => readonly Element[];
  readonly cells: () => readonly DateCell[];
  /** The dates in view, in order; undefined when there are none or they are not in order. */
  readonly dates: () => readonly IsoDate[] | undefined;
  readonly tiles: () => readonly Tile[];
  readonly sight: () => Sight;
  /** Minutes east of UTC that the page shows for one of its dates. */
  readonly offset: () => number | undefined;
  /** Everything of the host that may lie over the grid: details, a form, a dialog, a menu. */
  readonly covers: () => readonly Element[];
  /** Whether a filter hides events. */
  readonly isFiltered: () => boolean;
  /** How many events the page says it has loaded. */
  readonly announced: () => number | undefined;
}

const once = <Value>(seek: () => Value): (() => Value) => {
  let found: { readonly value: Value } | undefined;
  return () => (found ??= { value: seek() }).value;
};

/** Seeks nothing yet: each thing is sought when first asked for, and kept. */
export const createFindings = (document: Document): Findings => {
  const surface = surfaceOf(document);
  const scroller = once(() => surface.querySelector(selectors.scroller));
  const beside = once(() => markedBeside(document, scroller()));
  const headers = once(() => [...surface.querySelectorAll(selectors.header)]);
  const cells = once(() => dateCells(surface, headers()));
  const dates = once(() => datesOf(cells()));
  const tiles = once(() => tilesOf(surface));
  /** Undefined where the address has to tell. */
  const hasGrid = once(() => {
    if (beside().some((element) => element.matches(selectors.month) && surface.contains(element))) return false;
    return document.querySelector(selectors.module) ? true : undefined;
  });
  return {
    surface,
    scroller,
    headers,
    cells,
    dates,
    tiles,
    isWithoutGrid: () => !(hasGrid() ?? dayGridPath.test(document.location.pathname)),
    sight: once(() => lookAt(surface, dates() ?? [], tiles())),
    offset: once(() => shownOffset(beside(), dates() ?? [])),
    // A dialog might be drawn in the hours themselves; whatever else lies over them has a place of its own in the page.
    covers: once(() => [
      ...beside().filter((element) => element.matches(selectors.covers)),
      ...(scroller()?.querySelectorAll(selectors.dialog) ?? []),
    ]),
    isFiltered: () => beside().some((element) => element.matches(selectors.filter)),
    announced: () => announcedCount(beside()),
  };
};
