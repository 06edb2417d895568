import { selectors } from './selectors.ts';

/** Outlook's link to itself in the header says whom it is for; what is no address is not believed. */
export const shownAccount = (document: Document): string | undefined => {
  const link = document.querySelector<HTMLAnchorElement>(selectors.account)?.href ?? '';
  const hint = /[?&]login_hint=([^&#]+)/u.exec(link)?.[1];
  try {
    return /^[^\s@]+@[^\s@]+$/u.exec(decodeURIComponent(hint ?? ''))?.[0];
  } catch {
    return undefined;
  }
};
