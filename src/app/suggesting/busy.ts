import { busyDecision } from '../../domain/availability/index.ts';
import type { BusySwitches, Interval } from '../../domain/availability/types.ts';
import { blockingCalendars, type Account } from '../../domain/booking/account.ts';
import type { AccountId } from '../../domain/booking/types.ts';
import { ProviderError, type AccountBusy } from '../../providers/calendar-provider.ts';
import { markSignedOut } from '../account/token.ts';
import type { App } from '../ports.ts';
import type { BusyReading } from '../session.ts';
import { customerAddresses } from './customer-events.ts';

/** Fresh enough to suggest by (sign-in-and-apis H14: 60 to 120 s). */
const freshMs = 90_000;
/** Better than nothing when the account cannot be read just now. */
const staleMs = 60 * 60_000;
/** A page waits for this. */
const readLimitMs = 8_000;
const keptReadings = 6;
/** So far past a window an event with a customer is still looked for, in the same request: five working days and a weekend (M2). */
const customerAheadMs = 8 * 86_400_000;

/** `remember`: nobody is asked, what was read within the last hour has to do. */
export type Look = 'ask' | 'remember';

const covers = (reading: BusyReading, calendars: readonly string[], window: Interval): boolean =>
  reading.window.start <= window.start &&
  reading.window.end >= window.end &&
  calendars.every((calendar) => reading.calendars.includes(calendar));

const newest = (readings: readonly BusyReading[], calendars: readonly string[], window: Interval) =>
  readings.filter((reading) => covers(reading, calendars, window)).toSorted((a, b) => b.at - a.at)[0];

const ask = async (
  app: App,
  account: Account,
  window: Interval,
  about: readonly string[],
): Promise<readonly AccountBusy[] | undefined> => {
  const calendars = blockingCalendars(account);
  try {
    const whole = about.length === 0 ? window : { start: window.start, end: window.end + customerAheadMs };
    const signal = AbortSignal.timeout(readLimitMs);
    const busy = await app.providerOf(account).listBusy(calendars, whole, signal, about);
    const reading: BusyReading = { at: app.now(), calendars, window: whole, busy };
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
  look: Look = 'ask',
): Promise<readonly AccountBusy[] | undefined> => {
  const calendars = blockingCalendars(account);
  if (calendars.length === 0) return [];
  const remembered = async (ageMs: number): Promise<readonly AccountBusy[] | undefined> => {
    const held = newest(await app.session.busy(account.id).read(), calendars, window);
    return held !== undefined && app.now() - held.at < ageMs ? held.busy : undefined;
  };
  if (look === 'remember' || account.state === 'signed-out') return await remembered(staleMs);
  const about = await customerAddresses(app);
  const held = await remembered(freshMs);
  if (held !== undefined) return held;
  return await app.withLock(`busy:${account.id}`, async () => {
    const meanwhile = await remembered(freshMs);
    return meanwhile ?? (await ask(app, account, window, about)) ?? (await remembered(staleMs));
  });
};

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
