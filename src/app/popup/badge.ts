import { isAtRisk } from '../describe/at-risk.ts';
import { bookingView } from '../describe/booking-view.ts';
import type { App } from '../ports.ts';
import { isListed } from './listed.ts';

/** Marks the toolbar button while a booking needs the user, and only then. */
export const refreshBadge = async (app: App): Promise<void> => {
  const now = app.now();
  const bookings = (await app.journal.bookings()).filter((booking) => isListed(booking, now));
  const needed = bookings.some((booking) => isAtRisk(bookingView(booking, now, app.texts)));
  await app.showBadge(needed ? app.texts.say('badge.needsYou') : '');
};
