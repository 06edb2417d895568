import type { Interval } from './types.ts';

/**
 * Disjoint half-open stretches in time order as one flat list: `[start, end, start, end, …]`. Touching stretches are one.
 * Flat, because a year of a busy calendar is swept several times per reading.
 */
export type Stretches = ArrayLike<number>;

/** Sorts what fits into 53 bits as one number per stretch (its start, then its index): several times faster than a comparator. */
const orderByStart = (starts: Float64Array, count: number, base: number, last: number): Float64Array | undefined => {
  const factor = 2 ** Math.ceil(Math.log2(count + 1));
  if (!((last - base + 1) * factor < Number.MAX_SAFE_INTEGER)) {
    return undefined;
  }
  const keys = new Float64Array(count);
  for (let index = 0; index < count; index += 1) {
    const start = starts[index]!;
    if (!Number.isInteger(start)) {
      return undefined;
    }
    keys[index] = (start - base) * factor + index;
  }
  keys.sort();
  for (let index = 0; index < count; index += 1) {
    const key = keys[index]!;
    keys[index] = key - Math.floor(key / factor) * factor;
  }
  return keys;
};

const orderByComparing = (starts: Float64Array, count: number): Float64Array => {
  const order = new Float64Array(count);
  for (let index = 0; index < count; index += 1) {
    order[index] = index;
  }
  return order.toSorted((left, right) => starts[left]! - starts[right]!);
};

/** How {@link mergeWithin} reads its intervals. */
export interface MergeRules {
  /** Milliseconds kept free before and after each interval. */
  readonly before?: number;
  readonly after?: number;
  /** The intervals are believed to be in order of start; where they are not, they are sorted after all. */
  readonly sorted?: boolean;
  /** What an error names. */
  readonly field: string;
}

const wrongInterval = ({ start, end }: Interval, index: number, field: string): RangeError =>
  new RangeError(
    `${field}[${index}].${Number.isNaN(start) ? 'start' : 'end'}: expected start <= end, found ${start} to ${end}`,
  );

/** Adds a stretch that begins no earlier than the last one; returns the new length. */
const append = (merged: Float64Array, length: number, start: number, end: number): number => {
  if (length > 0 && start <= merged[length - 1]!) {
    if (end > merged[length - 1]!) {
      merged[length - 1] = end;
    }
    return length;
  }
  merged[length] = start;
  merged[length + 1] = end;
  return length + 2;
};

/** One pass and one array; undefined as soon as an interval is out of order. */
const mergeInOrder = (
  intervals: readonly Interval[],
  within: Interval,
  { before = 0, after = 0, field }: MergeRules,
): Stretches | undefined => {
  const merged = new Float64Array(intervals.length * 2);
  let length = 0;
  let previous = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < intervals.length; index += 1) {
    const { start, end } = intervals[index]!;
    if (!(end >= start)) {
      throw wrongInterval(intervals[index]!, index, field);
    }
    if (start < previous) {
      return undefined;
    }
    previous = start;
    if (end > start && start - before < within.end && end + after > within.start) {
      length = append(merged, length, Math.max(start - before, within.start), Math.min(end + after, within.end));
    }
  }
  return merged.subarray(0, length);
};

/**
 * Merges what lies in `within` into disjoint stretches, each widened by its buffers. Empty intervals take nothing.
 * @throws RangeError naming `field[i].start` or `field[i].end` when an end lies before its start or is not a number.
 */
export const mergeWithin = (intervals: readonly Interval[], within: Interval, rules: MergeRules): Stretches => {
  const ordered = rules.sorted === true ? mergeInOrder(intervals, within, rules) : undefined;
  if (ordered !== undefined) {
    return ordered;
  }
  const { before = 0, after = 0, field } = rules;
  const starts = new Float64Array(intervals.length);
  const ends = new Float64Array(intervals.length);
  let count = 0;
  let isSorted = true;
  let previous = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < intervals.length; index += 1) {
    const { start, end } = intervals[index]!;
    if (!(end >= start)) {
      throw wrongInterval(intervals[index]!, index, field);
    }
    if (end > start && start - before < within.end && end + after > within.start) {
      const from = Math.max(start - before, within.start);
      starts[count] = from;
      ends[count] = Math.min(end + after, within.end);
      isSorted = isSorted && from >= previous;
      previous = from;
      count += 1;
    }
  }
  const order = isSorted
    ? undefined
    : (orderByStart(starts, count, within.start, within.end) ?? orderByComparing(starts, count));
  const merged = new Float64Array(count * 2);
  let length = 0;
  for (let rank = 0; rank < count; rank += 1) {
    const index = order === undefined ? rank : order[rank]!;
    length = append(merged, length, starts[index]!, ends[index]!);
  }
  return merged.subarray(0, length);
};

const always: Interval = { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };

/** {@link mergeIntervals}, as stretches. */
export const merge = (intervals: readonly Interval[], field: string): Stretches =>
  mergeWithin(intervals, always, { field });

/** What lies between the stretches inside `within`. */
export const complement = (stretches: Stretches, within: Interval): number[] => {
  const rest: number[] = [];
  let cursor = within.start;
  for (let index = 0; index < stretches.length; index += 2) {
    if (stretches[index]! > cursor) {
      rest.push(cursor, Math.min(stretches[index]!, within.end));
    }
    cursor = Math.max(cursor, stretches[index + 1]!);
    if (cursor >= within.end) {
      return rest;
    }
  }
  rest.push(cursor, within.end);
  return rest;
};

/** The index of the first stretch that ends after `instant`. */
export const firstEndingAfter = (stretches: Stretches, instant: number): number => {
  let low = 0;
  let high = stretches.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle * 2 + 1]! > instant) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low * 2;
};

export const intervalsOf = (stretches: Stretches): Interval[] => {
  const intervals: Interval[] = [];
  for (let index = 0; index < stretches.length; index += 2) {
    intervals.push({ start: stretches[index]!, end: stretches[index + 1]! });
  }
  return intervals;
};

/**
 * The same time as disjoint intervals in order; touching ones are joined, empty ones dropped.
 * @throws RangeError when an end lies before its start.
 */
export const mergeIntervals = (intervals: readonly Interval[]): Interval[] =>
  intervalsOf(mergeWithin(intervals, always, { field: 'intervals' }));
