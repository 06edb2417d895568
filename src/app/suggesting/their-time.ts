import type { Interval, WorkingHours } from '../../domain/availability/types.ts';
import type { Account } from '../../domain/booking/account.ts';
import type { Person, PersonId } from '../../domain/involvement/types.ts';
import type { PersonTime } from '../../providers/calendar-provider.ts';
import { abilitiesOf } from '../../providers/sign-in.ts';
import type { App } from '../ports.ts';
import type { PeopleReading } from '../session.ts';
import { windowAround } from './window.ts';

/** Better than nothing, and all that is ever held. */
export const staleMs = 60 * 60_000;
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
const askable = async (app: Pick<App, 'people' | 'journal'>): Promise<readonly Person[]> => {
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

/** What an account sees of the time of these addresses in a window; undefined when it cannot be told. */
export type TimesOf = (
  account: Account,
  addresses: readonly string[],
  window: Interval,
) => Promise<readonly PersonTime[] | undefined>;

type Memory = Pick<App, 'session' | 'now'>;

/** The newest reading of the last hour that has all of them in it. */
export const newestReading = async (
  app: Memory,
  account: Account,
  addresses: readonly string[],
  window: Interval,
): Promise<PeopleReading | undefined> =>
  (await app.session.people(account.id).read())
    .filter(({ at }) => app.now() - at < staleMs)
    .filter((reading) => covers(reading, addresses, window))
    .toSorted((one, other) => other.at - one.at)[0];

const addressesOf = (people: readonly Person[]): readonly string[] => [
  ...new Set(people.map(({ address = '' }) => normal(address))),
];

/** Nobody is asked: what was read within the last hour has to do. */
export const rememberedTimes =
  (app: Memory): TimesOf =>
  async (account, addresses, window) =>
    (await newestReading(app, account, addresses, window))?.people;

/**
 * When the user's people are busy around the gaps, as far as the account sees it; asked for every two minutes at most, remembered for
 * an hour, in memory only. Nothing is known without an account, without the permission, and while the service does not answer.
 * @param timesOf left out, nobody is asked.
 */
export const readTheirTime = async (
  app: Memory & Pick<App, 'people' | 'journal'>,
  account: Account | undefined,
  gaps: readonly Interval[],
  timesOf: TimesOf = rememberedTimes(app),
): Promise<TheirTime> => {
  if (account === undefined || gaps.length === 0 || !abilitiesOf(account.scopes).seesOthers) return nothingKnown;
  const people = await askable(app);
  if (people.length === 0) return nothingKnown;
  const times = await timesOf(account, addressesOf(people), windowAround(gaps));
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
  return (await newestReading(app, account, addressesOf(people), windowAround(gaps)))?.at ?? 0;
};
