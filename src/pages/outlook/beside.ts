import { selectors } from './selectors.ts';

/**
 * These selectors as one list in which those that begin with the same attribute stand behind it: an element that lacks it
 * is asked once and not for each of them, which takes half as long.
 *
 * @param compound each begins with an attribute
 */
const gathered = (compound: readonly string[]): string => {
  const attributes = new Set(compound.map((one) => /^\[[\w-]+/.exec(one)![0]));
  const those = (head: string): string => compound.filter((one) => one.startsWith(head)).join();
  return [...attributes].map((head) => `${head}]:is(${those(head)})`).join();
};

/** What is sought where no event of the hours can stand. */
const marks = gathered([
  ...selectors.covers.split(', '),
  selectors.filter,
  selectors.announcement,
  selectors.month,
  selectors.monthCell,
]);

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
  // Dozens of elements are around the hours, and hardly any of them has a neighbour or a mark.
  for (let inner = scroller; inner; inner = inner.parentElement) {
    for (let other = inner.previousElementSibling; other; other = other.previousElementSibling) seek(other);
    for (let other = inner.nextElementSibling; other; other = other.nextElementSibling) seek(other);
  }
  let around = scroller?.parentElement?.closest(marks);
  for (; around; around = around.parentElement?.closest(marks)) found.push(around);
  return found;
}
