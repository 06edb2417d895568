import { describe, expect, it, vi } from 'vitest';
import {
  activityOf,
  anotherIdea,
  catalogue,
  explainNoSuggestion,
  otherTimes,
  peopleFor,
  suggest,
  withPeople,
} from '../../../src/domain/involvement/index.ts';
import type { Activity, FilterName, LedgerEntry, SuggestInput } from '../../../src/domain/involvement/index.ts';
import { at, gap, hours, input, lunch, person, stretch, weekGaps } from './week.ts';

// Many generated cases: on a busy machine they take longer than a test usually may.
vi.setConfig({ testTimeout: 60_000 });

const ana = person('Ana');
const ben = person('Ben');
const cy = person('Cy', 'leader');
const dee = person('Dee', 'customer');
const eve = person('Eve', 'skipLevel');

const only = (...ids: string[]): readonly Activity[] => catalogue.filter(({ id }) => ids.includes(id));

const done = (activity: string, when: string, people: readonly string[], minutes = 30): LedgerEntry => ({
  activity,
  people,
  at: at(when),
  minutes,
});

/** What is suggested, in short: `activity people`. */
const ideas = (rest: Partial<SuggestInput>): string[] =>
  suggest(input(rest)).map(({ activity, people }) => [activity, ...people].join(' '));

/** The rule that held the one activity back, if one did. */
const heldBy = (id: string, rest: Partial<SuggestInput>): FilterName | undefined => {
  const all = input({ catalogue: only(id), people: [ana], ...rest });
  return explainNoSuggestion(all, all.gaps[0]!)[0]?.filter;
};

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

describe('what is never suggested', () => {
  const monday = [gap('mon 13:00-14:00')];

  it.each<[FilterName, string, Partial<SuggestInput>]>([
    ['length', 'a18', { gaps: [gap('mon 13:00-13:40')] }],
    ['lunch', 'a06', { gaps: monday }],
    ['lunch', 'a09', { gaps: [lunch('mon 12:00-13:00')] }],
    ['daylight', 'a09', { gaps: [gap('mon 16:30-17:00')] }],
    ['edge-of-day', 'a31', { gaps: [gap('wed 13:00-14:30')] }],
    ['end-of-week', 'a21', { gaps: monday }],
    ['notice', 'a12', { gaps: monday, now: at('mon 10:00') }],
    [
      'booked',
      'a09',
      { gaps: monday, booked: [{ activity: 'a04', people: ['id-ben'], slot: stretch('mon 13:00-14:00') }] },
    ],
    ['snoozed', 'a09', { gaps: monday, snoozes: [{ what: { kind: 'person', person: 'id-ana' }, until: null }] }],
    ['snoozed', 'a09', { gaps: monday, snoozes: [{ what: { kind: 'everything' }, until: at('tue 00:00') }] }],
    [
      'snoozed',
      'a11',
      {
        gaps: [lunch('mon 12:00-13:00')],
        people: [ana, ben],
        snoozes: [{ what: { kind: 'pair', activity: 'a11', people: ['id-ben', 'id-ana'] }, until: null }],
      },
    ],
    ['needs', 'a01', { gaps: [gap('wed 09:00-12:00')] }],
    ['circle', 'a25', { gaps: monday }],
    ['group', 'a11', { gaps: [lunch('mon 12:00-13:00')] }],
    ['first-meeting', 'a22', { gaps: monday, ledger: [done('a13', '2026-06-01 10:00', ['id-ana'])] }],
    ['cool-down', 'a09', { gaps: monday, ledger: [done('a09', '2026-11-19 13:00', ['id-ana'])] }],
    [
      'cool-down',
      'a09',
      { gaps: monday, booked: [{ activity: 'a09', people: ['id-ana'], slot: stretch('thu 13:00-13:30') }] },
    ],
    [
      'their-hours',
      'a09',
      { gaps: monday, people: [{ ...ana, hours: { ...hours, days: { 1: [{ from: '09:00', to: '13:20' }] } } }] },
    ],
    [
      'person-day',
      'a09',
      { gaps: monday, booked: [{ activity: 'a13', people: ['id-ana'], slot: stretch('mon 09:00-09:30') }] },
    ],
    ['person-day', 'a09', { gaps: monday, ledger: [done('a13', 'mon 09:00', ['id-ana'])] }],
  ])('%s holds back %s', (filter, id, rest) => {
    expect(heldBy(id, rest)).toBe(filter);
    expect(ideas({ catalogue: only(id), people: [ana], ...rest })).toEqual([]);
  });

  it.each<[string, Partial<SuggestInput>]>([
    ['a06', { gaps: [lunch('mon 12:00-12:30')] }],
    ['a09', { gaps: monday }],
    ['a31', { gaps: [gap('wed 16:30-17:30')] }],
    ['a21', { gaps: [gap('fri 15:00-15:30')] }],
    ['a12', { gaps: monday, now: at('mon 09:00') }],
    ['a09', { gaps: monday, snoozes: [{ what: { kind: 'everything' }, until: at('mon 13:00') }] }],
    ['a01', { gaps: [gap('wed 09:00-12:00')], people: [ana, dee] }],
    ['a25', { gaps: monday, people: [cy] }],
    ['a11', { gaps: [lunch('mon 12:00-13:00')], people: [ana, ben] }],
    ['a22', { gaps: monday, ledger: [done('a13', '2026-06-01 10:00', ['id-ana', 'id-ben'])] }],
    ['a22s', { gaps: monday, people: [eve] }],
    ['a09', { gaps: monday, ledger: [done('a09', '2026-11-16 13:00', ['id-ana'])] }],
    ['a09', { gaps: monday, people: [{ ...ana, hours: { ...hours, days: { 1: [{ from: '13:00', to: '13:30' }] } } }] }],
  ])('nothing holds back %s where its rules are kept', (id, rest) => {
    expect(heldBy(id, rest)).toBeUndefined();
    expect(ideas({ catalogue: only(id), people: [ana], ...rest })).toHaveLength(1);
  });

  it('is the same thing done alone twice a day', () => {
    const gaps = [gap('mon 09:00-10:00'), gap('mon 11:00-12:00'), gap('mon 13:00-14:00')];
    const booked = [{ activity: 'a13', people: ['id-ana'], slot: stretch('mon 15:00-15:30') }];
    expect(ideas({ gaps, people: [ana], booked })).toEqual(['a33']);
  });

  it('takes everybody a group needs, and nobody twice', () => {
    expect(
      ideas({ gaps: [lunch('mon 12:00-13:00')], catalogue: only('a11'), people: [ana, ben] })[0]
        ?.split(' ')
        .toSorted(),
    ).toEqual(['a11', 'id-ana', 'id-ben']);
  });

  it('is recognition with somebody: it is done alone', () => {
    expect(ideas({ gaps: [gap('fri 15:00-15:30')], catalogue: only('a21'), people: [ana] })).toEqual(['a21']);
  });
});

describe('how many a day', () => {
  const gaps = [gap('mon 09:00-10:00'), gap('mon 11:00-12:00'), gap('mon 13:00-14:00'), gap('tue 13:00-14:00')];
  const people = [ana, ben, cy, dee];

  it.each([1, 2, 3] as const)('is at most %i when the user says so, each with somebody else', (suggestionsPerDay) => {
    const some = suggest(input({ gaps, people, suggestionsPerDay }));
    const monday = some.filter(({ slot }) => slot.start < at('tue 00:00'));
    expect(monday).toHaveLength(suggestionsPerDay);
    expect(new Set(monday.flatMap((one) => one.people)).size).toBe(suggestionsPerDay);
    expect(some.filter(({ slot }) => slot.start >= at('tue 00:00'))).toHaveLength(1);
  });

  it('goes to those who have waited longest, at the time that suits best', () => {
    const past = (id: string, days: number) => done('a13', `2026-11-${23 - days} 15:00`, [id]);
    const ledger = [past('id-ana', 9), past('id-ben', 3), past('id-cy', 4), past('id-dee', 4)];
    const all = suggest(input({ gaps, people, ledger, suggestionsPerDay: 1 }));
    expect(all.map((one) => one.people)).toEqual([['id-ana'], ['id-ana']]);
  });

  it('is one while one starts gently, and the usual number afterwards', () => {
    const gentle = { gaps, people, suggestionsPerDay: 3, startGentlyUntil: at('tue 00:00') } as const;
    expect(suggest(input(gentle)).map(({ slot }) => slot.start >= at('tue 00:00'))).toEqual([false, true]);
  });

  it('counts what is booked that day', () => {
    const booked = [{ activity: 'a13', people: ['id-eve'], slot: stretch('mon 15:00-15:30') }];
    expect(suggest(input({ gaps, people, booked, suggestionsPerDay: 1 })).map(({ gap: { start } }) => start)).toEqual([
      at('tue 13:00'),
    ]);
  });
});

describe('another idea', () => {
  const one = gap('mon 13:00-14:00');
  const all = input({ gaps: [one], people: [ana, ben] });

  it('never repeats what was shown, and comes to an end', () => {
    const shown: { activity: string; people: readonly string[] }[] = [];
    for (let next = anotherIdea(all, one, shown); next !== undefined; next = anotherIdea(all, one, shown)) {
      shown.push({ activity: next.activity, people: next.people });
      expect(shown.length).toBeLessThan(200);
    }
    expect(new Set(shown.map(({ activity, people }) => `${activity} ${people.join(' ')}`)).size).toBe(shown.length);
    expect(shown.length).toBeGreaterThan(20);
  });

  it('is another kind of thing before it is the same with somebody else', () => {
    const [first] = suggest(all);
    const second = anotherIdea(all, one, [first!]);
    const third = anotherIdea(all, one, [first!, second!]);
    expect(new Set([first, second, third].map((idea) => idea?.activity)).size).toBe(3);
    const walks = { ...all, catalogue: only('a09') };
    const [walk] = suggest(walks);
    const next = anotherIdea(walks, one, [walk!]);
    expect([...walk!.people, ...next!.people].toSorted()).toEqual(['id-ana', 'id-ben']);
    expect(anotherIdea(walks, one, [walk!, next!])).toBeUndefined();
  });

  it('does not offer what another gap of the day already has, while there is something else', () => {
    const early = gap('mon 11:00-12:00');
    const both = input({ gaps: [early, one], people: [ana] });
    const [first, second] = suggest(both);
    expect(anotherIdea(both, one, [second!])?.activity).not.toBe(first?.activity);
    expect(anotherIdea(both, early, [first!])?.activity).not.toBe(second?.activity);
  });
});

describe('another time', () => {
  const gaps = [
    gap('mon 13:00-14:00'),
    gap('tue 13:00-14:00'),
    gap('wed 13:00-14:00'),
    gap('thu 13:00-14:00'),
    gap('fri 13:00-14:00'),
  ];
  const all = input({ gaps, people: [ana, ben] });

  it('is up to three other slots for the same idea, in time order', () => {
    const times = otherTimes(all, 'a09', ['id-ana'], stretch('mon 13:00-13:30'));
    expect(times).toHaveLength(3);
    expect(times.filter(({ activity, people }) => activity !== 'a09' || people.join() !== 'id-ana')).toEqual([]);
    const starts = times.map(({ slot }) => slot.start);
    expect(starts).toEqual(starts.toSorted((left, right) => left - right));
    expect(starts).not.toContain(at('mon 13:00'));
  });

  it('keeps to every rule', () => {
    const booked = [{ activity: 'a13', people: ['id-ana'], slot: stretch('wed 09:00-09:30') }];
    const days = otherTimes({ ...all, booked }, 'a09', ['id-ana'], stretch('mon 13:00-13:30')).map(
      ({ slot }) => slot.start,
    );
    expect(days).toEqual([at('tue 13:00'), at('thu 13:00'), at('fri 13:00')]);
    expect(otherTimes(all, 'a06', ['id-ana'], stretch('mon 13:00-13:30'))).toEqual([]);
    expect(otherTimes(all, 'a25', ['id-ana'], stretch('mon 13:00-13:30'))).toEqual([]);
  });

  it('prefers times that suit the others as well, even where another ranks higher', () => {
    const slots = ['tue 13:00', 'wed 13:00', 'thu 13:00', 'fri 13:00'];
    const starts = (theirBusy: SuggestInput['theirBusy']) =>
      otherTimes({ ...all, ...(theirBusy && { theirBusy }) }, 'a09', ['id-ana'], stretch('mon 13:00-13:30')).map(
        ({ slot }) => slot.start,
      );
    const usual = starts(undefined);
    const first = slots.map(at).find((start) => usual.includes(start));
    // No break on either side of it: last choice.
    const tight = [
      { start: first! - 3_600_000, end: first! },
      { start: first! + 1_800_000, end: first! + 3_600_000 },
    ];
    expect(starts(new Map([['id-ana', tight]]))).not.toContain(first);
    expect(starts(new Map([['id-ana', [{ start: first!, end: first! + 900_000 }]]]))).not.toContain(first);
  });

  it('may be in the same gap when it is long enough', () => {
    const long = gap('mon 09:00-13:00');
    const times = otherTimes({ ...all, gaps: [long] }, 'a09', ['id-ana'], stretch('mon 09:00-09:30'));
    expect(times.map(({ slot }) => slot)).toEqual([stretch('mon 12:30-13:00')]);
  });

  it('is none for an activity that is not there', () => {
    expect(otherTimes(all, 'a99', ['id-ana'], stretch('mon 13:00-13:30'))).toEqual([]);
  });

  it('works without people', () => {
    expect(otherTimes({ ...all, people: [] }, 'a09', [], stretch('mon 13:00-13:30'))).toHaveLength(3);
  });
});

describe('with other people', () => {
  const one = gap('mon 13:00-14:00');
  const all = input({ gaps: [one], people: [ana, ben] });
  const [first] = suggest({ ...all, catalogue: only('a09') });

  it('keeps gap, slot and activity', () => {
    const other = withPeople(all, { gap: one, slot: first!.slot, activity: 'a09', people: ['id-ben'] });
    expect(other).toMatchObject({ gap: first!.gap, slot: first!.slot, activity: 'a09', people: ['id-ben'] });
  });

  it('asks no rule: the user chose', () => {
    const ledger = [done('a09', '2026-11-20 10:00', ['id-ben'])];
    expect(
      withPeople({ ...all, ledger }, { gap: one, slot: first!.slot, activity: 'a09', people: ['id-ben'] }),
    ).toBeDefined();
  });

  it('knows only people and activities that are there', () => {
    expect(withPeople(all, { gap: one, slot: one, activity: 'a09', people: ['id-nobody'] })).toBeUndefined();
    expect(withPeople(all, { gap: one, slot: one, activity: 'a99', people: ['id-ben'] })).toBeUndefined();
  });

  it('offers those whom the activity is for', () => {
    const people = [ana, cy, dee, eve];
    expect(peopleFor(activityOf('a09')!, people)).toEqual(people);
    expect(peopleFor(activityOf('a25')!, people)).toEqual([cy]);
    expect(peopleFor(activityOf('a22s')!, people)).toEqual([eve]);
    expect(peopleFor(activityOf('a01')!, people)).toEqual([ana]);
    expect(peopleFor(activityOf('a21')!, people)).toEqual([]);
  });
});
