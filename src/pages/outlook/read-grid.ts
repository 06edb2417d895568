import type { IsoDate } from '../../domain/availability/types.ts';
import { type Result, failure, success } from '../../domain/result.ts';
import type { PageBusy, PageReadFailure } from '../calendar-page.ts';
import { type Column, type Grid, dateCells, isHeader, viewOf } from './measure.ts';
import { type LabelTimes, readFacts, readTimes } from './read-label.ts';
import { type Extent, extentOf, refine, stepMinutes } from './refine.ts';
import { selectors } from './selectors.ts';

/** An event as it stands in the page, before anything is believed. No layout is read for it. */
export interface Tile {
  readonly element: Element;
  readonly id: string;
  /** Empty where the page gives none. */
  readonly label: string;
}

const nested = `${selectors.event} ${selectors.event}`;

/** Every event of the surface. An id may occur inside itself: the outer one counts. */
export function tilesOf(surface: ParentNode): Tile[] {
  const found = [...surface.querySelectorAll(selectors.event)];
  const inner = new Set(surface.querySelectorAll(nested));
  return (inner.size === 0 ? found : found.filter((element) => !inner.has(element))).map((element) => {
    const button = element.matches(selectors.label) ? element : element.querySelector(selectors.label);
    return {
      element,
      id: element.getAttribute('data-calitemid')!,
      label: button?.getAttribute('aria-label') ?? '',
    };
  });
}

/** The section of a calendar that each event stands in, the innermost one. */
function sectionsOf(surface: ParentNode): ReadonlyMap<Element, Element> {
  const sections = new Map<Element, Element>();
  // In the order of the document: what is inside comes after what is around it.
  for (const section of surface.querySelectorAll(selectors.view))
    for (const element of section.querySelectorAll(selectors.event)) sections.set(element, section);
  return sections;
}

/** How many different events the tiles show: one that touches two days has two tiles with one label. */
export const countEvents = (tiles: readonly Tile[]): number =>
  new Set(tiles.map(({ id, label }) => `${id}|${label}`)).size;

/** What the tiles take of the days in view. All of them, or the reason why one cannot be believed. */
export function readTiles(
  tiles: readonly Tile[],
  grid: Grid,
  surface: ParentNode,
): Result<PageBusy[], PageReadFailure> {
  const cells = dateCells(surface).map(([cell, view]) => {
    const { left, right } = cell.getBoundingClientRect();
    return { date: cell.getAttribute('data-column-date')!, view, left, right };
  });
  const sections = sectionsOf(surface);
  const busy = new Map<string, PageBusy>();
  for (const tile of tiles) {
    const section = sections.get(tile.element);
    if (!section) return disagree('an event outside every calendar section');
    const view = viewOf(section);
    const read = isHeader(section) ? readBar(tile, view, cells) : readTimed(tile, view, grid);
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
  if (!column) return failure({ reason: 'columns-disagree', detail: 'an event outside the known columns' });
  const extent = extentOf(box, column);
  if (extent.end < 0 || extent.start > 1440) return disagree('an event above or below its 24 hours');

  const stretch = refine(tile.label, times, column.date, extent);
  if (!stretch) {
    const from = Math.round(extent.start);
    return disagree(`a label with ${times.length} readings, none of them at the place of its tile (minute ${from})`);
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
  const [only, ...others] = times;
  if (!only || others.length > 0) return disagree('an event without a box and without one clear time');
  return success(
    columns.flatMap(({ date }) => {
      const stretch = stretchOn(only, date);
      return stretch && stretch.end > stretch.start ? [busyOf(tile, date, stretch, only.isAllDay)] : [];
    }),
  );
}

interface DateCell {
  readonly date: IsoDate;
  readonly view: number;
  readonly left: number;
  readonly right: number;
}

/** A bar of the all-day strip: the days below it, and with a readable label all the days it names. */
function readBar(tile: Tile, view: number, cells: readonly DateCell[]): Result<PageBusy[], PageReadFailure> {
  const box = tile.element.getBoundingClientRect();
  const own = cells.filter((cell) => cell.view === view);
  const middle = box.left + box.width / 2;
  const under = own.filter(({ left, right }) => {
    const center = (left + right) / 2;
    return (box.left <= center && center <= box.right) || (left <= middle && middle < right);
  });
  if (under.length === 0)
    return failure({ reason: 'columns-disagree', detail: 'an all-day event outside the known columns' });

  const times = readTimes(tile.label);
  const fitting = times.find(({ from, until }) => under.every(({ date }) => from <= date && date <= until));
  // Only the grammar for one day exists for timed events: a longer one in the strip may name its dates in a form nobody has seen.
  const allDay = times.filter(({ isAllDay }) => isAllDay);
  if (!fitting && allDay.length > 0) return disagree('an all-day label that names other days than its bar covers');
  const dates = fitting?.isAllDay
    ? own.filter(({ date }) => fitting.from <= date && date <= fitting.until).map(({ date }) => date)
    : under.map(({ date }) => date);
  const isAllDay = fitting?.isAllDay ?? true;
  return success(dates.map((date) => ({ ...busyOf(tile, date, { start: 0, end: 1440 }, isAllDay), isAbove: true })));
}

/** What label times take of a date, in minutes; undefined when they do not touch it. */
export function stretchOn({ from, until, startMinute, endMinute }: LabelTimes, date: IsoDate): Extent | undefined {
  if (date < from || date > until) return undefined;
  return { start: date === from ? startMinute : 0, end: date === until ? endMinute : 1440 };
}

function busyOf({ id, label }: Tile, date: IsoDate, { start, end }: Extent, isAllDay: boolean): PageBusy {
  return { date, startMinute: start, endMinute: end, facts: readFacts(label, isAllDay), eventId: id };
}

function disagree(detail: string): Result<never, PageReadFailure> {
  return failure({ reason: 'events-disagree', detail });
}
