import type { Rect, Spot } from '../layer/types.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Between the card and its pill, and between the card and the edge of the window. */
const distance = 8;

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, Math.max(low, high)));

/**
 * Where a card of this size stands beside its pill: after it in reading direction, else before it, else below, else
 * above; moved along until all of it is in the window. In a window too small for it the top and the start stay visible.
 */
export const placeCard = (anchor: Rect, card: Size, view: Size, direction: 'ltr' | 'rtl'): Spot => {
  const right = anchor.left + anchor.width + distance;
  const left = anchor.left - distance - card.width;
  const below = anchor.top + anchor.height + distance;
  const above = anchor.top - distance - card.height;
  const fitsRight = right + card.width + distance <= view.width;
  const fitsLeft = left >= distance;
  const maxLeft = view.width - card.width - distance;
  const maxTop = view.height - card.height - distance;
  const sides = direction === 'ltr' ? [fitsRight && right, fitsLeft && left] : [fitsLeft && left, fitsRight && right];
  const side = sides.find((found) => found !== false);
  if (side !== undefined) return { left: clamp(side, distance, maxLeft), top: clamp(anchor.top, distance, maxTop) };
  const start = direction === 'ltr' ? anchor.left : anchor.left + anchor.width - card.width;
  const fitsBelow = below + card.height + distance <= view.height;
  const top = fitsBelow || above < distance ? below : above;
  return { left: clamp(start, distance, maxLeft), top: clamp(top, distance, maxTop) };
};
