import { catalogue, reasonOf, suggest } from '../../src/domain/involvement/index.ts';
import type { Decision, LedgerEntry, Person, ReasonKey, SuggestInput } from '../../src/domain/involvement/index.ts';
import { defaultPreferences } from '../../src/domain/preferences.ts';
import { hours, timeZone } from './weeks.ts';
import type { Day } from './weeks.ts';

/** One idea for one gap, whoever had it. */
export interface Idea {
  readonly activity: string;
  readonly people: readonly string[];
  readonly start: number;
  readonly minutes: number;
  readonly reasons: readonly ReasonKey[];
}

/** Somebody who has ideas for a day: ours, or one to compare with. */
export type Adviser = (input: SuggestInput) => readonly Idea[];

export const ours: Adviser = (input) =>
  suggest(input).map((one) => ({
    activity: one.activity,
    people: one.people,
    start: one.slot.start,
    minutes: (one.slot.end - one.slot.start) / 60_000,
    reasons: reasonOf(one, input).map(({ key }) => key),
  }));

export interface Life {
  readonly done: readonly LedgerEntry[];
  readonly offered: readonly Idea[];
  readonly decisions: readonly Decision[];
  readonly gaps: number;
}

export interface Living {
  readonly days: readonly Day[];
  /** Who is there on a day. */
  readonly people: (now: number) => readonly Person[];
  readonly adviser: Adviser;
  /** Whether the leader takes an idea. */
  readonly takes: (idea: Idea) => boolean;
  readonly change?: Partial<SuggestInput>;
}

export const inputOn = (
  { now, gaps }: Day,
  people: readonly Person[],
  ledger: readonly LedgerEntry[],
  change: Partial<SuggestInput> = {},
): SuggestInput => ({
  gaps,
  catalogue: catalogue.filter(({ optIn }) => optIn !== true),
  people,
  ledger,
  snoozes: [],
  booked: [],
  now,
  timeZone,
  hours,
  suggestionsPerDay: defaultPreferences.suggestionsPerDay,
  weights: defaultPreferences.weights,
  limits: defaultPreferences.limits,
  ...change,
});

/** Lives through days: looks once in the morning, takes what is taken, and remembers. */
export const live = ({ days, people, adviser, takes, change }: Living): Life => {
  const done: LedgerEntry[] = [];
  const offered: Idea[] = [];
  const decisions: Decision[] = [];
  for (const day of days) {
    const input = inputOn(day, people(day.now), [...done], { decisions: [...decisions], ...change });
    for (const idea of adviser(input)) {
      const isTaken = takes(idea);
      offered.push(idea);
      decisions.push({
        at: day.now,
        kind: isTaken ? 'taken' : 'declined',
        activity: idea.activity,
        people: idea.people,
      });
      if (isTaken) {
        done.push({ activity: idea.activity, people: idea.people, at: idea.start, minutes: idea.minutes });
      }
    }
  }
  return { done, offered, decisions, gaps: days.reduce((sum, { gaps }) => sum + gaps.length, 0) };
};

/** The longest wait of each person, in parts of their rhythm: from the first day, between two occasions, and to the last day. */
export const longestWaits = (
  life: Pick<Life, 'done'>,
  people: readonly Person[],
  days: readonly Day[],
  rhythmOf: (person: Person) => number,
): readonly number[] =>
  people.map((person) => {
    const times = life.done.filter((entry) => entry.people.includes(person.id)).map(({ at }) => at);
    const marks = [days[0]!.now, ...times, days.at(-1)!.now];
    const waits = marks.slice(1).map((mark, index) => mark - marks[index]!);
    return Math.max(...waits) / 86_400_000 / rhythmOf(person);
  });
