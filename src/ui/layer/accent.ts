import { luminance } from '../../domain/colour.ts';

/** WCAG 2 contrast of two CSS colours, 1 … 21; undefined when one of them is not plain. */
export const contrast = (one: string, other: string): number | undefined => {
  const [first, second] = [luminance(one), luminance(other)];
  if (first === undefined || second === undefined) return undefined;
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
};

/** The page's own background if it is one plain colour, else ours: what a page tells goes into a style. */
export const plainColour = (page: string | undefined, own: string): string =>
  page !== undefined && luminance(page) !== undefined ? page : own;

/** Text needs 4.5; the tint that a pill's text stands on takes a little of it away. */
const enough = 5;

/** The page's own accent if it can be read on all of these backgrounds, else ours. */
export const readableAccent = (page: string | undefined, own: string, backgrounds: readonly string[]): string => {
  const isReadable = (background: string): boolean => (contrast(page ?? '', background) ?? 0) >= enough;
  return page !== undefined && backgrounds.every(isReadable) ? page : own;
};
