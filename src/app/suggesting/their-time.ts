import type { Interval, WorkingHours } from '../../domain/availability/types.ts';
import type { Account } from '../../domain/booking/account.ts';
import type { Person, PersonId } from '../../domain/involvement/types.ts';
import { ProviderError, type PersonTime } from '../../providers/calendar-provider.ts';
import { abilitiesOf } from '../../providers/sign-in.ts';
import { markSignedOut } from '../account/token.ts';
import type { App } from '../ports.ts';
import type { PeopleReading } from '../session.ts';
import type { Look } from './busy.ts';
import { windowAround } from './window.ts';

/** Fresh enough to suggest by. */
const freshMs = 2 * 60_000;
/** Better than nothing, and all that is ever held. */
const staleMs = 60 * 60_000;
/** A page waits for this. */
const readLimitMs = 8_000;
const keptReadings = 4;
/** What both services answer for in one request. */
const mostPeople = 50;

/** What is known of the time of the user's people. Whoever is in none of it was not asked about. */
export interface TheirTime {
  readonly busy: ReadonlyMap<PersonId, readonly Interval[]>;
  /** Their own hours, as their calendar has them. */
  readonly hours: ReadonlyMap<PersonId, WorkingHours>;
  /** Whose calendar the account cannot see: unknown, never free. */
  readonly hidden: ReadonlySet<PersonId>;
}

export const nothingKnown: TheirTime = { busy: new Map(), hours: new Map(), hidden: new Set() };

const normal = (address: string): string => address.trim().toLowerCase();

const hasAddress = (person: Person): boolean => normal(person.address ?? '') !== '';

/** Who may be asked about: those with whom the last thing done is longest ago, if they are too many for one request. */
const askable = async (app: App): Promise<readonly Person[]> => {
  const people = (await app.people.all()).filter(hasAddress);
  if (people.length <= mostPeople) return people;
  const last = new Map<PersonId, number>();
  for (const { people: ids, at } of await app.journal.ledger()) {
    for (const id of ids) last.set(id, Math.max(at, last.get(id) ?? 0));
  }
  return people.toSorted((one, other) => (last.get(one.id) ?? 0) - (last.get(other.id) ?? 0)).slice(0, mostPeople);
};

const covers = (reading: PeopleReading, addresses: readonly string[], { start, end }: Interval): boolean =>
  reading.window.start <= start &&
  reading.window.end >= end &&
  addresses.every((address) => reading.people.some((one) => normal(one.address) === address));

const newest = async (
  app: App,
  account: Account,
  addresses: readonly string[],
  window: Interval,
): Promise<PeopleReading | undefined> =>
  (await app.session.people(account.id).read())
    .filter(({ at }) => app.now() - at < staleMs)
    .filter((reading) => covers(reading, addresses, window))
    .toSorted((one, other) => other.at - one.at)[0];

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

const timesOf = async (
  app: App,
  account: Account,
  addresses: readonly string[],
  window: Interval,
  look: Look,
): Promise<readonly PersonTime[] | undefined> => {
  const held = await newest(app, account, addresses, window);
  const isFresh = held !== undefined && app.now() - held.at < freshMs;
  if (isFresh || look === 'remember' || account.state === 'signed-out') return held?.people;
  return await app.withLock(`people:${account.id}`, async () => {
    const meanwhile = await newest(app, account, addresses, window);
    if (meanwhile !== undefined && app.now() - meanwhile.at < freshMs) return meanwhile.people;
    return (await ask(app, account, addresses, window)) ?? meanwhile?.people;
  });
};

const addressesOf = (people: readonly Person[]): readonly string[] => [
  ...new Set(people.map(({ address = '' }) => normal(address))),
];

/**
 * When the user's people are busy around the gaps, as far as the account sees it; asked for every two minutes at most, remembered for
 * an hour, in memory only. Nothing is known without an account, without the permission, and while the service does not answer.
 */
export const readTheirTime = async (
  app: App,
  account: Account | undefined,
  gaps: readonly Interval[],
  look: Look,
): Promise<TheirTime> => {
  if (account === undefined || gaps.length === 0 || !abilitiesOf(account.scopes).seesOthers) return nothingKnown;
  const people = await askable(app);
  if (people.length === 0) return nothingKnown;
  const times = await timesOf(app, account, addressesOf(people), windowAround(gaps), look);
  if (times === undefined) return nothingKnown;
  const byAddress = new Map(times.map((time) => [normal(time.address), time]));
  const found = people.map(({ id, address = '' }) => ({ id, time: byAddress.get(normal(address)) }));
  return {
    busy: new Map(found.flatMap(({ id, time }) => (time?.busy === undefined ? [] : [[id, time.busy]]))),
    hours: new Map(found.flatMap(({ id, time }) => (time?.hours === undefined ? [] : [[id, time.hours]]))),
    hidden: new Set(found.filter(({ time }) => time?.busy === undefined).map(({ id }) => id)),
  };
};

/** When the people's time around the gaps was asked for last, epoch milliseconds; undefined when nobody is to be asked about. */
export const theirTimeAskedAt = async (
  app: App,
  account: Account | undefined,
  gaps: readonly Interval[],
): Promise<number | undefined> => {
  if (account === undefined || gaps.length === 0 || !abilitiesOf(account.scopes).seesOthers) return undefined;
  const people = await askable(app);
  if (people.length === 0) return undefined;
  return (await newest(app, account, addressesOf(people), windowAround(gaps)))?.at ?? 0;
};
