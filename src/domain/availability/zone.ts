import { dateOfDay, dayMs, dayOfDate, minuteMs } from './calendar-math.ts';
import { checkNumber, farthest, refusal } from './check.ts';
import type { Interval, IsoDate } from './types.ts';

/** The offsets of one zone over a stretch of time: `offsets[i]` holds from `starts[i]` on. All in milliseconds. */
interface OffsetTable {
  readonly from: number;
  readonly to: number;
  readonly starts: readonly number[];
  readonly offsets: readonly number[];
}

const tables = new Map<string, OffsetTable>();
/** Time around what was asked, so that paging through the weeks reads the table once. */
const slack = 183 * dayMs;

/** The zone's transitions are asked for once: one object per transition, none per event or day. */
const readTable = (timeZone: string, from: number, to: number, field: string): OffsetTable => {
  let at: Temporal.ZonedDateTime | null;
  try {
    at = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone);
  } catch (cause) {
    throw refusal(field, 'an IANA time zone', timeZone, cause);
  }
  const starts: number[] = [];
  const offsets: number[] = [];
  while (at !== null && at.epochMilliseconds <= to) {
    starts.push(at.epochMilliseconds);
    offsets.push(at.offsetNanoseconds / 1e6);
    at = at.getTimeZoneTransition('next');
  }
  return { from, to, starts, offsets };
};

const tableFor = (timeZone: string, from: number, to: number, field: string): OffsetTable => {
  let table = tables.get(timeZone);
  if (table === undefined || table.from > from || table.to < to) {
    table = readTable(timeZone, Math.max(from - slack, -farthest), Math.min(to + slack, farthest), field);
    tables.set(timeZone, table);
  }
  return table;
};

/** The index of the last change at or before `instant`, 0 where the table begins later. */
const lastChange = ({ starts }: OffsetTable, instant: number): number =>
  Math.max(
    0,
    starts.findLastIndex((start) => start <= instant),
  );

/** No zone is or was farther from UTC than 16 hours, so the offsets of a wall time are those of 16 hours around it. */
const reach = 16 * 3_600_000;

/**
 * Turns wall-clock milliseconds since 1970-01-01T00:00 into instants.
 *
 * A skipped time is the moment of the change, so that hours never leak into the time after it; with `compatible` it is read with
 * the offset before the change (02:30 becomes 03:30), as RFC 5545 3.3.5 and Temporal have it. A repeated time is its first
 * occurrence in both.
 */
export type WallClock = (wallMs: number, skipped?: 'compatible') => number;

/**
 * A clock for a stretch of wall time known beforehand.
 * @throws RangeError naming `field` for an unknown zone.
 */
export const wallClock = (timeZone: string, fromWallMs: number, toWallMs: number, field: string): WallClock => {
  const table = tableFor(timeZone, fromWallMs - reach, toWallMs + reach, field);
  const { starts, offsets } = table;
  return (wallMs, skipped) => {
    // The first offset under which the wall time lies before the next change; under it, it may lie before the last change too.
    let index = lastChange(table, wallMs - reach);
    while (wallMs - offsets[index]! >= (starts[index + 1] ?? Infinity)) {
      index += 1;
    }
    const instant = wallMs - offsets[index]!;
    return instant >= starts[index]! ? instant : skipped ? wallMs - offsets[index - 1]! : starts[index]!;
  };
};

/**
 * The instant, in epoch milliseconds, of a wall-clock minute of a date.
 * @param minute 0 to 1440; 1440 is the next midnight. A skipped time moves forward by the length of the skip, a repeated
 *   one is its first occurrence (RFC 5545 3.3.5, Temporal's `compatible`).
 * @throws RangeError naming `date`, `minute` or `timeZone`.
 */
export const instantOf = (date: IsoDate, minute: number, timeZone: string): number => {
  checkNumber(minute, 'minute', 0, 1440);
  const wallMs = dayOfDate(date, 'date') * dayMs + minute * minuteMs;
  return wallClock(timeZone, wallMs, wallMs, 'timeZone')(wallMs, 'compatible');
};

/**
 * Minutes east of UTC at an instant (epoch milliseconds).
 * @throws RangeError naming `instant` or `timeZone`.
 */
export const offsetMinutesAt = (instant: number, timeZone: string): number => {
  checkNumber(instant, 'instant');
  const table = tableFor(timeZone, instant, instant, 'timeZone');
  return table.offsets[lastChange(table, instant)]! / minuteMs;
};

/**
 * The date and the full minute (0 to 1439) that a clock in the zone shows at an instant (epoch milliseconds).
 * @throws RangeError naming `instant` or `timeZone`.
 */
export const wallOf = (instant: number, timeZone: string): { readonly date: IsoDate; readonly minute: number } => {
  const wallMs = instant + offsetMinutesAt(instant, timeZone) * minuteMs;
  const day = Math.floor(wallMs / dayMs);
  return { date: dateOfDay(day), minute: Math.floor((wallMs - day * dayMs) / minuteMs) };
};

/** The instants at which a date begins and ends in a zone: 23 to 25 hours apart, 0 where a zone skipped the date. */
export const spanOfDate = (date: IsoDate, timeZone: string): Interval => {
  const wallMs = dayOfDate(date, 'date') * dayMs;
  const clock = wallClock(timeZone, wallMs, wallMs + dayMs, 'timeZone');
  return { start: clock(wallMs), end: clock(wallMs + dayMs) };
};
