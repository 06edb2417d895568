import { dayNumberOf } from './day.ts';
import type { Place } from './filters.ts';
import { mixedTurn, seedOf } from './key.ts';
import { daysSinceLast, daysToNearest } from './memory.ts';
import type { Memory } from './memory.ts';
import { rhythmDays, sharesOf } from './tuning.ts';
import type { Activity, Circle, Person, PersonId, SuggestInput } from './types.ts';
import { circles } from './weights.ts';

/** How much of variety is about what is done; the rest is about with whom. */
export const shareOfDoing = 0.7;

/** What the same answer already holds for the same day. */
export interface Chosen {
  readonly activity: Activity;
  readonly people: readonly Person[];
}

/**
 * Whose turn it is on a day: 0 for whoever is to come first, one more for each time they were chosen. Nobody with a later turn than
 * `most` leads a suggestion.
 */
export interface Turns {
  readonly of: ReadonlyMap<PersonId, number>;
  /** Everybody else's. */
  readonly others: number;
  readonly most: number;
}

/** No turn is later; 3 at most, so that it shares a number with score and index. */
export const lastTurn = 3;

/** What one gap's ranking starts from. */
export interface Ranking {
  readonly input: SuggestInput;
  readonly memory: Memory;
  readonly sameDay: readonly Chosen[];
  /** Without turns everybody who is chosen already comes after those who are not. */
  readonly turns?: Turns;
}

/** What a person adds, whatever is done. */
export interface PersonValue {
  readonly cadence: number;
  readonly fairness: number;
  /** The person's part of variety. */
  readonly turn: number;
}

/** Somebody in their place in the order. */
export interface Ranked {
  readonly person: Person;
  readonly value: PersonValue;
  readonly score: number;
  readonly turn: number;
}

/** What is the same of a person all week. */
interface Row {
  readonly person: Person;
  readonly seed: number;
  readonly rhythm: number;
  readonly fairness: number;
  readonly addedDay: number;
  readonly days: readonly number[] | undefined;
}

/** Everybody in the order of their ids, and what each day adds: with a thousand people and forty gaps it must not be worked out twice. */
interface Table {
  readonly rows: readonly Row[];
  readonly indexOf: ReadonlyMap<PersonId, number>;
  readonly cadences: Map<number, Float64Array>;
  /** Each row's circle as a bit. */
  readonly circles: Uint8Array;
}

const bitOf = (circle: Circle): number => 1 << circles.indexOf(circle);

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** A fifth less than was meant is as far as it counts: then it weighs in full, before the difference grows. */
const fairnessSlope = 2.5;

const tables = new WeakMap<Memory, Table>();

const tableOf = ({ input, memory }: Ranking): Table => {
  const known = tables.get(memory);
  if (known !== undefined) {
    return known;
  }
  const inOrder = input.people.toSorted((left, right) => (left.id < right.id ? -1 : 1));
  const rows = inOrder.map((person): Row => ({
    person,
    seed: seedOf(person.id),
    rhythm: rhythmDays(person, input.cadenceDays),
    fairness: clamp(0.5 + fairnessSlope * memory.attention.shortfallOf(person.id)),
    addedDay: memory.addedDay.get(person.id) ?? 0,
    days: memory.pastWith.get(person.id)?.days,
  }));
  const table = {
    rows,
    indexOf: new Map(inOrder.map(({ id }, index) => [id, index])),
    cadences: new Map(),
    circles: Uint8Array.from(inOrder, ({ circle }) => bitOf(circle)),
  };
  tables.set(memory, table);
  return table;
};

/** Due at a person's own rhythm (0.6), and the more so the longer it is overdue, without end: nobody is to be forgotten. */
const overdue = (since: number, rhythm: number): number =>
  since <= rhythm ? (0.6 * since) / rhythm : 1 - (0.4 * rhythm) / since;

/**
 * How urgent it has become, in [0, 2.5]: beside the cadence itself, what decides before anything else as a wait nears twice the rhythm,
 * however much attention went to somebody before. It grows evenly from the rhythm on, so that not all who come due together wait for
 * the same last day.
 */
const urgencyOf = (cadence: number): number => {
  const rhythmsWaited = 0.4 / (1 - cadence);
  return cadence + 1.5 * clamp(rhythmsWaited - 1);
};

/** Days of a pause between two days: they are nobody's fault, so they do not count as waiting. */
const pausedDays = ({ pausedFrom, pausedUntil }: Person, from: number, until: number, timeZone: string): number => {
  if (pausedFrom === undefined || pausedUntil === undefined || pausedUntil === null) {
    return 0;
  }
  const start = Math.max(from, dayNumberOf(pausedFrom, timeZone));
  return Math.max(0, Math.min(until, dayNumberOf(pausedUntil, timeZone)) - start);
};

/**
 * Days since the last time (or since the person was added, who then has waited half their rhythm) against their rhythm; what is
 * planned ahead counts as well.
 */
const cadenceOn = ({ person, days, rhythm, addedDay }: Row, day: number, timeZone: string): number => {
  const last = days === undefined ? addedDay : day - daysSinceLast(days, day);
  const waited = days === undefined ? Math.max(0, day - addedDay) + rhythm / 2 : daysToNearest(days, day);
  return overdue(Math.max(0, waited - pausedDays(person, last, day, timeZone)), rhythm);
};

/** NaN for those with whom something is done that day already: once a day is enough. */
const cadencesOn = (table: Table, day: number, timeZone: string): Float64Array => {
  const known =
    table.cadences.get(day) ??
    Float64Array.from(table.rows, (row) =>
      row.days?.includes(day) === true ? Number.NaN : cadenceOn(row, day, timeZone),
    );
  table.cadences.set(day, known);
  return known;
};

/** Enough to choose among equals, too little to pass over somebody who has waited longer. */
const turnIn = ({ seed }: Row, gapSeed: number): number => 0.85 + 0.15 * mixedTurn(gapSeed, seed);

/** The turn of somebody: see {@link Turns}. */
const turnOnDay = ({ turns, sameDay }: Ranking, person: Person): number => {
  if (turns !== undefined) {
    return turns.of.get(person.id) ?? turns.others;
  }
  return sameDay.some(({ people }) => people.includes(person)) ? 1 : 0;
};

/** The same for everybody at once. */
const turnsOnDay = ({ turns, sameDay }: Ranking, { rows, indexOf }: Table): Uint8Array => {
  const column = new Uint8Array(rows.length).fill(turns?.others ?? 0);
  const set = (id: PersonId, turn: number): void => {
    const index = indexOf.get(id);
    if (index !== undefined) {
      column[index] = turn;
    }
  };
  if (turns === undefined) {
    sameDay.forEach(({ people }) => people.forEach(({ id }) => set(id, 1)));
  } else {
    turns.of.forEach((turn, id) => set(id, turn));
  }
  return column;
};

const scoreOf = ({ cadence, fairness, turn }: PersonValue, input: SuggestInput): number => {
  const weights = sharesOf(input.weights);
  return (
    weights.cadence * urgencyOf(cadence) + weights.fairness * fairness + weights.variety * (1 - shareOfDoing) * turn
  );
};

const rankedRow = (ranking: Ranking, table: Table, place: Place, index: number): Ranked => {
  const { input } = ranking;
  const row = table.rows[index]!;
  const value = {
    cadence: cadencesOn(table, place.moment.day, input.timeZone)[index]! || 0,
    fairness: row.fairness,
    turn: turnIn(row, seedOf(place.gap.end)),
  };
  return { person: row.person, value, score: scoreOf(value, input), turn: turnOnDay(ranking, row.person) };
};

/** What somebody adds at a place. */
export const rankPerson = (ranking: Ranking, place: Place, person: Person): Ranked => {
  const table = tableOf(ranking);
  return rankedRow(ranking, table, place, table.indexOf.get(person.id)!);
};

/** Everybody who is free of ours on a place's day, best first; worked out as far as it is asked for. */
export interface PeopleOrder {
  readonly length: number;
  readonly personAt: (rank: number) => Person;
  readonly turnAt: (rank: number) => number;
  readonly at: (rank: number) => Ranked;
  /** The first rank from `rank` on whose person is of these circles (none means anyone); `length` where nobody is. */
  readonly next: (rank: number, circles: readonly Circle[]) => number;
}

/** More people than there may be (1,000), and finer than any difference that matters: together with a turn they fit one number. */
const indexRoom = 2 ** 12;
const scoreSteps = 2 ** 32;

/**
 * Orders people for a gap. Turn, score (3 at most) and index share one number each, so that sorting compares numbers only: an earlier
 * turn is the smaller number, then the better score, then the smaller id.
 */
export const orderPeople = (ranking: Ranking, place: Place): PeopleOrder => {
  const table = tableOf(ranking);
  const { input } = ranking;
  const { day } = place.moment;
  const cadences = cadencesOn(table, day, input.timeZone);
  const weights = sharesOf(input.weights);
  const turnWeight = weights.variety * (1 - shareOfDoing);
  const gapSeed = seedOf(place.gap.end);
  const keys = new Float64Array(table.rows.length);
  let length = 0;
  const turns = turnsOnDay(ranking, table);
  for (let index = 0; index < cadences.length; index += 1) {
    const cadence = cadences[index]!;
    if (!Number.isNaN(cadence)) {
      const row = table.rows[index]!;
      const score =
        weights.fairness * row.fairness + weights.cadence * urgencyOf(cadence) + turnWeight * turnIn(row, gapSeed);
      keys[length] = Math.round((4 * turns[index]! + 3 - score) * scoreSteps) * indexRoom + index;
      length += 1;
    }
  }
  const order = keys.subarray(0, length).toSorted();
  const known: Ranked[] = [];
  const indexAt = (rank: number): number => order[rank]! % indexRoom;
  const circleAt = new Uint8Array(length);
  for (let rank = 0; rank < length; rank += 1) {
    circleAt[rank] = table.circles[indexAt(rank)]!;
  }
  return {
    length,
    personAt: (rank) => table.rows[indexAt(rank)]!.person,
    turnAt: (rank) => turns[indexAt(rank)]!,
    at: (rank) => (known[rank] ??= rankedRow(ranking, table, place, indexAt(rank))),
    next: (rank, wanted) => {
      const mask = (wanted.length === 0 ? circles : wanted).reduce((bits, circle) => bits | bitOf(circle), 0);
      let at = rank;
      while (at < length && (circleAt[at]! & mask) === 0) {
        at += 1;
      }
      return at;
    },
  };
};
