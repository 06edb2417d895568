import type { ClockTime, TimeRange, Weekday } from '../../src/domain/availability/types.ts';
import type { Preferences } from '../../src/domain/preferences.ts';

type Hours = Preferences['hours'];

export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const mondayToFriday: readonly Weekday[] = [1, 2, 3, 4, 5];

/** "Monday" in the language given. */
export const weekdayName = (weekday: Weekday, language: string): string =>
  // 1 January 2024 was a Monday; noon in UTC, so that no zone moves it to a neighbour.
  new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, weekday, 12));

/** The hours a day gets when it stops being a day off. */
const usualDay: TimeRange = { from: '09:00', to: '17:30' };
/** The least that is worth adding: one meeting's worth of suggestions. */
const ADDED_MINUTES = 120;
const LAST_MINUTE = 24 * 60;

const minuteOf = (time: ClockTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const timeAt = (minute: number): ClockTime =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/**
 * A range to add to a day: an hour after the last one ends, two hours long, cut off at midnight; before the first one
 * when the evening is taken; undefined when the day is full.
 */
export const nextRange = (ranges: readonly TimeRange[]): TimeRange | undefined => {
  if (ranges.length === 0) return usualDay;
  const spans = ranges.map(({ from, to }) => {
    const start = minuteOf(from);
    const end = minuteOf(to);
    return { start, end: end > start ? end : LAST_MINUTE };
  });
  const last = Math.max(...spans.map(({ end }) => end));
  if (last + 60 <= LAST_MINUTE - 60)
    return { from: timeAt(last + 60), to: timeAt(Math.min(last + 60 + ADDED_MINUTES, LAST_MINUTE)) };
  const first = Math.min(...spans.map(({ start }) => start));
  if (first >= 120) return { from: timeAt(Math.max(0, first - 60 - ADDED_MINUTES)), to: timeAt(first - 60) };
  return undefined;
};

/** Monday to Friday get the hours of one day. */
export const copyToWeekdays = (hours: Hours, from: Weekday): Hours => {
  const copied = Object.fromEntries(mondayToFriday.map((weekday) => [weekday, hours[from]]));
  return { ...hours, ...copied };
};

/** True when `copyToWeekdays` would change something. */
export const differsFromWeekdays = (hours: Hours, from: Weekday): boolean =>
  mondayToFriday.some((weekday) => JSON.stringify(hours[weekday]) !== JSON.stringify(hours[from]));

/** What a time input shows: it knows no 24:00, which is the next day's midnight. */
export const toInput = (time: ClockTime): string => (time === '24:00' ? '00:00' : time);

/** Midnight as an end is the end of the day. */
export const fromEndInput = (value: string): ClockTime => (value === '00:00' ? '24:00' : value);
