import { busyDecision, findGaps, instantOf, wallOf } from '../../domain/availability/index.ts';
import type { Gap, Interval, IsoDate } from '../../domain/availability/types.ts';
import type { PageSettings } from '../../messages/map.ts';
import type { PageBusy, VisibleDays } from '../../pages/calendar-page.ts';
import type { Standing } from './ports.ts';

const minuteMs = 60_000;
/** The edge that the notice sets moves in steps, so that a suggestion does not change its mind every minute. */
const noticeStepMs = 15 * minuteMs;

interface ReadingInput {
  readonly days: VisibleDays;
  readonly busy: readonly PageBusy[];
  readonly settings: PageSettings;
  readonly timeZone: string;
  /** Slots just booked that the page does not show yet. */
  readonly booked: readonly Interval[];
  /** Epoch milliseconds. */
  readonly now: number;
}

/** The visible days in instants: what is free, and what became of a slot. */
export interface Reading {
  readonly timeZone: string;
  /** Today and later. */
  readonly dates: readonly IsoDate[];
  readonly gaps: readonly Gap[];
  /** What the page itself shows as busy. */
  readonly busy: readonly Interval[];
  readonly standing: (slot: Interval, now: number) => Standing;
}

const overlaps = (one: Interval, other: Interval): boolean => one.start < other.end && other.start < one.end;

/** Days that follow each other make one window; a hidden weekend between two of them is not in view. */
const windowsOf = (dates: readonly IsoDate[], timeZone: string): readonly Interval[] => {
  const windows: Interval[] = [];
  for (const date of dates) {
    const day = { start: instantOf(date, 0, timeZone), end: instantOf(date, 1440, timeZone) };
    const last = windows.at(-1);
    if (last !== undefined && last.end === day.start) windows[windows.length - 1] = { start: last.start, end: day.end };
    else windows.push(day);
  }
  return windows;
};

/** Nothing is asked for before this instant: now and the notice, up to the next quarter of an hour. */
export const notBeforeOf = (now: number, noticeMinutes: number): number =>
  Math.ceil((now + noticeMinutes * minuteMs) / noticeStepMs) * noticeStepMs;

/** The next instant at which the notice's edge moves on, epoch milliseconds. */
export const noticeMovesAt = (now: number, noticeMinutes: number): number =>
  notBeforeOf(now, noticeMinutes) - noticeMinutes * minuteMs + 1;

/** Turns what the page shows, dates and minutes, into gaps; days that are over are left out. */
export const readingOf = ({ days, busy, settings, timeZone, booked, now }: ReadingInput): Reading => {
  const today = wallOf(now, timeZone).date;
  const dates = days.dates.filter((date) => date >= today);
  const windows = windowsOf(days.dates, timeZone);
  const shown = busy
    .filter(({ facts }) => busyDecision(facts, settings.countsAsBusy))
    .map(({ date, startMinute, endMinute }) => ({
      start: instantOf(date, startMinute, timeZone),
      end: instantOf(date, endMinute, timeZone),
    }));
  const taken = [...shown, ...booked];
  const notBefore = notBeforeOf(now, settings.noticeMinutes);
  const gaps = windowsOf(dates, timeZone).flatMap((window) =>
    findGaps({
      window,
      busy: taken,
      hours: { timeZone, days: settings.hours },
      breaks: settings.breaks,
      bufferMinutes: settings.bufferMinutes,
      notBefore,
    }),
  );
  return {
    timeZone,
    dates,
    gaps,
    busy: shown,
    standing(slot, at) {
      if (!windows.some(({ start, end }) => start <= slot.start && slot.end <= end)) return 'unknown';
      return slot.start <= at || taken.some((one) => overlaps(one, slot)) ? 'taken' : 'free';
    },
  };
};
