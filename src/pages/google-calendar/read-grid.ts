import { failure, success, type Result } from '../../domain/result.ts';
import type { PageBusy } from '../calendar-page.ts';
import type { GridFault, TimedGrid } from './find-grid.ts';
import { placeholdersIn } from './occupied.ts';
import { readAllDay, rowsAbove } from './read-above.ts';
import { seenChip, timedChip, type ColumnReader, type SeenChip, type TimedChip } from './read-column.ts';
import { selectors } from './selectors.ts';

/** The grid with its events sorted by where they stand, before anything is read from them. */
export interface MeasuredGrid {
  readonly grid: TimedGrid;
  readonly pixelsPerHour: number;
  /** An event is being made: its placeholder stands in the columns. */
  readonly isPlaced: boolean;
  /** Real chips of each of the user's own columns, in the order of `grid.own`. */
  readonly timed: readonly (readonly TimedChip[])[];
  readonly above: { readonly row: Element; readonly chips: readonly SeenChip[] } | undefined;
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

  const placeholders = placeholdersIn(grid.row);
  const isReal = (chip: Element): boolean => !placeholders.has(chip);
  const { allDay, others } = rowsAbove(grid);
  const columns = grid.all.map(({ element }) => chipsIn(element));
  const aboveChips = allDay ? chipsIn(allDay) : [];
  const count = grid.root.querySelectorAll(selectors.chip).length;
  const stray = count - new Set([...columns, aboveChips, ...others.map(chipsIn)].flat()).size;
  if (stray > 0) {
    return failure({ reason: 'events-disagree', detail: `${stray} of ${count} events are in no known row` });
  }
  const days = grid.own.map(({ key }) => key).join(' ');
  const timed = grid.own.map((own) => columns[grid.all.indexOf(own)]!.filter(isReal).map(timedChip));
  const above = aboveChips.map(seenChip);
  return success({
    grid,
    pixelsPerHour,
    isPlaced: placeholders.size > 0,
    timed,
    above: allDay ? { row: allDay, chips: above } : undefined,
    days,
    signature: signatureOf(`${days} ${pixelsPerHour}`, timed, above),
    shown: timed.reduce((sum, column) => sum + column.length, above.length),
    claimed: claimedBy(grid.root.ownerDocument),
  });
};

const chipsIn = (part: Element): HTMLElement[] => [...part.querySelectorAll<HTMLElement>(selectors.chip)];

const signatureOf = (head: string, timed: readonly (readonly TimedChip[])[], above: readonly SeenChip[]): string => {
  let signature = head;
  for (const column of timed) {
    signature += '\n';
    for (const { id, top, height } of column) signature += `|${id} ${top} ${height}`;
  }
  for (const { id, element } of above) signature += `|${id} ${element.getAttribute('style')}`;
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
export const readGrid = (
  measured: MeasuredGrid,
  language: string,
  readColumn: ColumnReader,
): Result<readonly PageBusy[], GridFault> => {
  const { grid, pixelsPerHour, timed, above } = measured;
  const columns = grid.own.map((column, index) => readColumn(timed[index]!, column, pixelsPerHour, language));
  const agreeing = columns.reduce((sum, column) => sum + column.agreeing, 0);
  const differing = columns.reduce((sum, column) => sum + column.differing, 0);
  if (differing >= leastContradictions && differing > agreeing) {
    return failure({
      reason: 'events-disagree',
      detail: `${differing} of ${agreeing + differing} events name other times than where they are drawn`,
    });
  }
  const busy = columns.flatMap((column) => column.busy);
  return success(above ? [...busy, ...readAllDay(above.row, above.chips, grid, language)] : busy);
};
