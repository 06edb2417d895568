import { selectors } from './selectors.ts';

/** The address the page keeps for itself, out of sight. Anything else that stands there is not believed. */
export const shownAccount = (document: Document): string | undefined =>
  /^\s*([^\s@]+@[^\s@]+)\s*$/u.exec(document.querySelector(selectors.account)?.textContent ?? '')?.[1];
