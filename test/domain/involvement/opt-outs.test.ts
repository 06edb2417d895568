import { expect, it } from 'vitest';
import { catalogue } from '../../../src/domain/involvement/index.ts';
import type { Activity, Person } from '../../../src/domain/involvement/index.ts';
import { memoryOf } from '../../../src/domain/involvement/memory.ts';
import { rankGap } from '../../../src/domain/involvement/rank.ts';
import { inputOn } from '../../simulate/live.ts';
import { sixty, teamOf } from '../../simulate/team.ts';
import { daysOf } from '../../simulate/weeks.ts';
import { recordFigure } from '../../support/figures.ts';
import { longRuns } from '../../support/long.ts';

const day = 86_400_000;

/** Sixty people of whom each asked for something: a pause, or to be left out of an activity, of a kind, or of their work. */
const teamWithWishes = (start: number, seed: number): readonly Person[] =>
  teamOf(sixty, start, seed).map((person, index): Person => {
    const asked = catalogue[(index * 7 + seed) % catalogue.length]!;
    switch (index % 5) {
      case 0:
        return { ...person, pausedFrom: start, pausedUntil: index % 10 === 0 ? null : start + 10 * day };
      case 1:
        return { ...person, involvement: 'hands-off' };
      default:
        return { ...person, pleaseNot: [index % 2 === 0 ? asked.id : asked.icon] };
    }
  });

/** Written anew here, so that the rule is not checked by itself. */
const isAgainstWish = ({ id, icon, isLight }: Activity, person: Person, instant: number): boolean =>
  person.pausedUntil === null ||
  (person.pausedUntil !== undefined && instant < person.pausedUntil) ||
  person.pleaseNot?.some((word) => word === id || word === icon) === true ||
  (person.involvement === 'hands-off' && !isLight);

const wanted = longRuns(10_000, 1_000_000);

it(`what people asked to be left out of never comes up (${wanted} ideas)`, { timeout: 1_200_000 }, async () => {
  let ideas = 0;
  const wrong: string[] = [];
  for (let seed = 1; ideas < wanted; seed += 1) {
    const days = daysOf('2026-03-02', 4, seed);
    const team = teamWithWishes(days[0]!.now, seed);
    for (const one of days) {
      const input = inputOn(one, team, []);
      const memory = memoryOf(input);
      for (const gap of one.gaps) {
        // One person at a time, so that everybody's best ideas are looked at and not only those of whoever comes first.
        for (const { id } of team.slice((seed * 6) % 60, ((seed * 6) % 60) + 6)) {
          const turns = { of: new Map([[id, 0]]), others: 3, most: 0 };
          for (const { activity, people } of rankGap({ input, memory, sameDay: [], turns }, gap)) {
            ideas += 1;
            wrong.push(
              ...people
                .filter((person) => isAgainstWish(activity, person, gap.start))
                .map((person) => `seed ${seed}, ${one.date}: ${activity.id} with ${person.name}`),
            );
          }
        }
      }
    }
  }
  expect(wrong).toEqual([]);
  await recordFigure('opt-outs', { ideas, wrong: wrong.length });
});
