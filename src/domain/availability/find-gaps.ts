import { breakWindows, placeBreaks } from './breaks.ts';
import { minuteMs } from './calendar-math.ts';
import { firstEndingAfter, mergeWithin } from './stretches.ts';
import type { Stretches } from './stretches.ts';
import type { Gap, GapEdge, GapQuery, Interval } from './types.ts';
import { workingStretches } from './working-hours.ts';

/** A gap shorter than this is left alone (RULE-1). Minutes. */
export const defaultMinimumMinutes = 30;

/** What {@link findGaps} works on: checked numbers in milliseconds. */
export interface Plan {
  readonly window: Interval;
  /** Nothing starts before it: the window's start or the notice. */
  readonly lower: number;
  readonly lowerEdge: GapEdge;
  readonly minimum: number;
  readonly before: number;
  readonly after: number;
  /** Merged, buffers included, over the window and the break windows that touch it. */
  readonly busy: Stretches;
  /** Disjoint, in time order. */
  readonly breaks: readonly Interval[];
}

const checkMinutes = (value: number, field: string): number => {
  if (!(value >= 0 && Number.isFinite(value))) {
    throw new RangeError(`${field}: expected 0 or more minutes, found ${value}`);
  }
  return value * minuteMs;
};

const checkWindow = ({ start, end }: Interval): void => {
  for (const [name, value] of [
    ['start', start],
    ['end', end],
  ] as const) {
    if (!(Math.abs(value) <= 8.64e15)) {
      throw new RangeError(`window.${name}: expected epoch milliseconds, found ${value}`);
    }
  }
  if (end < start) {
    throw new RangeError(`window.end: expected an end at or after ${start}, found ${end}`);
  }
};

/** Checks the query and merges busy time and breaks. @throws RangeError naming the field. */
export const planOf = (query: GapQuery): Plan => {
  const { window, busy, hours, breaks = [], bufferMinutes, notBefore = window.start } = query;
  checkWindow(window);
  if (Number.isNaN(notBefore)) {
    throw new RangeError('notBefore: expected epoch milliseconds, found NaN');
  }
  const minimum = checkMinutes(query.minimumMinutes ?? defaultMinimumMinutes, 'minimumMinutes');
  if (minimum === 0) {
    throw new RangeError('minimumMinutes: expected more than 0, found 0');
  }
  const before = checkMinutes(bufferMinutes.before, 'bufferMinutes.before');
  const after = checkMinutes(bufferMinutes.after, 'bufferMinutes.after');
  const windows = breakWindows(breaks, hours, window);
  // One millisecond wider than needed, so that a meeting that only touches the edge is seen as its reason.
  const wider = windows.reduce(
    (sum, piece) => ({ start: Math.min(sum.start, piece.start - 1), end: Math.max(sum.end, piece.end + 1) }),
    { start: window.start - 1, end: window.end + 1 },
  );
  const merged = mergeWithin(busy, wider, { before, after, sorted: query.sorted === true, field: 'busy' });
  const isNotice = notBefore > window.start;
  return {
    window,
    lower: isNotice ? notBefore : window.start,
    lowerEdge: isNotice ? 'notice' : 'window',
    minimum,
    before,
    after,
    busy: merged,
    breaks: placeBreaks(windows, hours, merged),
  };
};

/** The free pieces of one working stretch, in time order. */
const sweep = (
  plan: Plan,
  workStart: number,
  workEnd: number,
  cursors: { busy: number; break: number },
  found: Gap[],
) => {
  const { busy, breaks, lower, window } = plan;
  const end = Math.min(workEnd, window.end);
  let start = Math.max(workStart, lower);
  let startsAt: GapEdge = workStart >= lower ? 'hours' : plan.lowerEdge;
  while (cursors.busy < busy.length && busy[cursors.busy + 1]! < start) {
    cursors.busy += 2;
  }
  while (cursors.break < breaks.length && breaks[cursors.break]!.end < start) {
    cursors.break += 1;
  }
  // Cursors stay where this stretch needs them; a blocker may reach into the next one too.
  let atBusy = cursors.busy;
  let atBreak = cursors.break;
  for (;;) {
    const nextBusy = atBusy < busy.length ? busy[atBusy]! : Number.POSITIVE_INFINITY;
    const nextBreak = atBreak < breaks.length ? breaks[atBreak]!.start : Number.POSITIVE_INFINITY;
    const isBreak = nextBreak < nextBusy;
    const blocked = isBreak ? nextBreak : nextBusy;
    if (Math.min(blocked, end) - start >= plan.minimum) {
      const endsAt: GapEdge =
        blocked < end || (blocked === end && end < workEnd)
          ? isBreak
            ? 'break'
            : plan.before > 0
              ? 'buffer'
              : 'meeting'
          : workEnd <= window.end
            ? 'hours'
            : 'window';
      found.push({ start, end: Math.min(blocked, end), kind: 'work', startsAt, endsAt });
    }
    if (blocked >= end) {
      return;
    }
    const until = isBreak ? breaks[atBreak]!.end : busy[atBusy + 1]!;
    if (isBreak) {
      atBreak += 1;
    } else {
      atBusy += 2;
    }
    if (until > start || (until === start && startsAt !== 'hours')) {
      start = until;
      startsAt = isBreak ? 'break' : plan.after > 0 ? 'buffer' : 'meeting';
    }
  }
};

/** The placed breaks inside the window, as gaps of kind `break`. */
const breakGaps = (plan: Plan): Gap[] => {
  const { busy, lower, window } = plan;
  return plan.breaks.flatMap((piece) => {
    const start = Math.max(piece.start, lower);
    const end = Math.min(piece.end, window.end);
    if (end - start < plan.minimum) {
      return [];
    }
    const index = firstEndingAfter(busy, piece.start - 1);
    const followsBusy = busy[index + 1] === piece.start;
    const nextBusy = busy[followsBusy ? index + 2 : index];
    const startsAt: GapEdge =
      start > piece.start ? plan.lowerEdge : followsBusy ? (plan.after > 0 ? 'buffer' : 'meeting') : 'break';
    const endsAt: GapEdge =
      end < piece.end ? 'window' : nextBusy === piece.end ? (plan.before > 0 ? 'buffer' : 'meeting') : 'break';
    return [{ start, end, kind: 'break', startsAt, endsAt }];
  });
};

/** {@link findGaps} over a checked plan. */
export const gapsOf = (plan: Plan, query: GapQuery): Gap[] => {
  const found: Gap[] = [];
  if (plan.lower >= plan.window.end) {
    return found;
  }
  const { stretches: work, first } = workingStretches(query.hours, { start: plan.lower, end: plan.window.end });
  const cursors = { busy: 0, break: 0 };
  for (let index = first; index < work.length && work[index]! < plan.window.end; index += 2) {
    sweep(plan, work[index]!, work[index + 1]!, cursors, found);
  }
  const pauses = breakGaps(plan);
  return pauses.length === 0 ? found : [...found, ...pauses].toSorted((left, right) => left.start - right.start);
};

/**
 * The free gaps of working time inside the window, in time order: maximal free stretches of at least `minimumMinutes` (30 unless
 * told otherwise, RULE-1), however long, and the protected breaks as gaps of kind `break`.
 *
 * Each gap says why it starts and ends where it does. Where several reasons meet, the one that would hold without the others
 * is named in this order: working hours, break, meeting or its buffer, notice, window.
 * Buffers are kept around busy time only, overlap freely and are never added up (a 10 before and a 10 after that meet are 10 each
 * side of their own meeting). Instants are epoch milliseconds, intervals half-open.
 * @throws RangeError naming the field: an end before its start, NaN, an unknown zone, a range whose ends are equal.
 */
export const findGaps = (query: GapQuery): Gap[] => gapsOf(planOf(query), query);
