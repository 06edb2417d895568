import { dayNumberOf } from './day.ts';
import type { ActivityId, Circle, LedgerEntry, PersonId, SuggestInput } from './types.ts';

/** One thing done, booked, or suggested earlier in the same answer, by date. */
interface Trace {
  readonly activity: ActivityId;
  readonly people: readonly PersonId[];
  /** Days since 1970-01-01 in the user's zone. */
  readonly day: number;
}

/** How long back attention is shared out, in days (RULE-5). */
export const fairnessDays = 28;

/** What is known of the past and the plans, looked up once per answer. About me: whom I gave time, never how they did. */
export interface Memory {
  /** Every day on which something was or will be done with a person. */
  readonly daysWith: ReadonlyMap<PersonId, readonly number[]>;
  readonly daysOf: ReadonlyMap<ActivityId, readonly number[]>;
  /** Key `activity person`. */
  readonly daysOfPair: ReadonlyMap<string, readonly number[]>;
  /** With whom something was done one to one. */
  readonly metAlone: ReadonlySet<PersonId>;
  /**
   * My attention within the last {@link fairnessDays}, newcomers' allowance included: every occasion counts, a longer one a little
   * more.
   */
  readonly attentionTo: ReadonlyMap<PersonId, number>;
  readonly meanAttention: number;
  /** The day each person was added. */
  readonly addedDay: ReadonlyMap<PersonId, number>;
  /** How many people there are of each circle. */
  readonly peopleIn: ReadonlyMap<Circle, number>;
  /** Which activities of the catalogue are light. */
  readonly light: ReadonlySet<ActivityId>;
  /** In time order, newest last. */
  readonly traces: readonly Trace[];
}

/** An occasion in minutes of attention, however short: that it happens matters more than how long it takes. */
const occasionWorth = 60;

const push = <Key>(map: Map<Key, number[]>, key: Key, value: number): void => {
  const list = map.get(key);
  if (list === undefined) {
    map.set(key, [value]);
  } else {
    list.push(value);
  }
};

export const pairKey = (activity: ActivityId, person: PersonId): string => `${activity} ${person}`;

const dayMs = 86_400_000;

const remembered = new WeakMap<SuggestInput, Memory>();

/** Reads ledger and bookings, once per input; what stands in both counts once. */
export const memoryOf = (input: SuggestInput): Memory => {
  const known = remembered.get(input) ?? readMemory(input);
  remembered.set(input, known);
  return known;
};

const readMemory = (input: SuggestInput): Memory => {
  const { ledger, booked, people, now, timeZone } = input;
  const entries = new Map<string, LedgerEntry>();
  const add = (entry: LedgerEntry): void => {
    const key = `${entry.at} ${entry.activity} ${entry.people.toSorted().join(' ')}`;
    const known = entries.get(key);
    if (known === undefined || known.minutes < entry.minutes) {
      entries.set(key, entry);
    }
  };
  ledger.forEach(add);
  for (const { activity, people: others, slot } of booked) {
    add({ activity, people: others, at: slot.start, minutes: (slot.end - slot.start) / 60_000 });
  }
  const inOrder = [...entries]
    .toSorted(([left, one], [right, other]) => one.at - other.at || (left < right ? -1 : 1))
    .map(([, entry]) => entry);
  const daysWith = new Map<PersonId, number[]>();
  const daysOf = new Map<ActivityId, number[]>();
  const daysOfPair = new Map<string, number[]>();
  const metAlone = new Set<PersonId>();
  const spent = new Map<PersonId, number>();
  const traces: Trace[] = [];
  for (const entry of inOrder) {
    const day = dayNumberOf(entry.at, timeZone);
    traces.push({ activity: entry.activity, people: entry.people, day });
    push(daysOf, entry.activity, day);
    for (const person of entry.people) {
      push(daysWith, person, day);
      push(daysOfPair, pairKey(entry.activity, person), day);
      if (entry.people.length === 1) {
        metAlone.add(person);
      }
      if (entry.at > now - fairnessDays * dayMs) {
        spent.set(person, (spent.get(person) ?? 0) + occasionWorth + entry.minutes / 4);
      }
    }
  }
  const known = people.reduce((sum, person) => sum + (spent.get(person.id) ?? 0), 0);
  const meanAttention = people.length === 0 ? 0 : known / people.length;
  const attentionTo = new Map(
    people.map((person) => {
      // Whoever came later is taken to have had the others' average before (RULE-5).
      const missed = 1 - Math.min(1, Math.max(0, now - person.addedAt) / (fairnessDays * dayMs));
      return [person.id, (spent.get(person.id) ?? 0) + missed * meanAttention];
    }),
  );
  const addedDay = new Map(people.map((person) => [person.id, dayNumberOf(person.addedAt, timeZone)]));
  const light = new Set(input.catalogue.filter((activity) => activity.isLight).map((activity) => activity.id));
  const peopleIn = new Map<Circle, number>();
  for (const { circle } of people) {
    peopleIn.set(circle, (peopleIn.get(circle) ?? 0) + 1);
  }
  return { daysWith, daysOf, daysOfPair, metAlone, attentionTo, meanAttention, addedDay, peopleIn, light, traces };
};

/** Days between a day and the nearest of a list, either way; Infinity for none. */
export const daysToNearest = (days: readonly number[] | undefined, day: number): number =>
  (days ?? []).reduce((nearest, other) => Math.min(nearest, Math.abs(day - other)), Number.POSITIVE_INFINITY);

/** Days since the last of a list that is not after a day; Infinity for none. */
export const daysSinceLast = (days: readonly number[] | undefined, day: number): number =>
  (days ?? []).reduce(
    (least, other) => (other <= day ? Math.min(least, day - other) : least),
    Number.POSITIVE_INFINITY,
  );
