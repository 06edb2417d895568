import type { GapQuery, Interval } from '../../../src/domain/availability/index.ts';
import { leastMs, sortedBusy } from './sweep.ts';
import { workByTemporal } from './temporal.ts';

/**
 * What no program can be faster than by much: the starts are sorted as bare numbers, and one sweep goes over arrays that were
 * sorted beforehand, with the working hours known beforehand.
 */
export const floorOf = (query: GapQuery): (() => Interval[]) => {
  const work = workByTemporal(query);
  const busy = sortedBusy(query);
  const unsorted = Float64Array.from(query.busy, ({ start }) => start);
  const starts = Float64Array.from(busy, ({ start }) => start);
  const ends = Float64Array.from(busy, ({ end }) => end);
  const opens = Float64Array.from(work, ({ start }) => start);
  const closes = Float64Array.from(work, ({ end }) => end);
  return () => {
    new Float64Array(unsorted).sort();
    const gaps: Interval[] = [];
    let index = 0;
    let reach = -Infinity;
    for (let day = 0; day < opens.length; day += 1) {
      const close = closes[day]!;
      let cursor = Math.max(opens[day]!, Math.min(reach, close));
      for (; index < starts.length && starts[index]! < close; index += 1) {
        if (starts[index]! - cursor >= leastMs) {
          gaps.push({ start: cursor, end: starts[index]! });
        }
        cursor = Math.max(cursor, ends[index]!);
        reach = Math.max(reach, ends[index]!);
      }
      if (close - cursor >= leastMs) {
        gaps.push({ start: cursor, end: close });
      }
    }
    return gaps;
  };
};
