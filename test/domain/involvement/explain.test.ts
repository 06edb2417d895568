import { describe, expect, it } from 'vitest';
import {
  activityOf,
  catalogue,
  explain,
  explainNoSuggestion,
  reasonOf,
  suggest,
} from '../../../src/domain/involvement/index.ts';
import type { SuggestInput } from '../../../src/domain/involvement/index.ts';
import { defaultWeights } from '../../../src/domain/involvement/weights.ts';
import { at, gap, input, person, stretch, weekGaps } from './week.ts';

const team = [person('Ana'), person('Ben', 'peer'), person('Cy', 'leader')];
const walks = catalogue.filter(({ id }) => id === 'a09');
const one = gap('mon 13:00-14:00');

const walkOf = (rest: Partial<SuggestInput>) => {
  const all = input({ gaps: [one], people: [person('Ana')], catalogue: walks, ...rest });
  const [found] = suggest(all);
  return { all, found: found!, factors: explain(found!, all) };
};

describe('why this?', () => {
  it('names every factor once, with parts that make one, the strongest first', () => {
    const all = input({ gaps: weekGaps(), people: team });
    for (const found of suggest(all)) {
      const factors = explain(found, all);
      const shares = factors.map(({ share }) => share);
      expect(new Set(factors.map(({ name }) => name)).size).toBe(11);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
      expect(shares).toEqual(shares.toSorted((left, right) => right - left));
    }
  });

  it('says of a factor what the reason line says of it', () => {
    const all = input({ gaps: weekGaps(), people: team });
    for (const found of suggest(all)) {
      const said = explain(found, all).flatMap(({ sentence }) => (sentence === undefined ? [] : [sentence]));
      const line = reasonOf(found, all).filter(({ key }) => key !== 'timeIsFree');
      expect(said).toEqual(expect.arrayContaining(line));
    }
  });

  it('names the goal it serves, in the user’s own words', () => {
    const goals = [
      { text: 'Know the building', serves: ['door'] },
      { text: 'Get out more', serves: ['walk'] },
    ];
    const { factors } = walkOf({ goals });
    expect(factors.find(({ name }) => name === 'goal')).toMatchObject({
      value: 1,
      sentence: { key: 'servesGoal', values: { goal: 'Get out more' } },
    });
  });

  it('says that they like it, and that they are free, only when that is known', () => {
    const ana = person('Ana', 'report', { likes: ['walk'] });
    const free = new Map([['id-ana', [stretch('mon 09:00-10:00')]]]);
    const keysOf = (rest: Partial<SuggestInput>) => walkOf(rest).factors.map(({ sentence }) => sentence?.key);
    expect(keysOf({ people: [ana], theirBusy: free })).toEqual(expect.arrayContaining(['theyLikeIt', 'suitsBoth']));
    expect(keysOf({})).not.toContain('theyLikeIt');
    expect(keysOf({})).not.toContain('suitsBoth');
  });

  it('is silent in the reason line about what the user gave no weight', () => {
    const ana = person('Ana', 'report', { likes: ['walk'] });
    const weights = { ...defaultWeights, liking: 50 };
    const loud = walkOf({ people: [ana], weights });
    expect(reasonOf(loud.found, loud.all).map(({ key }) => key)).toContain('theyLikeIt');
    const quiet = walkOf({ people: [ana], weights: { ...weights, liking: 0 } });
    expect(reasonOf(quiet.found, quiet.all).map(({ key }) => key)).not.toContain('theyLikeIt');
    expect(quiet.factors.find(({ name }) => name === 'liking')?.share).toBe(0);
  });

  it('counts everything the same when all weights are zero', () => {
    const weights = { ...defaultWeights };
    const zero = Object.fromEntries(Object.keys(weights).map((name) => [name, 0])) as typeof defaultWeights;
    expect(new Set(walkOf({ weights: zero }).factors.map(({ weight }) => weight))).toEqual(new Set([1 / 11]));
  });
});

describe('why nothing?', () => {
  const heldBy = (rest: Partial<SuggestInput>) => {
    const all = input({ gaps: [one], people: [person('Ana')], catalogue: walks, ...rest });
    return explainNoSuggestion(all, one)[0]?.filter;
  };
  const limits = { promisesPerDay: null, promisesPerWeek: null, hoverCap: true, groupMost: 6 };
  const booked = [{ activity: 'a33', people: [], slot: stretch('mon 10:00-10:30') }];

  it.each<[string, Partial<SuggestInput>]>([
    ['please-not', { people: [person('Ana', 'report', { pleaseNot: ['a09'] })] }],
    ['please-not', { people: [person('Ana', 'report', { pleaseNot: ['walk'] })] }],
    ['paused', { people: [person('Ana', 'report', { pausedFrom: at('mon 08:00'), pausedUntil: null })] }],
    ['paused', { people: [person('Ana', 'report', { pausedFrom: at('mon 08:00'), pausedUntil: at('tue 08:00') })] }],
    ['their-place', { people: [person('Ana', 'report', { works: 'remote' })] }],
    ['their-busy', { theirBusy: new Map([['id-ana', [stretch('mon 13:00-14:00')]]]) }],
    ['day-limit', { booked, limits: { ...limits, promisesPerDay: 1 } }],
    ['week-budget', { booked, limits: { ...limits, promisesPerWeek: 1 } }],
    ['level', { catalogue: [activityOf('a13')!], people: [person('Ana', 'report', { involvement: 'on-request' })] }],
    ['level', { catalogue: [activityOf('a17')!], people: [person('Ana', 'report', { involvement: 'hands-off' })] }],
    [
      'group',
      { catalogue: [{ ...walks[0]!, group: { min: 2, max: 4 } }], people: team, limits: { ...limits, groupMost: 1 } },
    ],
    [
      'skip-level',
      {
        people: [person('Eve', 'skipLevel')],
        ledger: [{ activity: 'a22s', people: ['id-eve'], at: at('2026-11-05 10:00'), minutes: 30 }],
      },
    ],
  ])('%s can be the answer', (filter, rest) => {
    expect(heldBy(rest)).toBe(filter);
    expect(suggest(input({ gaps: [one], people: [person('Ana')], catalogue: walks, ...rest }))).toEqual([]);
  });

  it('is over when a pause is', () => {
    const back = person('Ana', 'report', { pausedFrom: at('mon 08:00'), pausedUntil: at('mon 13:00') });
    expect(heldBy({ people: [back] })).toBeUndefined();
  });

  it('is that the day has its number, or that things are switched off', () => {
    const early = gap('mon 10:00-11:00');
    const all = input({ gaps: [early, one], people: team, suggestionsPerDay: 1 });
    const shown = suggest(all).map(({ gap: { start } }) => start);
    const other = shown.includes(one.start) ? early : one;
    expect(explainNoSuggestion(all, other)).toEqual([{ filter: 'day-full', count: 1 }]);
    expect(explainNoSuggestion({ ...all, catalogue: [] }, one, walks)).toEqual([{ filter: 'off', count: 1 }]);
  });
});
