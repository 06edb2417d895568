import type { PageLook } from '../calendar-page.ts';
import { selectors } from './selectors.ts';

/** Above this a background counts as light; the page's own two are near 0.98 and 0.01. */
const lightFrom = 0.45;

/**
 * Colours and direction, computed from the page itself: users force a theme there, whatever the system prefers.
 * Walks up from `from` to the first element with a background of its own.
 */
export const lookOf = (document: Document, from: Element | undefined): PageLook => {
  const view = document.defaultView;
  const background = view ? firstBackground(from ?? document.body, view) : undefined;
  const shade =
    (background === undefined ? undefined : luminance(background)) ??
    luminance(document.querySelector<HTMLMetaElement>(selectors.themeColor)?.content ?? '');
  const styles = view?.getComputedStyle(document.body);
  const accent = styles?.getPropertyValue('--gm3-sys-color-primary').trim() ?? '';
  return {
    scheme: shade !== undefined && shade < lightFrom ? 'dark' : 'light',
    dialect: 'material',
    direction: styles?.direction === 'rtl' ? 'rtl' : 'ltr',
    ...(background === undefined ? {} : { background }),
    ...(accent === '' ? {} : { accent }),
  };
};

const firstBackground = (from: Element, view: Window): string | undefined => {
  for (let one: Element | null = from; one; one = one.parentElement) {
    const { backgroundColor } = view.getComputedStyle(one);
    if (channels(backgroundColor)) return backgroundColor;
  }
  return undefined;
};

/** Red, green and blue, 0 … 1; undefined for what is transparent or in a notation we do not know. */
const channels = (color: string): readonly [number, number, number] | undefined => {
  const hex = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color);
  if (hex) return [hexChannel(hex[1]), hexChannel(hex[2]), hexChannel(hex[3])];
  const call = /^(?:rgba?|color)\((?:srgb )?([^)]*)\)$/.exec(color);
  const numbers = call?.[1]?.split(/[\s,/]+/).map(Number);
  if (!numbers || numbers.length < 3 || numbers.some(Number.isNaN) || (numbers[3] ?? 1) < 0.5) return undefined;
  const scale = color.startsWith('rgb') ? 255 : 1;
  return [numbers[0]! / scale, numbers[1]! / scale, numbers[2]! / scale];
};

const hexChannel = (digits = ''): number => parseInt(digits, 16) / 255;

/** Relative luminance as WCAG defines it, 0 black … 1 white. */
export const luminance = (color: string): number | undefined => {
  const rgb = channels(color);
  if (!rgb) return undefined;
  const [red, green, blue] = rgb.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
};
