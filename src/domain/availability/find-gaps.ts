import { planOf } from './plan.ts';
import type { Plan } from './plan.ts';
import { byStart, firstEndingAfter } from './stretches.ts';
import type { Stretches } from './stretches.ts';
import type { Gap, GapEdge, GapQuery } from './types.ts';

/** The pieces of `open` time that neither busy time nor `breaks` take, in time order; `edge` is what its own ends are called. */
const freeIn = (open: Stretches, breaks: Stretches, edge: 'hours' | 'break', plan: Plan): Gap[] => {
  const { lower, isNotice, upper, minimum, before, after, busy } = plan;
  const found: Gap[] = [];
  let atBusy = 0;
  let atBreak = 0;
  for (let index = firstEndingAfter(open, lower); index < open.ends.length; index += 1) {
    const openEnd = open.ends[index]!;
    const end = Math.min(openEnd, upper);
    let start = Math.max(open.starts[index]!, lower);
    let startsAt: GapEdge = start > lower || open.starts[index] === lower ? edge : isNotice ? 'notice' : 'window';
    while (start < end) {
      const nextBusy = busy.starts[atBusy] ?? Infinity;
      const nextBreak = breaks.starts[atBreak] ?? Infinity;
      const isBreak = nextBreak < nextBusy;
      const blocked = isBreak ? nextBreak : nextBusy;
      const stop = Math.min(blocked, end);
      if (stop - start >= minimum) {
        // Hours are the reason where they end; a break is where nothing else is.
        const isBlocked = blocked < end || (blocked === end && (end < openEnd || edge === 'break'));
        const byBusy = before > 0 ? 'buffer' : 'meeting';
        const endsAt = isBlocked ? (isBreak ? 'break' : byBusy) : openEnd <= upper ? edge : 'window';
        found.push({ start, end: stop, kind: edge === 'hours' ? 'work' : edge, startsAt, endsAt });
      }
      const until = isBreak ? breaks.ends[atBreak]! : busy.ends[atBusy]!;
      // What reaches over the end of this stretch may reach into the next one.
      if (blocked >= end || until > end) {
        break;
      }
      if (until > start || (until === start && startsAt !== 'hours')) {
        start = until;
        startsAt = isBreak ? 'break' : after > 0 ? 'buffer' : 'meeting';
      }
      if (isBreak) {
        atBreak += 1;
      } else {
        atBusy += 1;
      }
    }
  }
  return found;
};

/** {@link findGaps} over a plan. */
export const gapsOf = (plan: Plan): Gap[] => {
  const gaps = freeIn(plan.work, plan.breaks, 'hours', plan);
  // A break does not take its own time.
  const breaks = freeIn(plan.breaks, { starts: [], ends: [] }, 'break', plan);
  return breaks.length > 0 ? [...gaps, ...breaks].toSorted(byStart) : gaps;
};

/**
 * The free gaps of working time inside the window, in time order: maximal free stretches of at least `minimumMinutes` (30 unless
 * told otherwise, RULE-1), however long, and the protected breaks as gaps of kind `break`.
 *
 * Each gap says why it starts and ends where it does. Where several reasons meet, the one that would hold without the others
 * is named in this order: working hours, break, meeting or its buffer, notice, window.
 * Buffers are kept around busy time only, overlap freely and are never added up (a 10 before and a 10 after that meet are 10 each
 * side of their own meeting). Instants are epoch milliseconds, intervals half-open.
 * @throws RangeError naming the field: an end before its start, NaN, an unknown zone, a range whose ends are equal, a window of
 *   more than 100 years.
 */
export const findGaps = (query: GapQuery): Gap[] => gapsOf(planOf(query));
