import { createAnswersFirst } from '../src/app/answers-first.ts';
import { giveNotices, openNotice } from '../src/app/booking/notices.ts';
import { tendBookings } from '../src/app/booking/tend.ts';
import { watchEveryMs } from '../src/app/booking/watch.ts';
import { messageErrorText } from '../src/app/describe/message-error.ts';
import { createHandlers } from '../src/app/handlers.ts';
import { goToNextSuggestion, nextSuggestionCommand } from '../src/app/page-command.ts';
import { startWorker } from '../src/app/start.ts';
import { welcomeOnce } from '../src/app/welcome.ts';
import { receiveWith } from '../src/messages/handle.ts';
import type { RawSender } from '../src/messages/sender.ts';
import { browser } from '../src/platform/browser.ts';
import { onNoticePressed } from '../src/platform/notices.ts';
import { log } from '../src/platform/log.ts';
import { database } from '../src/storage/database.ts';
import { createWorker, noticeAlarm, outboxAlarm } from './wiring/app.ts';

/**
 * The worker of Chrome and Edge, the event page of Firefox. It is ended at any time and started again for the next
 * event, which finds a listener only if that was added in the first turn: so all of them are, here, and nothing waits.
 */

const { app, ready } = createWorker();

/** By then the event that woke the worker has come. */
const eventComesMs = 50;

const { answering, quiet } = createAnswersFirst((ms) => new Promise((resolve) => setTimeout(resolve, ms)));

const atOnce = (work: () => Promise<void>): void => {
  ready()
    .then(work)
    .catch((error: unknown) => log('worker.failed', {}, error));
};

const later = (work: () => Promise<void>): void => {
  void quiet().then(() => atOnce(work));
};

const ourselves = { id: browser.runtime.id, origin: browser.runtime.getURL('').replace(/\/$/u, '') };
const receive = receiveWith(createHandlers(app, later), ourselves, log, ready, (code) =>
  messageErrorText(code, app.texts),
);

browser.runtime.onMessage.addListener((message: unknown, sender: RawSender, respond) => {
  // Answered by callback: promises of listeners are native in Chrome only from 147 on. `receive` never rejects.
  answering(receive(message, sender).then(respond));
  return true;
});
browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === outboxAlarm) later(() => tendBookings(app, watchEveryMs));
  if (name === noticeAlarm) later(() => giveNotices(app));
});
onNoticePressed((key) => atOnce(() => openNotice(app, key)));
browser.commands.onCommand.addListener((command) => {
  if (command === nextSuggestionCommand) atOnce(() => goToNextSuggestion(app));
});
// Both only have to wake the worker: what it does then, it does at every start.
browser.runtime.onInstalled.addListener(() => undefined);
browser.runtime.onStartup.addListener(() => undefined);
browser.tabs.onRemoved.addListener((tab) => later(() => app.session.tab(tab).remove()));

// Opened while what woke the worker is on its way; whoever needs it hears why it could not be. Words wait until somebody needs them:
// reading them now would keep what is on its way from coming.
database().catch(() => undefined);
// What woke the worker comes first.
setTimeout(() => {
  later(() => startWorker(app));
  later(() => welcomeOnce(app));
}, eventComesMs);
