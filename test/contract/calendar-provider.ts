import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { patience, walk } from '../providers/planned.ts';
import { begin, type Begun, type Bench } from './bench.ts';
import { describeReading } from './provider-reading.ts';
import { describeWriting } from './provider-writing.ts';

/** What every provider promises. Each implementation runs all of it. */
export const describeCalendarProvider = (
  name: string,
  open: () => Promise<Bench>,
  close: () => Promise<void>,
): void => {
  describe(`${name} as a calendar provider`, () => {
    let begun: Begun;
    let { bench, provider, request } = {} as Begun;
    beforeEach(async () => {
      begun = begin(await open());
      ({ bench, provider, request } = begun);
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

    describeWriting(() => begun);
    describeReading(() => begun);
  });
};
