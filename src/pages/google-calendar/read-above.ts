import type { IsoDate } from '../../domain/availability/types.ts';
import type { PageBusy } from '../calendar-page.ts';
import { textsOf } from './chip-text.ts';
import { readChipId } from './event-id.ts';
import type { Column, TimedGrid } from './find-grid.ts';
import { factsOf, type SeenChip } from './read-column.ts';
import { headNamesTimes, normalize } from './read-text.ts';
import { selectors } from './selectors.ts';

/** The rows between header and columns: working location, if shown, and all-day events. */
export interface RowsAbove {
  readonly allDay: Element | undefined;
  readonly others: readonly Element[];
}

/** The all-day row is the last row above the columns; a working-location row, where there is one, stands before it. */
export const rowsAbove = ({ root, row }: TimedGrid): RowsAbove => {
  const rows = [...root.querySelectorAll(selectors.row)].filter(
    (one) =>
      one !== row &&
      one.querySelector(selectors.cellAbove) !== null &&
      (one.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  return { allDay: rows.at(-1), others: rows.slice(0, -1) };
};

/**
 * All-day events, and timed ones of more than a day, once per day they touch. An event of several days is one wide
 * chip and invisible duplicates with the same id; counted once per day.
 */
export const readAllDay = (row: Element, chips: readonly SeenChip[], grid: TimedGrid, language: string): PageBusy[] => {
  const found = new Map<string, PageBusy>();
  const cells = [...row.querySelectorAll(selectors.cellAbove)];
  const boxes = chips.length > 0 ? grid.own.map(({ element }) => element.getBoundingClientRect()) : [];
  for (const { element, id: attribute } of chips) {
    const id = readChipId(attribute ?? '');
    const texts = textsOf(element);
    const facts = factsOf(id, texts, !headNamesTimes(texts.hidden, texts.title), language);
    for (const { date } of columnsUnder(element, grid.own, boxes, cells)) {
      const eventId = id.eventId === undefined ? {} : { eventId: id.eventId };
      found.set(`${attribute} ${date}`, { date, startMinute: 0, endMinute: 1440, facts, isAbove: true, ...eventId });
    }
  }
  const counts = new Map<IsoDate, number>();
  for (const { date } of found.values()) counts.set(date, (counts.get(date) ?? 0) + 1);
  return [...found.values(), ...hiddenOnes(cells, grid.own, counts)];
};

/** By overlap with the columns below: right in both directions of writing and for any unit of `left` and `width`. */
const columnsUnder = (
  chip: HTMLElement,
  columns: readonly Column[],
  boxes: readonly DOMRect[],
  cells: readonly Element[],
): readonly Column[] => {
  const box = chip.getBoundingClientRect();
  if (box.width > 0) {
    return columns.filter((_, index) => {
      const column = boxes[index]!;
      const overlap = Math.min(box.right, column.right) - Math.max(box.left, column.left);
      return overlap >= Math.min(box.width, column.width) / 2;
    });
  }
  const cell = chip.closest(selectors.cellAbove);
  const column = cell && cells.length === columns.length ? columns[cells.indexOf(cell)] : undefined;
  // Not drawn and in no known cell: it may be any day, so it is every day.
  return column ? [column] : columns;
};

/**
 * A collapsed all-day area hides events behind "n more". Each cell's own heading counts them (`2 all day events,
 * Monday, March 9`): what it counts beyond the chips we found takes that day.
 */
const hiddenOnes = (
  cells: readonly Element[],
  columns: readonly Column[],
  counts: ReadonlyMap<IsoDate, number>,
): PageBusy[] => {
  if (cells.length !== columns.length) return [];
  return columns.flatMap(({ date }, index) => {
    const claimed = countIn(cells[index]?.querySelector('h2')?.textContent ?? '', date);
    if (claimed <= (counts.get(date) ?? 0)) return [];
    const facts = {
      status: 'unknown',
      response: 'unknown',
      showAs: 'unknown',
      kind: 'unknown',
      isAllDay: true,
    } as const;
    return [{ date, startMinute: 0, endMinute: 1440, facts, isAbove: true }];
  });
};

/** The number in a cell's heading that is neither its day, its month nor its year; 0 when there is none. */
const countIn = (heading: string, date: IsoDate): number => {
  const parts = date.split('-').map(Number);
  const numbers = [...normalize(heading).matchAll(/\d+/g)].map(([number]) => Number(number));
  for (const part of [parts[2], parts[1], parts[0]]) {
    const at = numbers.lastIndexOf(part!);
    if (at > 0 || (at === 0 && numbers.length === 1)) numbers.splice(at, 1);
  }
  return numbers[0] ?? 0;
};
