import type { Interval } from '../../domain/availability/types.ts';
import type { Account } from '../../domain/booking/account.ts';
import { ProviderError, type PersonTime } from '../../providers/calendar-provider.ts';
import { markSignedOut } from '../account/token.ts';
import type { App } from '../ports.ts';
import type { PeopleReading } from '../session.ts';
import { newestReading, staleMs, type TimesOf } from './their-time.ts';

/** Fresh enough to suggest by. */
const freshMs = 2 * 60_000;
/** A page waits for this. */
const readLimitMs = 8_000;
const keptReadings = 4;

/** The service does not let this account see anybody: that is an answer too, and need not be asked for again at once. */
const seesNobody = ({ failure: { kind } }: ProviderError): boolean =>
  kind === 'forbidden' || kind === 'consent-needed' || kind === 'rejected';

const ask = async (
  app: App,
  account: Account,
  addresses: readonly string[],
  window: Interval,
): Promise<readonly PersonTime[] | undefined> => {
  const keep = async (people: readonly PersonTime[]): Promise<readonly PersonTime[]> => {
    const reading: PeopleReading = { at: app.now(), window, people };
    await app.session
      .people(account.id)
      .change((readings) => [reading, ...readings.filter(({ at }) => app.now() - at < staleMs)].slice(0, keptReadings));
    return people;
  };
  try {
    return await keep(await app.providerOf(account).freeBusyOf(addresses, window, AbortSignal.timeout(readLimitMs)));
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    app.log('people.unread', {}, error);
    if (error.failure.kind === 'signed-out') await markSignedOut(app, account.id);
    return seesNobody(error) ? await keep(addresses.map((address) => ({ address }))) : undefined;
  }
};

/** Asks the account, every two minutes at most and once at a time; what is remembered has to do where it does not answer. */
export const askedTimes =
  (app: App): TimesOf =>
  async (account, addresses, window) => {
    const isFresh = ({ at }: PeopleReading): boolean => app.now() - at < freshMs;
    const held = await newestReading(app, account, addresses, window);
    if ((held !== undefined && isFresh(held)) || account.state === 'signed-out') return held?.people;
    return await app.withLock(`people:${account.id}`, async () => {
      const meanwhile = await newestReading(app, account, addresses, window);
      if (meanwhile !== undefined && isFresh(meanwhile)) return meanwhile.people;
      return (await ask(app, account, addresses, window)) ?? meanwhile?.people;
    });
  };
