import { selectors } from './selectors.ts';

const label = /^(?:GMT|UTC)\s*(?:([+\-\u2212])\s*(\d{1,2})(?::?(\d{2}))?)?$/;

/** `GMT-05`, `GMT+5:30`, `UTC`; undefined for anything else. Minutes east of UTC. */
export const offsetOf = (text: string): number | undefined => {
  const match = label.exec(text.trim());
  if (!match) return undefined;
  const [, sign = '+', hours = '0', minutes = '0'] = match;
  const offset = Number(hours) * 60 + Number(minutes);
  return sign === '+' ? offset : -offset;
};

/**
 * The offset in the corner above the hour labels. With a second time zone shown there are two columns of labels; the
 * one next to the days is the calendar's own.
 */
export const shownOffset = (grid: Element): number | undefined => {
  let found: number | undefined;
  for (let node = grid.firstChild; node; node = node.nextSibling) {
    if (node instanceof Element) found = node.matches(skipped) ? found : (shownOffset(node) ?? found);
    else if (node.nodeType === Node.TEXT_NODE) found = offsetOf(node.nodeValue ?? '') ?? found;
  }
  return found;
};
const skipped = `${selectors.row}, ${selectors.chip}`;
