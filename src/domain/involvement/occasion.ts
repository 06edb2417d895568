import type { WorkingHours } from '../availability/types.ts';
import { dayNumberOf } from './day.ts';
import { isLookBack } from './look-back.ts';
import type { Activity, CustomerEvent, Goal, SuggestInput } from './types.ts';

/** M2: what one knows of a customer is asked for in the days before one meets them. */
const customerDays = 5;
/** Enough to still do something about what is due. */
const deadlineDays = 10;

/** Days are numbered from 1970-01-01, a Thursday. */
const weekdayOf = (day: number): number => ((day + 3) % 7) + 1;

/** Whether a day lies after another, by no more than so many of the user's working days. */
const isAhead = (target: number, day: number, most: number, { days }: WorkingHours): boolean => {
  const worked = new Set(
    Object.entries(days).flatMap(([weekday, { length }]) => (length > 0 ? [Number(weekday)] : [])),
  );
  let left = most;
  for (let next = day + 1; next <= target && left >= 0; next += 1) {
    left -= worked.has(weekdayOf(next)) ? 1 : 0;
  }
  // Without any working day nothing is ever near.
  return target > day && left >= 0 && target - day <= most * 7;
};

/** The next event with a customer, one to five working days after a day; undefined when there is none. */
export const customerEventAfter = (
  day: number,
  { customerEvents = [], timeZone, hours }: SuggestInput,
): CustomerEvent | undefined =>
  customerEvents
    .filter(({ start }) => isAhead(dayNumberOf(start, timeZone), day, customerDays, hours))
    .toSorted((one, other) => one.start - other.start)[0];

/** The goal that is due next, one to ten working days after a day; undefined when there is none. */
export const deadlineAfter = (day: number, { goals = [], hours }: SuggestInput): Goal | undefined =>
  goals
    .filter(({ deadline }) => deadline !== undefined && isAhead(dayOfDate(deadline), day, deadlineDays, hours))
    .toSorted((one, other) => (one.deadline! < other.deadline! ? -1 : 1))[0];

const dayOfDate = (date: string): number => Date.parse(date) / 86_400_000;

/** Whether a weekday is the one for groups, and this is for one: light, and more than two (T8). */
export const isForGroupDay = (
  { isLight, group }: Pick<Activity, 'isLight' | 'group'>,
  weekday: number,
  { groupDay }: Pick<SuggestInput, 'groupDay'>,
): boolean => groupDay === weekday && isLight && group.max > 1;

/** Whether something is done now because of the day: before a customer event or a deadline, to look back, or on the day for groups. */
export const hasOccasion = (activity: Activity, weekday: number, input: SuggestInput): boolean =>
  activity.when.beforeCustomer === true ||
  activity.when.beforeDeadline === true ||
  isLookBack(activity) ||
  isForGroupDay(activity, weekday, input);
