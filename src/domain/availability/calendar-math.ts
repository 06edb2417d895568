import { refusal } from './check.ts';
import type { ClockTime, IsoDate } from './types.ts';

/** Lengths in milliseconds; a day of the calendar may be shorter or longer than `dayMs`, a day of the arithmetic never is. */
export const minuteMs = 60_000;
export const dayMs = 86_400_000;

/** The date `YYYY-MM-DD` of a day number since 1970-01-01; years beyond 9999 as ISO 8601 expands them. */
export const dateOfDay = (day: number): IsoDate => new Date(day * dayMs).toISOString().split('T')[0]!;

/** Days since 1970-01-01 of a day of a month; `Date.UTC` is arithmetic on numbers and makes no object. */
const dayOf = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / dayMs;

/**
 * The day number since 1970-01-01 of a date `YYYY-MM-DD`, from the year 1000 on.
 * @throws RangeError naming `field` when it is not a date of the calendar.
 */
export const dayOfDate = (date: IsoDate, field: string): number => {
  const [year = 0, month = 0, dayOfMonth = 0] = date.split('-').map(Number);
  const day = dayOf(year, month, dayOfMonth);
  if (!(/^[1-9]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[1-3]\d)$/.test(date) && day < dayOf(year, month + 1, 1))) {
    throw refusal(field, 'a date YYYY-MM-DD', date);
  }
  return day;
};

/** ISO weekday, 1 to 7, of a day number since 1970-01-01 (a Thursday). */
export const weekdayOfDay = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/**
 * Minutes after midnight of a clock time `HH:MM`, `00:00` to `24:00`.
 * @throws RangeError naming `field`.
 */
export const minuteOfClock = (time: ClockTime, field: string): number => {
  const minute = /^\d\d:[0-5]\d$/.test(time) ? Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) : Number.NaN;
  if (!(minute <= 1440)) {
    throw refusal(field, 'HH:MM up to 24:00', time);
  }
  return minute;
};
