import { activityOf } from './catalogue/index.ts';
import { dayNumberOf } from './day.ts';
import { attentionOf } from './attention.ts';
import type { Attention } from './attention.ts';
import { rhythmDays } from './tuning.ts';
import { tasteOf } from './taste.ts';
import type { Taste } from './taste.ts';
import type { Activity, ActivityId, Circle, LedgerEntry, PersonId, SuggestInput } from './types.ts';

/** One thing done or booked, by date. */
interface Trace {
  readonly activity: ActivityId;
  readonly people: readonly PersonId[];
  /** Days since 1970-01-01 in the user's zone. */
  readonly day: number;
}

/** What is known of the past and the plans, looked up once per answer. About me: whom I gave time, never how they did. */
export interface Memory {
  /** Every day on which something was or will be done with a person. */
  readonly daysWith: ReadonlyMap<PersonId, readonly number[]>;
  /** The same, for what was or will be done one to one. */
  readonly daysAlone: ReadonlyMap<PersonId, readonly number[]>;
  readonly daysOf: ReadonlyMap<ActivityId, readonly number[]>;
  /** Key `activity person`. */
  readonly daysOfPair: ReadonlyMap<string, readonly number[]>;
  /** By person, then by what it was about: a project that was told, else the kind of activity (RULE-7). */
  readonly daysOfSubject: ReadonlyMap<PersonId, ReadonlyMap<string, readonly number[]>>;
  /** The days on which somebody was praised: counted apart, so that praise never stands in for time (B9). */
  readonly daysPraised: ReadonlyMap<PersonId, readonly number[]>;
  /** How many things stand on a day, and in a week (Monday to Sunday), by number. */
  readonly countOnDay: ReadonlyMap<number, number>;
  readonly countInWeek: ReadonlyMap<number, number>;
  readonly attention: Attention;
  readonly taste: Taste;
  /** The day each person was added. */
  readonly addedDay: ReadonlyMap<PersonId, number>;
  /** How many people there are of each circle. */
  readonly peopleIn: ReadonlyMap<Circle, number>;
  /** Which activities of the catalogue are light. */
  readonly light: ReadonlySet<ActivityId>;
  /** In time order, newest last. */
  readonly traces: readonly Trace[];
}

/** Weeks since the one in which 1970 began, counted from Mondays. */
export const weekNumberOf = (day: number): number => Math.floor((day + 3) / 7);

const push = <Key>(map: Map<Key, number[]>, key: Key, value: number): void => {
  const list = map.get(key);
  if (list === undefined) {
    map.set(key, [value]);
  } else {
    list.push(value);
  }
};

export const pairKey = (activity: ActivityId, person: PersonId): string => `${activity} ${person}`;

const remembered = new WeakMap<SuggestInput, Memory>();

/** Reads ledger and bookings, once per input; what stands in both counts once. */
export const memoryOf = (input: SuggestInput): Memory => {
  const known = remembered.get(input) ?? readMemory(input);
  remembered.set(input, known);
  return known;
};

/** Ledger and bookings in time order; what stands in both counts once. */
const entriesOf = ({ ledger, booked }: SuggestInput): readonly LedgerEntry[] => {
  const entries = new Map<string, LedgerEntry>();
  const add = (entry: LedgerEntry): void => {
    const { at, activity, people } = entry;
    const key = `${at} ${activity} ${people.length > 1 ? people.toSorted().join(' ') : (people[0] ?? '')}`;
    const known = entries.get(key);
    if (known === undefined || known.minutes < entry.minutes) {
      entries.set(key, { ...known, ...entry });
    }
  };
  ledger.forEach(add);
  for (const { slot, ...engagement } of booked) {
    add({ ...engagement, at: slot.start, minutes: (slot.end - slot.start) / 60_000 });
  }
  return [...entries]
    .toSorted(([left, one], [right, other]) => one.at - other.at || (left < right ? -1 : 1))
    .map(([, entry]) => entry);
};

/** What an occasion was about: see {@link Memory.daysOfSubject}. */
const subjectOf = ({ project }: LedgerEntry, activity: Activity | undefined): string | undefined =>
  project !== undefined && project.trim() !== ''
    ? `project ${project.trim().toLowerCase()}`
    : activity && `kind ${activity.icon}`;

const count = (map: Map<number, number>, key: number): void => {
  map.set(key, (map.get(key) ?? 0) + 1);
};

/** So that what is suggested does not change its mind while the day goes by. */
const startOfDay = (now: number): number => Math.floor(now / 86_400_000) * 86_400_000;

const readMemory = (input: SuggestInput): Memory => {
  const { people, timeZone } = input;
  const today = startOfDay(input.now);
  const known = new Map(input.catalogue.map((activity) => [activity.id, activity]));
  const find = (id: ActivityId): Activity | undefined => known.get(id) ?? activityOf(id);
  const daysWith = new Map<PersonId, number[]>();
  const daysAlone = new Map<PersonId, number[]>();
  const daysOf = new Map<ActivityId, number[]>();
  const daysOfPair = new Map<string, number[]>();
  const daysOfSubject = new Map<PersonId, Map<string, number[]>>();
  const daysPraised = new Map<PersonId, number[]>();
  const countOnDay = new Map<number, number>();
  const countInWeek = new Map<number, number>();
  const traces: Trace[] = [];
  const together: LedgerEntry[] = [];
  for (const entry of entriesOf(input)) {
    const activity = find(entry.activity);
    const day = dayNumberOf(entry.at, timeZone);
    traces.push({ activity: entry.activity, people: entry.people, day });
    push(daysOf, entry.activity, day);
    count(countOnDay, day);
    count(countInWeek, weekNumberOf(day));
    if (activity?.isRecognition === true) {
      [...entry.people, ...(entry.about ?? [])].forEach((person) => push(daysPraised, person, day));
      continue;
    }
    together.push(entry);
    const subject = subjectOf(entry, activity);
    for (const person of entry.people) {
      push(daysWith, person, day);
      push(daysOfPair, pairKey(entry.activity, person), day);
      if (entry.people.length === 1) {
        push(daysAlone, person, day);
      }
      if (subject !== undefined) {
        const subjects = daysOfSubject.get(person) ?? new Map<string, number[]>();
        push(subjects, subject, day);
        daysOfSubject.set(person, subjects);
      }
    }
  }
  const peopleIn = new Map<Circle, number>();
  for (const { circle } of people) {
    peopleIn.set(circle, (peopleIn.get(circle) ?? 0) + 1);
  }
  return {
    daysWith,
    daysAlone,
    daysOf,
    daysOfPair,
    daysOfSubject,
    daysPraised,
    countOnDay,
    countInWeek,
    attention: attentionOf(people, together, today, (person) => rhythmDays(person, input.cadenceDays)),
    taste: tasteOf(input.decisions ?? [], find, today),
    addedDay: new Map(people.map((person) => [person.id, dayNumberOf(person.addedAt, timeZone)])),
    peopleIn,
    light: new Set(input.catalogue.filter((activity) => activity.isLight).map((activity) => activity.id)),
    traces,
  };
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
