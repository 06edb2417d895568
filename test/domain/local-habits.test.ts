import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { habitsOf } from '../../src/domain/local-habits.ts';
import { checkPreferences, defaultPreferences } from '../../src/domain/preferences.ts';

interface WeekData {
  readonly supplemental: {
    readonly weekData: {
      readonly weekendStart: Readonly<Record<string, string>>;
      readonly weekendEnd: Readonly<Record<string, string>>;
    };
  };
}
const cldr = createRequire(import.meta.url)('cldr-core/supplemental/weekData.json') as WeekData;

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
const regions = letters.flatMap((one) => letters.map((other) => one + other));
const workdaysOf = (region: string): string =>
  Object.entries(habitsOf(region).hours)
    .filter(([, ranges]) => ranges.length > 0)
    .map(([weekday]) => weekday)
    .join('');

describe('what hours and lunch begin with', () => {
  it('are the defaults where nothing is known of the region', () => {
    const { hours, lunch } = defaultPreferences;
    expect(habitsOf(undefined)).toEqual({ hours, lunch });
    expect(habitsOf('US')).toEqual({ hours, lunch });
    expect(habitsOf('ZZ')).toEqual({ hours, lunch });
  });

  it('would be accepted from the options page, whatever the region', () => {
    for (const region of regions) expect(checkPreferences(habitsOf(region), defaultPreferences).ok, region).toBe(true);
  });

  it('leave Friday and Saturday free exactly where Unicode has the weekend then', () => {
    const { weekendStart, weekendEnd } = cldr.supplemental.weekData;
    const expected = regions.filter((region) => weekendStart[region] === 'fri' && weekendEnd[region] === 'sat');
    expect(regions.filter((region) => workdaysOf(region) === '12347')).toEqual(expected);
  });

  it('leave Thursday and Friday free in Afghanistan and Iran, and the weekend everywhere else', () => {
    expect(regions.filter((region) => workdaysOf(region) === '12367')).toEqual(['AF', 'IR']);
    expect(new Set(regions.map(workdaysOf))).toEqual(new Set(['12345', '12347', '12367']));
  });

  it('know a late lunch in Spain and an early one in Sweden', () => {
    expect(habitsOf('ES').lunch).toMatchObject({ isOn: true, from: '13:30', to: '15:30' });
    expect(habitsOf('SE').lunch).toMatchObject({ isOn: true, from: '11:00', to: '13:00' });
  });
});
