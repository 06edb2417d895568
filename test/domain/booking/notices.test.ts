import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bookingOfNotice,
  dueNotices,
  isQuiet,
  nextNotice,
  noticeKey,
  noticeLeadMs,
  startOfNotice,
} from '../../../src/domain/booking/notices.ts';
import type { Booking } from '../../../src/domain/booking/types.ts';

const minute = 60_000;
const start = Date.parse('2026-11-24T13:30:00Z');

const bookingAt = (at: number, change: Partial<Booking> = {}): Booking => ({
  id: `b${at}`,
  activity: 'a09',
  people: [],
  planned: {
    key: `b${at}`,
    title: 'Walk',
    description: '',
    location: '',
    start: at,
    end: at + 30 * minute,
    timeZone: 'Europe/Berlin',
    guests: [],
  },
  account: 'a',
  provider: 'google',
  calendar: 'own',
  calendarName: 'Work',
  state: 'booked',
  acceptedAt: 0,
  ...change,
});

describe('a notice', () => {
  it('is due from ten minutes before a booking until that begins, once', () => {
    const walk = bookingAt(start);
    const due = (now: number, given: readonly string[] = []) => dueNotices([walk], new Set(given), now).length;
    expect([due(start - noticeLeadMs - 1), due(start - noticeLeadMs), due(start - 1), due(start)]).toEqual([
      0, 1, 1, 0,
    ]);
    expect(due(start - minute, [noticeKey(walk)])).toBe(0);
  });

  it('comes anew for a booking that was moved', () => {
    const walk = bookingAt(start);
    const moved = { ...walk, movedTo: { start: start + 60 * minute, end: start + 90 * minute } };
    expect(dueNotices([moved], new Set([noticeKey(walk)]), start + 55 * minute)).toEqual([moved]);
  });

  it.each(['sending', 'waiting', 'failed', 'undone', 'gone', 'unclear'] as const)(
    'is not given for what is %s',
    (state) => {
      expect(dueNotices([bookingAt(start, { state })], new Set(), start - minute)).toEqual([]);
      expect(nextNotice([bookingAt(start, { state })], new Set(), 0)).toBeUndefined();
    },
  );

  it('has a key that tells its booking and its time', () => {
    const key = noticeKey(bookingAt(start));
    expect([bookingOfNotice(key), startOfNotice(key)]).toEqual([`b${start}`, start]);
  });

  it('is given for every booking exactly once, whenever the alarms come', () => {
    const starts = fc.uniqueArray(fc.integer({ min: 1, max: 600 }), { maxLength: 12 });
    fc.assert(
      fc.property(starts, fc.integer({ min: 0, max: 9 }), (minutes, late) => {
        const bookings = minutes.map((after) => bookingAt(start + after * minute));
        const given = new Set<string>();
        const said: string[] = [];
        let now: number | undefined = start - noticeLeadMs;
        while (now !== undefined) {
          for (const booking of dueNotices(bookings, given, now)) {
            said.push(booking.id);
            given.add(noticeKey(booking));
          }
          const next = nextNotice(bookings, given, now);
          // Alarms come late, but not by ten minutes.
          now = next === undefined ? undefined : next + late * minute;
        }
        expect(said.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(
          bookings.map(({ id }) => id).toSorted((a, b) => (a < b ? -1 : 1)),
        );
      }),
      { seed: 20261122 },
    );
  });
});

describe('quiet hours', () => {
  const at = (wall: string): number =>
    Temporal.PlainDateTime.from(`2026-11-24T${wall}`).toZonedDateTime('Europe/Berlin').epochMilliseconds;
  const overnight = { isOn: true, from: '19:00', to: '08:00' };

  it.each([
    ['18:59', false],
    ['19:00', true],
    ['23:59', true],
    ['00:00', true],
    ['07:59', true],
    ['08:00', false],
  ])('over midnight: at %s it is quiet: %s', (wall, quiet) => {
    expect(isQuiet(at(wall), 'Europe/Berlin', overnight)).toBe(quiet);
  });

  it('within a day, by the clock of the zone, and not at all when they are off', () => {
    const noon = { isOn: true, from: '12:00', to: '13:00' };
    expect(isQuiet(at('12:30'), 'Europe/Berlin', noon)).toBe(true);
    expect(isQuiet(at('12:30'), 'America/New_York', noon)).toBe(false);
    expect(isQuiet(at('12:30'), 'Europe/Berlin', { ...noon, isOn: false })).toBe(false);
  });
});
