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
  for (const one of [...drawn, { start: end, end: Infinity }]) {
    if (one.start === one.end) continue;
    const until = Math.min(one.start, end);
    if (until - from >= least) {
      best = { start: from, end: until };
      least = until - from + 1;
    }
    from = Math.max(from, one.end);
  }
  return best;
};
