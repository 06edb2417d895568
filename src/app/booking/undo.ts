import { MessageError } from '../../messages/errors.ts';
import type { Answer, BookingView } from '../../messages/map.ts';
import type { Booking } from '../../domain/booking/types.ts';
import { bookingView, canUndo } from '../describe/booking-view.ts';
import { notifiedText } from '../describe/people.ts';
import type { App } from '../ports.ts';
import { sendNow } from './run-outbox.ts';
import { undoAsked } from './transitions.ts';

type Undone = Answer<'card.undo'>;

const messageFor = (before: Booking, after: Booking, view: BookingView, { texts }: App): string => {
  const { calendarName: calendar, planned } = after;
  if (after.state === 'undoing' || after.state === 'booked') return view.problem;
  if (before.state !== 'booked' && after.event === undefined) return texts.say('undo.neverSent', { calendar });
  if (planned.guests.length === 0) return texts.say('undo.done', { calendar });
  return texts.say('undo.doneAndTold', {
    calendar,
    notified: notifiedText(planned.guests, 'notified.cancellation', texts),
  });
};

/** Takes out exactly what we wrote, or never sends it; says who gets a cancellation. */
export const undoBooking = async (app: App, id: string): Promise<Undone> => {
  const { texts } = app;
  const found = await app.journal.find(id);
  if (found === undefined) throw new MessageError('failed', texts.say('undo.unknown'));
  const before = found.booking;
  const answer = (booking: Booking, ok: boolean, message: string): Undone => ({
    ok,
    message,
    booking: bookingView(booking, app.now(), texts),
  });
  if (before.state === 'undone' || before.state === 'gone') {
    return answer(before, true, texts.say('undo.already', { calendar: before.calendarName }));
  }
  if (before.state === 'undoing') {
    return answer(before, true, texts.say('undo.underWay', { calendar: before.calendarName }));
  }
  if (!canUndo(before, app.now())) {
    const hasBegun = before.planned.start <= app.now();
    const view = bookingView(before, app.now(), texts);
    return answer(before, false, hasBegun ? texts.say('undo.begun') : view.problem);
  }
  const account = await app.accounts.find(before.account);
  if (account === undefined) throw new MessageError('failed', texts.say('account.unknown'));
  const request = app.providerOf(account).prepare(before.planned, before.calendar);
  await app.journal.change(id, (entry) => undoAsked(entry, request, app.now()));
  await sendNow(app, id);
  await app.revision.raise();
  const after = (await app.journal.find(id))?.booking ?? before;
  const isTakenBack = after.state === 'undone' || after.state === 'undoing';
  return answer(after, isTakenBack, messageFor(before, after, bookingView(after, app.now(), texts), app));
};
