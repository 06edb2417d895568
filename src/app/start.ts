import { tendBookings } from './booking/tend.ts';
import { watchEveryMs } from './booking/watch.ts';
import type { App } from './ports.ts';
import { tidyDecisions } from './suggesting/decisions.ts';

/** How long a booking that is over stays known. The ledger remembers what was done beyond that. */
const keptMs = 30 * 86_400_000;

const tidy = async (app: App): Promise<void> => {
  const now = app.now();
  const open = new Set((await app.journal.outbox()).map(({ id }) => id));
  for (const { id, planned } of await app.journal.bookings()) {
    if (planned.end < now - keptMs && !open.has(id)) await app.journal.forget(id);
  }
  for (const { id, what, until } of await app.snoozes.all()) {
    if (what.kind !== 'everything' && until !== null && until < now) await app.snoozes.remove(id);
  }
  await tidyDecisions(app);
};

/**
 * Every start of the worker, whatever woke it: what an earlier life left unsent is sent. Alarms may be lost between
 * starts (Firefox drops them at every restart, G4), so this is what finally brings a booking home.
 */
export const startWorker = async (app: App): Promise<void> => {
  await tendBookings(app, watchEveryMs);
  await tidy(app);
};
