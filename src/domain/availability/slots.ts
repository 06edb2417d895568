import { minuteMs } from './calendar-math.ts';
import type { Gap, GapEdge, Slot } from './types.ts';

/** How {@link slotsIn} cuts a gap. */
export interface SlotRules {
  /** Least and most minutes of a slot; 30 and 90 unless told otherwise (RULE-1). */
  readonly minimumMinutes?: number;
  readonly maximumMinutes?: number;
  /** A gap longer than the most: used at an edge, or left alone. Default `edge`. */
  readonly longGaps?: 'edge' | 'leave';
}

/** Slots begin on a five-minute mark where the gap allows; every zone's offset is a multiple of five minutes today. */
const stepMs = 5 * minuteMs;

/** Where a slot disturbs no focus: beside a meeting, a break or the day's edge. Notice and window say nothing about what lies beyond. */
const isSettled = (edge: GapEdge): boolean =>
  edge === 'meeting' || edge === 'buffer' || edge === 'break' || edge === 'hours';

const roundedUp = (start: number, end: number, minimum: number): number => {
  const rounded = Math.ceil(start / stepMs) * stepMs;
  return end - rounded >= minimum ? rounded : start;
};

/**
 * The 30-90 minute pieces of a gap worth offering, in time order: a gap of that length as it is (its start rounded up to five
 * minutes only if the least length remains); of a longer one only the pieces at an edge that touches a meeting, a break or the
 * day's edge, so that a focus stretch is never cut in the middle (I1).
 * @throws RangeError naming `minimumMinutes` or `maximumMinutes`.
 */
export const slotsIn = (gap: Gap, rules: SlotRules = {}): Slot[] => {
  const { minimumMinutes = 30, maximumMinutes = 90, longGaps = 'edge' } = rules;
  if (!(minimumMinutes > 0)) {
    throw new RangeError(`minimumMinutes: expected more than 0, found ${minimumMinutes}`);
  }
  if (!(maximumMinutes >= minimumMinutes)) {
    throw new RangeError(
      `maximumMinutes: expected at least minimumMinutes (${minimumMinutes}), found ${maximumMinutes}`,
    );
  }
  const minimum = minimumMinutes * minuteMs;
  const maximum = maximumMinutes * minuteMs;
  const length = gap.end - gap.start;
  if (length < minimum) {
    return [];
  }
  if (length <= maximum) {
    return [{ start: roundedUp(gap.start, gap.end, minimum), end: gap.end }];
  }
  if (longGaps === 'leave') {
    return [];
  }
  const slots: Slot[] = [];
  if (isSettled(gap.startsAt)) {
    const start = roundedUp(gap.start, gap.end, minimum);
    slots.push({ start, end: Math.min(start + maximum, gap.end) });
  }
  if (isSettled(gap.endsAt)) {
    slots.push({ start: gap.end - maximum, end: gap.end });
  }
  return slots;
};
