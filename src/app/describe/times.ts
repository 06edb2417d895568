import { wallOf } from '../../domain/availability/index.ts';
import type { Interval } from '../../domain/availability/types.ts';
import { dateTimeFormat, listFormat, numberFormat } from '../../domain/formatters.ts';
import type { Texts } from '../texts.ts';

/** Newer Unicode data put a narrow no-break space before "PM"; names that people and tests type have a plain one. */
const plainSpaces = (text: string): string => text.replaceAll(/[\u00A0\u202F]/gu, ' ');

const format = (instant: number, language: string, timeZone: string, options: Intl.DateTimeFormatOptions): string =>
  plainSpaces(dateTimeFormat(language, { ...options, timeZone }).format(instant));

/** "2:00 PM" or "14:00". */
export const timeText = (instant: number, timeZone: string, { language }: Texts): string =>
  format(instant, language, timeZone, { hour: 'numeric', minute: '2-digit' });

/** "Tuesday". */
export const weekdayText = (instant: number, timeZone: string, { language }: Texts): string =>
  format(instant, language, timeZone, { weekday: 'long' });

/** "Tuesday, November 24". */
export const dayText = (instant: number, timeZone: string, { language }: Texts): string =>
  format(instant, language, timeZone, { weekday: 'long', month: 'long', day: 'numeric' });

/** "2:00 PM to 2:30 PM". */
export const hoursText = (slot: Interval, timeZone: string, texts: Texts): string =>
  texts.say('suggestion.hours', {
    from: timeText(slot.start, timeZone, texts),
    to: timeText(slot.end, timeZone, texts),
  });

/** "Tuesday, November 24, 2:00 PM to 2:30 PM". */
export const whenText = (slot: Interval, timeZone: string, texts: Texts): string =>
  texts.say('suggestion.when', {
    day: dayText(slot.start, timeZone, texts),
    from: timeText(slot.start, timeZone, texts),
    to: timeText(slot.end, timeZone, texts),
  });

/** "Today", "Tomorrow" or "Tuesday, November 24". */
export const nearDayText = (instant: number, now: number, timeZone: string, texts: Texts): string => {
  const day = Temporal.PlainDate.from(wallOf(instant, timeZone).date);
  const today = Temporal.PlainDate.from(wallOf(now, timeZone).date);
  const { days } = today.until(day, { largestUnit: 'days' });
  if (days === 0) return texts.say('day.today');
  if (days === 1) return texts.say('day.tomorrow');
  return dayText(instant, timeZone, texts);
};

/** "Tomorrow, 2:00 PM to 3:30 PM". */
export const gapText = (gap: Interval, now: number, timeZone: string, texts: Texts): string =>
  texts.say('day.gap', {
    day: nearDayText(gap.start, now, timeZone, texts),
    from: timeText(gap.start, timeZone, texts),
    to: timeText(gap.end, timeZone, texts),
  });

const inUnit = (value: number, unit: 'hour' | 'minute', language: string): string =>
  numberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(value);

/** "2 hr 15 min", "45 min". */
export const durationText = (minutes: number, { language }: Texts): string => {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [
    ...(hours > 0 ? [inUnit(hours, 'hour', language)] : []),
    ...(rest > 0 || hours === 0 ? [inUnit(rest, 'minute', language)] : []),
  ];
  return plainSpaces(listFormat(language, { type: 'unit', style: 'narrow' }).format(parts));
};
