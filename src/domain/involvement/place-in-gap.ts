import { slotsIn } from '../availability/index.ts';
import type { Gap, Interval } from '../availability/types.ts';
import type { Activity } from './types.ts';

const minuteMs = 60_000;
const stepMs = 5 * minuteMs;

const isSettled = (edge: Gap['startsAt']): boolean => edge !== 'notice' && edge !== 'window';

/**
 * The slots an activity may take in a gap, each of the activity's own minutes (its usual ones, or as many as fit, in steps of five),
 * with the way to it kept free on both sides. Empty when it does not fit.
 */
export const placesIn = (activity: Activity, gap: Gap, longGaps: 'edge' | 'leave'): Interval[] => {
  const way = activity.travelMinutes * minuteMs;
  const within: Gap = { ...gap, start: gap.start + way, end: gap.end - way };
  if (within.end - within.start < activity.minutes.min * minuteMs) {
    return [];
  }
  return slotsIn(within, { minimumMinutes: activity.minutes.min, longGaps }).flatMap((slot, index) => {
    const fitting = Math.floor((slot.end - slot.start) / stepMs) * stepMs;
    const length = Math.min(activity.minutes.usual * minuteMs, fitting);
    if (length < activity.minutes.min * minuteMs) {
      return [];
    }
    // A slot at the far edge stays there; so does one whose beginning moves with the clock, lest it change while one looks.
    const isAtEnd = index > 0 || (!isSettled(gap.startsAt) && isSettled(gap.endsAt));
    const start = isAtEnd ? Math.max(slot.start, Math.floor((slot.end - length) / stepMs) * stepMs) : slot.start;
    return [{ start, end: start + length }];
  });
};
