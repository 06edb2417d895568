import { minuteMs } from './calendar-math.ts';
import { checkInterval, lengthOf, shortest } from './check.ts';
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
const isSettled = (edge: GapEdge): boolean => edge !== 'notice' && edge !== 'window';

/**
 * The 30-90 minute pieces of a gap worth offering, in time order: a gap of that length as it is (its start rounded up to five
 * minutes only if the least length remains); of a longer one only the pieces at an edge that touches a meeting, a break or the
 * day's edge, so that a focus stretch is never cut in the middle (I1).
 * @throws RangeError naming `minimumMinutes`, `maximumMinutes` or `gap`.
 */
export const slotsIn = (gap: Gap, rules: SlotRules = {}): Slot[] => {
  const { minimumMinutes = 30, maximumMinutes = 90, longGaps = 'edge' } = rules;
  const minimum = lengthOf(minimumMinutes, 'minimumMinutes', shortest);
  const maximum = lengthOf(maximumMinutes, 'maximumMinutes', minimumMinutes);
  checkInterval(gap, 'gap');
  const { start, end } = gap;
  if (end - start < minimum) {
    return [];
  }
  const mark = Math.ceil(start / stepMs) * stepMs;
  const first = end - mark >= minimum ? mark : start;
  if (end - start <= maximum) {
    return [{ start: first, end }];
  }
  const slots: Slot[] = [];
  const last = end - maximum;
  if (longGaps === 'edge') {
    const isFirst = isSettled(gap.startsAt);
    if (isFirst) {
      slots.push({ start: first, end: Math.min(first + maximum, end) });
    }
    // Of a gap hardly longer than a slot, the first one moved to its mark already reaches to the end.
    if (isSettled(gap.endsAt) && !(isFirst && last <= first)) {
      slots.push({ start: last, end });
    }
  }
  return slots;
};
