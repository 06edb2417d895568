import { failure, success, type Result } from '../../domain/result.ts';
import type { PageBusy } from '../calendar-page.ts';
import type { GridFault, TimedGrid } from './find-grid.ts';
import { readAllDay, rowsAbove } from './read-above.ts';
import { readTimedChip, wholeDay } from './read-column.ts';
import { attributes, selectors } from './selectors.ts';

/** The grid with its events sorted by where they stand, before anything is read from them. */
export interface MeasuredGrid {
  readonly grid: TimedGrid;
  readonly pixelsPerHour: number;
  /** Real chips of each of the user's own columns, in the order of `grid.own`. */
  readonly timed: readonly (readonly HTMLElement[])[];
  readonly above: { readonly row: Element; readonly chips: readonly HTMLElement[] } | undefined;
  /** The dates shown, as one text. */
  readonly days: string;
  /** Changes with every event that comes, goes or moves. */
  readonly signature: string;
  /** Events in view, an event of several days once per day: never less than the page counts. */
  readonly shown: number;
  /** What the page's own heading counts, where its language is known. */
  readonly claimed: number | undefined;
}

/** An hour lower or higher than this is no hour. */
const plausibleHourPx = { least: 12, most: 400 } as const;

/** Checks that every event in the grid stands where events can stand, and that the columns have a size. */
export const measureGrid = (grid: TimedGrid): Result<MeasuredGrid, GridFault> => {
  // In the column's own pixels, as its chips say their places, however large the page around them is drawn.
  const heights = grid.own.map(({ element }) => element.offsetHeight);
  const pixelsPerHour = (heights[0] ?? 0) / 24;
  if (pixelsPerHour < plausibleHourPx.least || pixelsPerHour > plausibleHourPx.most) {
    return failure({ reason: 'columns-disagree', detail: `an hour would be ${pixelsPerHour.toFixed(1)} pixels high` });
  }
  if (heights.some((height) => Math.abs(height - heights[0]!) > 1)) {
    return failure({ reason: 'columns-disagree', detail: 'columns differ in height' });
  }

  const inColumn = new Map<Element, HTMLElement[]>(grid.all.map(({ element }) => [element, []]));
  const { allDay, others } = rowsAbove(grid);
  const aboveChips: HTMLElement[] = [];
  let stray = 0;
  const chips = realChips([...grid.root.querySelectorAll<HTMLElement>(selectors.chip)]);
  for (const chip of chips) {
    const column = chip.closest(selectors.column);
    const mine = column ? inColumn.get(column) : undefined;
    if (mine) mine.push(chip);
    else if (allDay?.contains(chip)) aboveChips.push(chip);
    else if (!others.some((row) => row.contains(chip))) stray++;
  }
  if (stray > 0) {
    return failure({ reason: 'events-disagree', detail: `${stray} of ${chips.length} events are in no known row` });
  }
  const days = grid.own.map(({ key }) => key).join(' ');
  const timed = grid.own.map(({ element }) => inColumn.get(element) ?? []);
  return success({
    grid,
    pixelsPerHour,
    timed,
    above: allDay ? { row: allDay, chips: aboveChips } : undefined,
    days,
    signature: signatureOf(days, pixelsPerHour, [...timed.flat(), ...aboveChips]),
    shown: timed.reduce((sum, column) => sum + column.length, aboveChips.length),
    claimed: claimedBy(grid.root.ownerDocument),
  });
};

/**
 * Real events; while a new one is dragged out the columns hold a placeholder that lacks an attribute all others have.
 * Where no timed chip has it, the attribute is gone from the page and every chip counts.
 */
const realChips = (chips: readonly HTMLElement[]): readonly HTMLElement[] => {
  const isMarked = (chip: HTMLElement): boolean => chip.hasAttribute(attributes.keyboardAction);
  const isTimed = (chip: HTMLElement): boolean => chip.closest(selectors.column) !== null;
  if (!chips.some(isMarked)) return chips;
  return chips.filter((chip) => isMarked(chip) || !isTimed(chip));
};

const signatureOf = (days: string, pixelsPerHour: number, chips: readonly HTMLElement[]): string => {
  let signature = `${days} ${pixelsPerHour}`;
  for (const chip of chips) {
    signature += `|${chip.getAttribute(attributes.eventId)} ${chip.getAttribute('style')}`;
  }
  return signature;
};

/** `Week of March 3, 2025, 76 events`; known in English only. */
const claimedBy = (document: Document): number | undefined => {
  if (!/^en\b/.test(document.documentElement.lang)) return undefined;
  const headings = document.querySelectorAll(selectors.heading);
  const text = headings[headings.length - 1]?.getAttribute('aria-label') ?? '';
  const count = /, (\d+) events?$/.exec(text)?.[1];
  return count === undefined ? undefined : Number(count);
};

/** Columns whose drawing and texts contradict each other more often than this were measured wrong. */
const leastContradictions = 3;

/** Every event of the user's own columns: all of them, or the reason why not. */
export const readGrid = (measured: MeasuredGrid, language: string): Result<readonly PageBusy[], GridFault> => {
  const { grid, pixelsPerHour, timed, above } = measured;
  const busy: PageBusy[] = [];
  let agreeing = 0;
  let differing = 0;
  for (const [index, column] of grid.own.entries()) {
    const seen = new Set<string>();
    for (const chip of timed[index]!) {
      const read = readTimedChip(chip, column, pixelsPerHour, language);
      if (!read) {
        busy.push(wholeDay(column.date));
        continue;
      }
      if (read.text === 'agrees') agreeing++;
      if (read.text === 'differs') differing++;
      const { startMinute, endMinute } = read.busy;
      const identity = `${chip.getAttribute(attributes.eventId)} ${startMinute} ${endMinute}`;
      if (seen.has(identity)) continue;
      seen.add(identity);
      busy.push(read.busy);
    }
  }
  if (differing >= leastContradictions && differing > agreeing) {
    return failure({
      reason: 'events-disagree',
      detail: `${differing} of ${agreeing + differing} events name other times than where they are drawn`,
    });
  }
  if (above) busy.push(...readAllDay(above.row, above.chips, grid, language));
  return success(busy);
};
