import { busyDecision } from '../../domain/availability/index.ts';
import type { BusySwitches, Interval } from '../../domain/availability/types.ts';
import { blockingCalendars, type Account } from '../../domain/booking/account.ts';
import type { AccountId } from '../../domain/booking/types.ts';
import type { AccountBusy } from '../../providers/calendar-provider.ts';
import type { App } from '../ports.ts';
import type { BusyReading } from '../session.ts';

/** Better than nothing when the account cannot be read just now. */
const staleMs = 60 * 60_000;

/** What an account's counting calendars hold in a window; undefined when it cannot be told. */
export type BusyOf = (account: Account, window: Interval) => Promise<readonly AccountBusy[] | undefined>;

const covers = (reading: BusyReading, calendars: readonly string[], window: Interval): boolean =>
  reading.window.start <= window.start &&
  reading.window.end >= window.end &&
  calendars.every((calendar) => reading.calendars.includes(calendar));

const newest = (readings: readonly BusyReading[], calendars: readonly string[], window: Interval) =>
  readings.filter((reading) => covers(reading, calendars, window)).toSorted((a, b) => b.at - a.at)[0];

/** The newest reading of a window: of the last hour, or of the last `ageMs`. */
export const heldReading = async (
  app: Pick<App, 'session' | 'now'>,
  account: Account,
  window: Interval,
  ageMs = staleMs,
): Promise<BusyReading | undefined> => {
  const held = newest(await app.session.busy(account.id).read(), blockingCalendars(account), window);
  return held !== undefined && app.now() - held.at < ageMs ? held : undefined;
};

/** Nobody is asked: what was read within the last hour has to do, or within `ageMs`. */
export const rememberedBusy =
  (app: Pick<App, 'session' | 'now'>, ageMs?: number): BusyOf =>
  async (account, window) =>
    blockingCalendars(account).length === 0 ? [] : (await heldReading(app, account, window, ageMs))?.busy;

/** What counts as busy, of the calendars that count, and what is known of it. */
export const blockedBy = (
  busy: readonly AccountBusy[],
  calendars: readonly string[],
  switches: BusySwitches,
): readonly AccountBusy[] =>
  busy.filter(({ calendar, facts }) => calendars.includes(calendar) && busyDecision(facts, switches));

/** Whatever was seen through an account, with the permissions it had. */
export const forgetAllReadings = async (app: Pick<App, 'session'>, account: AccountId): Promise<void> => {
  await forgetReadings(app, account);
  await app.session.people(account).remove();
};

/** After a change of our own the next look has to be a new one. */
export const forgetReadings = async (app: Pick<App, 'session'>, account: AccountId): Promise<void> => {
  await app.session.busy(account).remove();
  await app.session.week.remove();
};
