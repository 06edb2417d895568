import { luminance } from '../../domain/colour.ts';
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
  const light = luminance(background ?? '');
  const isDark = light === undefined ? view.matchMedia('(prefers-color-scheme: dark)').matches : light < 0.4;
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
