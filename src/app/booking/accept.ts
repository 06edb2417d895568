import { targetCalendar, type Account } from '../../domain/booking/account.ts';
import { overlapsLive, type Booking } from '../../domain/booking/index.ts';
import type { Acceptance, AcceptOutcome, CalendarRef } from '../../messages/map.ts';
import { accountFor, isSignedInAs, serviceName, serviceOf } from '../account/service.ts';
import type { Settled } from '../kept.ts';
import type { App } from '../ports.ts';
import type { TextKey, TextValues } from '../texts.ts';
import { openEditor } from './hand-over.ts';
import { outcomeOf } from './outcome.ts';
import { checkAcceptance, guestsFor, planBooking, wordsOf, type Accepted } from './plan.ts';
import { sendNow } from './run-outbox.ts';
import { toBeSent } from './transitions.ts';
import { lookAt } from './watch.ts';

/** A double click is one acceptance, and so are two tabs that accept the same time. */
const standing = (bookings: readonly Booking[], { intent, slot }: Acceptance): Booking | undefined =>
  overlapsLive(
    bookings.filter(({ id }) => id === intent),
    slot,
  ) ?? overlapsLive(bookings, slot);

const refuse = (app: App, key: TextKey, values?: TextValues): AcceptOutcome => ({
  kind: 'refused',
  message: app.texts.say(key, values),
  remedy: { kind: 'dismiss', label: app.texts.say('remedy.dismiss') },
});

/** Another account than the one the page shows is not booked into without a yes. */
const askElsewhere = ({ texts }: App, { address, provider }: Account, shown: string): AcceptOutcome => ({
  kind: 'refused',
  message: texts.say('accept.elsewhere', { service: serviceName(provider, texts), shown, address }),
  remedy: { kind: 'book-elsewhere', label: texts.say('remedy.bookElsewhere', { address }) },
});

const writesTo = (account: Account | undefined, into: CalendarRef): boolean =>
  account?.id === into.account && targetCalendar(account)?.id === into.calendar;

/** Somebody may have moved or removed a booked event meanwhile; it must not stand in the way of a new one. */
const lookAgain = async (app: App, account: Account, booking: Booking): Promise<boolean> => {
  if (booking.state !== 'booked' || booking.account !== account.id) return false;
  await lookAt(app, account, [booking]);
  return true;
};

interface Decision {
  readonly booking: Booking;
  /** False when another acceptance holds that time. */
  readonly isOwn: boolean;
  readonly keep?: Settled;
}

/** Decides and stores in one transaction, before the first byte leaves. */
const keep = async (app: App, account: Account, { acceptance }: Accepted, planned: Booking): Promise<Decision> => {
  return await app.journal.accept<Decision>((bookings) => {
    const existing = standing(bookings, acceptance);
    if (existing !== undefined) return { booking: existing, isOwn: existing.id === acceptance.intent };
    // An intent whose booking is over is used up: neither service takes the id of a removed event again.
    const isUsedUp = bookings.some(({ id }) => id === acceptance.intent);
    const id = isUsedUp ? app.makeId() : acceptance.intent;
    const booking: Booking = { ...planned, id, planned: { ...planned.planned, key: id } };
    const request = app.providerOf(account).prepare(booking.planned, booking.calendar);
    const entry = toBeSent(booking, request, app.now(), { isRepeat: false, skipsCheck: false });
    return { booking: entry.booking, isOwn: true, keep: entry };
  });
};

/**
 * Books what the user accepted, or hands it over to the host's own form when no account is connected.
 * @param address the calendar page it was accepted on; undefined when it was one of our own pages.
 * @param mayBeElsewhere the user said yes to another account than the one the page shows.
 */
export const acceptSuggestion = async (
  app: App,
  acceptance: Acceptance,
  address: string | undefined,
  mayBeElsewhere = false,
): Promise<AcceptOutcome> => {
  const accepted = await checkAcceptance(app, acceptance);
  if ('problem' in accepted) return refuse(app, accepted.problem);
  const shown = acceptance.account;
  const into = acceptance.choice?.into;
  const account = accountFor(acceptance.page, await app.accounts.all(), shown, into);
  // The calendar that was chosen, or none: one that is gone meanwhile is not replaced by a guess.
  if (into !== undefined && !writesTo(account, into)) return refuse(app, 'accept.goneCalendar');
  if (
    account !== undefined &&
    into === undefined &&
    shown !== undefined &&
    !mayBeElsewhere &&
    !isSignedInAs(account, shown)
  ) {
    return askElsewhere(app, account, shown);
  }
  if (account === undefined) {
    const { page, slot, timeZone } = acceptance;
    const guests = guestsFor(accepted);
    const words = wordsOf(accepted, app.texts);
    const outcome = await openEditor(app, { page, address, words, slot, timeZone, guests });
    // Now, and not before, it is known what an account would be good for.
    const service = serviceName(serviceOf(page), app.texts);
    const remedy = { kind: 'connect', label: app.texts.say('remedy.connect', { service }) } as const;
    return { ...outcome, remedy };
  }
  const planned = planBooking(app, accepted, account, acceptance.intent);
  if (planned === undefined) return refuse(app, 'accept.noCalendar', { address: account.address });
  let decision = await keep(app, account, accepted, planned);
  if (!decision.isOwn && (await lookAgain(app, account, decision.booking))) {
    decision = await keep(app, account, accepted, planned);
  }
  if (decision.booking.state === 'sending') await sendNow(app, decision.booking.id);
  const latest = await app.journal.find(decision.booking.id);
  return outcomeOf(latest?.booking ?? decision.booking, app, decision.isOwn);
};
