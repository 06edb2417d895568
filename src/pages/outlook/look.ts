import type { PageLook } from '../calendar-page.ts';
import { selectors } from './selectors.ts';
import { surfaceOf } from './measure.ts';

/** The page's own theme: its switch may differ from the system's. */
export function readLook(document: Document): PageLook {
  const view = document.defaultView!;
  const root = view.getComputedStyle(document.documentElement);
  const token = (name: string): string | undefined => {
    const tokenOf = (style: CSSStyleDeclaration): string => style.getPropertyValue(name).trim();
    const ofRoot = tokenOf(root);
    if (ofRoot) return ofRoot;
    const provider = document.querySelector(selectors.provider);
    return (provider && tokenOf(view.getComputedStyle(provider))) || undefined;
  };
  const background = token('--colorNeutralBackground1') ?? paintedBackground(document, view);
  const accent = token('--colorBrandBackground') ?? token('--themePrimary');
  const luminance = background === undefined ? undefined : luminanceOf(background);
  const isDark = luminance === undefined ? view.matchMedia('(prefers-color-scheme: dark)').matches : luminance < 0.4;
  return {
    scheme: isDark ? 'dark' : 'light',
    dialect: 'fluent',
    direction: root.direction === 'rtl' ? 'rtl' : 'ltr',
    ...(background === undefined ? {} : { background }),
    ...(accent === undefined ? {} : { accent }),
  };
}

/** Without tokens: the first colour painted behind the surface. */
function paintedBackground(document: Document, view: Window): string | undefined {
  const surface = surfaceOf(document);
  let element: Element | null = surface instanceof Element ? surface : document.body;
  for (; element; element = element.parentElement) {
    const { backgroundColor } = view.getComputedStyle(element);
    if (!/^(?:transparent|rgba\(.*,\s*0\))$/.test(backgroundColor)) return backgroundColor;
  }
  return undefined;
}

/** Relative luminance 0 … 1 of `#rgb`, `#rrggbb` or `rgb(…)`; undefined for any other notation. */
export function luminanceOf(color: string): number | undefined {
  const short = /^#([\da-f])([\da-f])([\da-f])[\da-f]?$/i.exec(color);
  const long = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})(?:[\da-f]{2})?$/i.exec(color);
  const rgb = /^rgba?\(\s*([\d.]+)[,\s]+([\d.]+)[,\s]+([\d.]+)/i.exec(color);
  const parts = short
    ? short.slice(1, 4).map((digit) => Number.parseInt(digit + digit, 16))
    : (long?.slice(1, 4).map((pair) => Number.parseInt(pair, 16)) ?? rgb?.slice(1, 4).map(Number));
  const weights = [0.2126, 0.7152, 0.0722];
  return parts?.reduce((sum, part, index) => sum + weights[index]! * linear(part / 255), 0);
}

/** From sRGB to linear light. */
function linear(share: number): number {
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
