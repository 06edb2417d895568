import { describe, expect, it } from 'vitest';
import {
  activityOf,
  catalogue,
  explainNoSuggestion,
  reasonOf,
  suggest,
} from '../../../src/domain/involvement/index.ts';
import type { SuggestInput, Suggestion } from '../../../src/domain/involvement/index.ts';
import { at, gap, input, lunch, person } from './week.ts';

const ana = person('Ana');
const kim = person('Kim Novak', 'customer');
const lee = person('Lee', 'leader');

/** What is suggested on Monday morning with only these activities on. */
const onMonday = (ids: readonly string[], rest: Partial<SuggestInput>): readonly Suggestion[] =>
  suggest(inputWith(ids, rest));
const inputWith = (ids: readonly string[], rest: Partial<SuggestInput>): SuggestInput =>
  input({
    gaps: [gap('mon 10:00-11:00')],
    people: [ana, kim, lee],
    catalogue: ids.map((id) => activityOf(id)!),
    ...rest,
  });

describe('the catch-up before a customer event (M2)', () => {
  const before = (...starts: readonly string[]): Partial<SuggestInput> => ({
    customerEvents: starts.map((start) => ({ start: at(start), customer: kim.id })),
  });

  it('comes up one to five working days before the event, with one of those one leads', () => {
    expect(onMonday(['a14'], before('tue 09:00'))).toMatchObject([{ activity: 'a14', people: [ana.id] }]);
    // Monday of the week after is the fifth working day.
    expect(onMonday(['a14'], before('2026-11-30 16:00'))).toHaveLength(1);
  });

  it.each([
    ['the event is later that day', 'mon 15:00'],
    ['it was before', '2026-11-20 10:00'],
    ['it is six working days off', '2026-12-01 09:00'],
  ])('does not when %s', (_, start) => {
    expect(onMonday(['a14'], before(start))).toEqual([]);
  });

  it('does not where no event is known, and says so', () => {
    expect(onMonday(['a14'], {})).toEqual([]);
    const asked = inputWith(['a14'], {});
    expect(explainNoSuggestion(asked, asked.gaps[0]!)).toEqual([{ filter: 'customer-event', count: 1 }]);
  });

  it('names the customer whom one meets first', () => {
    const joe = person('Joe', 'customer');
    const asked = inputWith(['a14'], {
      people: [ana, kim, joe],
      customerEvents: [
        { start: at('thu 09:00'), customer: kim.id },
        { start: at('wed 09:00'), customer: joe.id },
      ],
    });
    const parts = reasonOf(suggest(asked)[0]!, asked);
    expect(parts).toContainEqual({ key: 'beforeCustomer', values: { customer: 'Joe' } });
  });
});

describe('help before a marked deadline (L7)', () => {
  const due = (deadline: string): Partial<SuggestInput> => ({ goals: [{ text: 'Budget', serves: [], deadline }] });

  it('comes up in the ten working days before it, with my leader, and names it', () => {
    const asked = inputWith(['a29'], due('2026-12-07'));
    const [found] = suggest(asked);
    expect(found).toMatchObject({ activity: 'a29', people: [lee.id] });
    expect(reasonOf(found!, asked)).toContainEqual({ key: 'beforeDeadline', values: { goal: 'Budget' } });
    expect(onMonday(['a29'], due('2026-11-24'))).toHaveLength(1);
  });

  it('does not on the day itself, after it, or further ahead', () => {
    for (const deadline of ['2026-11-23', '2026-11-20', '2026-12-08']) {
      expect(onMonday(['a29'], due(deadline)), deadline).toEqual([]);
    }
  });

  it('does not without a deadline, and says so', () => {
    const asked = inputWith(['a29'], { goals: [{ text: 'Budget', serves: [] }] });
    expect(explainNoSuggestion(asked, asked.gaps[0]!)).toEqual([{ filter: 'deadline', count: 1 }]);
  });

  it('counts no day off, and still knows far from near where nobody ever works', () => {
    const hours = { timeZone: 'America/New_York', days: {} };
    expect(onMonday(['a29'], { ...due('2026-11-24'), hours })).toHaveLength(1);
    expect(onMonday(['a29'], { ...due('2027-11-24'), hours })).toEqual([]);
  });
});

describe('the day for groups ("Fun Friday", T8)', () => {
  const team = ['Ana', 'Ben', 'Cem', 'Dia', 'Eva'].map((name) => person(name));
  const lunchOn = (day: string, rest: Partial<SuggestInput> = {}): Suggestion | undefined =>
    suggest(
      input({
        gaps: [lunch(`${day} 12:00-13:00`)],
        people: team,
        catalogue: catalogue.filter(({ optIn }) => optIn !== true),
        ...rest,
      }),
    )[0];

  it('brings several together at the table', () => {
    const found = lunchOn('fri', { groupDay: 5 });
    expect(['a06', 'a11']).toContain(found?.activity);
    expect(found?.people).toHaveLength(3);
    expect(lunchOn('thu', { groupDay: 5 })?.people.length).toBeLessThan(3);
  });

  it('keeps to the largest group the user wants, and takes two where there are no more', () => {
    const limits = { promisesPerDay: null, promisesPerWeek: null, hoverCap: true, groupMost: 2 };
    expect(lunchOn('fri', { groupDay: 5, limits })?.people).toHaveLength(2);
    expect(lunchOn('fri', { groupDay: 5, people: team.slice(0, 2) })?.people).toHaveLength(2);
    expect(lunchOn('fri', { groupDay: 5, people: team.slice(0, 1) })?.people).toHaveLength(1);
  });

  it('is preferred to what is for two, and said to be the reason', () => {
    const cup = { gaps: [gap('fri 10:00-11:00')], groupDay: 5 } as const;
    const asked = input({
      people: team,
      catalogue: catalogue.filter(({ optIn }) => optIn !== true),
      ...cup,
    });
    const [found] = suggest(asked);
    expect(activityOf(found!.activity)).toMatchObject({ isLight: true });
    expect(activityOf(found!.activity)!.group.max).toBeGreaterThan(1);
    expect(reasonOf(found!, asked)).toContainEqual({ key: 'groupDay', values: {} });
  });
});
