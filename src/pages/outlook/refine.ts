import type { IsoDate } from '../../domain/availability/types.ts';
import type { Column } from './measure.ts';
import { type ClockReadings, type LabelTimes, readClocks, withoutTimes } from './read-label.ts';

/** A stretch of one day in minutes. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** Where a tile lies in its column, with how many minutes a pixel is. */
export interface TileExtent extends Extent {
  readonly minutesPerPixel: number;
}

/** Tiles carry a gap of a pixel or two, and columns are rounded. */
const slackPixels = 3;
const slackMinutes = 3;
/** Short events are drawn taller than they are, up to a line of text. */
const leastTilePixels = 36;
/** What geometry alone says is widened by the gap and to the next five minutes: an event never comes out too short. */
export const stepMinutes = 5;

/** Minutes of the day a box covers in its column of 24 hours. */
export function extentOf({ top, height }: DOMRect, column: Pick<Column, 'top' | 'height'>): TileExtent {
  const minutesPerPixel = 1440 / column.height;
  const start = (top - column.top) * minutesPerPixel;
  return { start, end: start + height * minutesPerPixel, minutesPerPixel };
}

/**
 * The exact stretch of a tile: its label where that agrees with its place, else two clock times of the label that do,
 * else the place alone. Undefined when the label has a time, but another one than the tile.
 *
 * @param times what {@link readTimes} found in `label`
 * @param date the date of the column the tile lies in
 */
export function refine(
  label: string,
  times: readonly LabelTimes[],
  date: IsoDate,
  extent: TileExtent,
): Extent | undefined {
  let isTimed = false;
  for (const one of times) {
    if (one.isAllDay) continue;
    isTimed = true;
    const stretch = stretchOn(one, date);
    if (stretch && agrees(stretch, extent)) return stretch;
  }
  return byClocks(readClocks(withoutTimes(label)), extent) ?? (isTimed ? undefined : byPlace(extent));
}

/** What label times take of a date, in minutes; undefined when they do not touch it. */
export function stretchOn({ from, until, startMinute, endMinute }: LabelTimes, date: IsoDate): Extent | undefined {
  if (date < from || date > until) return undefined;
  return { start: date === from ? startMinute : 0, end: date === until ? endMinute : 1440 };
}

const slackOf = ({ minutesPerPixel }: TileExtent): number => Math.max(slackMinutes, slackPixels * minutesPerPixel);

function agrees(stretch: Extent, extent: TileExtent): boolean {
  const { start, end, minutesPerPixel } = extent;
  const slack = slackOf(extent);
  if (Math.abs(stretch.start - start) > slack) return false;
  const isDrawnTaller = end > stretch.end && end - start <= leastTilePixels * minutesPerPixel;
  return Math.abs(stretch.end - end) <= slack || isDrawnTaller;
}

/** Two neighbouring clock times that agree with the place. A tile cut off at midnight shows only one of its two times. */
function byClocks(clocks: readonly ClockReadings[], extent: TileExtent): Extent | undefined {
  const slack = slackOf(extent);
  const beginsAtMidnight = extent.start < slack;
  const endsAtMidnight = extent.end > 1440 - slack;
  const found = new Map<string, Extent>();
  const collect = (starts: ClockReadings, ends: ClockReadings): void => {
    for (const start of starts) {
      for (const end of ends) {
        const stretch = { start, end };
        if (end > start && agrees(stretch, extent)) found.set(`${start} ${end}`, stretch);
      }
    }
  };
  const pairs = clocks.slice(1).map((ends, index) => [clocks[index]!, ends] as const);
  for (const [starts, ends] of pairs) collect(starts, ends);
  // Only if no pair fits: an event may well end a minute before midnight.
  if (found.size === 0) {
    for (const [starts, ends] of pairs) {
      collect(beginsAtMidnight ? [0, ...starts] : starts, endsAtMidnight ? [1440, ...ends] : ends);
    }
  }
  // Two pairs that both fit (10:00 to 10:30, 10:02 to 10:31): the wider stretch is the safe one.
  const all = [...found.values()];
  if (all.length === 0) return undefined;
  return { start: Math.min(...all.map(({ start }) => start)), end: Math.max(...all.map(({ end }) => end)) };
}

function byPlace({ start, end, minutesPerPixel }: TileExtent): Extent {
  const gap = slackPixels * minutesPerPixel;
  return {
    start: Math.max(0, Math.floor((start + 0.5) / stepMinutes) * stepMinutes),
    end: Math.min(1440, Math.ceil((end + gap - 0.5) / stepMinutes) * stepMinutes),
  };
}
