import { checkInterval } from './check.ts';
import type { Interval } from './types.ts';

/**
 * Disjoint half-open stretches in time order: the one at `i` reaches from `starts[i]` to `ends[i]`. Touching stretches are one.
 * Two flat lists of numbers, because a year of a busy calendar is swept several times per reading.
 */
export interface Stretches {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** In order of start, the shorter first. */
export const byStart = (left: Interval, right: Interval): number => left.start - right.start || left.end - right.end;

/** How {@link merge} reads its intervals. */
export interface MergeRules {
  /** What an error names, list by list. */
  readonly fields: readonly string[];
  /** What lies outside is left out, what reaches over an edge is cut there. Everything counts unless told. */
  readonly within?: Interval;
  /** Milliseconds kept free before and after each interval. */
  readonly before?: number;
  readonly after?: number;
  /** Holes shorter than this (milliseconds) may be closed: nobody will look into them. */
  readonly hole?: number;
  /** The intervals are believed to be in order of start; where they are not, they are sorted after all. */
  readonly isSorted?: boolean | undefined;
}

const always: Interval = { start: -Infinity, end: Infinity };

/** Looking through this many cells costs about as much as sorting one interval in (measured by `npm run bench`). */
const cellsPerInterval = 24;

/**
 * Merges intervals into disjoint stretches. Empty intervals take nothing.
 *
 * Whoever looks only for free time of at least `hole` milliseconds says so: the time is then cut into cells a little narrower than
 * that, and each cell keeps nothing but the earliest start and the latest end of the intervals that begin in it. What it forgets
 * are holes between two starts of one cell, all shorter than `hole`. So nothing is sorted, the work grows with the number of
 * intervals alone, and a thousand people take no more room than one. Without `hole`, or where the cells would outnumber the
 * intervals by far, the intervals are sorted, unless they already are.
 * @throws RangeError naming `field[i].start` or `field[i].end` when an end lies before its start or is not a number.
 */
export const merge = (lists: readonly (readonly Interval[])[], rules: MergeRules): Stretches => {
  const { within: { start: base, end: top } = always, before = 0, after = 0, hole = 0, isSorted = false } = rules;
  // Narrower, so that no rounding puts two starts into one cell that lie `hole` apart.
  const width = hole * 0.99;
  const cells = Math.ceil((top - base) / width) + 1;
  const isByCell = !isSorted && cells < cellsPerInterval * lists.reduce((sum, { length }) => sum + length, 0);
  const lows = new Float64Array(isByCell ? cells : 0);
  const highs = new Float64Array(lows.length);
  // One bit per cell, so that empty ones are passed 32 at a time.
  const filled = new Uint32Array(lows.length / 32 + 1);

  const starts: number[] = [];
  const ends: number[] = [];
  const append = (from: number, to: number): void => {
    const last = ends.length - 1;
    if (last < 0 || from > ends[last]! + width) {
      starts.push(from);
      ends.push(to);
    } else if (to > ends[last]!) {
      ends[last] = to;
    }
  };

  let isInOrder = true;
  let previous = -Infinity;
  let reach = -Infinity;
  for (let list = 0; list < lists.length; list += 1) {
    const intervals = lists[list]!;
    for (let index = 0; index < intervals.length; index += 1) {
      const { start, end } = intervals[index]!;
      if (!(start <= end)) {
        checkInterval(intervals[index]!, `${rules.fields[list]}[${index}]`);
      }
      let from = start - before;
      let to = end + after;
      if (from < base) {
        from = base;
      }
      if (to > top) {
        to = top;
      }
      if (start === end || from >= to) {
        continue;
      }
      if (isByCell) {
        const cell = Math.floor((from - base) / width);
        const bit = 1 << (cell & 31);
        if ((filled[cell >> 5]! & bit) === 0) {
          filled[cell >> 5]! |= bit;
          lows[cell] = from;
          highs[cell] = to;
        } else {
          if (from < lows[cell]!) {
            lows[cell] = from;
          }
          if (to > highs[cell]!) {
            highs[cell] = to;
          }
        }
      } else {
        isInOrder = isInOrder && from >= previous;
        previous = from;
        if (to > reach) {
          append(from, to);
          reach = to;
        }
      }
    }
  }
  if (!isInOrder) {
    return merge([lists.flat().toSorted(byStart)], rules);
  }
  for (let word = 0; word < filled.length; word += 1) {
    for (let bits = filled[word]!; bits !== 0; bits &= bits - 1) {
      const cell = word * 32 + 31 - Math.clz32(bits & -bits);
      append(lows[cell]!, highs[cell]!);
    }
  }
  return { starts, ends };
};

/** The index of the first stretch that ends after `instant`. */
export const firstEndingAfter = ({ ends }: Stretches, instant: number): number => {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! > instant) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
};

/**
 * The same time as disjoint intervals in order; touching ones are joined, empty ones dropped.
 * @throws RangeError when an end lies before its start.
 */
export const mergeIntervals = (intervals: readonly Interval[]): Interval[] => {
  const { starts, ends } = merge([intervals], { fields: ['intervals'] });
  return starts.map((start, index) => ({ start, end: ends[index]! }));
};
