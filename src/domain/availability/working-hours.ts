import { dayMs, dayOfDate, minuteMs, minuteOfClock, weekdayOfDay, weekdays } from './calendar-math.ts';
import { firstEndingAfter, merge } from './stretches.ts';
import type { Stretches } from './stretches.ts';
import type { Interval, IsoDate, TimeRange, WorkingHours } from './types.ts';
import { wallClock } from './zone.ts';

/** Minutes after midnight; `to` may pass 1440 when the range ends on the next day. */
export interface MinuteRange {
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
    throw new RangeError(`${field}: expected from and to to differ and from before 24:00, found ${range.from} twice`);
  }
  return { from, to: to < from ? to + 1440 : to };
};

/** The working time of one (zone, hours) over a stretch of days. */
interface WorkedDays {
  readonly firstDay: number;
  readonly lastDay: number;
  /** Working time, merged. */
  readonly work: Stretches;
  /** From the first start to the last end of each day's ranges: the day with its holes. */
  readonly spans: Stretches;
}

const cache = new Map<string, WorkedDays>();

const keyOf = (hours: WorkingHours): string => {
  let key = hours.timeZone;
  for (const weekday of weekdays) {
    key += '|';
    for (const range of hours.days[weekday] ?? []) {
      key += `${range.from}-${range.to},`;
    }
  }
  return key;
};

const work = (hours: WorkingHours, firstDay: number, lastDay: number): WorkedDays => {
  const ranges = weekdays.map((weekday) =>
    (hours.days[weekday] ?? []).map((range, index) => readRange(range, `hours.days.${weekday}.${index}`)),
  );
  // A range may reach into the day after the last.
  const clock = wallClock(hours.timeZone, firstDay * dayMs, (lastDay + 2) * dayMs, 'hours.timeZone');
  const pieces: Interval[] = [];
  const spans: Interval[] = [];
  for (let day = firstDay; day <= lastDay; day += 1) {
    const ofDay = ranges[weekdayOfDay(day) - 1]!;
    let spanStart = Number.POSITIVE_INFINITY;
    let spanEnd = Number.NEGATIVE_INFINITY;
    for (const range of ofDay) {
      const start = clock.instantOf(day * dayMs + range.from * minuteMs, 'forward');
      const end = clock.instantOf(day * dayMs + range.to * minuteMs, 'forward');
      if (start < end) {
        pieces.push({ start, end });
        spanStart = Math.min(spanStart, start);
        spanEnd = Math.max(spanEnd, end);
      }
    }
    if (spanStart < spanEnd) {
      spans.push({ start: spanStart, end: spanEnd });
    }
  }
  return { firstDay, lastDay, work: merge(pieces, 'hours'), spans: merge(spans, 'hours') };
};

/** Days of slack around what was asked, so that the neighbouring weeks find their hours already worked out. */
const slackDays = 35;

const workedDays = (hours: WorkingHours, window: Interval): WorkedDays => {
  // A zone is at most 15 hours from UTC, and a range of the day before may reach into the window.
  const firstDay = Math.floor(window.start / dayMs) - 2;
  const lastDay = Math.floor(window.end / dayMs) + 1;
  const key = keyOf(hours);
  const known = cache.get(key);
  if (known !== undefined && known.firstDay <= firstDay && known.lastDay >= lastDay) {
    return known;
  }
  const worked = work(hours, firstDay - slackDays, lastDay + slackDays);
  if (cache.size >= 512) {
    cache.clear();
  }
  cache.set(key, worked);
  return worked;
};

/** A view of disjoint stretches in time order, from the first that ends after the window's start. */
export interface HoursView {
  readonly stretches: Stretches;
  /** Index of the first start that matters. */
  readonly first: number;
}

/**
 * Working time around the window, not cut off at its edges. Worked out once per (zone, hours) and stretch of days.
 * A skipped wall-clock time counts as the moment of the change, a repeated one as its first occurrence.
 * @throws RangeError naming the field of `hours`.
 */
export const workingStretches = (hours: WorkingHours, window: Interval): HoursView => {
  const { work: stretches } = workedDays(hours, window);
  return { stretches, first: firstEndingAfter(stretches, window.start) };
};

/** From the first start to the last end of each day's ranges. */
export const workingSpans = (hours: WorkingHours, window: Interval): HoursView => {
  const { spans: stretches } = workedDays(hours, window);
  return { stretches, first: firstEndingAfter(stretches, window.start) };
};

/** The instants at which a date begins and ends in a zone: 23 to 25 hours apart, 0 where a zone skipped the date. */
export const spanOfDate = (date: IsoDate, timeZone: string, field = 'date'): Interval => {
  const wallMs = dayOfDate(date, field) * dayMs;
  const clock = wallClock(timeZone, wallMs, wallMs + dayMs, 'timeZone');
  return { start: clock.instantOf(wallMs, 'forward'), end: clock.instantOf(wallMs + dayMs, 'forward') };
};

/** What the ranges of a date's own weekday make of it, in instants; empty on a day off. */
export const rangesOfDate = (hours: WorkingHours, date: IsoDate): Interval[] => {
  const day = dayOfDate(date, 'day');
  const clock = wallClock(hours.timeZone, day * dayMs, (day + 2) * dayMs, 'hours.timeZone');
  return (hours.days[weekdayOfDay(day)] ?? []).flatMap((range, index) => {
    const minutes = readRange(range, `hours.days.${weekdayOfDay(day)}.${index}`);
    const start = clock.instantOf(day * dayMs + minutes.from * minuteMs, 'forward');
    const end = clock.instantOf(day * dayMs + minutes.to * minuteMs, 'forward');
    return start < end ? [{ start, end }] : [];
  });
};

/**
 * Whether an interval lies wholly in working time.
 * @throws RangeError naming the field of `hours`.
 */
export const worksThroughout = (hours: WorkingHours, interval: Interval): boolean => {
  const { stretches, first } = workingStretches(hours, interval);
  return first < stretches.length && stretches[first]! <= interval.start && stretches[first + 1]! >= interval.end;
};
