import { MessageError } from '../../messages/errors.ts';
import type { AcceptOutcome, Acceptance, BookingView, Request } from '../../messages/map.ts';
import type { Booking } from '../../domain/booking/types.ts';
import { pageOf } from '../account/service.ts';
import { bookingView } from '../describe/booking-view.ts';
import type { Entry } from '../kept.ts';
import type { App } from '../ports.ts';
import { acceptSuggestion } from './accept.ts';
import { openEditor } from './hand-over.ts';
import { outcomeOf } from './outcome.ts';
import { sendNow } from './run-outbox.ts';
import { acknowledged, handedOver, tryAgain } from './transitions.ts';

const entryOf = async (app: App, id: string): Promise<Entry> => {
  const entry = await app.journal.find(id);
  if (entry === undefined) throw new MessageError('failed', app.texts.say('undo.unknown'));
  return entry;
};

/** Tries again what failed or waits: an earlier request may have arrived, so that it looks before it writes. */
const retry = async (app: App, id: string): Promise<Booking> => {
  const { booking } = await entryOf(app, id);
  const account = await app.accounts.find(booking.account);
  if (account === undefined) throw new MessageError('failed', app.texts.say('account.unknown'));
  const request = app.providerOf(account).prepare(booking.planned, booking.calendar);
  await app.journal.change(id, (entry) => tryAgain(entry, request, app.now()));
  await sendNow(app, id);
  return (await entryOf(app, id)).booking;
};

/**
 * Tries again, and tells how the booking stands then.
 * @throws MessageError when the booking or its account is not known any more.
 */
export const retryBooking = async (app: App, id: string): Promise<BookingView> =>
  bookingView(await retry(app, id), app.now(), app.texts);

const standing: ReadonlySet<Booking['state']> = new Set(['sending', 'waiting', 'signed-out', 'undoing']);

/**
 * Takes a booking off the list. What is still to be sent stays: it can be undone, not overlooked. Of what stands, only the
 * remark goes.
 */
export const dismissBooking = async (app: App, id: string): Promise<void> => {
  const entry = await app.journal.find(id);
  if (entry === undefined || standing.has(entry.booking.state)) return;
  if (entry.booking.state === 'booked') await app.journal.change(id, (latest) => acknowledged(latest, app.now()));
  else await app.journal.forget(id);
  // It may be told in a page as well.
  await app.revision.raise();
};

/** Opens the host's own form for a booking that could not be made. */
export const openEditorFor = async (app: App, id: string, address?: string): Promise<AcceptOutcome> => {
  const { planned, provider, state } = (await entryOf(app, id)).booking;
  const outcome = await openEditor(app, {
    page: pageOf(provider),
    address,
    words: planned,
    slot: planned,
    timeZone: planned.timeZone,
    guests: planned.guests,
  });
  if (state === 'failed') await app.journal.change(id, handedOver);
  return outcome;
};

const openEditorInstead = async (
  app: App,
  acceptance: Acceptance,
  booking: string | undefined,
  address: string | undefined,
): Promise<AcceptOutcome> =>
  booking === undefined ? await acceptSuggestion(app, acceptance, address) : await openEditorFor(app, booking, address);

/**
 * Does the one thing a refusal offered.
 * @param address the calendar page it was asked on; undefined for our own pages.
 */
export const applyRemedy = async (
  app: App,
  { kind, acceptance, booking }: Request<'card.remedy'>,
  address: string | undefined,
): Promise<AcceptOutcome | null> => {
  switch (kind) {
    case 'retry':
      return booking === undefined
        ? await acceptSuggestion(app, acceptance, address)
        : outcomeOf(await retry(app, booking), app, true);
    case 'book-elsewhere':
      return await acceptSuggestion(app, acceptance, address, true);
    case 'open-editor':
      return await openEditorInstead(app, acceptance, booking, address);
    case 'connect':
      await app.tabs.openOptions('accounts');
      return null;
    case 'open-options':
      await app.tabs.openOptions();
      return null;
    case 'dismiss':
      if (booking !== undefined) await dismissBooking(app, booking);
      return null;
    default:
      return null;
  }
};
