import type { Interval } from '../../domain/availability/types.ts';

const dayMs = 86_400_000;

/** Whole days around (in UTC), so that looking at one gap and then at its week is one reading and not two. @param gaps at least one. */
export const windowAround = (gaps: readonly Interval[]): Interval => ({
  start: Math.floor(Math.min(...gaps.map(({ start }) => start)) / dayMs) * dayMs,
  end: Math.ceil(Math.max(...gaps.map(({ end }) => end)) / dayMs) * dayMs,
});
