import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWallInstants, keepWallInstants } from '../../../src/app/page/wall-instants.ts';
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

  it('are those of the zone that is asked for, when zones take turns', () => {
    const instantsIn = keepWallInstants();
    for (const zone of ['Europe/Berlin', 'Europe/Berlin', 'America/New_York', 'Europe/Berlin'])
      expect(instantsIn(zone)('2026-11-23', 540)).toBe(instantOf('2026-11-23', 540, zone));
    expect(instantsIn('Europe/Berlin')).toBe(instantsIn('Europe/Berlin'));
  });

  it('are right for more days than are kept', () => {
    const instantAt = createWallInstants('Europe/Berlin');
    let date = Temporal.PlainDate.from('2026-01-01');
    for (let day = 0; day < 900; day++, date = date.add({ days: 1 }))
      expect(instantAt(date.toString(), 600)).toBe(instantOf(date.toString(), 600, 'Europe/Berlin'));
  });
});
