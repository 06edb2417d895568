import { afterEach, describe, expect, it, vi } from 'vitest';
import { commonGaps, findGaps, instantOf, offsetMinutesAt } from '../../../src/domain/availability/index.ts';
import type { GapQuery, WorkingHours } from '../../../src/domain/availability/index.ts';

const dayMs = 86_400_000;
const at = (date: string) => Temporal.Instant.from(`${date}T00:00Z`).epochMilliseconds;
const queryFrom = (date: string, hours: WorkingHours): GapQuery => ({
  window: { start: at(date), end: at(date) + 7 * dayMs },
  busy: [],
  hours,
  bufferMinutes: { before: 0, after: 0 },
});

/** Hours that count how often somebody reads when they begin. */
const countedHours = (timeZone: string): { readonly hours: WorkingHours; readonly reads: () => number } => {
  let reads = 0;
  const range = {
    get from() {
      reads += 1;
      return '09:00';
    },
    to: '17:00',
  };
  return { hours: { timeZone, days: { 1: [range] } }, reads: () => reads };
};

// In a year that no other test asks about: test files share what has been read.
describe('the changes of a zone', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('are read once, for the year around', () => {
    const read = vi.spyOn(Temporal.Instant, 'fromEpochMilliseconds');
    const winter = at('2071-01-01');
    expect(offsetMinutesAt(winter, 'Europe/Vienna')).toBe(60);
    expect(read).toHaveBeenCalledTimes(1);
    for (const days of [-182, -100, 0, 100, 182]) {
      offsetMinutesAt(winter + days * dayMs, 'Europe/Vienna');
    }
    expect(instantOf('2071-02-01', 540, 'Europe/Vienna')).toBe(Date.UTC(2071, 1, 1, 8));
    expect(read).toHaveBeenCalledTimes(1);
    expect(offsetMinutesAt(winter + 184 * dayMs, 'Europe/Vienna')).toBe(120);
    expect(read).toHaveBeenCalledTimes(2);
    expect(offsetMinutesAt(winter - 1, 'Europe/Vienna')).toBe(60);
    expect(read).toHaveBeenCalledTimes(3);
  });

  it('are read once for many who share them', () => {
    const read = vi.spyOn(Temporal.Instant, 'fromEpochMilliseconds');
    const hours = (from: string) => ({ timeZone: 'Europe/Prague', days: { 1: [{ from, to: '17:00' }] } }) as const;
    const others = ['08:00', '09:00', '10:00'].map((from) => ({ busy: [], hours: hours(from) }));
    expect(commonGaps(queryFrom('2071-11-23', hours('07:00')), others)).toHaveLength(1);
    expect(read).toHaveBeenCalledTimes(1);
  });
});

describe('working hours', () => {
  it('are worked out once for the weeks around', () => {
    const { hours, reads } = countedHours('Europe/Oslo');
    expect(findGaps(queryFrom('2026-11-23', hours))).toHaveLength(1);
    const first = reads();
    expect(first).toBeGreaterThan(1);
    findGaps(queryFrom('2026-11-23', hours));
    const perCall = reads() - first;
    expect(perCall).toBeLessThan(first);
    for (const date of ['2026-11-16', '2026-11-30', '2026-12-21', '2026-10-26']) {
      const before = reads();
      expect(findGaps(queryFrom(date, hours))).toHaveLength(1);
      expect(reads() - before).toBe(perCall);
    }
    const before = reads();
    expect(findGaps(queryFrom('2027-03-01', hours))).toHaveLength(1);
    expect(reads() - before).toBe(first);
  });

  it('of somebody else with the same ones are the same', () => {
    const mine = countedHours('Europe/Madrid');
    const theirs = countedHours('Europe/Madrid');
    findGaps(queryFrom('2026-11-23', mine.hours));
    findGaps(queryFrom('2026-11-23', theirs.hours));
    expect(theirs.reads()).toBeLessThan(mine.reads());
  });

  it('are told apart by zone, weekday, beginning and end', () => {
    const gapsOf = (timeZone: string, days: WorkingHours['days']) =>
      findGaps(queryFrom('2026-11-23', { timeZone, days })).map(({ start, end }) => [
        (start - at('2026-11-23')) / 3_600_000,
        (end - at('2026-11-23')) / 3_600_000,
      ]);
    expect(gapsOf('UTC', { 1: [{ from: '09:00', to: '17:00' }] })).toEqual([[9, 17]]);
    expect(gapsOf('UTC', { 2: [{ from: '09:00', to: '17:00' }] })).toEqual([[33, 41]]);
    expect(gapsOf('UTC', { 1: [{ from: '10:00', to: '17:00' }] })).toEqual([[10, 17]]);
    expect(gapsOf('UTC', { 1: [{ from: '09:00', to: '18:00' }] })).toEqual([[9, 18]]);
    expect(gapsOf('Asia/Tokyo', { 1: [{ from: '09:00', to: '17:00' }] })).toEqual([[0, 8]]);
    expect(gapsOf('UTC', { 1: [{ from: '09:00', to: '10:00' }], 2: [{ from: '09:00', to: '10:00' }] })).toEqual([
      [9, 10],
      [33, 34],
    ]);
    expect(
      gapsOf('UTC', {
        1: [
          { from: '09:00', to: '10:00' },
          { from: '11:00', to: '12:00' },
        ],
      }),
    ).toEqual([
      [9, 10],
      [11, 12],
    ]);
  });

  it('stay right when more of them are asked for than are kept', () => {
    const minute = (index: number) =>
      `${String(8 + Math.floor(index / 60)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}`;
    const startsOf = () =>
      Array.from({ length: 530 }, (_, index) => {
        const days = { 1: [{ from: minute(index), to: '24:00' }] };
        return findGaps(queryFrom('2026-11-23', { timeZone: 'UTC', days }))[0]?.start;
      });
    const expected = Array.from({ length: 530 }, (_, index) => at('2026-11-23') + (480 + index) * 60_000);
    expect(startsOf()).toEqual(expected);
    expect(startsOf()).toEqual(expected);
  });
});
