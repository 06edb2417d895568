import { array, assert, integer, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noticeText } from '../../../extension/options/notice-times.ts';
import {
  copyToWeekdays,
  differsFromWeekdays,
  fromEndInput,
  nextRange,
  toInput,
  weekdayName,
  weekdays,
} from '../../../extension/options/week.ts';
import type { TimeRange } from '../../../src/domain/availability/types.ts';
import { defaultPreferences } from '../../../src/domain/preferences.ts';

describe('the range that is added to a day', () => {
  test.each<[string, readonly TimeRange[], TimeRange | undefined]>([
    ['is a usual day when there is none', [], { from: '09:00', to: '17:30' }],
    ['starts an hour after the last one', [{ from: '09:00', to: '12:00' }], { from: '13:00', to: '15:00' }],
    ['ends at midnight at the latest', [{ from: '09:00', to: '22:00' }], { from: '23:00', to: '24:00' }],
    [
      'goes before the first when the evening is taken',
      [{ from: '10:00', to: '23:30' }],
      { from: '07:00', to: '09:00' },
    ],
    [
      'counts a night that runs into the next day as taken',
      [{ from: '18:00', to: '02:00' }],
      { from: '15:00', to: '17:00' },
    ],
    ['is none when the day is full', [{ from: '00:00', to: '24:00' }], undefined],
  ])('%s', (_, ranges, expected) => {
    expect(nextRange(ranges)).toEqual(expected);
  });

  test('never touches a range that is there, wherever they lie', () => {
    const clock = (quarter: number): string =>
      `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;
    const range = tuple(integer({ min: 0, max: 95 }), integer({ min: 1, max: 96 }))
      .filter(([from, to]) => from < to)
      .map(([from, to]) => ({ from: clock(from), to: clock(to) }));
    assert(
      property(array(range, { minLength: 1, maxLength: 4 }), (ranges) => {
        const added = nextRange(ranges);
        if (added === undefined) return;
        expect(added.from < added.to).toBe(true);
        // Zero-padded clock times are in order as texts.
        for (const { from, to } of ranges) expect(added.to <= from || added.from >= to).toBe(true);
      }),
      { seed: 20261124, numRuns: 500 },
    );
  });
});

test('midnight at the end of a day goes to the input and back', () => {
  expect(toInput('24:00')).toBe('00:00');
  expect(fromEndInput('00:00')).toBe('24:00');
  expect(fromEndInput(toInput('17:30'))).toBe('17:30');
});

test('copying a day to the weekdays leaves the weekend alone, and there is nothing to copy afterwards', () => {
  const hours = { ...defaultPreferences.hours, 3: [{ from: '07:00', to: '15:00' }] };
  expect(differsFromWeekdays(hours, 3)).toBe(true);
  const copied = copyToWeekdays(hours, 3);
  expect(copied).toEqual({ 1: hours[3], 2: hours[3], 3: hours[3], 4: hours[3], 5: hours[3], 6: [], 7: [] });
  expect(differsFromWeekdays(copied, 3)).toBe(false);
});

test('weekdays start with Monday and are named in the language of the reader', () => {
  expect(weekdays.map((weekday) => weekdayName(weekday, 'en-GB'))[0]).toBe('Monday');
  expect(weekdayName(7, 'de')).toBe('Sonntag');
});

test.each([
  [0, 'None'],
  [30, '30 minutes'],
  [60, '1 hour'],
  [90, '90 minutes'],
  [120, '2 hours'],
  [1440, '1 day'],
  [10_080, '1 week'],
])('a notice of %i minutes reads "%s"', (minutes, text) => {
  expect(noticeText(minutes, 'en-GB')).toBe(text);
});
