import type { Booking } from '../../domain/booking/types.ts';
import type { AcceptOutcome } from '../../messages/map.ts';
import { bookingView } from '../describe/booking-view.ts';
import { notifiedText } from '../describe/people.ts';
import type { App } from '../ports.ts';

const bookedMessage = ({ calendarName: calendar, planned }: Booking, { texts }: Pick<App, 'texts'>): string => {
  if (planned.guests.length === 0) return texts.say('accept.booked', { calendar });
  const notified = notifiedText(planned.guests, 'notified.invitation', texts);
  return texts.say('accept.bookedAndTold', { calendar, notified });
};

/**
 * What to tell about a booking.
 * @param isOwn false when it was accepted elsewhere, and holds the time that was asked for.
 */
export const outcomeOf = (booking: Booking, app: Pick<App, 'texts' | 'now'>, isOwn: boolean): AcceptOutcome => {
  const { texts } = app;
  const view = bookingView(booking, app.now(), texts);
  const { calendarName: calendar } = booking;
  switch (booking.state) {
    case 'booked': {
      const already = texts.say('accept.already', { title: view.title, when: view.when });
      if (!isOwn) return { kind: 'booked', booking: view, message: already };
      // What was found right after the write is told with it: undo is at hand now.
      const remark = view.problem === '' ? '' : ` ${view.problem}`;
      return { kind: 'booked', booking: view, message: `${bookedMessage(booking, app)}${remark}` };
    }
    case 'sending':
    case 'waiting': {
      const message = view.problem === '' ? texts.say('accept.underWay', { calendar }) : view.problem;
      return { kind: 'kept', booking: view, message };
    }
    case 'undone':
    case 'undoing':
      // Taken back while it was on its way.
      return {
        kind: 'refused',
        message: texts.say(booking.state === 'undone' ? 'undo.already' : 'undo.underWay', { calendar }),
        remedy: view.remedy,
        booking: view,
      };
    default:
      return { kind: 'refused', message: view.problem, remedy: view.remedy, booking: view };
  }
};
