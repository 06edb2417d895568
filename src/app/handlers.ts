import { MessageError } from '../messages/errors.ts';
import type { Handlers, Sender } from '../messages/map.ts';
import { rememberAdminRequest } from './account/admin-request.ts';
import { refreshCalendars } from './account/calendars.ts';
import { connectAccount } from './account/connect.ts';
import { disconnectAccount } from './account/disconnect.ts';
import { stayConnected } from './account/stay-connected.ts';
import { acceptSuggestion } from './booking/accept.ts';
import { giveNotices } from './booking/notices.ts';
import { applyRemedy, dismissBooking, openEditorFor, retryBooking } from './booking/remedy.ts';
import { runOutbox, runOutboxOf } from './booking/run-outbox.ts';
import { tendBookings } from './booking/tend.ts';
import { watchWhenSeenMs } from './booking/watch.ts';
import { undoBooking } from './booking/undo.ts';
import { readAttendees } from './options/attendees.ts';
import { refreshBadge } from './popup/badge.ts';
import { readAnew } from './popup/refresh.ts';
import { inOneLook } from './one-look.ts';
import type { App } from './ports.ts';
import {
  adjustSuggestion,
  calendarsForCard,
  peopleForCard,
  putOff,
  suggestAnother,
  suggestTimes,
  suggestWithPerson,
} from './suggesting/card.ts';
import { forgetTaken, rememberDeclined, rememberTaken } from './suggesting/decisions.ts';
import { pauseSuggestions, resumeSuggestions } from './suggesting/pause.ts';
import { takeNoticeAway } from './suggesting/notices.ts';
import { greetPage, noteUnreadable, suggestForPage, type Origin } from './suggesting/suggest-for-page.ts';

/** Only host pages speak of themselves; the sender table has seen to that before. */
const originOf = (sender: Sender): Origin & { readonly frame: number } => {
  if (sender.kind !== 'host') throw new MessageError('refused');
  return { tab: sender.tab, frame: sender.frame, address: sender.address };
};

type Later = (work: () => Promise<void>) => void;

const addressOf = (sender: Sender): string | undefined => (sender.kind === 'host' ? sender.address : undefined);

/** What became of a booking may need the user, or no longer. */
const thenMark = async <Value>(app: App, later: Later, work: Promise<Value>): Promise<Value> => {
  try {
    return await work;
  } finally {
    later(() => refreshBadge(app));
  }
};

/**
 * One row per message, one use case per row.
 * @param later runs work that nobody waits for; it sees to its errors.
 */
export const createHandlers = (app: App, later: Later): Handlers => ({
  'page.hello': async (request, sender) => {
    // Somebody looks at a calendar: a good moment to send what could not be sent before.
    later(() => runOutbox(app));
    return await greetPage(app, request, originOf(sender));
  },
  'page.suggest': async (report, sender) => {
    const { wantsWatch, ...answer } = await suggestForPage(inOneLook(app), report, originOf(sender));
    if (wantsWatch) later(() => tendBookings(app, watchWhenSeenMs));
    return answer;
  },
  'page.noticed': async ({ booking }) => {
    await takeNoticeAway(app, booking);
    return null;
  },
  'page.unreadable': async (report, sender) => {
    await noteUnreadable(app, report, originOf(sender));
    return null;
  },

  'card.bring': async (_, sender) => {
    const { tab, frame } = originOf(sender);
    await app.bringCard(tab, frame);
    return null;
  },
  'card.another': async (request) => await suggestAnother(app, request),
  'card.times': async (request) => await suggestTimes(app, request),
  'card.people': async (request) => await peopleForCard(app, request),
  'card.withPerson': async (request) => await suggestWithPerson(app, request),
  'card.adjust': async (request) => await adjustSuggestion(app, request),
  'card.calendars': async (request) => await calendarsForCard(app, request),
  'card.notNow': async (request) => {
    await rememberDeclined(app, request);
    await putOff(app, request);
    return null;
  },
  'card.accept': async (acceptance, sender) => {
    const outcome = await thenMark(app, later, acceptSuggestion(app, acceptance, addressOf(sender)));
    await rememberTaken(app, acceptance, outcome);
    return outcome;
  },
  'card.remedy': async (request, sender) => {
    const outcome = await thenMark(app, later, applyRemedy(app, request, addressOf(sender)));
    if (outcome !== null) await rememberTaken(app, request.acceptance, outcome);
    return outcome;
  },
  'card.undo': async ({ booking }) => {
    const undone = await thenMark(app, later, undoBooking(app, booking));
    if (undone.ok) await forgetTaken(app, booking);
    return undone;
  },

  'popup.refresh': async (request) => {
    later(() => tendBookings(app, watchWhenSeenMs));
    return { isRead: await readAnew(app, request) };
  },
  'popup.retry': async ({ booking }) => await thenMark(app, later, retryBooking(app, booking)),
  'popup.dismiss': async ({ booking }) => {
    await thenMark(app, later, dismissBooking(app, booking));
    return null;
  },
  'popup.openEditor': async ({ booking }) => {
    await thenMark(app, later, openEditorFor(app, booking));
    return null;
  },
  'popup.pause': async ({ until }) => {
    await pauseSuggestions(app, until);
    return null;
  },
  'popup.resume': async () => {
    await resumeSuggestions(app);
    return null;
  },

  'options.refreshCalendars': async () => {
    await refreshCalendars(app);
    return null;
  },
  'options.preferencesKept': async () => {
    await app.speakAsChosen();
    later(() => giveNotices(app));
    return null;
  },
  'options.readAttendees': async () => await readAttendees(app),
  'options.connect': async (request) => {
    const outcome = await connectAccount(app, request);
    await rememberAdminRequest(app, request.provider, outcome);
    if (outcome.ok) later(() => runOutboxOf(app, outcome.account.id));
    return outcome;
  },
  'options.stayConnected': async (request) => await stayConnected(app, request),
  'options.disconnect': async ({ account }) => {
    await disconnectAccount(app, account);
    return null;
  },
});
