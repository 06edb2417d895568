import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findGaps } from '../../src/domain/availability/index.ts';
import { checkPerson, checkPreferences, defaultPreferences } from '../../src/domain/preferences.ts';
import type { Preferences } from '../../src/domain/preferences.ts';

const { hours, lunch } = defaultPreferences;

/** The problems of a change to the defaults, in short: `field problem`. */
const problems = (change: Partial<Preferences>): string[] => {
  const checked = checkPreferences(change, defaultPreferences);
  return checked.ok ? [] : checked.failure.map(({ field, problem }) => `${field} ${problem}`);
};

const onMonday = (...ranges: (readonly [string, string])[]): Partial<Preferences> => ({
  hours: { ...hours, 1: ranges.map(([from, to]) => ({ from, to })) },
});

describe('preferences', () => {
  it('are valid as they come', () => {
    expect(checkPreferences({}, defaultPreferences)).toEqual({ ok: true, value: defaultPreferences });
  });

  it('change in one field and keep the others', () => {
    const changed = checkPreferences({ noticeMinutes: 0 }, { ...defaultPreferences, longGaps: 'leave' });
    expect(changed).toEqual({ ok: true, value: { ...defaultPreferences, longGaps: 'leave', noticeMinutes: 0 } });
  });

  it.each<[string, Partial<Preferences>]>([
    ['a day off', onMonday()],
    ['several ranges', onMonday(['08:00', '12:00'], ['13:00', '17:00'])],
    ['ranges that touch', onMonday(['08:00', '12:00'], ['12:00', '17:00'])],
    ['a whole day', onMonday(['00:00', '24:00'])],
    ['up to midnight', onMonday(['18:00', '00:00'])],
    ['a night shift', onMonday(['22:00', '06:00'])],
    [
      'nights all week',
      {
        hours: Object.fromEntries(
          [1, 2, 3, 4, 5, 6, 7].map((day) => [day, [{ from: '22:00', to: '06:00' }]]),
        ) as unknown as Preferences['hours'],
      },
    ],
    ['a long lunch', { lunch: { ...lunch, minimumMinutes: 120 } }],
    ['the most notice', { noticeMinutes: 10_080 }],
    ['the most buffer', { bufferMinutes: { before: 60, after: 60 } }],
  ])('may be %s', (_what, change) => {
    expect(problems(change)).toEqual([]);
  });

  it.each<[string, Partial<Preferences>, readonly string[]]>([
    ['equal times', onMonday(['09:00', '09:00']), ['hours.1.0.to equal-times']],
    ['no time', onMonday(['9:00', '17:00']), ['hours.1.0.from not-a-time']],
    ['a time past the day', onMonday(['09:00', '24:30']), ['hours.1.0.to not-a-time']],
    ['a start at the end of the day', onMonday(['24:00', '02:00']), ['hours.1.0.from not-a-time']],
    ['overlapping ranges', onMonday(['09:00', '13:00'], ['12:00', '17:00']), ['hours.1.1.from overlapping']],
    [
      'overlapping ranges in the other order',
      onMonday(['12:00', '17:00'], ['09:00', '13:00']),
      ['hours.1.0.from overlapping'],
    ],
    ['the same range twice', onMonday(['09:00', '13:00'], ['09:00', '13:00']), ['hours.1.1.from overlapping']],
    ['a night shift into the next day', onMonday(['22:00', '10:00']), ['hours.2.0.from overlapping']],
    [
      "Sunday's night shift into Monday",
      { hours: { ...hours, 7: [{ from: '22:00', to: '10:00' }] } },
      ['hours.1.0.from overlapping'],
    ],
    [
      'two problems at once',
      onMonday(['09:00', '09:00'], ['', '10:00']),
      ['hours.1.0.to equal-times', 'hours.1.1.from not-a-time'],
    ],
    [
      'a lunch shorter than 15 minutes',
      { lunch: { ...lunch, minimumMinutes: 10 } },
      ['lunch.minimumMinutes out-of-range'],
    ],
    [
      'a lunch longer than its window',
      { lunch: { ...lunch, from: '12:00', to: '12:20' } },
      ['lunch.minimumMinutes window-too-short'],
    ],
    ['a lunch window without length', { lunch: { ...lunch, to: '12:00' } }, ['lunch.to equal-times']],
    [
      'too much buffer',
      { bufferMinutes: { before: 61, after: -1 } },
      ['bufferMinutes.before out-of-range', 'bufferMinutes.after out-of-range'],
    ],
    ['half a minute of buffer', { bufferMinutes: { before: 0.5, after: 0 } }, ['bufferMinutes.before out-of-range']],
    ['no number', { noticeMinutes: Number.NaN }, ['noticeMinutes out-of-range']],
    ['more than a week of notice', { noticeMinutes: 10_081 }, ['noticeMinutes out-of-range']],
    ['a choice that is none', { suggestionsPerDay: 4 as 3 }, ['suggestionsPerDay not-a-choice']],
    ['another choice that is none', { longGaps: 'cut' as 'leave' }, ['longGaps not-a-choice']],
    [
      'a file instead of a client id',
      { clientIds: { google: 'x'.repeat(201), microsoft: '' } },
      ['clientIds.google too-long'],
    ],
  ])('refuse %s, by field', (_what, change, expected) => {
    expect(problems(change)).toEqual(expected);
  });

  it('say the range a number has to be in', () => {
    expect(checkPreferences({ noticeMinutes: -1 }, defaultPreferences)).toEqual({
      ok: false,
      failure: [{ field: 'noticeMinutes', problem: 'out-of-range', least: 0, most: 10_080 }],
    });
  });

  it('lose the space that pasting leaves around client ids', () => {
    const checked = checkPreferences({ clientIds: { google: ' id.apps \n', microsoft: '' } }, defaultPreferences);
    expect(checked).toMatchObject({ ok: true, value: { clientIds: { google: 'id.apps', microsoft: '' } } });
  });

  it('that are accepted always make working hours that gaps can be found in', () => {
    const clock = fc.integer({ min: 0, max: 96 }).map((quarter) => {
      const minute = quarter * 15;
      return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    });
    const ranges = fc.array(fc.record({ from: clock, to: clock }), { maxLength: 3 });
    fc.assert(
      fc.property(
        fc.tuple(ranges, ranges, ranges, ranges, ranges, ranges, ranges),
        clock,
        clock,
        ([a, b, c, d, e, f, g], from, to) => {
          const change = { hours: { 1: a, 2: b, 3: c, 4: d, 5: e, 6: f, 7: g }, lunch: { ...lunch, from, to } };
          const checked = checkPreferences(change, defaultPreferences);
          const find = (preferences: Preferences) =>
            findGaps({
              window: { start: 1_795_000_000_000, end: 1_795_600_000_000 },
              busy: [],
              hours: { timeZone: 'Europe/Berlin', days: preferences.hours },
              breaks: [preferences.lunch],
              bufferMinutes: preferences.bufferMinutes,
            });
          expect(checked.ok ? find(checked.value) : checked.failure).toBeInstanceOf(Array);
          expect(checked.ok || checked.failure.length > 0).toBe(true);
        },
      ),
    );
  });
});

describe('a person', () => {
  it('is tidied, and may have no address', () => {
    expect(checkPerson({ name: '  Ana   Ruiz ', address: ' ana@example.com ', circle: 'peer' })).toEqual({
      ok: true,
      value: { name: 'Ana Ruiz', address: 'ana@example.com', circle: 'peer' },
    });
    expect(checkPerson({ name: 'Ana', address: '', circle: 'report' })).toEqual({
      ok: true,
      value: { name: 'Ana', circle: 'report' },
    });
  });

  it.each(['ana@example.com', 'ana.ruiz+walk@mail.example.co.uk', "o'neil@example.org", 'ána@exämple.de', 'a@b.c'])(
    'may have the address %s',
    (address) => {
      expect(checkPerson({ name: 'Ana', address, circle: 'report' }).ok).toBe(true);
    },
  );

  it.each([
    'ana',
    'ana@',
    '@example.com',
    'ana@example',
    'ana@@example.com',
    'ana ruiz@example.com',
    'ana@example..com',
    'Ana <ana@example.com>',
    'a@b.c, d@e.f',
    'ana@.com',
  ])('may not have the address %s', (address) => {
    expect(checkPerson({ name: 'Ana', address, circle: 'report' })).toEqual({
      ok: false,
      failure: [{ field: 'address', problem: 'not-an-address' }],
    });
  });

  it('needs a name of a reasonable length, and a circle there is', () => {
    const refused = (typed: Parameters<typeof checkPerson>[0]) => {
      const checked = checkPerson(typed);
      return checked.ok ? [] : checked.failure.map(({ field, problem }) => `${field} ${problem}`);
    };
    expect(refused({ name: '  ', address: '', circle: 'report' })).toEqual(['name missing']);
    expect(refused({ name: 'x'.repeat(121), address: '', circle: 'report' })).toEqual(['name too-long']);
    expect(refused({ name: 'Ana', address: `${'x'.repeat(250)}@example.com`, circle: 'report' })).toEqual([
      'address too-long',
    ]);
    expect(refused({ name: 'Ana', address: '', circle: 'rival' as 'peer' })).toEqual(['circle not-a-choice']);
  });
});

describe('what shapes suggestions', () => {
  const { weights, limits, cadenceDays } = defaultPreferences;
  const goal = (text: string) => ({ text, serves: ['walk'] });

  it.each<[string, Partial<Preferences>]>([
    ['weights at either end', { weights: { ...weights, cadence: 0, variety: 50 } }],
    ['no limits', { limits: { ...limits, promisesPerDay: null, promisesPerWeek: null, hoverCap: false } }],
    ['a rhythm of a day and of a year', { cadenceDays: { ...cadenceDays, report: 1, partner: 365 } }],
    ['three goals', { goals: [goal('One'), goal('Two'), goal('Three')] }],
    ['a goal with a deadline', { goals: [{ ...goal('One'), deadline: '2028-02-29' }] }],
    ['a day for groups', { groupDay: 5 }],
    ['a gentle start', { startGentlyUntil: Date.UTC(2026, 11, 24) }],
  ])('may be %s', (_what, change) => {
    expect(problems(change)).toEqual([]);
  });

  it.each<[string, Partial<Preferences>, readonly string[]]>([
    ['a weight above 50', { weights: { ...weights, goal: 51 } }, ['weights.goal out-of-range']],
    ['part of a weight', { weights: { ...weights, goal: 1.5 } }, ['weights.goal out-of-range']],
    ['no bookings a day', { limits: { ...limits, promisesPerDay: 0 } }, ['limits.promisesPerDay out-of-range']],
    ['41 bookings a week', { limits: { ...limits, promisesPerWeek: 41 } }, ['limits.promisesPerWeek out-of-range']],
    ['a group of seven', { limits: { ...limits, groupMost: 7 } }, ['limits.groupMost out-of-range']],
    ['no rhythm', { cadenceDays: { ...cadenceDays, peer: 0 } }, ['cadenceDays.peer out-of-range']],
    ['four goals', { goals: ['1', '2', '3', '4'].map(goal) }, ['goals out-of-range']],
    ['an empty goal', { goals: [goal('One'), goal(' ')] }, ['goals.1.text missing']],
    ['an endless goal', { goals: [goal('x'.repeat(121))] }, ['goals.0.text too-long']],
    ['a deadline on no day', { goals: [{ ...goal('One'), deadline: '2027-02-29' }] }, ['goals.0.deadline not-a-date']],
    ['a deadline in words', { goals: [{ ...goal('One'), deadline: 'Friday' }] }, ['goals.0.deadline not-a-date']],
    ['an eighth day', { groupDay: 8 }, ['groupDay out-of-range']],
    ['no start', { startGentlyUntil: -1 }, ['startGentlyUntil out-of-range']],
  ])('is refused, by field: %s', (_what, change, expected) => {
    expect(problems(change)).toEqual(expected);
  });

  it('has goals without the space around them', () => {
    const changed = checkPreferences({ goals: [goal('  Know   everybody ')] }, defaultPreferences);
    expect(changed.ok && changed.value.goals).toEqual([goal('Know everybody')]);
  });
});
