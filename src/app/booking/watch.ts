import type { Account } from '../../domain/booking/account.ts';
import { standsAt, type Booking } from '../../domain/booking/index.ts';
import { ProviderError, type CalendarProvider, type EventState } from '../../providers/calendar-provider.ts';
import { markSignedOut } from '../account/token.ts';
import type { App } from '../ports.ts';
import { forgetReadings } from '../suggesting/busy.ts';
import { removedByOthers, seen, stands } from './transitions.ts';

/** How old the last look may be while nobody looks. */
export const watchEveryMs = 60 * 60_000;
/** And while somebody does. */
export const watchWhenSeenMs = 2 * 60_000;
const callLimitMs = 25_000;

/** Stands, or may stand, and is not over: somebody may still change it. */
export const isWatched = (booking: Booking, now: number): boolean =>
  (booking.state === 'unclear' || (booking.state === 'booked' && booking.event !== undefined)) &&
  standsAt(booking).end > now;

const calendarOf = ({ event, calendar }: Booking): string => event?.calendar ?? calendar;

const windowOf = (bookings: readonly Booking[]) => ({
  start: Math.min(...bookings.map((booking) => standsAt(booking).start)),
  end: Math.max(...bookings.map((booking) => standsAt(booking).end)),
});

/** What became of one booking, from the list where it is in it; else it is asked for by itself, to tell moved from removed. */
const fateOf = async (
  provider: CalendarProvider,
  { id, event }: Booking,
  listed: readonly EventState[],
): Promise<EventState | 'gone' | 'unknown'> => {
  const found = listed.find(({ key }) => key === id);
  if (found !== undefined) return found;
  // It was never clear that it stood, and still nothing shows that it does.
  if (event === undefined) return 'unknown';
  return await provider.read(event, AbortSignal.timeout(callLimitMs));
};

/** True when something changed that pages and popup should show. */
const keepFate = async (app: App, booking: Booking, fate: EventState | 'gone' | 'unknown'): Promise<boolean> => {
  if (fate === 'unknown') return false;
  let isNews = false;
  await app.journal.change(booking.id, (entry) => {
    const after =
      fate === 'gone'
        ? removedByOthers(entry, app.now())
        : entry.booking.state === 'unclear'
          ? // Without its etag: somebody may have changed it since it was written, and an undo has to look.
            stands(entry, { calendar: fate.calendar, id: fate.id }, app.now())
          : seen(entry, fate, app.now());
    isNews =
      after !== undefined &&
      (after.booking.state !== entry.booking.state || after.booking.reason !== entry.booking.reason);
    return after;
  });
  return isNews;
};

const look = async (app: App, account: Account, bookings: readonly Booking[]): Promise<boolean> => {
  const provider = app.providerOf(account);
  const calendars = [...new Set(bookings.map(calendarOf))];
  const listed = await provider.listOurs(calendars, windowOf(bookings), AbortSignal.timeout(callLimitMs));
  let isNews = false;
  for (const booking of bookings) {
    const inIt = listed.filter(({ calendar }) => calendar === calendarOf(booking));
    if (await keepFate(app, booking, await fateOf(provider, booking, inIt))) isNews = true;
  }
  return isNews;
};

/** Asks what became of bookings of one account. What cannot be read is looked at the next time. */
export const lookAt = async (app: App, account: Account, bookings: readonly Booking[]): Promise<void> => {
  try {
    if (!(await look(app, account, bookings))) return;
    await forgetReadings(app, account.id);
    await app.revision.raise();
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    app.log('bookings.unread', {}, error);
    if (error.failure.kind === 'signed-out') await markSignedOut(app, account.id);
  }
};

interface Due {
  readonly account: Account;
  readonly bookings: readonly Booking[];
  /** When they were looked at last, epoch milliseconds; 0 when never. */
  readonly at: number;
}

/** Accounts whose bookings ahead were not looked at for so long. */
const dueAccounts = async (app: App, maxAgeMs: number): Promise<readonly Due[]> => {
  const now = app.now();
  const watched = (await app.journal.bookings()).filter((booking) => isWatched(booking, now));
  if (watched.length === 0) return [];
  const all = await Promise.all(
    (await app.accounts.all()).map(async (account): Promise<Due> => {
      const bookings = watched.filter((booking) => booking.account === account.id);
      return { account, bookings, at: (await app.session.watchedAt(account.id).read()) ?? 0 };
    }),
  );
  // What was booked a moment ago was seen then.
  const isWorthIt = ({ bookings }: Due): boolean =>
    bookings.some(({ acceptedAt }) => now - acceptedAt >= watchWhenSeenMs);
  return all.filter((due) => due.account.state !== 'signed-out' && now - due.at >= maxAgeMs && isWorthIt(due));
};

/** When the bookings that want a look most were looked at last (0: never); undefined when none want one yet. */
export const watchDueSince = async (app: App): Promise<number | undefined> => {
  const due = await dueAccounts(app, watchWhenSeenMs);
  return due.length === 0 ? undefined : Math.min(...due.map(({ at }) => at));
};

/**
 * Notices what others did with what is booked: declined, moved, removed. One list per calendar with bookings ahead, and no
 * request at all without any.
 * @param maxAgeMs how old the last look may be.
 */
export const watchBookings = async (app: App, maxAgeMs: number): Promise<void> => {
  for (const { account, bookings, at } of await dueAccounts(app, maxAgeMs)) {
    await app.withLock(`watch:${account.id}`, async () => {
      const last = app.session.watchedAt(account.id);
      // Somebody else looked while this one waited.
      if (((await last.read()) ?? 0) !== at) return;
      // Noted first: a service that is in trouble is not asked again at every look at a page.
      await last.write(app.now());
      await lookAt(app, account, bookings);
    });
  }
};
