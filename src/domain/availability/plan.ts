import { breakWindows, lookBack, placeBreaks } from './breaks.ts';
import { dayMs, minuteMs } from './calendar-math.ts';
import { checkInterval, checkNumber, lengthOf, shortest } from './check.ts';
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
  const minimum = lengthOf(query.minimumMinutes ?? defaultMinimumMinutes, 'minimumMinutes', shortest);
  const before = lengthOf(bufferMinutes.before, 'bufferMinutes.before');
  const after = lengthOf(bufferMinutes.after, 'bufferMinutes.after');
  const windows = breakWindows(breaks, hours, window);
  // A break is found from all that is busy in its window. Otherwise one millisecond wider than needed, so that a meeting that
  // only touches the edge is seen as its reason.
  const margin = breaks.length > 0 ? lookBack + 2 * dayMs : 1;
  const within = { start: window.start - margin, end: window.end + margin };
  const hole = exact ? 0 : Math.min(minimum, ...breaks.map((rule) => rule.minimumMinutes * minuteMs));
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
