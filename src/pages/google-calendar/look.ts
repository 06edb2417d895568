import { luminance } from '../../domain/colour.ts';
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
    luminance(background ?? '') ??
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
    if (luminance(backgroundColor) !== undefined) return backgroundColor;
  }
  return undefined;
};
