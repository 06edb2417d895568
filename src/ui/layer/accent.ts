/** Red, green, blue: 0 … 255. */
type Colour = readonly [number, number, number];

const colourOf = (text: string): Colour | undefined => {
  const hex = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/iu.exec(text.trim());
  if (hex !== null) return [parseInt(hex[1]!, 16), parseInt(hex[2]!, 16), parseInt(hex[3]!, 16)];
  const rgb = /^rgb\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)\s*\)$/u.exec(text.trim());
  if (rgb === null) return undefined;
  return [Number(rgb[1]), Number(rgb[2]), Number(rgb[3])];
};

const linear = (channel: number): number => {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

const luminance = ([red, green, blue]: Colour): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** WCAG 2 contrast of two CSS colours, 1 … 21; undefined when one of them is not plain `#rrggbb` or `rgb()`. */
export const contrast = (one: string, other: string): number | undefined => {
  const first = colourOf(one);
  const second = colourOf(other);
  if (first === undefined || second === undefined) return undefined;
  const lights = [luminance(first), luminance(second)];
  return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
};

/** The page's own background if it is one plain colour, else ours: what a page tells goes into a style. */
export const plainColour = (page: string | undefined, own: string): string =>
  page !== undefined && colourOf(page) !== undefined ? page : own;

/** Text needs 4.5; the tint that a pill's text stands on takes a little of it away. */
const enough = 5;

/** The page's own accent if it can be read on all of these backgrounds, else ours. */
export const readableAccent = (page: string | undefined, own: string, backgrounds: readonly string[]): string => {
  const isReadable = (background: string): boolean => (contrast(page ?? '', background) ?? 0) >= enough;
  return page !== undefined && backgrounds.every(isReadable) ? page : own;
};
