import { offsetMinutesAt, rangesOfDate, wallOf } from '../availability/index.ts';
import type { Interval, IsoDate, WorkingHours } from '../availability/types.ts';
import type { DayPart } from './types.ts';

/** What the clock on the wall says about a slot. Minutes after midnight. */
export interface Moment {
  readonly date: IsoDate;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly weekday: number;
  /** Days since 1970-01-01, to count days by date. */
  readonly day: number;
  readonly part: DayPart;
}

const partOf = (minute: number): DayPart =>
  minute < 720 ? 'morning' : minute < 840 ? 'midday' : minute < 990 ? 'afternoon' : 'late';

/** Days since 1970-01-01 of the date that the zone's calendar shows at an instant. */
export const dayNumberOf = (instant: number, timeZone: string): number =>
  Math.floor((instant / 60_000 + offsetMinutesAt(instant, timeZone)) / 1440);

/** When a slot is, by the zone's calendar and clock. */
export const momentOf = (slot: Interval, timeZone: string): Moment => {
  const { date, minute } = wallOf(slot.start, timeZone);
  const day = dayNumberOf(slot.start, timeZone);
  return {
    date,
    startMinute: minute,
    endMinute: minute + Math.round((slot.end - slot.start) / 60_000),
    weekday: ((day + 3) % 7) + 1,
    day,
    part: partOf(minute),
  };
};

/** How far clocks are from UTC in January and in July, in minutes. */
interface Seasons {
  readonly january: number;
  readonly july: number;
}

const knownSeasons = new Map<string, Seasons>();

const seasonsOf = (year: string, timeZone: string): Seasons => {
  const key = `${year} ${timeZone}`;
  const known = knownSeasons.get(key) ?? {
    january: offsetMinutesAt(Date.UTC(Number(year), 0, 1, 12), timeZone),
    july: offsetMinutesAt(Date.UTC(Number(year), 6, 1, 12), timeZone),
  };
  knownSeasons.set(key, known);
  return known;
};

/**
 * Whether it is safely light outside. Where one is, nobody tells: so the hours are those in which it is light in every season they
 * stand for. Summer time is told from the zone's own clock; a zone without it gets one rule for the year.
 */
export const isDaylight = (moment: Moment, slot: Interval, timeZone: string): boolean => {
  const { january, july } = seasonsOf(moment.date.slice(0, 4), timeZone);
  const now = offsetMinutesAt(slot.start, timeZone);
  const [from, to] = january === july ? [450, 1050] : now === Math.max(january, july) ? [480, 1080] : [510, 960];
  return moment.startMinute >= from && moment.endMinute <= to;
};

/** Thursday afternoon and Friday. */
export const isEndOfWeek = (moment: Moment): boolean =>
  moment.weekday === 5 || (moment.weekday === 4 && moment.startMinute >= 720);

const edgeMs = 15 * 60_000;

/** Whether the slot closes the working day: it ends with it, give or take a quarter of an hour. */
export const isEdgeOfDay = ({ date }: Moment, slot: Interval, hours: WorkingHours): boolean => {
  const ends = rangesOfDate(hours, date).map(({ end }) => end);
  return ends.length > 0 && slot.end >= Math.max(...ends) - edgeMs;
};

/** Whether the slot opens or closes the working day, give or take as much. */
export const isAtAnEdge = (moment: Moment, slot: Interval, hours: WorkingHours): boolean => {
  const starts = rangesOfDate(hours, moment.date).map(({ start }) => start);
  return isEdgeOfDay(moment, slot, hours) || (starts.length > 0 && slot.start <= Math.min(...starts) + edgeMs);
};
