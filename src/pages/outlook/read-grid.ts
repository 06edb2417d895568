import type { IsoDate } from '../../domain/availability/types.ts';
import { type Result, success } from '../../domain/result.ts';
import type { PageBusy, PageReadFailure } from '../calendar-page.ts';
import { type Column, type Grid, viewOf } from './measure.ts';
import { type LabelTimes, readFacts, readTimes } from './read-label.ts';
import { type Extent, extentOf, refine, stepMinutes, stretchOn } from './refine.ts';
import { type Refusal, refuse } from './refuse.ts';
import { selectors } from './selectors.ts';

/** An event as it stands in the page, before anything is believed. No layout is read for it. */
export interface Tile {
  readonly element: Element;
  readonly id: string;
  /** Empty where the page gives none. */
  readonly label: string;
}

/** Every event of the surface. An id may occur inside itself: the outer one counts. */
export function tilesOf(surface: ParentNode): Tile[] {
  const tiles: Tile[] = [];
  // In the order of the document, where what is inside comes right after what is around it.
  let outer: Element | undefined;
  for (const element of surface.querySelectorAll(selectors.event)) {
    if (outer?.contains(element)) continue;
    outer = element;
    const button = element.matches(selectors.label) ? element : element.querySelector(selectors.label);
    const label = button?.getAttribute('aria-label') ?? '';
    tiles.push({ element, id: element.getAttribute('data-calitemid')!, label });
  }
  return tiles;
}

/** Tells events apart: one that touches two days has two tiles with one label. */
export const keyOf = ({ id, label }: Tile): string => `${id}|${label}`;

/** What the tiles take of the days in view. All of them, or the reason why one cannot be believed. */
export function readTiles(tiles: readonly Tile[], grid: Grid): Result<PageBusy[], PageReadFailure> {
  const busy = new Map<string, PageBusy>();
  // Tiles of one parent follow each other, and are of one section.
  let parent: Element | null = null;
  let section: Element | undefined;
  let view = 0;
  let isAbove = false;
  for (const tile of tiles) {
    if (section === undefined || tile.element.parentElement !== parent) {
      parent = tile.element.parentElement;
      section = tile.element.closest(selectors.view) ?? undefined;
      if (!section) return disagree('an event outside every section');
      view = viewOf(section);
      isAbove = section.matches(selectors.header);
    }
    const read = isAbove ? readBar(tile, view, grid) : readTimed(tile, view, grid);
    if (!read.ok) return read;
    // Virtualised duplicates: the same event at the same time is one.
    for (const one of read.value) busy.set(`${tile.id} ${one.date} ${one.startMinute} ${one.endMinute}`, one);
  }
  return success([...busy.values()]);
}

/** A tile of the timed grid: one stretch of one column. */
function readTimed(tile: Tile, view: number, { columns }: Grid): Result<PageBusy[], PageReadFailure> {
  const box = tile.element.getBoundingClientRect();
  const middle = box.left + box.width / 2;
  const column = columns.find(
    (candidate) => candidate.view === view && candidate.left <= middle && middle < candidate.right,
  );
  const times = readTimes(tile.label);
  if (box.height < 1) return readHidden(tile, times, columns);
  if (!column) return refuse('columns-disagree', 'an event outside the known columns');
  const extent = extentOf(box, column);
  if (extent.end < 0 || extent.start > 1440) return disagree('an event outside its 24 hours');

  const stretch = refine(tile.label, times, column.date, extent);
  if (!stretch) {
    return disagree(`${times.length} readings of a label, none at its tile (minute ${Math.round(extent.start)})`);
  }
  const busy = busyOf(tile, column.date, stretch, false);
  // Short events, those of no length too, are drawn taller than they last.
  const isTaller = extent.end > stretch.end + 1.5 * extent.minutesPerPixel;
  const drawnEndMinute = Math.min(1440, Math.ceil(extent.end / stepMinutes) * stepMinutes);
  return success([isTaller ? { ...busy, drawnEndMinute } : busy]);
}

/** A tile without a box (kept for measuring, or scrolled away): its label alone decides, if it can. */
function readHidden(
  tile: Tile,
  times: readonly LabelTimes[],
  columns: readonly Column[],
): Result<PageBusy[], PageReadFailure> {
  const [only] = times;
  if (!only || times.length > 1) return disagree('an event without a box or one clear time');
  return success(
    columns.flatMap(({ date }) => {
      const stretch = stretchOn(only, date);
      return stretch && stretch.end > stretch.start ? [busyOf(tile, date, stretch, only.isAllDay)] : [];
    }),
  );
}

/** A bar of the all-day strip: the days below it, and with a readable label all the days it names. */
function readBar(tile: Tile, view: number, { columns }: Grid): Result<PageBusy[], PageReadFailure> {
  const box = tile.element.getBoundingClientRect();
  const own = columns.filter((column) => column.view === view);
  const middle = box.left + box.width / 2;
  const under = own.filter(({ left, right }) => {
    const center = (left + right) / 2;
    return (box.left <= center && center <= box.right) || (left <= middle && middle < right);
  });
  if (under.length === 0) return refuse('columns-disagree', 'an all-day event outside the known columns');

  const times = readTimes(tile.label);
  const fitting = times.find(({ from, until }) => under.every(({ date }) => from <= date && date <= until));
  // Only the grammar for one day exists for timed events: a longer one in the strip may name its dates in a form nobody has seen.
  if (!fitting && times.some(({ isAllDay }) => isAllDay))
    return disagree('an all-day label that names other days than its bar');
  const dates = fitting?.isAllDay
    ? own.filter(({ date }) => fitting.from <= date && date <= fitting.until).map(({ date }) => date)
    : under.map(({ date }) => date);
  const isAllDay = fitting?.isAllDay ?? true;
  return success(dates.map((date) => ({ ...busyOf(tile, date, { start: 0, end: 1440 }, isAllDay), isAbove: true })));
}

function busyOf({ id, label }: Tile, date: IsoDate, { start, end }: Extent, isAllDay: boolean): PageBusy {
  return { date, startMinute: start, endMinute: end, facts: readFacts(label, isAllDay), eventId: id };
}

function disagree(detail: string): Refusal {
  return refuse('events-disagree', detail);
}
