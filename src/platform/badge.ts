import { browser } from './browser.ts';

/** Sun, as on our own pages; white on it is read at 4.6:1. */
const colour = '#b36200';

/** Marks the toolbar button, and says in its tooltip why; without a reason it is as it was. */
export const showBadge = async (reason: string): Promise<void> => {
  const isShown = reason !== '';
  await browser.action.setBadgeText({ text: isShown ? '!' : '' });
  if (isShown) await browser.action.setBadgeBackgroundColor({ color: colour });
  await browser.action.setTitle({ title: isShown ? reason : browser.i18n.getMessage('action') });
};
