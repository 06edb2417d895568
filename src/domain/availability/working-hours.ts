import { dayMs, dayOfDate, minuteMs, minuteOfClock, weekdayOfDay } from './calendar-math.ts';
import { checkInterval, checkNumber, refusal } from './check.ts';
import { firstEndingAfter, merge } from './stretches.ts';
import type { Stretches } from './stretches.ts';
import type { Interval, IsoDate, TimeRange, WorkingHours } from './types.ts';
import { wallClock } from './zone.ts';
import type { WallClock } from './zone.ts';

/** Minutes after midnight; `to` may pass 1440 when the range ends on the next day. */
interface MinuteRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Reads a range of wall-clock time. `to` earlier than `from` means the next day.
 * @throws RangeError naming `field` when the two are equal or not clock times.
 */
export const readRange = (range: TimeRange, field: string): MinuteRange => {
  const from = minuteOfClock(range.from, `${field}.from`);
  const to = minuteOfClock(range.to, `${field}.to`);
  if (from === to || from === 1440) {
    throw refusal(field, 'two times, from before 24:00', `${range.from} to ${range.to}`);
  }
  return { from, to: to < from ? to + 1440 : to };
};

/** The ranges of each weekday, at its number. */
const readWeek = (days: WorkingHours['days']): readonly (readonly MinuteRange[])[] => {
  const week: (readonly MinuteRange[])[] = [];
  for (const [weekday, ranges = []] of Object.entries(days)) {
    const field = `hours.days.${weekday}`;
    checkNumber(Number(weekday), field, 1, 7);
    week[Number(weekday)] = ranges.map((range, index) => readRange(range, `${field}.${index}`));
  }
  return week;
};

/** What the ranges of a day's weekday make of it, in instants. A range that the clocks skip is none. */
const rangesOn = (day: number, week: readonly (readonly MinuteRange[])[], clock: WallClock): Interval[] =>
  (week[weekdayOfDay(day)] ?? [])
    .map(({ from, to }) => ({
      start: clock(day * dayMs + from * minuteMs),
      end: clock(day * dayMs + to * minuteMs),
    }))
    .filter(({ start, end }) => start < end);

/** The working time of one (zone, hours) over a stretch of days. */
export interface WorkedDays {
  readonly first: number;
  readonly last: number;
  /** Working time, merged. */
  readonly work: Stretches;
  /** From the first start to the last end of each day's ranges: the day with its holes. In time order, not merged. */
  readonly days: readonly Interval[];
  /** The same, merged. */
  readonly spans: Stretches;
}

const known = new Map<string, WorkedDays>();

/** Days of slack around what was asked, so that the neighbouring weeks find their hours already worked out. */
const slackDays = 35;

const workOut = ({ timeZone, days }: WorkingHours, first: number, last: number): WorkedDays => {
  const week = readWeek(days);
  // A range may reach into the day after the last.
  const clock = wallClock(timeZone, first * dayMs, (last + 2) * dayMs, 'hours.timeZone');
  const pieces: Interval[] = [];
  const whole: Interval[] = [];
  for (let day = first; day <= last; day += 1) {
    const ranges = rangesOn(day, week, clock);
    if (ranges.length > 0) {
      pieces.push(...ranges);
      whole.push({
        start: Math.min(...ranges.map(({ start }) => start)),
        end: Math.max(...ranges.map(({ end }) => end)),
      });
    }
  }
  const rules = { fields: ['hours'] };
  return { first, last, work: merge([pieces], rules), days: whole, spans: merge([whole], rules) };
};

/**
 * Working time around the window, not cut off at its edges. Worked out once per (zone, hours) and stretch of days, whoever's
 * hours they are. A skipped wall-clock time counts as the moment of the change, a repeated one as its first occurrence.
 * @throws RangeError naming the field of `hours`.
 */
export const workedDays = (hours: WorkingHours, window: Interval): WorkedDays => {
  // A zone is at most 16 hours from UTC, and a range of the day before may reach into the window.
  const first = Math.floor(window.start / dayMs) - 2;
  const last = Math.floor(window.end / dayMs) + 1;
  let key = hours.timeZone;
  for (const [weekday, ranges = []] of Object.entries(hours.days)) {
    key += `|${weekday}`;
    for (const { from, to } of ranges) {
      key += `-${from}-${to}`;
    }
  }
  let found = known.get(key);
  if (found === undefined || found.first > first || found.last < last) {
    found = workOut(hours, first - slackDays, last + slackDays);
    if (known.size >= 512) {
      known.clear();
    }
    known.set(key, found);
  }
  return found;
};

/**
 * What the ranges of a date's own weekday make of it, in instants; empty on a day off.
 * @throws RangeError naming `day` or the field of `hours`.
 */
export const rangesOfDate = ({ timeZone, days }: WorkingHours, date: IsoDate): Interval[] => {
  const day = dayOfDate(date, 'day');
  return rangesOn(day, readWeek(days), wallClock(timeZone, day * dayMs, (day + 2) * dayMs, 'hours.timeZone'));
};

/**
 * Whether an interval lies wholly in working time.
 * @throws RangeError naming the field of `hours` or `interval`.
 */
export const worksThroughout = (hours: WorkingHours, interval: Interval): boolean => {
  checkInterval(interval, 'interval');
  const { work } = workedDays(hours, interval);
  const index = firstEndingAfter(work, interval.start);
  return index < work.ends.length && work.starts[index]! <= interval.start && work.ends[index]! >= interval.end;
};
