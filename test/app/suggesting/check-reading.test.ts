import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReading } from '../../../src/app/suggesting/check-reading.ts';
import { instantOf } from '../../../src/domain/availability/index.ts';

const berlin = 'Europe/Berlin';
const zones = [berlin, 'America/New_York', 'Asia/Kolkata', 'Asia/Tokyo'];
const minute = 60_000;

/** A wall clock in a zone. */
const at = (date: string, hours: number, zone: string): number => instantOf(date, hours * 60, zone);
/** What a page that shows `zone` and is read in Berlin takes this for. */
const misread = (date: string, hours: number, zone: string): number => {
  const wall = Temporal.Instant.fromEpochMilliseconds(at(date, hours, berlin)).toZonedDateTimeISO(zone);
  return wall.toPlainDateTime().toZonedDateTime(berlin).epochMilliseconds;
};
const known = (eventId: string, from: number, to: number, date = '2026-11-24') => ({
  eventId,
  start: at(date, from, berlin),
  end: at(date, to, berlin),
});
const shown = (id: string, from: number, to: number, zone = berlin, date = '2026-11-24') => ({
  id,
  start: misread(date, from, zone),
  end: misread(date, to, zone),
});

describe('a page compared with its account', () => {
  it('agrees when every event they share stands at the same time, give or take what a drawing hides', () => {
    const account = [known('a', 9, 10), known('b', 11, 12), known('c', 14, 15)];
    const page = [shown('a', 9, 10), { ...shown('b', 11, 12), end: at('2026-11-24', 12, berlin) + 5 * minute }];
    expect(checkReading(page, account, berlin, () => zones)).toEqual([]);
  });

  it('is not checked where they share none', () => {
    expect(checkReading([shown('x', 9, 10)], [known('a', 9, 10)], berlin, () => zones)).toBeUndefined();
    expect(checkReading([], [], berlin, () => zones)).toBeUndefined();
  });

  it('knows the ids of Exchange in both their forms', () => {
    const page = [shown('AAMk/AGI1+Zz=', 9, 10)];
    expect(checkReading(page, [known('AAMk-AGI1_Zz=', 9, 10)], berlin, () => zones)).toEqual([]);
  });

  it('shows another zone when all events are moved alike', () => {
    const account = [known('a', 10, 11), known('b', 12, 12.5)];
    for (const zone of zones.slice(1)) {
      const page = [shown('a', 10, 11, zone), shown('b', 12, 12.5, zone)];
      expect(checkReading(page, account, berlin, () => zones)).toEqual({ timeZone: zone });
    }
  });

  it('names the events that stand elsewhere, when they are moved unlike or to no zone there is', () => {
    const moved = shown('a', 10, 11);
    expect(checkReading([moved], [known('a', 9, 10)], berlin, () => zones)).toEqual([moved]);
    const account = [known('a', 9, 10), known('b', 11, 12)];
    const longer = [shown('a', 9, 10), shown('b', 11, 13)];
    expect(checkReading(longer, account, berlin, () => zones)).toEqual([longer[1]]);
    const unlike = [moved, shown('b', 14, 15)];
    expect(checkReading(unlike, account, berlin, () => zones)).toEqual(unlike);
    const nowhere = [shown('a', 9.25, 10.25), shown('b', 11.25, 12.25)];
    expect(checkReading(nowhere, account, berlin, () => zones)).toEqual(nowhere);
  });

  it('takes a piece of an event for no evidence: cut off at midnight, or shown twice', () => {
    const night = { eventId: 'night', start: at('2026-11-24', 22, berlin), end: at('2026-11-25', 6, berlin) };
    const account = [known('a', 9, 10), night, known('twice', 9, 10)];
    const page = [
      shown('a', 9, 10),
      { id: 'night', start: at('2026-11-24', 22, berlin), end: at('2026-11-25', 0, berlin) },
      shown('twice', 11, 12),
      shown('twice', 9, 10),
    ];
    expect(checkReading(page, account, berlin, () => zones)).toEqual([]);
  });

  it('finds the zone of any page again, on the days of a clock change too', () => {
    const times = fc.array(
      fc.record({ day: fc.integer({ min: 20, max: 31 }), hour: fc.integer({ min: 10, max: 13 }) }),
      {
        minLength: 2,
        maxLength: 6,
      },
    );
    const zone = fc.constantFrom('America/New_York', 'Asia/Kolkata', 'Australia/Sydney', 'Europe/London');
    fc.assert(
      fc.property(times, zone, (list, shownZone) => {
        const events = list.map(({ day, hour }, index) => ({ id: `e${index}`, date: `2026-10-${day}`, hour }));
        const account = events.map(({ id, date, hour }) => known(id, hour + 0.2, hour + 0.7, date));
        const page = events.map(({ id, date, hour }) => shown(id, hour + 0.2, hour + 0.7, shownZone, date));
        const check = checkReading(page, account, berlin, () => [shownZone]);
        expect(check).toEqual({ timeZone: shownZone });
      }),
    );
  });
});
