import { instantOf, wallOf } from '../../domain/availability/index.ts';
import type { Interval } from '../../domain/availability/types.ts';
import { standsAt, type Booking } from '../../domain/booking/index.ts';
import { durationText } from '../describe/times.ts';
import type { Texts } from '../texts.ts';

/** Monday to Sunday around an instant, in a zone. */
const weekOf = (now: number, timeZone: string): Interval => {
  const today = Temporal.PlainDate.from(wallOf(now, timeZone).date);
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  return {
    start: instantOf(monday.toString(), 0, timeZone),
    end: instantOf(monday.add({ days: 7 }).toString(), 0, timeZone),
  };
};

/**
 * "3 booked this week, 2 hr 15 min; 4 people": what the user did, in one line. Empty while nothing stands this week. People
 * are counted, never compared.
 * @param now epoch milliseconds.
 */
export const weekText = (bookings: readonly Booking[], now: number, timeZone: string, texts: Texts): string => {
  const week = weekOf(now, timeZone);
  const ours = bookings.filter(
    (booking) =>
      booking.state === 'booked' && standsAt(booking).start >= week.start && standsAt(booking).start < week.end,
  );
  if (ours.length === 0) return '';
  const minutes = ours.reduce((sum, { planned: { start, end } }) => sum + (end - start) / 60_000, 0);
  const time = durationText(Math.round(minutes), texts);
  const booked = texts.count('week.booked', ours.length, { time });
  const people = new Set(ours.flatMap((booking) => booking.people)).size;
  return people === 0 ? booked : texts.count('week.people', people, { booked });
};
