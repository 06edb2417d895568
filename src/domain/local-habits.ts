import type { TimeRange, Weekday } from './availability/types.ts';
import { defaultPreferences, type Preferences } from './preferences.ts';

/** When people of a region usually work and eat: a first guess, shown where it can be corrected, never a rule. */
export type Habits = Pick<Preferences, 'hours' | 'lunch'>;

const mondayToFriday: readonly Weekday[] = [1, 2, 3, 4, 5];
const sundayToThursday: readonly Weekday[] = [7, 1, 2, 3, 4];
const saturdayToWednesday: readonly Weekday[] = [6, 7, 1, 2, 3];

/** Weekends as Unicode CLDR 48 has them (`weekData`); Iran's Friday alone is lengthened by the usual Thursday. */
const workdaysByRegion: readonly (readonly [readonly Weekday[], string])[] = [
  [sundayToThursday, 'BH DZ EG IL IQ JO KW LY OM QA SA SD SY YE'],
  [saturdayToWednesday, 'AF IR'],
];

interface Day {
  readonly work: TimeRange;
  readonly lunch: TimeRange & { readonly minimumMinutes: number };
}

/** Office hours and the hours in which lunch begins and ends: common knowledge of each region, to the half hour. */
const dayByRegion: readonly (readonly [Day, string])[] = [
  [{ work: { from: '09:00', to: '18:30' }, lunch: { from: '13:30', to: '15:30', minimumMinutes: 60 } }, 'ES MX'],
  [
    { work: { from: '09:00', to: '18:00' }, lunch: { from: '12:00', to: '14:00', minimumMinutes: 60 } },
    'BR FR PT IT AR CL CO LU',
  ],
  [
    { work: { from: '08:30', to: '17:00' }, lunch: { from: '11:30', to: '13:30', minimumMinutes: 30 } },
    'DE AT CH LI NL BE PL CZ SK HU SI',
  ],
  [
    { work: { from: '08:00', to: '16:30' }, lunch: { from: '11:00', to: '13:00', minimumMinutes: 30 } },
    'DK NO SE FI IS EE LV LT',
  ],
  [
    { work: { from: '09:00', to: '18:00' }, lunch: { from: '12:00', to: '13:00', minimumMinutes: 60 } },
    'JP KR CN TW HK',
  ],
  [{ work: { from: '09:30', to: '18:30' }, lunch: { from: '13:00', to: '14:30', minimumMinutes: 30 } }, 'IN LK BD'],
];

const rowOf = <Row>(rows: readonly (readonly [Row, string])[], region: string): Row | undefined =>
  rows.find(([, regions]) => regions.split(' ').includes(region))?.[0];

/**
 * What hours and lunch begin with for somebody of a region.
 * @param region ISO 3166-1 alpha-2 in capitals, as in a BCP 47 tag. Others, and those without a row, get the defaults.
 */
export const habitsOf = (region: string | undefined): Habits => {
  const day = region === undefined ? undefined : rowOf(dayByRegion, region);
  const workdays = (region === undefined ? undefined : rowOf(workdaysByRegion, region)) ?? mondayToFriday;
  const { hours, lunch } = defaultPreferences;
  const work = day === undefined ? hours[1] : [day.work];
  const on = (weekday: Weekday): readonly TimeRange[] => (workdays.includes(weekday) ? work : []);
  return {
    hours: { 1: on(1), 2: on(2), 3: on(3), 4: on(4), 5: on(5), 6: on(6), 7: on(7) },
    lunch: { isOn: lunch.isOn, ...(day?.lunch ?? lunch) },
  };
};
