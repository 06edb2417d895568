import { dayMs, minuteMs } from './calendar-math.ts';
import { firstEndingAfter } from './stretches.ts';
import type { Stretches } from './stretches.ts';
import type { BreakRule, Interval, WorkingHours } from './types.ts';
import { readRange, workingSpans } from './working-hours.ts';
import { wallClock } from './zone.ts';

/** One day's window of one break rule; `length` in milliseconds. */
export interface BreakWindow extends Interval {
  readonly length: number;
}

/**
 * The break windows of all rules that touch `window`, in time order.
 * @throws RangeError naming the field of `breaks`.
 */
export const breakWindows = (rules: readonly BreakRule[], hours: WorkingHours, window: Interval): BreakWindow[] => {
  // One day more on each side: a zone is at most 15 hours from UTC, and a window may reach over midnight.
  const first = Math.floor(window.start / dayMs) - 2;
  const last = Math.floor(window.end / dayMs) + 1;
  const windows: BreakWindow[] = [];
  rules.forEach((rule, index) => {
    const range = readRange(rule, `breaks[${index}]`);
    const length = rule.minimumMinutes * minuteMs;
    if (!(length > 0 && Number.isFinite(length))) {
      throw new RangeError(`breaks[${index}].minimumMinutes: expected more than 0, found ${rule.minimumMinutes}`);
    }
    const clock = wallClock(hours.timeZone, first * dayMs, (last + 2) * dayMs, 'hours.timeZone');
    for (let day = first; day <= last; day += 1) {
      const start = clock.instantOf(day * dayMs + range.from * minuteMs, 'forward');
      const end = clock.instantOf(day * dayMs + range.to * minuteMs, 'forward');
      if (start < window.end && end > window.start) {
        windows.push({ start, end, length });
      }
    }
  });
  return windows.toSorted((left, right) => left.start - right.start || left.end - right.end);
};

/** The earliest stretch of `length` in `[from, to)` that neither the busy time nor an earlier break takes. */
const earliestFree = (
  from: number,
  to: number,
  length: number,
  busy: Stretches,
  taken: readonly Interval[],
): number | undefined => {
  let cursor = from;
  let index = firstEndingAfter(busy, from);
  while (cursor + length <= to) {
    const isFreeOfBusy = index >= busy.length || cursor + length <= busy[index]!;
    const earlier = taken.find((piece) => piece.start < cursor + length && piece.end > cursor);
    if (isFreeOfBusy && earlier === undefined) {
      return cursor;
    }
    cursor = Math.max(cursor, isFreeOfBusy ? cursor : busy[index + 1]!, earlier?.end ?? cursor);
    while (index < busy.length && busy[index + 1]! <= cursor) {
      index += 2;
    }
  }
  return undefined;
};

/**
 * Where the protected breaks fall: each takes the earliest free stretch of its length inside its window, within the span of a
 * working day (its holes included: a pause that the hours already leave open is where lunch is). Found without regard to notice
 * and to the asked window, so that a break does not wander while the day goes by or the view changes.
 * @param busy merged, buffers included, over at least all `windows`.
 */
export const placeBreaks = (windows: readonly BreakWindow[], hours: WorkingHours, busy: Stretches): Interval[] => {
  const first = windows[0];
  if (first === undefined) {
    return [];
  }
  const end = windows.reduce((latest, window) => Math.max(latest, window.end), first.end);
  const { stretches: spans } = workingSpans(hours, { start: first.start, end });
  const placed: Interval[] = [];
  for (const window of windows) {
    // Windows come in time order, so only breaks that reach past this one's start can be in its way.
    const taken = placed.slice(-4).filter((piece) => piece.end > window.start);
    for (let index = firstEndingAfter(spans, window.start); index < spans.length; index += 2) {
      const from = Math.max(window.start, spans[index]!);
      const start = earliestFree(from, Math.min(window.end, spans[index + 1]!), window.length, busy, taken);
      if (start !== undefined) {
        placed.push({ start, end: start + window.length });
      }
      if (start !== undefined || spans[index]! >= window.end) {
        break;
      }
    }
  }
  return placed.toSorted((left, right) => left.start - right.start);
};
