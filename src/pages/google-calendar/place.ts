import type { IsoDate } from '../../domain/availability/types.ts';
import type { Rect, WallSlot } from '../calendar-page.ts';
import type { TimedGrid } from './find-grid.ts';
import { selectors } from './selectors.ts';

const minutesPerDay = 1440;

/** The columns as they are drawn now: measured once, however many slots are placed in them. */
export interface DrawnColumns {
  readonly boxes: ReadonlyMap<IsoDate, DOMRect>;
  readonly margin: { readonly left: number; readonly right: number };
}

/** Measures the columns: reads layout. */
export const drawnColumns = (grid: TimedGrid): DrawnColumns => ({
  boxes: new Map(grid.own.map(({ date, element }) => [date, element.getBoundingClientRect()])),
  margin: marginsOf(grid),
});

/** Where a slot lies in its column, in viewport pixels: as wide as the page lets an event be. */
export const rectOf = ({ boxes, margin }: DrawnColumns, slot: WallSlot): Rect | undefined => {
  const box = boxes.get(slot.date);
  if (!box || box.width === 0 || box.height === 0) return undefined;
  const { left, top, width, height } = box;
  const perMinute = height / minutesPerDay;
  return {
    left: left + margin.left,
    top: top + slot.startMinute * perMinute,
    width: width - margin.left - margin.right,
    height: (slot.endMinute - slot.startMinute) * perMinute,
  };
};

/** The page keeps a strip beside its events free for clicks; where it shows no event, none is known. */
const marginsOf = ({ row }: TimedGrid): { readonly left: number; readonly right: number } => {
  const chip = row.querySelector(`${selectors.column} ${selectors.chip}`);
  const lane = chip?.parentElement?.getBoundingClientRect();
  const column = chip?.closest(selectors.column)?.getBoundingClientRect();
  if (!lane || !column || lane.width > column.width || lane.width < leastLane * column.width) return none;
  return { left: lane.left - column.left, right: column.right - lane.right };
};
const none = { left: 0, right: 0 };
/** A wrapper narrower than this part of its column is no lane for events. */
const leastLane = 0.6;

/** What scrolls the timed row, by structure: the nearest ancestor that can. */
export const scrollerOf = (row: Element): Element | undefined => {
  const view = row.ownerDocument.defaultView;
  if (!view) return undefined;
  let fallback: Element | undefined;
  for (let one = row.parentElement; one; one = one.parentElement) {
    const { overflowY } = view.getComputedStyle(one);
    if (overflowY !== 'auto' && overflowY !== 'scroll') continue;
    if (one.scrollHeight > one.clientHeight) return one;
    fallback ??= one;
  }
  return fallback;
};

/** The part of the viewport in which the timed row shows, without the scroll bar. */
export const clipOf = (row: Element, scroller: Element | undefined): Rect | undefined => {
  const frame = scroller ?? row;
  const box = frame.getBoundingClientRect();
  // Its inner sizes are in pixels of its own, which are larger or smaller where the page is drawn so.
  const scale = frame instanceof HTMLElement ? box.width / frame.offsetWidth : 1;
  const view = row.ownerDocument.defaultView!;
  const left = Math.max(0, box.left + frame.clientLeft * scale);
  const top = Math.max(0, box.top + frame.clientTop * scale);
  const right = Math.min(box.left + (frame.clientLeft + frame.clientWidth) * scale, view.innerWidth);
  const bottom = Math.min(box.top + (frame.clientTop + frame.clientHeight) * scale, view.innerHeight);
  return right > left && bottom > top ? { left, top, width: right - left, height: bottom - top } : undefined;
};
