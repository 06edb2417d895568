import { standsAt, type Booking } from '../../domain/booking/index.ts';

/** Under way, or wanting the user. */
const open: ReadonlySet<Booking['state']> = new Set([
  'sending',
  'waiting',
  'signed-out',
  'undoing',
  'unclear',
  'failed',
  'gone',
]);

/** What the popup lists: what is to come, under way, or wants the user. */
export const isListed = (booking: Booking, now: number): boolean =>
  open.has(booking.state) || (booking.state === 'booked' && standsAt(booking).end > now);
