import { minuteMs } from './calendar-math.ts';
import { findGaps } from './find-gaps.ts';
import { defaultMinimumMinutes } from './plan.ts';
import { cutOut, mergeAround } from './subtract.ts';
import type { CommonGap, GapQuery, Interval, OtherTime } from './types.ts';
import { workedDays } from './working-hours.ts';
import type { WorkedDays } from './working-hours.ts';

/** When somebody does not work, around the window. */
const offHours = ({ work: { starts, ends } }: WorkedDays, { start, end }: Interval): Interval[] => {
  const off: Interval[] = [];
  let cursor = -Infinity;
  for (let index = 0; index < ends.length && cursor < end; index += 1) {
    if (starts[index]! > start) {
      off.push({ start: cursor, end: starts[index]! });
    }
    cursor = ends[index]!;
  }
  off.push({ start: cursor, end: Infinity });
  return off;
};

/**
 * The gaps of the query that everybody else shares, as far as their time is known: their busy time and the time outside their own
 * hours (in their own zone, where given) is taken away; buffers are the user's own wish and are kept around the user's meetings only.
 * Unknown is never read as free: each gap names, by index, whose time nobody could tell.
 * @throws RangeError naming the field, as `findGaps`.
 */
export const commonGaps = (query: GapQuery, others: readonly OtherTime[]): CommonGap[] => {
  const mine = findGaps(query);
  const unknown: number[] = [];
  const fields: string[] = [];
  const taken: (readonly Interval[])[] = [];
  // Whoever works the same hours in the same zone shares them: they are worked out, and taken away, once.
  const hours = new Set<WorkedDays>();
  others.forEach((other, index) => {
    if (other.busy === 'unknown') {
      unknown.push(index);
    } else {
      taken.push(other.busy);
      fields.push(`others[${index}].busy`);
    }
    if (other.hours !== undefined) {
      hours.add(workedDays(other.hours, query.window));
    }
  });
  for (const days of hours) {
    taken.push(offHours(days, query.window));
  }
  const minimum = (query.minimumMinutes ?? defaultMinimumMinutes) * minuteMs;
  const merged = mergeAround(mine, taken, { fields, hole: minimum });
  return cutOut(mine, merged, minimum, { before: 'other', after: 'other' }).map((gap) => ({
    ...gap,
    unknown,
  }));
};
