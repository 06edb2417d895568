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

const roomForTwoLines = 36;
const roomForOneLine = 19;
const roomForWords = 76;

/** Pixels of a button with two lines, with one, and squeezed into a very low slot. */
export const buttonHeights: Readonly<Record<Density, number>> = { tall: 34, low: 22, tiny: 16 };

const densityOf = (height: number): Density =>
  height >= roomForTwoLines ? 'tall' : height >= roomForOneLine ? 'low' : 'tiny';

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, Math.max(low, high)));

/** Places a pill on its slot inside the visible part of the grid; both in viewport pixels. */
export const placePill = (slot: Rect, clip: Rect): PillPlace => {
  const density = densityOf(slot.height);
  const button = Math.min(buttonHeights[density], slot.height);
  const left = Math.round(slot.left - clip.left);
  const top = Math.round(slot.top - clip.top);
  const width = Math.round(slot.width);
  const height = Math.round(slot.height);
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
