import type { Rect } from './types.ts';

/** How much of its words a pill has room for. */
export type Density = 'tall' | 'low' | 'tiny';

export interface PillPlace {
  /** The slot's outline, relative to the clip. */
  readonly outline: Rect;
  /**
   * How far the button is moved: down inside its outline while the slot is scrolled half away, so that it stays in sight;
   * to the nearest edge of the grid when the slot is away and the button has the focus.
   */
  readonly shift: { readonly x: number; readonly y: number };
  readonly density: Density;
  readonly isNarrow: boolean;
  /** The slot is scrolled out of sight: the pill shows itself only while it has the focus. */
  readonly isAway: boolean;
}

const roomForTwoLines = 34;
const roomForOneLine = 17;
const roomForWords = 76;
/** Pixels between the outline and the lines of the grid around it, beside and above. */
const inset = { x: 2, y: 1 };

/** Pixels of a button with two lines, with one, and squeezed into a very low slot; the same as in `styles-pill.ts`. */
export const buttonHeights: Readonly<Record<Density, number>> = { tall: 34, low: 22, tiny: 16 };

/** A rectangle as a style. */
export const boxOf = ({ left, top, width, height }: Rect): string =>
  `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;

const densityOf = (height: number): Density =>
  height >= roomForTwoLines ? 'tall' : height >= roomForOneLine ? 'low' : 'tiny';

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, Math.max(low, high)));

/** Places a pill on its slot inside the visible part of the grid; both in viewport pixels. */
export const placePill = (slot: Rect, clip: Rect): PillPlace => {
  const left = Math.round(slot.left - clip.left) + inset.x;
  const top = Math.round(slot.top - clip.top) + inset.y;
  const width = Math.round(slot.width) - 2 * inset.x;
  const height = Math.round(slot.height) - 2 * inset.y;
  const density = densityOf(height);
  const button = Math.min(buttonHeights[density], height);
  const isAway = top + height <= 0 || top >= clip.height || left + width <= 0 || left >= clip.width;
  const shift = isAway
    ? { x: clamp(left, 0, clip.width - width) - left, y: clamp(top, 0, clip.height - button) - top }
    : { x: 0, y: clamp(-top, 0, height - button) };
  return {
    outline: { left, top, width, height },
    shift,
    density: isAway ? 'low' : density,
    isNarrow: width < roomForWords,
    isAway,
  };
};
