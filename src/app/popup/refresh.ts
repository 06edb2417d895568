import type { Request } from '../../messages/map.ts';
import { accountFor } from '../account/service.ts';
import type { App } from '../ports.ts';
import { askedBusy } from '../suggesting/ask-busy.ts';
import { askedTimes } from '../suggesting/ask-their-time.ts';
import { readTheirTime } from '../suggesting/their-time.ts';

/**
 * Asks the connected accounts when they are busy in a window, and when the user's people are, for a page of ours that finds it kept
 * then. False when an account does not say.
 */
export const readAnew = async (app: App, { window, page, account }: Request<'popup.refresh'>): Promise<boolean> => {
  if (window === undefined) return true;
  const accounts = await app.accounts.all();
  const connected = accounts.filter(({ state }) => state === 'connected');
  const target = page && accountFor(page, accounts, account);
  const [busy] = await Promise.all([
    Promise.all(connected.map((one) => askedBusy(app)(one, window))),
    readTheirTime(app, target, [window], askedTimes(app)),
  ]);
  return !busy.includes(undefined);
};
