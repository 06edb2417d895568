import type { IsoDate } from '../../domain/availability/types.ts';
import { failure, success, type Result } from '../../domain/result.ts';
import type { PageReadFailure } from '../calendar-page.ts';
import { dateOfKey } from './date-key.ts';
import { attributes, ownHost, selectors } from './selectors.ts';

export interface Column {
  readonly element: HTMLElement;
  readonly date: IsoDate;
  readonly key: string;
}

/** The columns of one day, n-day or week view. */
export interface TimedGrid {
  readonly root: Element;
  readonly row: Element;
  /** The user's own: the first of each date, in order of time. A shared day view has more, one per person. */
  readonly own: readonly Column[];
  readonly all: readonly Column[];
}

export type GridFault = Pick<PageReadFailure, 'reason' | 'detail'>;

/** Finds the timed columns and checks that they make sense together: all of them, or what is wrong. */
export const findGrid = (document: Document): Result<TimedGrid, GridFault> => {
  const fault = (reason: GridFault['reason'], detail: string): Result<TimedGrid, GridFault> =>
    failure({ reason, detail });
  const cells = [...document.querySelectorAll<HTMLElement>(selectors.column)];
  const first = cells[0];
  const row = first?.closest(selectors.row);
  const root = first?.closest(selectors.grid);
  if (!first || !row || !root) {
    const grids = document.querySelectorAll(selectors.grid).length;
    return fault(
      'no-columns',
      `sought ${selectors.column} in a row of a grid, found ${cells.length} in ${grids} grids`,
    );
  }
  const mains = document.querySelectorAll(selectors.main);
  const main = mains[mains.length - 1];
  const isOneRow = cells.every((cell) => row.contains(cell)) && (!main || main.contains(row));
  if (!isOneRow) return fault('columns-disagree', `${cells.length} timed columns are not in one row of the last main`);

  const all: Column[] = [];
  for (const [index, element] of cells.entries()) {
    const key = element.getAttribute(attributes.dateKey) ?? '';
    const date = dateOfKey(key);
    if (!date) return fault('columns-disagree', `${attributes.dateKey} of column ${index} is no date`);
    if (element.getAttribute(attributes.columnIndex) !== String(index)) {
      return fault('columns-disagree', `${attributes.columnIndex} does not count up at column ${index}`);
    }
    all.push({ element, date, key });
  }
  const own = all.filter(({ date }, index) => index === 0 || all[index - 1]?.date !== date);
  if (own.some(({ date }, index) => index > 0 && date <= (own[index - 1]?.date ?? ''))) {
    return fault('columns-disagree', `${own.length} column dates are not in order`);
  }
  // The header is a second source for the same days; it is kept while the columns are rebuilt.
  const named = new Set(
    [...root.querySelectorAll(selectors.headerDay)].map((day) => day.getAttribute(attributes.dateKey)),
  );
  if (named.size > 0 && (named.size !== own.length || own.some(({ key }) => !named.has(key)))) {
    return fault('columns-disagree', `${own.length} column dates, ${named.size} header dates, not the same`);
  }
  return success({ root, row, own, all });
};

/** Is what was found before still the page's only grid? Cheap enough for every frame of a scroll. */
export const isStillThere = ({ row, all }: TimedGrid): boolean =>
  row.isConnected &&
  all.every(({ element, key }) => element.isConnected && element.getAttribute(attributes.dateKey) === key) &&
  !hasTwin(row);

/** While one week slides into the next, the old row and the new one stand side by side. */
const hasTwin = (row: Element): boolean => {
  for (const sibling of row.parentElement?.children ?? []) {
    if (sibling !== row && sibling.localName !== ownHost && sibling.querySelector(selectors.column)) return true;
  }
  return false;
};
