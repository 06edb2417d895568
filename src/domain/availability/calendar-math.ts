import type { ClockTime, IsoDate, Weekday } from './types.ts';

/** Lengths in milliseconds; a day of the calendar may be shorter or longer than `dayMs`, a day of the arithmetic never is. */
export const minuteMs = 60_000;
export const dayMs = 86_400_000;

/** Days since 1970-01-01 of a proleptic Gregorian date (Hinnant's `days_from_civil`: no object per date). */
const dayOfCivil = (year: number, month: number, day: number): number => {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
};

const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/** The date `YYYY-MM-DD` of a day number since 1970-01-01. */
export const dateOfDay = (day: number): IsoDate => {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1)}`;
};

/**
 * The day number since 1970-01-01 of a date `YYYY-MM-DD`.
 * @throws RangeError naming `field` when it is not a date of the calendar.
 */
export const dayOfDate = (date: IsoDate, field: string): number => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const day = parts === null ? Number.NaN : dayOfCivil(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  if (Number.isNaN(day) || dateOfDay(day) !== date) {
    throw new RangeError(`${field}: expected a date YYYY-MM-DD, found ${JSON.stringify(date)}`);
  }
  return day;
};

/** In the order of the week. */
export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** ISO weekday of a day number since 1970-01-01 (a Thursday). */
export const weekdayOfDay = (day: number): Weekday => weekdays[(((day + 3) % 7) + 7) % 7]!;

/**
 * Minutes after midnight of a clock time `HH:MM`, `00:00` to `24:00`.
 * @throws RangeError naming `field`.
 */
export const minuteOfClock = (time: ClockTime, field: string): number => {
  const parts = /^(\d{2}):([0-5]\d)$/.exec(time);
  const minute = parts === null ? Number.NaN : Number(parts[1]) * 60 + Number(parts[2]);
  if (!(minute <= 1440)) {
    throw new RangeError(`${field}: expected a time HH:MM from 00:00 to 24:00, found ${JSON.stringify(time)}`);
  }
  return minute;
};
