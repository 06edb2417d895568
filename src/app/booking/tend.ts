import type { App } from '../ports.ts';
import { refreshBadge } from '../popup/badge.ts';
import { endPauses } from '../suggesting/pause.ts';
import { runOutbox } from './run-outbox.ts';
import { wakeForRest } from './wake.ts';
import { watchBookings } from './watch.ts';

/**
 * Everything that happens by itself: what is due is sent, what stands is looked at, and a pause that is over ends. At every
 * start of the worker, by alarm, and when a page or the popup is looked at.
 * @param watchAgeMs how old the last look at what stands may be.
 */
export const tendBookings = async (app: App, watchAgeMs: number): Promise<void> => {
  await runOutbox(app);
  await watchBookings(app, watchAgeMs);
  await endPauses(app);
  await refreshBadge(app);
  await wakeForRest(app);
};
