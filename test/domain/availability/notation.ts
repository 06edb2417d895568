import { spanOfDate } from '../../../src/domain/availability/index.ts';
import type {
  BreakRule,
  EventFacts,
  GapQuery,
  Interval,
  TimeRange,
  Weekday,
  WorkingHours,
} from '../../../src/domain/availability/index.ts';

/** How case files write times. Nothing here touches the file system, so that it also runs in a browser. */

/** An instant with `Z` as it is, anything else as wall-clock time of the zone. */
export const instantOf = (text: string, timeZone: string): number =>
  text.endsWith('Z')
    ? Temporal.Instant.from(text).epochMilliseconds
    : Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone, { disambiguation: 'reject' }).epochMilliseconds;

/**
 * `2026-11-23T09:00/10:00`, `2026-11-23T22:00/2026-11-24T06:00`, either with `Z`, or two dates, the second one not included:
 * whole days of the zone.
 */
export const intervalOf = (text: string, timeZone: string): Interval => {
  const [from = '', to = ''] = text.split('/');
  if (/^\d{4}-\d\d-\d\d$/.test(from)) {
    return { start: spanOfDate(from, timeZone).start, end: spanOfDate(to, timeZone).start };
  }
  const whole = to.includes('T') ? to : `${from.slice(0, 11)}${to}`;
  return { start: instantOf(from, timeZone), end: instantOf(whole, timeZone) };
};

export const rangeOf = (text: string): TimeRange => {
  const [from = '', to = ''] = text.split('-');
  return { from, to };
};

/** `{ "1": ["09:00-17:00"] }`. */
export type WrittenHours = Readonly<Record<string, readonly string[]>>;

export const hoursOf = (written: WrittenHours, timeZone: string): WorkingHours => {
  const days: Partial<Record<Weekday, TimeRange[]>> = {};
  for (const [weekday, ranges] of Object.entries(written)) {
    days[Number(weekday) as Weekday] = ranges.map(rangeOf);
  }
  return { timeZone, days };
};

/** `12:00-14:00/30`. */
export const breakOf = (text: string): BreakRule => {
  const [range = '', minutes] = text.split('/');
  return { ...rangeOf(range), minimumMinutes: Number(minutes) };
};

/** What an event says of itself where a case does not say it. */
export const ordinary: EventFacts = {
  status: 'confirmed',
  response: 'none',
  showAs: 'busy',
  kind: 'event',
  isAllDay: false,
};

const isoOf = (instant: number): string => Temporal.Instant.fromEpochMilliseconds(instant).toString();

/** An interval as instants. */
export const writeInterval = ({ start, end }: Interval): string => `${isoOf(start)}/${isoOf(end)}`;

/** What {@link writeInterval} makes of an interval as a case file has it. */
export const rewrite = (text: string, timeZone: string): string => writeInterval(intervalOf(text, timeZone));

/** A query as a case file has it. */
export interface WrittenQuery {
  readonly timeZone: string;
  readonly window: readonly [string, string];
  readonly hours: WrittenHours;
  readonly busy: readonly string[];
  readonly breaks?: readonly string[];
  readonly bufferMinutes?: readonly [number, number];
  readonly notBefore?: string;
  readonly minimumMinutes?: number;
}

export const queryOf = (written: WrittenQuery): GapQuery => {
  const { timeZone, bufferMinutes: [before, after] = [0, 0] } = written;
  return {
    window: { start: instantOf(written.window[0], timeZone), end: instantOf(written.window[1], timeZone) },
    busy: written.busy.map((busy) => intervalOf(busy, timeZone)),
    hours: hoursOf(written.hours, timeZone),
    breaks: (written.breaks ?? []).map(breakOf),
    bufferMinutes: { before, after },
    ...(written.notBefore === undefined ? {} : { notBefore: instantOf(written.notBefore, timeZone) }),
    ...(written.minimumMinutes === undefined ? {} : { minimumMinutes: written.minimumMinutes }),
  };
};
