import type { Interval } from '../../domain/availability/types.ts';
import { blockingCalendars, type Account } from '../../domain/booking/account.ts';
import { ProviderError, type AccountBusy } from '../../providers/calendar-provider.ts';
import { markSignedOut } from '../account/token.ts';
import type { App } from '../ports.ts';
import type { BusyReading } from '../session.ts';
import { rememberedBusy, type BusyOf } from './busy.ts';
import { customerAddresses } from './customer-events.ts';

/** Fresh enough to suggest by (sign-in-and-apis H14: 60 to 120 s). */
export const freshMs = 90_000;
/** A page waits for this. */
const readLimitMs = 8_000;
const keptReadings = 6;
/** So far past a window an event with a customer is still looked for, in the same request: five working days and a weekend (M2). */
const customerAheadMs = 8 * 86_400_000;

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
 * Asks the account, every minute and a half at most and once at a time; what is remembered has to do where it does not answer.
 * @param ageMs how old an answer may be so that nobody is asked.
 */
export const askedBusy =
  (app: App, ageMs = freshMs): BusyOf =>
  async (account, window) => {
    const remembered = rememberedBusy(app);
    if (account.state === 'signed-out') return await remembered(account, window);
    const fresh = rememberedBusy(app, ageMs);
    const about = await customerAddresses(app);
    const held = await fresh(account, window);
    if (held !== undefined) return held;
    return await app.withLock(`busy:${account.id}`, async () => {
      const meanwhile = await fresh(account, window);
      return meanwhile ?? (await ask(app, account, window, about)) ?? (await remembered(account, window));
    });
  };
