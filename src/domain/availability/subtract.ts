import { minuteMs } from './calendar-math.ts';
import { firstEndingAfter, mergeWithin } from './stretches.ts';
import type { Stretches } from './stretches.ts';
import type { Gap, Interval } from './types.ts';

const cut = (
  gap: Gap,
  busy: Stretches,
  minimum: number,
  edges: { before: Gap['endsAt']; after: Gap['startsAt'] },
): Gap[] => {
  const pieces: Gap[] = [];
  let start = gap.start;
  let startsAt = gap.startsAt;
  for (let index = firstEndingAfter(busy, gap.start); index < busy.length && busy[index]! < gap.end; index += 2) {
    if (busy[index]! - start >= minimum) {
      pieces.push({ ...gap, start, startsAt, end: busy[index]!, endsAt: edges.before });
    }
    start = busy[index + 1]!;
    startsAt = edges.after;
  }
  if (gap.end - start >= minimum) {
    pieces.push({ ...gap, start, startsAt });
  }
  return pieces;
};

/**
 * Takes what other calendars block out of gaps that were found without them. Each remaining piece keeps its kind, and its edges
 * where they did not move.
 * @param busy any order, overlapping is fine.
 * @param minimumMinutes shorter pieces are dropped.
 * @param bufferMinutes kept free before and after each busy time; none unless told.
 * @throws RangeError naming the field.
 */
export const subtract = (
  gaps: readonly Gap[],
  busy: readonly Interval[],
  minimumMinutes: number,
  bufferMinutes: { readonly before: number; readonly after: number } = { before: 0, after: 0 },
): Gap[] => {
  for (const [field, value, least] of [
    ['minimumMinutes', minimumMinutes, 1e-6],
    ['bufferMinutes.before', bufferMinutes.before, 0],
    ['bufferMinutes.after', bufferMinutes.after, 0],
  ] as const) {
    if (!(value >= least && Number.isFinite(value))) {
      throw new RangeError(`${field}: expected ${least > 0 ? 'more than 0' : '0 or more'} minutes, found ${value}`);
    }
  }
  if (gaps.length === 0) {
    return [];
  }
  const within = gaps.reduce<Interval>(
    (sum, gap) => ({ start: Math.min(sum.start, gap.start), end: Math.max(sum.end, gap.end) }),
    gaps[0]!,
  );
  const merged = mergeWithin(busy, within, {
    before: bufferMinutes.before * minuteMs,
    after: bufferMinutes.after * minuteMs,
    field: 'busy',
  });
  const edges = {
    before: bufferMinutes.before > 0 ? 'buffer' : 'meeting',
    after: bufferMinutes.after > 0 ? 'buffer' : 'meeting',
  } as const;
  return gaps.flatMap((gap) => cut(gap, merged, minimumMinutes * minuteMs, edges));
};
