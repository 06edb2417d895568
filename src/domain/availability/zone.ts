import { dateOfDay, dayMs, dayOfDate, minuteMs } from './calendar-math.ts';
import type { IsoDate } from './types.ts';

/** The offsets of one zone over a stretch of time: `offsets[i]` holds from `starts[i]` on. All in milliseconds. */
interface OffsetTable {
  readonly from: number;
  readonly to: number;
  readonly starts: readonly number[];
  readonly offsets: readonly number[];
}

const tables = new Map<string, OffsetTable>();
const yearMs = 366 * dayMs;
/** What `Temporal.Instant` can hold. */
const farthest = 8.64e15;

/** The zone's transitions are asked for once: one object per transition, none per event or day. */
const readTable = (timeZone: string, from: number, to: number, field: string): OffsetTable => {
  let at: Temporal.ZonedDateTime | null;
  try {
    at = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone);
  } catch (cause) {
    throw new RangeError(`${field}: expected an IANA time zone, found ${JSON.stringify(timeZone)}`, { cause });
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
  const known = tables.get(timeZone);
  if (known !== undefined && known.from <= from && known.to >= to) {
    return known;
  }
  if (!(Math.abs(from) <= farthest && Math.abs(to) <= farthest)) {
    throw new RangeError(`${field}: expected an instant in epoch milliseconds, found ${from} to ${to}`);
  }
  // A year on both sides, so that paging through the weeks reads the table once; what lies far from it starts anew.
  const isNear = known !== undefined && from - known.to < 10 * yearMs && known.from - to < 10 * yearMs;
  const wider = readTable(
    timeZone,
    Math.max(-farthest, isNear ? Math.min(from - yearMs, known.from) : from - yearMs),
    Math.min(farthest, isNear ? Math.max(to + yearMs, known.to) : to + yearMs),
    field,
  );
  if (tables.size >= 64) {
    tables.clear();
  }
  tables.set(timeZone, wider);
  return wider;
};

const offsetIn = (table: OffsetTable, instant: number): number => {
  let low = 0;
  let high = table.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (table.starts[middle]! <= instant) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return table.offsets[low]!;
};

/** No zone is farther from UTC than 15 hours, so the offsets of a wall time are those of 15 hours around it. */
const reach = 15 * 3_600_000;

/** Turns wall-clock milliseconds since 1970-01-01T00:00 into instants, for a stretch of wall time known beforehand. */
export interface WallClock {
  /**
   * `compatible`: a skipped time is read with the offset before the change (02:30 becomes 03:30), as RFC 5545 3.3.5 and
   * Temporal have it. `forward`: a skipped time is the moment of the change, so that hours never leak into the time after it.
   * A repeated time is its first occurrence in both.
   */
  readonly instantOf: (wallMs: number, skipped: 'compatible' | 'forward') => number;
}

/** @throws RangeError naming `field` for an unknown zone. */
export const wallClock = (timeZone: string, fromWallMs: number, toWallMs: number, field: string): WallClock => {
  const table = tableFor(timeZone, fromWallMs - reach, toWallMs + reach, field);
  return {
    instantOf: (wallMs, skipped) => {
      const before = offsetIn(table, wallMs - reach);
      const after = offsetIn(table, wallMs + reach);
      const early = wallMs - before;
      if (before === after || offsetIn(table, early) === before) {
        return early;
      }
      const late = wallMs - after;
      if (offsetIn(table, late) === after) {
        return late;
      }
      return skipped === 'compatible' ? early : table.starts[table.starts.findIndex((start) => start > late)]!;
    },
  };
};

/**
 * The instant, in epoch milliseconds, of a wall-clock minute of a date.
 * @param minute 0 to 1440; 1440 is the next midnight. A skipped time moves forward by the length of the skip, a repeated
 *   one is its first occurrence (RFC 5545 3.3.5, Temporal's `compatible`).
 * @throws RangeError naming `date`, `minute` or `timeZone`.
 */
export const instantOf = (date: IsoDate, minute: number, timeZone: string): number => {
  if (!(minute >= 0 && minute <= 1440)) {
    throw new RangeError(`minute: expected 0 to 1440, found ${minute}`);
  }
  const wallMs = dayOfDate(date, 'date') * dayMs + minute * minuteMs;
  return wallClock(timeZone, wallMs, wallMs, 'timeZone').instantOf(wallMs, 'compatible');
};

/**
 * Minutes east of UTC at an instant (epoch milliseconds).
 * @throws RangeError naming `instant` or `timeZone`.
 */
export const offsetMinutesAt = (instant: number, timeZone: string): number => {
  if (!Number.isFinite(instant)) {
    throw new RangeError(`instant: expected epoch milliseconds, found ${instant}`);
  }
  return offsetIn(tableFor(timeZone, instant, instant, 'timeZone'), instant) / minuteMs;
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
