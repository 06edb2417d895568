import { wallOf } from '../../domain/availability/index.ts';
import type { Interval } from '../../domain/availability/types.ts';
import type { WallSlot } from '../../pages/calendar-page.ts';

/**
 * A day's wall clock has 1440 minutes on the page, whatever the zone does that night. Undefined for a slot over the moment
 * the clock is set back that ends, on the wall, before it begins: there is no place to draw it.
 */
export const wallSlotOf = (slot: Interval, timeZone: string): WallSlot | undefined => {
  const start = wallOf(slot.start, timeZone);
  const end = wallOf(slot.end, timeZone);
  const endMinute = end.date === start.date ? end.minute : 1440;
  return start.minute < endMinute ? { date: start.date, startMinute: start.minute, endMinute } : undefined;
};
