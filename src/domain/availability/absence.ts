import { gapsOf, planOf } from './find-gaps.ts';
import { firstEndingAfter, merge } from './stretches.ts';
import type { AbsenceReason, GapQuery, Interval, IsoDate } from './types.ts';
import { rangesOfDate } from './working-hours.ts';

const overlap = (one: Interval, other: Interval): Interval => ({
  start: Math.max(one.start, other.start),
  end: Math.min(one.end, other.end),
});

/**
 * Why a day has no gap, in time order; empty when it has one. The day is a date in the zone of the hours, its time the ranges
 * that begin on it.
 * @throws RangeError naming the field, as `findGaps`; also `day` when it is not a date.
 */
export const explainAbsence = (query: GapQuery, day: IsoDate): AbsenceReason[] => {
  const stretches = merge(rangesOfDate(query.hours, day), 'hours');
  const plan = planOf(query);
  if (stretches.length === 0) {
    return [{ kind: 'day-off' }];
  }
  const whole = { start: stretches[0]!, end: stretches[stretches.length - 1]! };
  if (gapsOf(plan, query).some((gap) => gap.start < whole.end && gap.end > whole.start)) {
    return [];
  }
  const reasons: AbsenceReason[] = [];
  for (let index = 0; index < stretches.length; index += 2) {
    const work = { start: stretches[index]!, end: stretches[index + 1]! };
    const inWindow = overlap(work, plan.window);
    if (inWindow.start >= inWindow.end) {
      reasons.push({ kind: 'outside-window' });
      continue;
    }
    let cursor = inWindow.start;
    if (plan.lowerEdge === 'notice' && plan.lower > cursor) {
      const end = Math.min(plan.lower, inWindow.end);
      reasons.push({ kind: 'notice', start: cursor, end });
      cursor = end;
    }
    reasons.push(...takenBetween(cursor, inWindow.end, plan));
  }
  return reasons;
};

const takenBetween = (from: number, to: number, plan: ReturnType<typeof planOf>): AbsenceReason[] => {
  const pieces: AbsenceReason[] = [];
  for (let index = firstEndingAfter(plan.busy, from); index < plan.busy.length; index += 2) {
    const piece = overlap({ start: plan.busy[index]!, end: plan.busy[index + 1]! }, { start: from, end: to });
    if (piece.start < piece.end) {
      pieces.push({ kind: 'busy', ...piece });
    }
  }
  for (const pause of plan.breaks) {
    const piece = overlap(pause, { start: from, end: to });
    if (piece.start < piece.end) {
      pieces.push({ kind: 'break', ...piece });
    }
  }
  const reasons: AbsenceReason[] = [];
  let cursor = from;
  for (const piece of pieces.toSorted((left, right) => startOf(left) - startOf(right))) {
    if (startOf(piece) > cursor) {
      reasons.push({ kind: 'too-short', start: cursor, end: startOf(piece) });
    }
    reasons.push(piece);
    cursor = 'end' in piece ? piece.end : cursor;
  }
  if (cursor < to) {
    reasons.push({ kind: 'too-short', start: cursor, end: to });
  }
  return reasons;
};

const startOf = (reason: AbsenceReason): number => ('start' in reason ? reason.start : 0);
