import type { Rect } from '../calendar-page.ts';
import { findEach } from '../find-each.ts';
import { attributes, selectors } from './selectors.ts';

/** Everything that may lie over the grid, visible or not. */
export const overlaysOf = (document: Document): readonly Element[] => findEach(document, selectors.overlay);

/** Does any of these lie over the visible part of the grid? What is hidden in the page does not count. */
export const isCovered = (overlays: readonly Element[], clip: Rect | undefined): boolean => {
  for (const overlay of overlays) {
    if (!isVisible(overlay)) continue;
    const box = overlay.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    if (!clip) return true;
    const isBeside =
      box.right <= clip.left ||
      box.left >= clip.left + clip.width ||
      box.bottom <= clip.top ||
      box.top >= clip.top + clip.height;
    if (!isBeside) return true;
  }
  return false;
};

const isVisible = (element: Element): boolean =>
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

/**
 * Placeholders of an event being made stand in the columns: chips that lack an attribute which all others have. Where no
 * chip has it, the attribute is gone from the page and every chip is real.
 */
export const placeholdersIn = (row: Element): ReadonlySet<Element> => {
  const marked = `[${attributes.keyboardAction}]`;
  const unmarked = row.querySelectorAll(`${selectors.chip}:not(${marked})`);
  return new Set(unmarked.length > 0 && row.querySelector(selectors.chip + marked) !== null ? unmarked : []);
};

/** A press that has moved this far is a drag. */
const dragPx = 4;

/** Follows the pointer while it is pressed inside the grid; at rest it costs one listener. */
export const watchDrag = (document: Document, onChange: () => void, signal: AbortSignal): (() => boolean) => {
  let isDragging = false;
  let press: AbortController | undefined;
  const set = (next: boolean): void => {
    if (next === isDragging) return;
    isDragging = next;
    onChange();
  };
  const release = (): void => {
    press?.abort();
    press = undefined;
    set(false);
  };
  const passive = { capture: true, passive: true };
  document.addEventListener(
    'pointerdown',
    (down) => {
      if (down.button !== 0 || !(down.target instanceof Element) || !down.target.closest(selectors.grid)) return;
      release();
      press = new AbortController();
      const whilePressed = { ...passive, signal: press.signal };
      document.addEventListener(
        'pointermove',
        ({ clientX, clientY }) => {
          if (Math.hypot(clientX - down.clientX, clientY - down.clientY) >= dragPx) set(true);
        },
        whilePressed,
      );
      for (const kind of ['pointerup', 'pointercancel', 'dragend'] as const) {
        document.addEventListener(kind, release, whilePressed);
      }
      document.defaultView?.addEventListener('blur', release, whilePressed);
    },
    { ...passive, signal },
  );
  signal.addEventListener('abort', () => press?.abort(), { once: true });
  return () => isDragging;
};
