import { busyDecision } from '../../domain/availability/index.ts';
import type { BusySwitches, Interval } from '../../domain/availability/types.ts';
import { blockingCalendars, type Account } from '../../domain/booking/account.ts';
import type { AccountId } from '../../domain/booking/types.ts';
import { ProviderError, type AccountBusy } from '../../providers/calendar-provider.ts';
import { markSignedOut } from '../account/token.ts';
import type { App, BusyReading } from '../ports.ts';

/** Fresh enough to suggest by (sign-in-and-apis H14: 60 to 120 s). */
const freshMs = 90_000;
/** Better than nothing when the account cannot be read just now. */
const staleMs = 60 * 60_000;
/** A page waits for this. */
const readLimitMs = 8_000;
const keptReadings = 6;

const covers = (reading: BusyReading, calendars: readonly string[], window: Interval): boolean =>
  reading.window.start <= window.start &&
  reading.window.end >= window.end &&
  calendars.every((calendar) => reading.calendars.includes(calendar));

const newest = (readings: readonly BusyReading[], calendars: readonly string[], window: Interval) =>
  readings.filter((reading) => covers(reading, calendars, window)).toSorted((a, b) => b.at - a.at)[0];

const ask = async (app: App, account: Account, window: Interval): Promise<readonly AccountBusy[] | undefined> => {
  const calendars = blockingCalendars(account);
  try {
    const busy = await app.providerOf(account).listBusy(calendars, window, AbortSignal.timeout(readLimitMs));
    const reading: BusyReading = { at: app.now(), calendars, window, busy };
    await app.session.busy(account.id).change((readings) => [reading, ...readings].slice(0, keptReadings));
    return busy;
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    app.log('busy.unread', {}, error);
    if (error.failure.kind === 'signed-out') await markSignedOut(app, account.id);
    return undefined;
  }
};

/**
 * What an account's counting calendars hold in a window, read at most every minute and a half; one reading at a time
 * per account. Undefined when it cannot be told.
 */
export const readBusyOf = async (
  app: App,
  account: Account,
  window: Interval,
): Promise<readonly AccountBusy[] | undefined> => {
  const calendars = blockingCalendars(account);
  if (calendars.length === 0) return [];
  if (account.state === 'signed-out') return undefined;
  const fresh = async () => {
    const held = newest(await app.session.busy(account.id).read(), calendars, window);
    return held !== undefined && app.now() - held.at < freshMs ? held : undefined;
  };
  const held = await fresh();
  if (held !== undefined) return held.busy;
  return await app.withLock(`busy:${account.id}`, async () => {
    const meanwhile = await fresh();
    if (meanwhile !== undefined) return meanwhile.busy;
    const read = await ask(app, account, window);
    if (read !== undefined) return read;
    const stale = newest(await app.session.busy(account.id).read(), calendars, window);
    return stale !== undefined && app.now() - stale.at < staleMs ? stale.busy : undefined;
  });
};

/** What counts as busy, of the calendars that count, as stretches of time. */
export const blockedBy = (
  busy: readonly AccountBusy[],
  calendars: readonly string[],
  switches: BusySwitches,
): readonly Interval[] =>
  busy
    .filter(({ calendar, facts }) => calendars.includes(calendar) && busyDecision(facts, switches))
    .map(({ start, end }) => ({ start, end }));

/** After a change of our own the next look has to be a new one. */
export const forgetReadings = async (app: Pick<App, 'session'>, account: AccountId): Promise<void> => {
  await app.session.busy(account).remove();
  await app.session.week.remove();
};
