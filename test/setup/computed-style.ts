import { afterAll, beforeAll } from 'vitest';

/**
 * Looking for things by role asks for the computed style of every element there is, and jsdom goes through its whole default
 * sheet each time. Where no sheet of ours is in the document, elements of one kind with the same attributes within parents of
 * one kind have the same style as far as being shown goes: it is worked out once for all of them.
 */
const known = new Map<string, CSSStyleDeclaration>();

const hasOwnStyle = (element: Element): boolean => {
  for (let one: Element | null = element; one; one = one.parentElement) if (one.hasAttribute('style')) return true;
  return false;
};

const kindOf = (element: Element): string => {
  const parent = element.parentElement;
  return [element, parent].map((one) => (one ? (one.cloneNode() as Element).outerHTML : '')).join('');
};

const compute = window.getComputedStyle;

beforeAll(() => {
  window.getComputedStyle = (element, pseudo) => {
    if (pseudo || document.styleSheets.length > 0 || element.getRootNode() !== document || hasOwnStyle(element))
      return compute.call(window, element, pseudo);
    const kind = kindOf(element);
    const style = known.get(kind) ?? compute.call(window, element);
    known.set(kind, style);
    return style;
  };
});

afterAll(() => {
  window.getComputedStyle = compute;
});
