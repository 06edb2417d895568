import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlannedEvent } from '../../src/domain/booking/types.ts';
import { prepareInsert } from '../../src/providers/google/prepare.ts';
import { prepareCreate } from '../../src/providers/microsoft/prepare.ts';
import { ianaZoneOf } from '../../src/providers/microsoft/time-zone.ts';
import { walk } from './planned.ts';

const zones = Intl.supportedValuesOf('timeZone');
/** Around the clock changes of two years, where wall times go wrong. */
const planned = fc
  .record({
    start: fc.integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2027, 11, 31) / 60_000 }),
    minutes: fc.integer({ min: 30, max: 90 }),
    timeZone: fc.constantFrom(...zones),
  })
  .map(({ start, minutes, timeZone }): PlannedEvent => {
    return { ...walk, start: start * 60_000, end: (start + minutes) * 60_000, timeZone };
  });

interface WireTime {
  readonly dateTime: string;
  readonly timeZone: string;
}
const timesOf = (body: string): { start: WireTime; end: WireTime } => JSON.parse(body);

test('what Google is sent are the planned instants, in any zone at any time', () => {
  fc.assert(
    fc.property(planned, (event) => {
      const { start, end } = timesOf(prepareInsert(event, 'c').body);
      expect(Temporal.Instant.from(start.dateTime).epochMilliseconds).toBe(event.start);
      expect(Temporal.Instant.from(end.dateTime).epochMilliseconds).toBe(event.end);
      expect(start.timeZone).toBe(event.timeZone);
    }),
    { numRuns: 500, seed: 20261124 },
  );
});

test('what Outlook is sent are wall times of the zone, or UTC', () => {
  fc.assert(
    fc.property(planned, (event) => {
      const { start, end } = timesOf(prepareCreate(event, 'c').body);
      // The Windows name stands for a group of zones; the wall time is that of the event's own.
      const zone = start.timeZone === 'UTC' ? 'UTC' : event.timeZone;
      expect(Temporal.PlainDateTime.from(start.dateTime).toZonedDateTime(zone).epochMilliseconds).toBe(event.start);
      expect(Temporal.PlainDateTime.from(end.dateTime).toZonedDateTime(zone).epochMilliseconds).toBe(event.end);
      expect(end.timeZone).toBe(start.timeZone);
      expect(ianaZoneOf(start.timeZone)).toBeDefined();
    }),
    { numRuns: 500, seed: 20261124 },
  );
});
