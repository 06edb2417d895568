import type { App } from '../ports.ts';
import { pauseEnd } from '../suggesting/pause.ts';
import { giveNotices } from './notices.ts';
import { isWatched, watchEveryMs } from './watch.ts';

/** When the bookings ahead are looked at next; undefined when there are none. */
const nextWatch = async (app: App): Promise<number | undefined> => {
  const now = app.now();
  const watched = (await app.journal.bookings()).filter((booking) => isWatched(booking, now));
  const accounts = new Set(watched.map(({ account }) => account));
  const due = await Promise.all(
    [...accounts].map(async (account) => ((await app.session.watchedAt(account).read()) ?? now) + watchEveryMs),
  );
  return due.length === 0 ? undefined : Math.min(...due);
};

/**
 * Sets the alarms for whatever is to be done next: something to send, a look at what is booked, a pause that ends, a notice.
 * Without any, none.
 */
export const wakeForRest = async (app: App): Promise<void> => {
  const times = (await app.journal.outbox()).map(({ nextTry }) => nextTry);
  const watch = await nextWatch(app);
  if (watch !== undefined) times.push(watch);
  const resume = await pauseEnd(app);
  if (resume !== undefined) times.push(resume);
  // An earlier alarm that still comes finds nothing to do.
  if (times.length > 0) await app.wakeAt(Math.min(...times));
  // What a system does not show must not keep a booking from being sent.
  await giveNotices(app).catch((error: unknown) => app.log('worker.failed', {}, error));
};
