import { describe, expect, it } from 'vitest';
import { activityOf, suggest } from '../../../src/domain/involvement/index.ts';
import { ana, ben, cy, dee, eve, ideas, only } from './team.ts';
import { gap, input, stretch, weekGaps } from './week.ts';

describe('a suggestion', () => {
  it('is made for every gap, one each, in time order', () => {
    const gaps = weekGaps();
    const suggestions = suggest(input({ gaps, people: [ana, ben, cy, dee, eve] }));
    expect(suggestions.map((one) => one.gap)).toEqual(gaps.map(({ start, end }) => ({ start, end })));
  });

  it('is made without people too, naming nobody', () => {
    const gaps = weekGaps();
    const suggestions = suggest(input({ gaps }));
    expect(suggestions).toHaveLength(gaps.length);
    expect(suggestions.filter((one) => one.people.length > 0)).toEqual([]);
    const fitting = ({ activity }: { activity: string }) => {
      const { circles } = activityOf(activity)!;
      return circles.length === 0 || circles.includes('report');
    };
    expect(suggestions.filter((one) => !fitting(one))).toEqual([]);
  });

  it('is made for every gap of the week when only one person is known', () => {
    expect(suggest(input({ gaps: weekGaps(), people: [ana] }))).toHaveLength(weekGaps().length);
  });

  it('lasts the usual minutes of its activity', () => {
    const [one] = suggest(input({ gaps: [gap('mon 13:00-14:30')], catalogue: only('a04') }));
    expect(one?.slot).toEqual(stretch('mon 13:00-13:45'));
  });

  it('lasts as many minutes as fit, in steps of five, when its usual ones do not', () => {
    const [one] = suggest(input({ gaps: [gap('mon 13:00-13:43')], catalogue: only('a04') }));
    expect(one?.slot).toEqual(stretch('mon 13:00-13:40'));
  });

  it('lies at an edge of a long gap, where it suits better', () => {
    const long = gap('mon 11:00-16:00');
    const [one] = suggest(input({ gaps: [long], catalogue: only('a09') }));
    // Walks do better at midday and in the afternoon; the gap's other edge is the morning.
    expect(one?.slot).toEqual(stretch('mon 15:30-16:00'));
  });

  it('leaves long gaps alone when the user wants that', () => {
    expect(ideas({ gaps: [gap('mon 11:00-16:00')], longGaps: 'leave' })).toEqual([]);
  });

  it('stays at the end of a gap whose beginning moves with the clock', () => {
    const [one] = suggest(input({ gaps: [gap('mon 13:10-14:20', { startsAt: 'notice' })], catalogue: only('a09') }));
    expect(one?.slot).toEqual(stretch('mon 13:50-14:20'));
  });

  it('keeps the way free on both sides', () => {
    const catalogueOfVisits = only('a01');
    const people = [ana, dee];
    const [one] = suggest(input({ gaps: [gap('wed 09:00-11:10')], catalogue: catalogueOfVisits, people }));
    expect(one?.slot).toEqual(stretch('wed 09:30-10:40'));
    expect(ideas({ gaps: [gap('wed 09:00-10:55')], catalogue: catalogueOfVisits, people })).toEqual([]);
  });

  it('returns every factor within 0 and 1, weights that make 1 together, and their sum as the score', () => {
    for (const one of suggest(input({ gaps: weekGaps(), people: [ana, ben, cy, dee, eve] }))) {
      expect(one.factors).toHaveLength(11);
      expect(one.factors.filter(({ value }) => !(value >= 0 && value <= 1))).toEqual([]);
      expect(one.factors.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 10);
      expect(one.score).toBeCloseTo(
        one.factors.reduce((sum, { value, weight }) => sum + value * weight, 0),
        10,
      );
    }
  });
});
