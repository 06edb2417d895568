import type { Rect, WallSlot } from '../calendar-page.ts';
import type { TimedGrid } from './find-grid.ts';

const minutesPerDay = 1440;

/** Where a slot lies in its column, in viewport pixels. */
export const rectOf = (grid: TimedGrid, slot: WallSlot): Rect | undefined => {
  const column = grid.own.find(({ date }) => date === slot.date);
  if (!column) return undefined;
  const { left, top, width, height } = column.element.getBoundingClientRect();
  if (width === 0 || height === 0) return undefined;
  const perMinute = height / minutesPerDay;
  return {
    left,
    top: top + slot.startMinute * perMinute,
    width,
    height: (slot.endMinute - slot.startMinute) * perMinute,
  };
};

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
  const box = (scroller ?? row).getBoundingClientRect();
  const left = box.left + (scroller?.clientLeft ?? 0);
  const top = box.top + (scroller?.clientTop ?? 0);
  const root = row.ownerDocument.documentElement;
  const right = Math.min(left + (scroller?.clientWidth ?? box.width), root.clientWidth);
  const bottom = Math.min(top + (scroller?.clientHeight ?? box.height), root.clientHeight);
  const rect = { left: Math.max(0, left), top: Math.max(0, top), width: 0, height: 0 };
  rect.width = right - rect.left;
  rect.height = bottom - rect.top;
  return rect.width > 0 && rect.height > 0 ? rect : undefined;
};
