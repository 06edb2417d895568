import { wallOf } from '../availability/index.ts';
import { standsAt } from './life.ts';
import type { Booking } from './types.ts';

/** How long before a booking its notice comes. */
export const noticeLeadMs = 10 * 60_000;

/** When no notice comes, by the user's own clock; may go over midnight. Times are `HH:MM`. */
export interface QuietHours {
  readonly isOn: boolean;
  readonly from: string;
  readonly to: string;
}

/** A booking at the time where it stands: one that is moved gets a notice of its own. */
export const noticeKey = (booking: Booking): string => `${standsAt(booking).start}/${booking.id}`;

/** The booking of a notice. */
export const bookingOfNotice = (key: string): string => key.slice(key.indexOf('/') + 1);

/** When the booking of a notice begins, epoch milliseconds. */
export const startOfNotice = (key: string): number => Number(key.slice(0, key.indexOf('/')));

const isAhead = (booking: Booking, given: ReadonlySet<string>, now: number): boolean =>
  booking.state === 'booked' && standsAt(booking).start > now && !given.has(noticeKey(booking));

/** Bookings that begin within ten minutes, and of which nothing was said yet. */
export const dueNotices = (bookings: readonly Booking[], given: ReadonlySet<string>, now: number): readonly Booking[] =>
  bookings.filter((booking) => isAhead(booking, given, now) && standsAt(booking).start - noticeLeadMs <= now);

/** When the next notice is due, epoch milliseconds; undefined when none is to come. One that is due already is left out. */
export const nextNotice = (
  bookings: readonly Booking[],
  given: ReadonlySet<string>,
  now: number,
): number | undefined => {
  const due = bookings
    .filter((booking) => isAhead(booking, given, now))
    .map((booking) => standsAt(booking).start - noticeLeadMs)
    .filter((at) => at > now);
  return due.length === 0 ? undefined : Math.min(...due);
};

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Whether it is quiet at an instant, in the zone of the user's own clock. */
export const isQuiet = (now: number, timeZone: string, { isOn, from, to }: QuietHours): boolean => {
  if (!isOn) return false;
  const { minute } = wallOf(now, timeZone);
  const [begin, end] = [minuteOf(from), minuteOf(to)];
  return begin < end ? minute >= begin && minute < end : minute >= begin || minute < end;
};
