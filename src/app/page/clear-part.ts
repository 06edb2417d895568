import type { Interval } from '../../domain/availability/types.ts';

/**
 * The longest part of a stretch that nothing of `drawn` touches, the earliest of several; undefined when none lasts `leastMs`.
 *
 * @param drawn in order of start; may overlap
 */
export const longestClear = (
  { start, end }: Interval,
  drawn: readonly Interval[],
  leastMs: number,
): Interval | undefined => {
  let best: Interval | undefined;
  let least = leastMs;
  let from = start;
  const take = (until: number): void => {
    if (until - from < least) return;
    best = { start: from, end: until };
    least = until - from + 1;
  };
  for (const one of drawn) {
    if (one.start >= end) break;
    if (one.start === one.end || one.end <= from) continue;
    take(one.start);
    from = one.end;
  }
  take(end);
  return best;
};
