import { activityOf } from './catalogue/index.ts';
import { dayNumberOf } from './day.ts';
import { attentionOf } from './attention.ts';
import type { Attention } from './attention.ts';
import { rhythmDays } from './tuning.ts';
import { tasteOf } from './taste.ts';
import type { Taste } from './taste.ts';
import type { Activity, ActivityId, Circle, LedgerEntry, PersonId, SuggestInput } from './types.ts';

/** One thing done or booked, by date. */
export interface Trace extends Pick<LedgerEntry, 'activity' | 'people' | 'at' | 'minutes'> {
  /** Days since 1970-01-01 in the user's zone. */
  readonly day: number;
  /** What it was about: a project that was told, else the kind of activity (RULE-7). */
  readonly subject: string | undefined;
}

/** What was and will be done with one person, in time order. */
export interface Past {
  readonly days: readonly number[];
  readonly traces: readonly Trace[];
}

/** What is known of the past and the plans, looked up once per answer. About me: whom I gave time, never how they did. */
export interface Memory {
  /** Only of those with whom anything was or will be done. */
  readonly pastWith: ReadonlyMap<PersonId, Past>;
  readonly daysOf: ReadonlyMap<ActivityId, readonly number[]>;
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

const remembered = new WeakMap<SuggestInput, Memory>();

/** Reads ledger and bookings, once per input; what stands in both counts once. */
export const memoryOf = (input: SuggestInput): Memory => {
  const known = remembered.get(input) ?? readMemory(input);
  remembered.set(input, known);
  return known;
};

const inWords = (people: readonly PersonId[]): string =>
  people.length > 1 ? people.toSorted().join(' ') : (people[0] ?? '');

const compare = (left: string, right: string): number => (left === right ? 0 : left < right ? -1 : 1);

/** By time; at the same time the same thing with the same people side by side. */
const inOrder = (one: LedgerEntry, other: LedgerEntry): number =>
  one.at - other.at || compare(one.activity, other.activity) || compare(inWords(one.people), inWords(other.people));

/** Ledger and bookings in time order; what stands in both counts once, as the longer of the two. */
const entriesOf = ({ ledger, booked }: SuggestInput): readonly LedgerEntry[] => {
  const entries = [
    ...ledger,
    ...booked.map(({ slot, ...engagement }) => ({
      ...engagement,
      at: slot.start,
      minutes: (slot.end - slot.start) / 60_000,
    })),
  ];
  const once: LedgerEntry[] = [];
  for (const entry of entries.toSorted(inOrder)) {
    const last = once.at(-1);
    if (last === undefined || inOrder(last, entry) !== 0) {
      once.push(entry);
    } else if (last.minutes < entry.minutes) {
      once[once.length - 1] = { ...last, ...entry };
    }
  }
  return once;
};

/** What an occasion was about: see {@link Trace.subject}. */
const subjectOf = ({ project = '' }: LedgerEntry, activity: Activity | undefined): string | undefined =>
  project.trim() === '' ? activity && `kind ${activity.icon}` : subjectOfProject(project);

/** However it is written. */
export const subjectOfProject = (project: string): string => `project ${project.trim().toLowerCase()}`;

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
  const pastWith = new Map<PersonId, { days: number[]; traces: Trace[] }>();
  const daysOf = new Map<ActivityId, number[]>();
  const daysPraised = new Map<PersonId, number[]>();
  const countOnDay = new Map<number, number>();
  const countInWeek = new Map<number, number>();
  const traces: Trace[] = [];
  for (const entry of entriesOf(input)) {
    const activity = find(entry.activity);
    const day = dayNumberOf(entry.at, timeZone);
    const { at, minutes } = entry;
    const subject = subjectOf(entry, activity);
    const trace: Trace = { activity: entry.activity, people: entry.people, at, minutes, day, subject };
    traces.push(trace);
    push(daysOf, entry.activity, day);
    count(countOnDay, day);
    count(countInWeek, weekNumberOf(day));
    if (activity?.isRecognition === true) {
      [...entry.people, ...(entry.about ?? [])].forEach((person) => push(daysPraised, person, day));
      continue;
    }
    for (const person of entry.people) {
      const past = pastWith.get(person);
      if (past === undefined) {
        pastWith.set(person, { days: [day], traces: [trace] });
      } else {
        past.days.push(day);
        past.traces.push(trace);
      }
    }
  }
  const peopleIn = new Map<Circle, number>();
  for (const { circle } of people) {
    peopleIn.set(circle, (peopleIn.get(circle) ?? 0) + 1);
  }
  return {
    pastWith,
    daysOf,
    daysPraised,
    countOnDay,
    countInWeek,
    attention: attentionOf(
      people,
      (person) => pastWith.get(person)?.traces ?? [],
      today,
      (person) => rhythmDays(person, input.cadenceDays),
    ),
    taste: tasteOf(input.decisions ?? [], find, today),
    addedDay: new Map(people.map((person) => [person.id, dayNumberOf(person.addedAt, timeZone)])),
    peopleIn,
    light: new Set(input.catalogue.filter((activity) => activity.isLight).map((activity) => activity.id)),
    traces,
  };
};

/** Days between a day and the nearest of a list, either way; Infinity for none. */
export const daysToNearest = (days: readonly number[] | undefined = [], day: number): number => {
  let nearest = Number.POSITIVE_INFINITY;
  for (const other of days) {
    nearest = Math.min(nearest, Math.abs(day - other));
  }
  return nearest;
};

/** Days since the last of a list that is not after a day; Infinity for none. */
export const daysSinceLast = (days: readonly number[] | undefined = [], day: number): number => {
  let least = Number.POSITIVE_INFINITY;
  for (const other of days) {
    if (other <= day) {
      least = Math.min(least, day - other);
    }
  }
  return least;
};

/** Whether anything that is asked for was or will be done with a person less than so many days from a day, either way. */
export const happensNear = (
  past: Past | undefined,
  day: number,
  days: number,
  asks: (trace: Trace) => boolean,
): boolean => {
  const traces = past?.traces ?? [];
  // The newest first: what lies too far back is not looked at, however long the past is.
  for (let index = traces.length - 1; index >= 0; index -= 1) {
    const trace = traces[index]!;
    if (trace.day <= day - days) {
      return false;
    }
    if (trace.day < day + days && asks(trace)) {
      return true;
    }
  }
  return false;
};
