import { style, zone } from './data.ts';
import { words } from './words.ts';

export type Day = Temporal.PlainDate;
export const minutesPerDay = 1440;

export const today = (): Day => Temporal.Now.plainDateISO(zone);
export const keyOf = ({ year, month, day }: Day): string => String((year - 1970) * 512 + month * 32 + day);
export const startOf = (day: Day): number => day.toZonedDateTime(zone).epochMilliseconds;
export const wallOf = (epochMs: number): Temporal.PlainDateTime =>
  Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone).toPlainDateTime();
export const epochOf = (day: Day, minute: number): number =>
  day.add({ days: Math.floor(minute / minutesPerDay) }).toZonedDateTime({
    timeZone: zone,
    plainTime: Temporal.PlainTime.from({ hour: Math.floor((minute % minutesPerDay) / 60), minute: minute % 60 }),
  }).epochMilliseconds;

export const weekStartOf = (day: Day): Day => day.subtract({ days: (day.dayOfWeek - style.weekStart + 7) % 7 });

const inLanguage = (options: Intl.DateTimeFormatOptions): ((day: Day) => string) => {
  const format = new Intl.DateTimeFormat(style.language, { ...options, timeZone: 'UTC' });
  return ({ year, month, day }) => format.format(Date.UTC(year, month - 1, day));
};

export const longDate = inLanguage({ year: 'numeric', month: 'long', day: 'numeric' });
export const dayName = inLanguage({ weekday: 'long', month: 'long', day: 'numeric' });
export const dayAndYear = inLanguage({ weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' });
export const shortWeekday = inLanguage({ weekday: 'short' });
export const monthAndYear = inLanguage({ month: 'long', year: 'numeric' });
const narrowWeekday = inLanguage({ weekday: 'narrow' });
export const letterOf = (day: Day): string => narrowWeekday(day);

/** `March 10 – 11, 2026`; both ends included. */
export const longRange = (first: Day, last: Day): string => {
  const format = new Intl.DateTimeFormat(style.language, { dateStyle: 'long', timeZone: 'UTC' });
  const at = (day: Day): number => Date.UTC(day.year, day.month - 1, day.day);
  return format.formatRange(at(first), at(last)).replaceAll(/[\u2009\u00A0\u202F]/g, ' ');
};

const hour12 = (minute: number, withHalf: boolean): string => {
  const hour = Math.floor(minute / 60) % 24;
  const rest = minute % 60;
  const { am, pm, isPrefix } = words.halves;
  const clock = `${hour % 12 || 12}${rest === 0 ? words.fullHour : `:${String(rest).padStart(2, '0')}`}`;
  if (!withHalf) return clock;
  const half = hour < 12 ? am : pm;
  return isPrefix ? half + clock : clock + half;
};
const hour24 = (minute: number): string =>
  `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

export const clockOf = (minute: number): string => (style.clock === 24 ? hour24(minute) : hour12(minute, true));

/** As it stands in a chip: `9 – 10am`, `10:30am – 12pm`, `09:00 – 10:00`. */
export const spanInSight = (from: number, to: number): string => {
  const sameHalf = Math.floor(from / 720) % 2 === Math.floor(to / 720) % 2;
  const start = style.clock === 12 && sameHalf ? hour12(from, false) : clockOf(from);
  return `${start}${words.dash}${clockOf(to)}`;
};

export const hourLabel = (hour: number): string => {
  if (hour === 0) return '';
  return style.clock === 24 ? hour24(hour * 60) : `${hour % 12 || 12} ${hour < 12 ? 'AM' : 'PM'}`;
};

/** `GMT-07`, `GMT+05:30`. */
export const zoneLabel = (day: Day, timeZone = zone): string => {
  const minutes = day.toZonedDateTime({ timeZone, plainTime: '12:00' }).offsetNanoseconds / 60e9;
  const absolute = Math.abs(minutes);
  const rest = absolute % 60;
  const hours = String(Math.floor(absolute / 60)).padStart(2, '0');
  return `GMT${minutes < 0 ? '-' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
};
