import type { TimeRange, Weekday } from '../../src/domain/availability/types.ts';
import type { Preferences } from '../../src/domain/preferences.ts';

type Hours = Preferences['hours'];

/** Working hours that can be said in one line: these days, from then to then. */
export interface SimpleHours {
  readonly days: readonly Weekday[];
  readonly range: TimeRange;
}

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** Undefined when days differ, or have more than one range: that is for the options page. */
export const simpleHours = (hours: Hours): SimpleHours | undefined => {
  const days = weekdays.filter((weekday) => hours[weekday].length > 0);
  const [first] = days;
  if (first === undefined) return undefined;
  const [range, ...others] = hours[first];
  if (range === undefined || others.length > 0) return undefined;
  const isSame = days.every((day) => JSON.stringify(hours[day]) === JSON.stringify(hours[first]));
  return isSame ? { days, range } : undefined;
};

/** The same hours on every one of the days, none on the others. */
export const hoursFrom = ({ days, range }: SimpleHours): Hours => {
  const on = (weekday: Weekday): readonly TimeRange[] => (days.includes(weekday) ? [range] : []);
  return { 1: on(1), 2: on(2), 3: on(3), 4: on(4), 5: on(5), 6: on(6), 7: on(7) };
};

/** All seven, beginning after the weekend of these hours, whenever that is. */
export const weekFrom = ({ days }: SimpleHours): readonly Weekday[] => {
  const isOff = (weekday: number): boolean => !days.some((day) => day === weekday);
  const first = [1, 7, 6].find((day) => !isOff(day) && isOff(day === 1 ? 7 : day - 1)) ?? 1;
  return [...weekdays.slice(first - 1), ...weekdays.slice(0, first - 1)];
};
