import { gapsOf } from './find-gaps.ts';
import { planOf } from './plan.ts';
import type { Plan } from './plan.ts';
import { byStart, firstEndingAfter, merge } from './stretches.ts';
import type { AbsenceReason, GapQuery, IsoDate } from './types.ts';
import { rangesOfDate } from './working-hours.ts';

/**
 * Why a day has no gap, in time order; empty when it has one. The day is a date in the zone of the hours, its time the ranges
 * that begin on it.
 * @throws RangeError naming the field, as `findGaps`; also `day` when it is not a date.
 */
export const explainAbsence = (query: GapQuery, day: IsoDate): AbsenceReason[] => {
  const { starts, ends } = merge([rangesOfDate(query.hours, day)], { fields: ['hours'] });
  const plan = planOf(query, true);
  if (starts.length === 0) {
    return [{ kind: 'day-off' }];
  }
  if (gapsOf(plan).some((gap) => gap.start < ends.at(-1)! && gap.end > starts[0]!)) {
    return [];
  }
  const { lower, isNotice, upper } = plan;
  const reasons: AbsenceReason[] = [];
  starts.forEach((workStart, index) => {
    const from = Math.max(workStart, query.window.start);
    const to = Math.min(ends[index]!, upper);
    if (from >= to) {
      reasons.push({ kind: 'outside-window' });
      return;
    }
    let cursor = from;
    if (isNotice && lower > from) {
      cursor = Math.min(lower, to);
      reasons.push({ kind: 'notice', start: from, end: cursor });
    }
    reasons.push(...takenBetween(cursor, to, plan));
  });
  return reasons;
};

type TimedReason = Extract<AbsenceReason, { start: number }>;

const takenBetween = (from: number, to: number, { busy, breaks }: Plan): TimedReason[] => {
  const pieces: TimedReason[] = [];
  const add = (kind: 'busy' | 'break', start: number, end: number): void => {
    if (start < to && end > from) {
      pieces.push({ kind, start: Math.max(start, from), end: Math.min(end, to) });
    }
  };
  for (let index = firstEndingAfter(busy, from); busy.starts[index]! < to; index += 1) {
    add('busy', busy.starts[index]!, busy.ends[index]!);
  }
  breaks.starts.forEach((start, index) => add('break', start, breaks.ends[index]!));
  const reasons: TimedReason[] = [];
  let cursor = from;
  for (const piece of pieces.toSorted(byStart)) {
    if (piece.start > cursor) {
      reasons.push({ kind: 'too-short', start: cursor, end: piece.start });
    }
    reasons.push(piece);
    cursor = piece.end;
  }
  if (cursor < to) {
    reasons.push({ kind: 'too-short', start: cursor, end: to });
  }
  return reasons;
};
