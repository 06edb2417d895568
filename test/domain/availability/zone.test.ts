import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  instantOf,
  offsetMinutesAt,
  spanOfDate,
  wallOf,
  worksThroughout,
} from '../../../src/domain/availability/index.ts';

// Many generated cases: on a busy machine they take longer than a test usually may.
vi.setConfig({ testTimeout: 60_000 });

const zones = [
  'UTC',
  'America/New_York',
  'America/St_Johns',
  'America/Asuncion',
  'Europe/Berlin',
  'Europe/Dublin',
  'Africa/Cairo',
  'Asia/Beirut',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
] as const;

const zone = fc.constantFrom(...zones);
const instant = fc.integer({ min: Date.UTC(1971, 0, 1), max: Date.UTC(2037, 0, 1) });

describe('instants and wall clocks', () => {
  it('agree with Temporal for any minute of any date in any zone', () => {
    fc.assert(
      fc.property(
        zone,
        fc.integer({ min: 0, max: 24_000 }),
        fc.integer({ min: 0, max: 1440 }),
        (timeZone, day, minute) => {
          const date = Temporal.PlainDate.from('1971-01-01').add({ days: day });
          const expected = date
            .toPlainDateTime()
            .add({ minutes: minute })
            .toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds;
          expect(instantOf(date.toString(), minute, timeZone)).toBe(expected);
        },
      ),
    );
  });

  it('agree with Temporal around every change of the clocks', () => {
    for (const timeZone of zones) {
      const from = Temporal.Instant.fromEpochMilliseconds(Date.UTC(2009, 0, 1)).toZonedDateTimeISO(timeZone);
      for (let change = from.getTimeZoneTransition('next'), count = 0; change !== null && count < 8; count += 1) {
        for (let minutes = -200; minutes <= 200; minutes += 25) {
          const local = change.toPlainDateTime().add({ minutes });
          const expected = local.toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds;
          const found = instantOf(local.toPlainDate().toString(), local.hour * 60 + local.minute, timeZone);
          expect([timeZone, local.toString(), found]).toEqual([timeZone, local.toString(), expected]);
        }
        change = change.getTimeZoneTransition('next');
      }
    }
  });

  it('read a clock as Temporal does, and its offset', () => {
    fc.assert(
      fc.property(zone, instant, (timeZone, at) => {
        const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
        expect(wallOf(at, timeZone)).toEqual({
          date: zoned.toPlainDate().toString(),
          minute: zoned.hour * 60 + zoned.minute,
        });
        expect(offsetMinutesAt(at, timeZone)).toBe(zoned.offsetNanoseconds / 6e10);
      }),
    );
  });

  it('call the end of a day the next midnight', () => {
    expect(instantOf('2026-11-23', 1440, 'Europe/Berlin')).toBe(instantOf('2026-11-24', 0, 'Europe/Berlin'));
    expect(instantOf('2026-12-31', 1440, 'Asia/Kolkata')).toBe(instantOf('2027-01-01', 0, 'Asia/Kolkata'));
  });

  it.each([
    ['date', () => instantOf('2026-02-29', 0, 'UTC')],
    ['date', () => instantOf('26-2-1', 0, 'UTC')],
    ['minute', () => instantOf('2026-02-28', 1441, 'UTC')],
    ['minute', () => instantOf('2026-02-28', -1, 'UTC')],
    ['minute', () => instantOf('2026-02-28', Number.NaN, 'UTC')],
    ['timeZone', () => instantOf('2026-02-28', 0, 'Nowhere/Land')],
    ['timeZone', () => wallOf(0, '')],
    ['instant', () => offsetMinutesAt(Number.NaN, 'UTC')],
    ['instant', () => wallOf(9e15, 'UTC')],
  ])('refuse what cannot be meant, naming %s', (field, ask) => {
    expect(ask).toThrow(RangeError);
    expect(ask).toThrow(`${field}:`);
  });
});

describe('the span of a date', () => {
  const hoursOf = (date: string, timeZone: string): number => {
    const { start, end } = spanOfDate(date, timeZone);
    return (end - start) / 3_600_000;
  };

  it('has 23, 25, 24.5 or no hours where the clocks change', () => {
    expect(hoursOf('2026-03-08', 'America/New_York')).toBe(23);
    expect(hoursOf('2026-11-01', 'America/New_York')).toBe(25);
    expect(hoursOf('2026-04-05', 'Australia/Lord_Howe')).toBe(24.5);
    expect(hoursOf('2026-04-24', 'Africa/Cairo')).toBe(23);
    expect(hoursOf('2011-12-30', 'Pacific/Apia')).toBe(0);
    expect(hoursOf('2026-11-23', 'Pacific/Apia')).toBe(24);
  });
});

describe('working throughout', () => {
  const hours = {
    timeZone: 'Europe/Berlin',
    days: {
      1: [
        { from: '09:00', to: '12:00' },
        { from: '12:00', to: '15:00' },
      ],
    },
  } as const;
  const at = (minute: number) => instantOf('2026-11-23', minute, 'Europe/Berlin');

  it('holds across ranges that touch, and ends with the hours', () => {
    expect(worksThroughout(hours, { start: at(660), end: at(780) })).toBe(true);
    expect(worksThroughout(hours, { start: at(540), end: at(900) })).toBe(true);
    expect(worksThroughout(hours, { start: at(539), end: at(600) })).toBe(false);
    expect(worksThroughout(hours, { start: at(870), end: at(901) })).toBe(false);
    expect(worksThroughout({ timeZone: 'Europe/Berlin', days: {} }, { start: at(600), end: at(660) })).toBe(false);
  });

  it('asks the clock of the named zone', () => {
    const there = { timeZone: 'Asia/Tokyo', days: { 1: [{ from: '09:00', to: '18:00' }] } } as const;
    // 09:30 in Berlin is 17:30 in Tokyo.
    expect(worksThroughout(there, { start: at(570), end: at(600) })).toBe(true);
    expect(worksThroughout(there, { start: at(600), end: at(630) })).toBe(false);
  });
});
