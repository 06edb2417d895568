/** Red, green and blue, 0 … 1; undefined for what can be seen through, or is in a notation that no page was seen to use. */
const channelsOf = (colour: string): readonly number[] | undefined => {
  const [, short, long] = /^#(?:([\da-f]{3})f?|([\da-f]{6})(?:ff)?)$/i.exec(colour) ?? [];
  const hex = long ?? short?.replaceAll(/./g, '$&$&');
  if (hex !== undefined) return [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const [, kind, inner = ''] = /^(rgb|color)a?\((?:srgb )?([^)]+)\)$/.exec(colour) ?? [];
  const [red, green, blue, alpha, ...rest] = [...inner.trim().split(/[\s,/]+/), '1'].map(Number);
  const isOpaque = alpha === 1 && rest.every((one) => one === 1);
  const channels = [red!, green!, blue!].map((value) => value / (kind === 'rgb' ? 255 : 1));
  return isOpaque && channels.every((value) => value >= 0) ? channels : undefined;
};

/**
 * Relative luminance as WCAG 2 defines it, 0 black … 1 white, of an opaque `#rgb`, `#rrggbb`, `rgb(…)` or `color(srgb …)`;
 * undefined for anything else, so that what has one may also be written into a style.
 */
export const luminance = (colour: string): number | undefined => {
  const shares = channelsOf(colour)?.map((share) =>
    share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4,
  );
  return shares && 0.2126 * shares[0]! + 0.7152 * shares[1]! + 0.0722 * shares[2]!;
};
