import type { IsoDate } from '../../domain/availability/types.ts';
import { type Result, success } from '../../domain/result.ts';
import type { PageReadFailure, Rect } from '../calendar-page.ts';
import type { Findings } from './findings.ts';
import { type Refusal, refuse } from './refuse.ts';
import { selectors } from './selectors.ts';

/** One day's column of one calendar, in viewport pixels: x from its header, y from its 24 hours. */
export interface Column {
  readonly date: IsoDate;
  /** Index of the calendar, for calendars side by side. */
  readonly view: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly height: number;
}

/** The header cell of one day of one calendar. */
export interface DateCell {
  readonly element: Element;
  readonly view: number;
  readonly date: IsoDate;
}

export interface Grid {
  /** The dates in view, as one text. */
  readonly dates: string;
  readonly columns: readonly Column[];
  readonly scroller: Element;
}

/** 20 pixels an hour: whatever is lower is no column of 24 hours. */
const leastColumnHeight = 480;
/** How far a header cell and its column may lie apart before the grid counts as moving. */
const alignment = 6;

/** The surface of the calendar, or the page's body where a build has none. */
export function surfaceOf(document: Document): ParentNode {
  return document.querySelector(selectors.surface) ?? document.querySelector(selectors.module) ?? document;
}

/** The view of a section: `calendar-view-0` and `calendar-view-header-0` are both 0. */
export function viewOf(section: Element): number {
  return Number(/\d*$/.exec(section.getAttribute('data-app-section')!)![0]);
}

/** The header cells by calendar, in document order. No layout is read. */
export function dateCells(surface: ParentNode, headers: readonly Element[]): DateCell[] {
  const cellsIn = (root: ParentNode, view: number): DateCell[] =>
    [...root.querySelectorAll(selectors.dateCell)].map((element) => ({
      element,
      view,
      date: element.getAttribute('data-column-date')!,
    }));
  const inHeaders = headers.flatMap((header) => cellsIn(header, viewOf(header)));
  return inHeaders.length > 0 ? inHeaders : cellsIn(surface, 0);
}

/** The dates in view, in order; undefined when there are none or they are not in order. */
export function datesOf(cells: readonly DateCell[]): readonly IsoDate[] | undefined {
  const latest = new Map<number, IsoDate>();
  for (const { date, view } of cells) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || date <= (latest.get(view) ?? '')) return undefined;
    latest.set(view, date);
  }
  return cells.length > 0 ? [...new Set(cells.map(({ date }) => date))].toSorted() : undefined;
}

/** Why header cells name no dates. */
export function refuseCells({ length }: readonly DateCell[]): Refusal {
  return length > 0
    ? disagree(`${length} header cells, not in order`)
    : refuse('no-columns', `sought ${selectors.dateCell}, found none`);
}

/** Measures the day columns as they are drawn now. */
export function measureGrid({
  cells,
  dates: datesNow,
  scroller: scrollerNow,
}: Findings): Result<Grid, PageReadFailure> {
  const found = cells();
  const dates = datesNow();
  if (!dates) return refuseCells(found);
  const scroller = scrollerNow();
  if (!scroller) return refuse('no-columns', `sought ${selectors.scroller}, found none`);

  const bodies = bodyColumns(scroller);
  const columns: Column[] = [];
  for (const { element, view, date } of found) {
    const { left, right } = element.getBoundingClientRect();
    const own = bodiesUnder({ left, right }, bodies);
    if (!own) return disagree(`no day column under one of ${found.length} header cells, or several that differ`);
    columns.push({ date, view, left, right, top: own.top, height: own.height });
  }
  const isKnown = (middle: number): boolean => columns.some(({ left, right }) => left <= middle && middle < right);
  if (!bodies.every(({ left, width }) => isKnown(left + width / 2))) {
    return disagree(`${bodies.length} day columns, not all under one of ${found.length} header cells`);
  }
  if (columns.some((column) => !isLevel(column, columns[0]!))) return disagree('day columns that differ');
  return success({ dates: dates.join(), columns, scroller });
}

/**
 * The one extent of 24 hours under a header cell. A build may nest several elements of it, or have one for all days:
 * they agree on where the hours are. A column of one day has to lie straight below its header.
 */
function bodiesUnder(cell: Pick<DOMRect, 'left' | 'right'>, bodies: readonly DOMRect[]): DOMRect | undefined {
  const width = cell.right - cell.left;
  const middle = cell.left + width / 2;
  const own = bodies.filter((body) => body.left <= middle && middle < body.right);
  const isStraight = (body: DOMRect): boolean =>
    body.width > 1.5 * width ||
    (Math.abs(body.left - cell.left) <= alignment && Math.abs(body.right - cell.right) <= alignment);
  return width >= 1 && own.every((body) => isLevel(body, own[0]!) && isStraight(body)) ? own[0] : undefined;
}

function isLevel(one: Pick<DOMRect, 'top' | 'height'>, other: Pick<DOMRect, 'top' | 'height'>): boolean {
  return Math.abs(one.top - other.top) <= 1 && Math.abs(one.height - other.height) <= 1;
}

/** The 24-hour columns: by their class, else by their inline height. */
function bodyColumns(scroller: Element): DOMRect[] {
  const tall = (found: NodeListOf<Element>): DOMRect[] =>
    [...found].map((element) => element.getBoundingClientRect()).filter(({ height }) => height >= leastColumnHeight);
  const known = tall(scroller.querySelectorAll(selectors.column));
  if (known.length > 0) return known;
  const byHeight = [...scroller.querySelectorAll<HTMLElement>(selectors.columnByHeight)].filter(
    ({ style }) => style.height.endsWith('px') && Number.parseFloat(style.height) >= leastColumnHeight,
  );
  // The gutter of hours has the same height, but no header cell above it: it lies beside every calendar's section.
  return byHeight
    .filter((element) => element.closest(selectors.view))
    .map((element) => element.getBoundingClientRect());
}

function disagree(detail: string): Refusal {
  return refuse('columns-disagree', detail);
}

/** The part of the viewport in which the hours are visible: the scroller, below whatever header sticks inside it. */
export function clipOf({ columns, scroller }: Grid, headers: readonly Element[]): Rect | undefined {
  const box = scroller.getBoundingClientRect();
  const view = scroller.ownerDocument.defaultView!;
  const inside = headers
    .filter((header) => scroller.contains(header))
    .map((header) => header.getBoundingClientRect().bottom);
  const top = Math.max(box.top, 0, ...inside);
  const bottom = Math.min(box.bottom, view.innerHeight);
  const left = Math.max(box.left, 0, Math.min(...columns.map((column) => column.left)));
  const right = Math.min(box.right, view.innerWidth, Math.max(...columns.map((column) => column.right)));
  return right > left && bottom > top ? { left, top, width: right - left, height: bottom - top } : undefined;
}
