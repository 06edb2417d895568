import { breakWindows, placeBreaks } from './breaks.ts';
import { checkInterval, checkNumber, lengthOf } from './check.ts';
import { merge } from './stretches.ts';
import type { Stretches } from './stretches.ts';
import type { GapQuery } from './types.ts';
import { workedDays } from './working-hours.ts';

/** A gap shorter than this is left alone (RULE-1). Minutes. */
export const defaultMinimumMinutes = 30;

/** What a query comes to: checked numbers in milliseconds, busy time merged, breaks placed, working time worked out. */
export interface Plan {
  /** Nothing starts before it: the window's start or the notice. */
  readonly lower: number;
  readonly isNotice: boolean;
  readonly upper: number;
  readonly minimum: number;
  readonly before: number;
  readonly after: number;
  readonly work: Stretches;
  /** Merged, buffers included, over the window and the break windows that touch it. */
  readonly busy: Stretches;
  /** Disjoint, in time order; where two touch they stay two. */
  readonly breaks: Stretches;
}

/**
 * Checks a query and works it out.
 * @param exact keeps every hole of the busy time; otherwise those that neither a gap nor a break fits in may be closed.
 * @throws RangeError naming the field.
 */
export const planOf = (query: GapQuery, exact?: true): Plan => {
  const { window, busy, hours, breaks = [], bufferMinutes, notBefore = window.start } = query;
  checkInterval(window, 'window');
  checkNumber(notBefore, 'notBefore');
  const minimum = lengthOf(query.minimumMinutes ?? defaultMinimumMinutes, 'minimumMinutes', true);
  const before = lengthOf(bufferMinutes.before, 'bufferMinutes.before');
  const after = lengthOf(bufferMinutes.after, 'bufferMinutes.after');
  const windows = breakWindows(breaks, hours, window);
  // One millisecond wider than needed, so that a meeting that only touches the edge is seen as its reason.
  let start = window.start - 1;
  let end = window.end + 1;
  let hole = exact ? 0 : minimum;
  for (const one of windows) {
    start = Math.min(start, one.start - 1);
    end = Math.max(end, one.end + 1);
    hole = Math.min(hole, one.length);
  }
  const within = { start, end };
  const { work, spans } = workedDays(hours, within);
  const merged = merge([busy], { fields: ['busy'], within, before, after, hole, isSorted: query.sorted });
  return {
    lower: Math.max(window.start, notBefore),
    isNotice: notBefore > window.start,
    upper: window.end,
    minimum,
    before,
    after,
    work,
    busy: merged,
    breaks: placeBreaks(windows, breaks.length, spans, merged),
  };
};
