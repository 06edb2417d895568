import type { Option } from '../../src/ui/controls/choice.tsx';
import { options as texts } from '../texts.ts';

const HOUR = 60;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/** What is offered, in minutes; up to the week that is the most. */
const offered = [0, 30, HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR, DAY, 2 * DAY, 3 * DAY, WEEK];

const unitFormat = (language: string, unit: 'minute' | 'hour' | 'day' | 'week'): Intl.NumberFormat =>
  new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });

/** "2 hours", "1 day": the largest unit that leaves no rest. */
export const noticeText = (minutes: number, language: string): string => {
  if (minutes === 0) return texts.noticeNone;
  if (minutes % WEEK === 0) return unitFormat(language, 'week').format(minutes / WEEK);
  if (minutes % DAY === 0) return unitFormat(language, 'day').format(minutes / DAY);
  if (minutes % HOUR === 0) return unitFormat(language, 'hour').format(minutes / HOUR);
  return unitFormat(language, 'minute').format(minutes);
};

/** The choices of least notice; a value that came from elsewhere is among them. */
export const noticeOptions = (current: number, language: string): readonly Option<string>[] =>
  [...new Set([...offered, current])]
    .toSorted((one, other) => one - other)
    .map((minutes) => ({ value: String(minutes), label: noticeText(minutes, language) }));
