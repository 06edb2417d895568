import { subtract } from '../../domain/availability/index.ts';
import type { Gap, Interval } from '../../domain/availability/types.ts';
import { blockingCalendars, type Account } from '../../domain/booking/account.ts';
import { standsAt, type Booking } from '../../domain/booking/index.ts';
import type { BusySwitches } from '../../domain/availability/types.ts';
import type { App } from '../ports.ts';
import { blockedBy, readBusyOf, type Look } from './busy.ts';
import { windowAround } from './window.ts';

/** RULE-1. */
const leastMinutes = 30;

/** Kept, on its way or standing: its time is taken even where a calendar does not show it yet. */
const taking: ReadonlySet<Booking['state']> = new Set(['sending', 'waiting', 'signed-out', 'booked']);

export const standingBookings = (bookings: readonly Booking[]): readonly Booking[] =>
  bookings.filter(({ state }) => taking.has(state));

const blockedIn = async (
  app: App,
  account: Account,
  window: Interval,
  switches: BusySwitches,
  look: Look,
): Promise<readonly Interval[]> => {
  const busy = await readBusyOf(app, account, window, look);
  // An account that cannot be read takes nothing away: the page itself still shows what it shows.
  return busy === undefined ? [] : blockedBy(busy, blockingCalendars(account), switches);
};

/** Takes away what the connected accounts' counting calendars and our own bookings hold. */
export const refineGaps = async (app: App, gaps: readonly Gap[], look: Look = 'ask'): Promise<readonly Gap[]> => {
  if (gaps.length === 0) return [];
  const { bufferMinutes, countsAsBusy } = await app.preferences.read();
  const window = windowAround(gaps);
  const accounts = await app.accounts.all();
  const blocked = await Promise.all(accounts.map((account) => blockedIn(app, account, window, countsAsBusy, look)));
  const own = standingBookings(await app.journal.bookings()).map(standsAt);
  return subtract(gaps, [...blocked.flat(), ...own], leastMinutes, bufferMinutes);
};
