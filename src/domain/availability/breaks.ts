import { dayMs } from './calendar-math.ts';
import { lengthOf, shortest } from './check.ts';
import { byStart, firstEndingAfter } from './stretches.ts';
import type { Stretches } from './stretches.ts';
import type { BreakRule, Interval, WorkingHours } from './types.ts';
import { readRange, workedDays } from './working-hours.ts';

/** One day's window of one break rule; `length` in milliseconds. */
export interface BreakWindow extends Interval {
  readonly length: number;
}

/** Of several rules, one may be in the way of another, which is in the way of the next: a break of three days ago decides nothing. */
export const lookBack = 3 * dayMs;

/**
 * The break windows of all rules that overlap or touch `window`, in time order, and those of the days before it, so that
 * a break is where it is whatever part of the day is asked for.
 * @throws RangeError naming the field of `breaks`.
 */
export const breakWindows = (
  rules: readonly BreakRule[],
  { timeZone }: WorkingHours,
  window: Interval,
): BreakWindow[] => {
  const start = window.start - lookBack;
  return rules
    .flatMap((rule, index) => {
      readRange(rule, `breaks[${index}]`);
      const length = lengthOf(rule.minimumMinutes, `breaks[${index}].minimumMinutes`, shortest);
      const daily = [rule];
      const days = { 1: daily, 2: daily, 3: daily, 4: daily, 5: daily, 6: daily, 7: daily };
      return workedDays({ timeZone, days }, { start, end: window.end })
        .days.filter((day) => day.start <= window.end && day.end >= start)
        .map((day) => ({ ...day, length }));
    })
    .toSorted(byStart);
};

/** The earliest start of `length` free milliseconds in `[cursor, to)` that neither busy time nor an earlier break takes. */
const earliestFree = (
  from: number,
  to: number,
  length: number,
  busy: Stretches,
  earlier: readonly Interval[],
): number | undefined => {
  for (let cursor = from; cursor + length <= to;) {
    const index = firstEndingAfter(busy, cursor);
    const inTheWay =
      busy.starts[index]! < cursor + length
        ? busy.ends[index]!
        : earlier.find((one) => one.start < cursor + length && one.end > cursor)?.end;
    if (inTheWay === undefined) {
      return cursor;
    }
    cursor = inTheWay;
  }
  return undefined;
};

/**
 * Where the protected breaks fall: each takes the earliest free stretch of its length inside its window, within the span of a
 * working day (its holes included: a pause that the hours already leave open is where lunch is). Found without regard to notice
 * and to the asked window, so that a break does not wander while the day goes by or the view changes.
 * @param ruleCount how many rules the windows come from.
 * @param spans the working days with their holes, merged.
 * @param busy merged, buffers included, over at least all `windows`.
 */
export const placeBreaks = (
  windows: readonly BreakWindow[],
  ruleCount: number,
  spans: Stretches,
  busy: Stretches,
): Stretches => {
  const placed: Interval[] = [];
  for (const window of windows) {
    // In time order, a rule has at most today's and yesterday's window that may reach over this one's start.
    const earlier = placed.slice(-2 * ruleCount);
    let index = firstEndingAfter(spans, window.start);
    let start: number | undefined;
    while (start === undefined && spans.starts[index]! < window.end) {
      const from = Math.max(window.start, spans.starts[index]!);
      start = earliestFree(from, Math.min(window.end, spans.ends[index]!), window.length, busy, earlier);
      index += 1;
    }
    if (start !== undefined) {
      placed.push({ start, end: start + window.length });
    }
  }
  const inOrder = placed.toSorted(byStart);
  return { starts: inOrder.map(({ start }) => start), ends: inOrder.map(({ end }) => end) };
};
