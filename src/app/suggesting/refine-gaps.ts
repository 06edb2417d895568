import { subtract } from '../../domain/availability/index.ts';
import type { Gap, Interval } from '../../domain/availability/types.ts';
import { blockingCalendars, type Account } from '../../domain/booking/account.ts';
import { standsAt, type Booking } from '../../domain/booking/index.ts';
import type { BusySwitches } from '../../domain/availability/types.ts';
import type { App } from '../ports.ts';
import { blockedBy, rememberedBusy, type BusyOf } from './busy.ts';
import { windowAround } from './window.ts';

/** RULE-1. */
const leastMinutes = 30;

/** Kept, on its way or standing: its time is taken even where a calendar does not show it yet. */
const taking: ReadonlySet<Booking['state']> = new Set(['sending', 'waiting', 'signed-out', 'booked']);

/** The bookings that take their time. */
export const standingBookings = (bookings: readonly Booking[]): readonly Booking[] =>
  bookings.filter(({ state }) => taking.has(state));

const blockedIn = async (
  account: Account,
  window: Interval,
  switches: BusySwitches,
  busyOf: BusyOf,
): Promise<readonly Interval[]> => {
  const busy = await busyOf(account, window);
  // An account that cannot be read takes nothing away: the page itself still shows what it shows.
  return busy === undefined ? [] : blockedBy(busy, blockingCalendars(account), switches);
};

/**
 * Takes away what the connected accounts' counting calendars and our own bookings hold.
 * @param busyOf left out, nobody is asked: what was read within the last hour has to do.
 */
export const refineGaps = async (
  app: Pick<App, 'preferences' | 'accounts' | 'journal' | 'session' | 'now'>,
  gaps: readonly Gap[],
  busyOf: BusyOf = rememberedBusy(app),
): Promise<readonly Gap[]> => {
  if (gaps.length === 0) return [];
  const { bufferMinutes, countsAsBusy } = await app.preferences.read();
  const window = windowAround(gaps);
  const accounts = await app.accounts.all();
  const blocked = await Promise.all(accounts.map((account) => blockedIn(account, window, countsAsBusy, busyOf)));
  const own = standingBookings(await app.journal.bookings()).map(standsAt);
  return subtract(gaps, [...blocked.flat(), ...own], leastMinutes, bufferMinutes);
};
