import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWallInstants } from '../../../src/app/page/wall-instants.ts';
import { instantOf } from '../../../src/domain/availability/index.ts';

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Casablanca',
];

describe('the instants of many times of few days', () => {
  it('are those of each time by itself, on days on which the clocks change too', () => {
    const day = fc.integer({ min: 0, max: 4 * 365 });
    const minutes = fc.array(fc.integer({ min: 0, max: 1440 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.constantFrom(...zones), day, minutes, (zone, days, times) => {
        const date = Temporal.PlainDate.from('2024-01-01').add({ days }).toString();
        const instantAt = createWallInstants(zone);
        for (const minute of times) expect(instantAt(date, minute)).toBe(instantOf(date, minute, zone));
      }),
    );
  });

  it('are right in the hour that is skipped and in the one that comes twice', () => {
    const instantAt = createWallInstants('Europe/Berlin');
    for (const date of ['2026-03-29', '2026-10-25'])
      for (let minute = 0; minute <= 1440; minute += 5)
        expect(instantAt(date, minute)).toBe(instantOf(date, minute, 'Europe/Berlin'));
  });
});
