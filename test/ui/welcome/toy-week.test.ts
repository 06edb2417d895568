import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { freshToy } from '../../../extension/welcome/toy-memory.ts';
import { frameOf, minuteOn, toyWeek } from '../../../extension/welcome/toy-week.ts';
import type { TimeRange, Weekday } from '../../../src/domain/availability/types.ts';
import { defaultPreferences, type Preferences } from '../../../src/domain/preferences.ts';

const people = [{ id: 'ana', name: 'Ana', circle: 'report' as const, addedAt: 0 }];
const weekFor = (change: Partial<Preferences>) =>
  toyWeek({ monday: '2026-11-30', preferences: { ...defaultPreferences, ...change }, people, memory: freshToy });

const time = fc
  .integer({ min: 0, max: 24 * 12 })
  .map((step) => `${String(Math.floor(step / 12)).padStart(2, '0')}:${String((step % 12) * 5).padStart(2, '0')}`);
const range = fc
  .record({ from: time, to: time })
  .filter(({ from, to }) => from !== to && from !== '24:00' && !(from === '00:00' && to === '24:00'));
const hoursOn = (days: readonly Weekday[], one: TimeRange): Preferences['hours'] => {
  const on = (day: Weekday): readonly TimeRange[] => (days.includes(day) ? [one] : []);
  return { 1: on(1), 2: on(2), 3: on(3), 4: on(4), 5: on(5), 6: on(6), 7: on(7) };
};

describe('the invented week', () => {
  it('shows Monday to Friday as everybody knows them', () => {
    const { days } = weekFor({});
    expect(days.map(({ date }) => date)).toEqual([
      '2026-11-30',
      '2026-12-01',
      '2026-12-02',
      '2026-12-03',
      '2026-12-04',
    ]);
  });

  it('begins on the Sunday before where work does', () => {
    const { days } = weekFor({ hours: hoursOn([7, 1, 2, 3, 4], { from: '08:00', to: '17:00' }) });
    expect(days.map(({ weekday }) => weekday)).toEqual([7, 1, 2, 3, 4]);
    expect(days[0]?.date).toBe('2026-11-29');
  });

  it('shows the usual five days, empty, to whoever works on none', () => {
    const week = weekFor({ hours: hoursOn([], { from: '08:00', to: '17:00' }) });
    expect(week.days).toHaveLength(5);
    expect(week.suggestions).toEqual([]);
  });

  it('suggests one thing a day at most, inside the hours, clear of every meeting, whatever the hours are', () => {
    fc.assert(
      fc.property(fc.subarray([1, 2, 3, 4, 5, 6, 7] as Weekday[], { minLength: 1 }), range, (days, one) => {
        const week = weekFor({ hours: hoursOn(days, one) });
        expect(new Set(week.days.map(({ weekday }) => weekday))).toEqual(new Set(days));
        const { first, last } = frameOf(week);
        expect(first).toBeLessThan(last);
        for (const { slot } of week.suggestions) {
          expect(
            week.days.some(({ hours }) => hours.some(({ start, end }) => start <= slot.start && slot.end <= end)),
          ).toBe(true);
          expect(
            week.days
              .flatMap(({ meetings }) => meetings)
              .some(({ start, end }) => start < slot.end && slot.start < end),
          ).toBe(false);
        }
        const dates = week.suggestions.map(({ slot }) => new Date(slot.start).toISOString().slice(0, 10));
        expect(new Set(dates).size).toBe(dates.length);
      }),
      { numRuns: 100 },
    );
  });

  it('counts minutes from midnight and cuts off what lies on other days', () => {
    expect(minuteOn(Date.parse('2026-11-30T09:30:00Z'), '2026-11-30')).toBe(570);
    expect(minuteOn(Date.parse('2026-12-01T09:30:00Z'), '2026-11-30')).toBe(1440);
  });
});
