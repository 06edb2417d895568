import { selectors } from './selectors.ts';

/** What is sought where no event of the hours can stand. */
const marks = [selectors.covers, selectors.filter, selectors.announcement, selectors.month, selectors.monthCell].join();

/**
 * Covers, filters, announcements, months and their cells: every element that is marked as one of them, and is not in the scroller.
 * There the events of a full week are most of the page, and nothing of this is among them.
 */
export function markedBeside(document: Document, scroller: Element | null): readonly Element[] {
  const found: Element[] = [];
  const seek = (root: Element): void => {
    if (root.matches(marks)) found.push(root);
    found.push(...root.querySelectorAll(marks));
  };
  if (!scroller) seek(document.documentElement);
  for (let inner = scroller; inner?.parentElement; inner = inner.parentElement) {
    if (inner !== scroller && inner.matches(marks)) found.push(inner);
    for (const other of inner.parentElement.children) if (other !== inner) seek(other);
  }
  return found;
}
