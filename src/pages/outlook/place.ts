import type { Rect, WallSlot } from '../calendar-page.ts';
import type { Grid } from './measure.ts';

/** Where a slot is drawn: the column of its date, of the first calendar that shows it. */
export function placeIn({ columns }: Grid, { date, startMinute, endMinute }: WallSlot): Rect | undefined {
  const column = columns.find((candidate) => candidate.date === date);
  if (!column) return undefined;
  const { left, right, top, height } = column;
  return {
    left,
    top: top + (height * startMinute) / 1440,
    width: right - left,
    height: (height * (endMinute - startMinute)) / 1440,
  };
}

/** Whether any of these lies over the grid now. */
export function isCovered(covers: readonly Element[], clip: Rect): boolean {
  return covers.some((cover) => {
    const { left, top, right, bottom } = cover.getBoundingClientRect();
    // A dialog without height is always mounted.
    if (right - left < 1 || bottom - top < 1) return false;
    if (right <= clip.left || left >= clip.left + clip.width) return false;
    if (bottom <= clip.top || top >= clip.top + clip.height) return false;
    return cover.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  });
}
