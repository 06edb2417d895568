import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CalendarProvider, StoredRequest } from '../../src/providers/calendar-provider.ts';
import { patience, walk } from '../providers/planned.ts';
import type { Bench } from './bench.ts';
import { describeReading } from './provider-reading.ts';
import { describeWriting } from './provider-writing.ts';

/** What every provider promises. Each implementation runs all of it. */
export const describeCalendarProvider = (
  name: string,
  open: () => Promise<Bench>,
  close: () => Promise<void>,
): void => {
  describe(`${name} as a calendar provider`, () => {
    let bench: Bench;
    let provider: CalendarProvider;
    let request: StoredRequest;

    beforeEach(async () => {
      bench = await open();
      ({ provider } = bench);
      request = provider.prepare(walk, bench.calendar);
    });
    afterEach(close);

    describe('calendars', () => {
      test('name the one that is written to, its zone and what may be done with it', async () => {
        const calendars = await provider.calendars(patience());
        expect(calendars.find(({ id }) => id === bench.calendar)).toMatchObject({
          isPrimary: true,
          canWrite: true,
          timeZone: 'Europe/Berlin',
        });
        expect(calendars.filter(({ isPrimary }) => isPrimary)).toHaveLength(1);
      });
    });

    describe('a request', () => {
      test('is the same every time, and carries the booking’s key', () => {
        expect(provider.prepare(walk, bench.calendar)).toEqual(request);
        expect(request).toMatchObject({ key: walk.key, calendar: bench.calendar, method: 'POST' });
      });

      test('changes nothing by being prepared', () => {
        expect(bench.standing()).toEqual([]);
      });
    });

    describeWriting(() => bench);
    describeReading(() => bench);
  });
};
