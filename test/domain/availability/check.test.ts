import { describe, expect, it } from 'vitest';
import {
  commonGaps,
  findGaps,
  instantOf,
  mergeIntervals,
  offsetMinutesAt,
  slotsIn,
  spanOfDate,
  subtract,
  worksThroughout,
} from '../../../src/domain/availability/index.ts';
import type { Gap, GapQuery } from '../../../src/domain/availability/index.ts';

const dayMs = 86_400_000;
const query: GapQuery = {
  window: { start: 0, end: dayMs },
  busy: [],
  hours: { timeZone: 'UTC', days: { 4: [{ from: '09:00', to: '17:00' }] } },
  bufferMinutes: { before: 0, after: 0 },
};
const gap: Gap = { start: 0, end: 3_600_000, kind: 'work', startsAt: 'meeting', endsAt: 'meeting' };
const asking = (change: Partial<GapQuery>) => () => findGaps({ ...query, ...change });
const working = (from: string, to: string) => asking({ hours: { timeZone: 'UTC', days: { 4: [{ from, to }] } } });

describe('a refusal', () => {
  it.each<[string, () => unknown]>([
    [
      'window.start: expected -8640000000000000 to 8640000000000000, found NaN',
      asking({ window: { start: Number.NaN, end: 0 } }),
    ],
    ['window.end: expected 5 to 3162240000005, found 4', asking({ window: { start: 5, end: 4 } })],
    ['notBefore: expected -8640000000000000 to 8640000000000000, found Infinity', asking({ notBefore: Infinity })],
    ['minimumMinutes: expected 0.000001 to 52704000, found 0', asking({ minimumMinutes: 0 })],
    ['bufferMinutes.before: expected 0 to 52704000, found -1', asking({ bufferMinutes: { before: -1, after: 0 } })],
    [
      'bufferMinutes.after: expected 0 to 52704000, found NaN',
      asking({ bufferMinutes: { before: 0, after: Number.NaN } }),
    ],
    [
      'breaks[0].minimumMinutes: expected 0.000001 to 52704000, found 0',
      asking({ breaks: [{ from: '12:00', to: '13:00', minimumMinutes: 0 }] }),
    ],
    [
      'breaks[0]: expected two times, from before 24:00, found 12:00 to 12:00',
      asking({ breaks: [{ from: '12:00', to: '12:00', minimumMinutes: 5 }] }),
    ],
    [
      'breaks[0].from: expected HH:MM up to 24:00, found noon',
      asking({ breaks: [{ from: 'noon', to: '13:00', minimumMinutes: 5 }] }),
    ],
    [
      'busy[1].end: expected 7 to 3162240000007, found 6',
      asking({
        busy: [
          { start: 1, end: 2 },
          { start: 7, end: 6 },
        ],
      }),
    ],
    [
      'hours.timeZone: expected an IANA time zone, found Mars/Olympus',
      asking({ hours: { timeZone: 'Mars/Olympus', days: {} } }),
    ],
    ['hours.days.4.0: expected two times, from before 24:00, found 09:00 to 09:00', working('09:00', '09:00')],
    ['hours.days.4.0: expected two times, from before 24:00, found 24:00 to 02:00', working('24:00', '02:00')],
    ['hours.days.4.0.to: expected HH:MM up to 24:00, found 24:01', working('09:00', '24:01')],
    ['hours.days.4.0.to: expected HH:MM up to 24:00, found 12:60', working('09:00', '12:60')],
    ['hours.days.4.0.from: expected HH:MM up to 24:00, found 9:00', working('9:00', '12:00')],
    ['hours.days.4.0.from: expected HH:MM up to 24:00, found 009:00', working('009:00', '12:00')],
    ['hours.days.4.0.to: expected HH:MM up to 24:00, found 12:000', working('09:00', '12:000')],
    [
      'hours.days.8: expected 1 to 7, found 8',
      asking({ hours: { timeZone: 'UTC', days: { 8: [] } as GapQuery['hours']['days'] } }),
    ],
    ['date: expected a date YYYY-MM-DD, found 2026-02-29', () => instantOf('2026-02-29', 0, 'UTC')],
    ['date: expected a date YYYY-MM-DD, found 2026-13-01', () => instantOf('2026-13-01', 0, 'UTC')],
    ['date: expected a date YYYY-MM-DD, found 2026-00-01', () => instantOf('2026-00-01', 0, 'UTC')],
    ['date: expected a date YYYY-MM-DD, found 2026-01-00', () => instantOf('2026-01-00', 0, 'UTC')],
    ['date: expected a date YYYY-MM-DD, found 2026-11-31', () => spanOfDate('2026-11-31', 'UTC')],
    ['date: expected a date YYYY-MM-DD, found 2026-1-1', () => instantOf('2026-1-1', 0, 'UTC')],
    ['date: expected a date YYYY-MM-DD, found 2026-11-023', () => instantOf('2026-11-023', 0, 'UTC')],
    ['date: expected a date YYYY-MM-DD, found 02026-11-23', () => instantOf('02026-11-23', 0, 'UTC')],
    ['date: expected a date YYYY-MM-DD, found 0050-01-01', () => instantOf('0050-01-01', 0, 'UTC')],
    ['minute: expected 0 to 1440, found 1441', () => instantOf('2026-01-01', 1441, 'UTC')],
    ['timeZone: expected an IANA time zone, found Nowhere', () => spanOfDate('2026-01-01', 'Nowhere')],
    ['timeZone: expected an IANA time zone, found Nowhere', () => instantOf('2026-01-01', 0, 'Nowhere')],
    ['timeZone: expected an IANA time zone, found Nowhere', () => offsetMinutesAt(0, 'Nowhere')],
    ['instant: expected -8640000000000000 to 8640000000000000, found Infinity', () => offsetMinutesAt(Infinity, 'UTC')],
    ['minimumMinutes: expected 0.000001 to 52704000, found 0', () => slotsIn(gap, { minimumMinutes: 0 })],
    [
      'maximumMinutes: expected 60 to 52704000, found 45',
      () => slotsIn(gap, { minimumMinutes: 60, maximumMinutes: 45 }),
    ],
    [
      'gap.start: expected -8640000000000000 to 8640000000000000, found NaN',
      () => slotsIn({ ...gap, start: Number.NaN }),
    ],
    ['gap.end: expected 0 to 3162240000000, found -1', () => slotsIn({ ...gap, end: -1 })],
    ['minimumMinutes: expected 0.000001 to 52704000, found 0', () => subtract([], [], 0)],
    ['bufferMinutes.before: expected 0 to 52704000, found -1', () => subtract([], [], 30, { before: -1, after: 0 })],
    ['bufferMinutes.after: expected 0 to 52704000, found -1', () => subtract([], [], 30, { before: 0, after: -1 })],
    ['busy[0].end: expected 2 to 3162240000002, found 1', () => subtract([gap], [{ start: 2, end: 1 }], 30)],
    [
      'intervals[0].start: expected -8640000000000000 to 8640000000000000, found NaN',
      () => mergeIntervals([{ start: Number.NaN, end: 1 }]),
    ],
    [
      'others[1].busy[0].end: expected 2 to 3162240000002, found NaN',
      () => commonGaps(query, [{ busy: 'unknown' }, { busy: [{ start: 2, end: Number.NaN }] }]),
    ],
    ['interval.end: expected 9 to 3162240000009, found 8', () => worksThroughout(query.hours, { start: 9, end: 8 })],
  ])('says %s', (message, ask) => {
    expect(ask).toThrow(RangeError);
    expect(ask).toThrow(new RangeError(message));
  });

  it('of a zone keeps what the zone data said', () => {
    let caught: unknown;
    try {
      offsetMinutesAt(0, 'Nowhere');
    } catch (error) {
      caught = error;
    }
    expect((caught as Error).cause).toBeInstanceOf(RangeError);
  });
});

describe('what is just allowed', () => {
  it.each<[string, Partial<GapQuery>, number]>([
    ['a window of a hundred years', { window: { start: 0, end: 36_600 * dayMs } }, 5229],
    ['a window without length', { window: { start: dayMs, end: dayMs } }, 0],
    ['the last moment there is', { window: { start: 8.64e15 - dayMs, end: 8.64e15 } }, 0],
    ['the first moment there is', { window: { start: -8.64e15, end: -8.64e15 + 7 * dayMs } }, 1],
    ['a length far below a millisecond', { minimumMinutes: 1e-6 }, 1],
    ['notice until the last moment', { notBefore: 8.64e15 }, 0],
    ['notice since the first moment', { notBefore: -8.64e15 }, 1],
    ['a buffer of a century', { busy: [{ start: 0, end: 1 }], bufferMinutes: { before: 0, after: 52_704_000 } }, 0],
  ])('is %s', (_what, change, count) => {
    expect(findGaps({ ...query, ...change })).toHaveLength(count);
  });

  it('is a slot as long as the shortest one', () => {
    expect(slotsIn(gap, { minimumMinutes: 60, maximumMinutes: 60 })).toEqual([{ start: gap.start, end: gap.end }]);
  });

  it('is the date of the year 1000', () => {
    expect(instantOf('1000-01-01', 0, 'UTC')).toBe(Date.UTC(1000, 0, 1));
  });
});
