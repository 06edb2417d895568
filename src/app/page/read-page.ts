import { busyDecision, findGaps, wallOf } from '../../domain/availability/index.ts';
import type { Gap, Interval, IsoDate } from '../../domain/availability/types.ts';
import type { PageEvent, PageSettings } from '../../messages/map.ts';
import type { PageBusy, VisibleDays, WallSlot } from '../../pages/calendar-page.ts';
import { longestClear } from './clear-part.ts';
import type { Standing } from './ports.ts';
import type { WallInstants } from './wall-instants.ts';

const minuteMs = 60_000;
/** The edge that the notice sets moves in steps, so that a suggestion does not change its mind every minute. */
const noticeStepMs = 15 * minuteMs;
/** RULE-1: shorter is no gap. One in which no such part is clear of events is sent whole, and left to the popup's list. */
const leastGapMs = 30 * minuteMs;
/** A pill on less than this could not be read. */
const leastPillMs = 20 * minuteMs;

interface ReadingInput {
  readonly days: VisibleDays;
  readonly busy: readonly PageBusy[];
  readonly settings: PageSettings;
  readonly timeZone: string;
  /** Of this zone. */
  readonly instantAt: WallInstants;
  /** Slots just booked that the page does not show yet. */
  readonly booked: readonly Interval[];
  /** Ids of events that take their time elsewhere, as the worker knows: here they are only drawn. */
  readonly overruled: readonly string[];
  /** Epoch milliseconds. */
  readonly now: number;
}

/** The visible days in instants: what is free, and what became of a slot. */
export interface Reading {
  readonly timeZone: string;
  /** Today and later. */
  readonly dates: readonly IsoDate[];
  readonly gaps: readonly Gap[];
  /** The timed events that the host names by an id. */
  readonly events: () => readonly PageEvent[];
  /** What the page itself shows as busy. */
  readonly busy: readonly Interval[];
  /** The part of a slot on which a pill covers no event, one that takes no time included; undefined when too little is left. */
  readonly clearPart: (slot: Interval) => Interval | undefined;
  readonly standing: (slot: Interval, now: number) => Standing;
}

/** Whether two half-open intervals share any time. */
export const overlaps = (one: Interval, other: Interval): boolean => one.start < other.end && other.start < one.end;

/** Days that follow each other make one window; a hidden weekend between two of them is not in view. */
const windowsOf = (dates: readonly IsoDate[], instantAt: WallInstants): readonly Interval[] => {
  const windows: Interval[] = [];
  for (const date of dates) {
    const day = { start: instantAt(date, 0), end: instantAt(date, 1440) };
    const last = windows.at(-1);
    if (last !== undefined && last.end === day.start) windows[windows.length - 1] = { start: last.start, end: day.end };
    else windows.push(day);
  }
  return windows;
};

/** How much of a day the clock shows twice, milliseconds; 0 on most days. */
const repeatedMs = (date: IsoDate, instantAt: WallInstants): number =>
  Math.max(0, instantAt(date, 1440) - instantAt(date, 0) - 1440 * minuteMs);

/** Nothing is asked for before this instant: now and the notice, up to the next quarter of an hour. */
export const notBeforeOf = (now: number, noticeMinutes: number): number =>
  Math.ceil((now + noticeMinutes * minuteMs) / noticeStepMs) * noticeStepMs;

/** The next instant at which the notice's edge moves on, epoch milliseconds. */
export const noticeMovesAt = (now: number, noticeMinutes: number): number =>
  notBeforeOf(now, noticeMinutes) - noticeMinutes * minuteMs + 1;

/** A gap without what is drawn in it and takes no time, as long as enough of it is left. */
const clearedGap = (gap: Gap, drawn: readonly Interval[]): Gap => {
  const { start, end } = longestClear(gap, drawn, leastGapMs) ?? gap;
  return {
    ...gap,
    start,
    end,
    startsAt: start === gap.start ? gap.startsAt : 'meeting',
    endsAt: end === gap.end ? gap.endsAt : 'meeting',
  };
};

/** Turns what the page shows, dates and minutes, into gaps; days that are over are left out. */
export const readingOf = ({
  days,
  busy,
  settings,
  timeZone,
  instantAt,
  booked,
  overruled,
  now,
}: ReadingInput): Reading => {
  const today = wallOf(now, timeZone).date;
  const dates = days.dates.filter((date) => date >= today);
  const windows = windowsOf(days.dates, instantAt);
  const repeated = new Map(days.dates.map((date) => [date, repeatedMs(date, instantAt)]));
  const stretch = ({ date, startMinute }: WallSlot, endMinute: number): Interval => {
    const end = instantAt(date, endMinute);
    const again = end + (repeated.get(date) ?? 0);
    // The page draws a repeated hour once: what stands there may be in either, so it takes both.
    const isEither = again > end && wallOf(again, timeZone).minute === endMinute;
    return { start: instantAt(date, startMinute), end: isEither ? again : end };
  };
  const holds = ({ eventId = '' }: Pick<PageBusy, 'eventId'>): boolean => !overruled.includes(eventId);
  const shown = busy
    .filter(holds)
    .filter(
      ({ facts, startMinute, endMinute }) => startMinute < endMinute && busyDecision(facts, settings.countsAsBusy),
    )
    .map((one) => stretch(one, one.endMinute));
  const drawn = busy
    .filter(({ isAbove }) => !isAbove)
    .map((one) => ({ ...one, ...stretch(one, Math.max(one.endMinute, one.drawnEndMinute ?? 0)) }))
    .toSorted((a, b) => a.start - b.start);
  const clear = drawn.filter(holds);
  const taken = [...shown, ...booked];
  /** The slots that were asked for: drawing asks for the same ones at every frame. */
  const isTaken = new Map<Interval, boolean>();
  const notBefore = notBeforeOf(now, settings.noticeMinutes);
  const gaps = windowsOf(dates, instantAt).flatMap((window) =>
    findGaps({
      window,
      busy: taken,
      hours: { timeZone, days: settings.hours },
      breaks: settings.breaks,
      bufferMinutes: settings.bufferMinutes,
      notBefore,
    }).map((gap) => clearedGap(gap, clear)),
  );
  return {
    timeZone,
    dates,
    gaps,
    events: () =>
      busy.flatMap((one) =>
        one.eventId === undefined || one.isAbove ? [] : [{ id: one.eventId, ...stretch(one, one.endMinute) }],
      ),
    busy: shown,
    clearPart: (slot) => longestClear(slot, drawn, leastPillMs),
    standing(slot, at) {
      if (!windows.some(({ start, end }) => start <= slot.start && slot.end <= end)) return 'unknown';
      if (!isTaken.has(slot))
        isTaken.set(
          slot,
          taken.some((one) => overlaps(one, slot)),
        );
      return slot.start <= at || isTaken.get(slot) === true ? 'taken' : 'free';
    },
  };
};
