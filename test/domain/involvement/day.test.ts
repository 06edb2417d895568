import { describe, expect, it } from 'vitest';
import { instantOf } from '../../../src/domain/availability/index.ts';
import { isAtAnEdge, isDaylight, isEdgeOfDay, isEndOfWeek, momentOf } from '../../../src/domain/involvement/day.ts';
import { suggestionKey, turnOf } from '../../../src/domain/involvement/key.ts';
import { hours, stretch, timeZone } from './week.ts';

const light = (zone: string, date: string, from: number, to: number): boolean => {
  const slot = { start: instantOf(date, from, zone), end: instantOf(date, to, zone) };
  return isDaylight(momentOf(slot, zone), slot, zone);
};

describe('daylight', () => {
  it('is short in winter and long in summer, in both halves of the world', () => {
    expect(light('Europe/Berlin', '2026-12-15', 930, 960)).toBe(true);
    expect(light('Europe/Berlin', '2026-12-15', 960, 990)).toBe(false);
    expect(light('Europe/Berlin', '2026-06-15', 1020, 1050)).toBe(true);
    expect(light('Australia/Sydney', '2026-12-15', 1020, 1050)).toBe(true);
    expect(light('Australia/Sydney', '2026-06-15', 960, 990)).toBe(false);
  });

  it('is the same all year where the clocks do not change', () => {
    expect(light('Asia/Kolkata', '2026-12-15', 1020, 1050)).toBe(true);
    expect(light('Asia/Kolkata', '2026-06-15', 1020, 1050)).toBe(true);
    expect(light('Asia/Kolkata', '2026-06-15', 1040, 1070)).toBe(false);
  });

  it('does not begin before the working day does', () => {
    expect(light('Europe/Berlin', '2026-12-15', 480, 510)).toBe(false);
    expect(light('Europe/Berlin', '2026-06-15', 480, 510)).toBe(true);
  });
});

describe('parts of week and day', () => {
  const moment = (when: string) => momentOf(stretch(when), timeZone);

  it('end of the week is Thursday afternoon and Friday', () => {
    expect(isEndOfWeek(moment('thu 11:30-12:00'))).toBe(false);
    expect(isEndOfWeek(moment('thu 12:00-12:30'))).toBe(true);
    expect(isEndOfWeek(moment('fri 09:00-09:30'))).toBe(true);
    expect(isEndOfWeek(moment('mon 15:00-15:30'))).toBe(false);
  });

  it('the edge of the day is where its hours end, to a quarter of an hour', () => {
    const isEdge = (when: string) => isEdgeOfDay(moment(when), stretch(when), hours);
    expect(isEdge('mon 16:30-17:30')).toBe(true);
    expect(isEdge('mon 16:15-17:15')).toBe(true);
    expect(isEdge('mon 16:00-17:10')).toBe(false);
    expect(isEdge('sat 16:30-17:30')).toBe(false);
  });

  it('both edges of the day are where its hours begin and end', () => {
    const isEdge = (when: string) => isAtAnEdge(moment(when), stretch(when), hours);
    const found = ['09:00-10:00', '09:15-10:15', '09:20-10:30', '16:00-17:00', '16:15-17:15'].map((times) =>
      isEdge(`mon ${times}`),
    );
    expect(found).toEqual([true, true, false, false, true]);
    expect(isEdge('sat 09:00-10:00')).toBe(false);
  });

  it('tell the part of the day a slot begins in', () => {
    expect(
      ['mon 11:59-12:30', 'mon 12:00-12:30', 'mon 14:00-14:30', 'mon 16:30-17:00'].map((when) => moment(when).part),
    ).toEqual(['morning', 'midday', 'afternoon', 'late']);
  });

  it('tell weekday and date by the zone, not by UTC', () => {
    expect(momentOf(stretch('sun 22:00-22:30'), timeZone)).toMatchObject({
      weekday: 7,
      date: '2026-11-29',
      startMinute: 1320,
    });
  });
});

describe('keys', () => {
  const slot = { start: 2, end: 3 };

  it('are the same for the same people in any order, and differ with gap, slot, activity and people', () => {
    const key = suggestionKey({ start: 1, end: 9 }, slot, 'a09', ['x', 'y']);
    expect(suggestionKey({ start: 1, end: 8 }, slot, 'a09', ['y', 'x'])).toBe(key);
    const others = [
      suggestionKey({ start: 0, end: 9 }, slot, 'a09', ['x', 'y']),
      suggestionKey({ start: 1, end: 9 }, { start: 2, end: 4 }, 'a09', ['x', 'y']),
      suggestionKey({ start: 1, end: 9 }, slot, 'a10', ['x', 'y']),
      suggestionKey({ start: 1, end: 9 }, slot, 'a09', ['x']),
    ];
    expect(new Set([key, ...others]).size).toBe(5);
  });

  it('take turns evenly', () => {
    const turns = Array.from({ length: 4000 }, (_, index) => turnOf(20_000 + (index % 200), `a${index}`));
    const shares = [0, 0.25, 0.5, 0.75].map(
      (from) => turns.filter((turn) => turn >= from && turn < from + 0.25).length / 4000,
    );
    expect(Math.min(...shares)).toBeGreaterThan(0.22);
    expect(Math.max(...shares)).toBeLessThan(0.28);
    expect(turnOf(1, 'a')).toBe(turnOf(1, 'a'));
  });
});
