import type { Interval } from '../../domain/availability/types.ts';
import type { Request } from '../../messages/map.ts';
import { accountFor } from '../account/service.ts';
import type { App } from '../ports.ts';
import { askedBusy } from '../suggesting/ask-busy.ts';
import { askedTimes } from '../suggesting/ask-their-time.ts';
import { readTheirTime } from '../suggesting/their-time.ts';
import { windowAround } from '../suggesting/window.ts';

/** Asks the connected accounts when they are busy, for a page of ours, which finds it kept then. False when one of them does not say. */
export const readConnected = async (app: App, window: Interval): Promise<boolean> => {
  const connected = (await app.accounts.all()).filter(({ state }) => state === 'connected');
  const read = await Promise.all(connected.map((account) => askedBusy(app)(account, window)));
  return !read.includes(undefined);
};

/** Asks about the time around gaps that a page of ours shows, which finds what is kept of it afterwards. */
export const readAround = async (
  app: App,
  { page, account, around, busy }: Request<'popup.readAround'>,
): Promise<void> => {
  const accounts = await app.accounts.all();
  await Promise.all([
    readTheirTime(app, accountFor(page, accounts, account), [around], askedTimes(app)),
    ...(busy ? accounts.map((one) => askedBusy(app)(one, windowAround([around]))) : []),
  ]);
};
