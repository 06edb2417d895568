import { activityOf } from '../../src/domain/involvement/index.ts';
import type { Person, ReasonKey } from '../../src/domain/involvement/index.ts';
import { memoryOf, daysToNearest } from '../../src/domain/involvement/memory.ts';
import { concerns } from '../../src/domain/involvement/person-rules.ts';
import { rhythmDays } from '../../src/domain/involvement/tuning.ts';
import { dayNumberOf } from '../../src/domain/involvement/day.ts';
import { inputOn, longestWaits } from './live.ts';
import type { Life } from './live.ts';
import { timeZone } from './weeks.ts';
import type { Day } from './weeks.ts';

/** What a year looked like, in numbers. */
export interface Figures {
  readonly done: number;
  /** Parts of one. */
  readonly taken: number;
  readonly gapsFilled: number;
  /** Occasions of each person against what their rhythm asks of a year, in the order of the team. */
  readonly attention: readonly number[];
  readonly longestWait: number;
  readonly overdue: number;
  readonly kindsAMonth: number;
  /** Fives in a row without anything light. */
  readonly heavyFives: number;
  /** Of what was done: against somebody's wish, and the same with the same person within its cool-down. */
  readonly againstWishes: number;
  readonly tooSoonAgain: number;
  readonly reasons: ReadonlyMap<ReasonKey, number>;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

const tooSoon = (life: Life, people: readonly Person[], day: Day): number => {
  const memory = memoryOf(inputOn(day, people, life.done));
  return life.done.filter(({ activity, people: with_, at }) => {
    const today = dayNumberOf(at, timeZone);
    const rest = (id: string): readonly number[] => {
      const traces = memory.pastWith.get(id)?.traces ?? [];
      const days = traces.filter((trace) => trace.activity === activity).map(({ day }) => day);
      days.splice(days.indexOf(today), 1);
      return days.filter((other) => other <= today);
    };
    return with_.some((id) => daysToNearest(rest(id), today) < (activityOf(activity)?.coolDownDays ?? 0));
  }).length;
};

export const measure = (life: Life, people: readonly Person[], days: readonly Day[]): Figures => {
  const { done, offered, decisions } = life;
  const waits = longestWaits(life, people, days, (person) => rhythmDays(person));
  const lights = done.map(({ activity }) => activityOf(activity)?.isLight === true);
  const fives = lights.slice(4).map((_, index) => lights.slice(index, index + 5));
  const month = (at: number): number => new Date(at).getUTCMonth();
  const months = new Set(done.map(({ at }) => month(at))).size;
  const kindsInMonths = new Set(done.map(({ at, activity }) => `${month(at)} ${activity}`)).size;
  const byId = new Map(people.map((person) => [person.id, person]));
  const against = done.filter(({ activity, people: with_ }) =>
    with_.some((id) => byId.get(id)?.pleaseNot?.some((liking) => concerns(liking, activityOf(activity)!))),
  );
  const reasons = new Map<ReasonKey, number>();
  for (const key of offered.flatMap((idea) => idea.reasons)) {
    reasons.set(key, (reasons.get(key) ?? 0) + 1);
  }
  return {
    done: done.length,
    taken: share(decisions.filter(({ kind }) => kind === 'taken').length, decisions.length),
    gapsFilled: share(done.length, life.gaps),
    attention: people.map((person) => {
      const times = done.filter((entry) => entry.people.includes(person.id)).length;
      return times / (((days.length / 5) * 7) / rhythmDays(person));
    }),
    longestWait: Math.max(...waits),
    overdue: share(waits.filter((wait) => wait > 2).length, waits.length),
    kindsAMonth: share(kindsInMonths, months),
    heavyFives: share(fives.filter((five) => !five.includes(true)).length, fives.length),
    againstWishes: against.length,
    tooSoonAgain: tooSoon(life, people, days[0]!),
    reasons,
  };
};
