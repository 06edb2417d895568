import type { GapQuery, Interval } from '../../../src/domain/availability/index.ts';

const minuteMs = 60_000;
/** Least length of a gap. */
export const leastMs = 30 * minuteMs;

/** Busy time with its buffers, in order of start. */
export const sortedBusy = ({ busy, bufferMinutes: { before, after } }: GapQuery): Interval[] =>
  busy
    .map(({ start, end }) => ({ start: start - before * minuteMs, end: end + after * minuteMs }))
    .toSorted((left, right) => left.start - right.start);

/** What a careful user of any date library writes once the working hours are instants: one pass over both lists. */
export const sweep = (work: readonly Interval[], busy: readonly Interval[]): Interval[] => {
  const gaps: Interval[] = [];
  let index = 0;
  let reach = -Infinity;
  for (const hours of work) {
    let cursor = Math.max(hours.start, Math.min(reach, hours.end));
    for (; index < busy.length && busy[index]!.start < hours.end; index += 1) {
      const { start, end } = busy[index]!;
      if (start - cursor >= leastMs) {
        gaps.push({ start: cursor, end: start });
      }
      cursor = Math.max(cursor, end);
      reach = Math.max(reach, end);
    }
    if (hours.end - cursor >= leastMs) {
      gaps.push({ start: cursor, end: hours.end });
    }
  }
  return gaps;
};
