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
import { createWorker, noticeAlarm, outboxAlarm } from './wiring/app.ts';

/**
 * The worker of Chrome and Edge, the event page of Firefox. It is ended at any time and started again for the next
 * event, which finds a listener only if that was added in the first turn: so all of them are, here, and nothing waits.
 */

const { app, ready } = createWorker();

/** Messages that are being answered: somebody waits for them, and for nothing else that is done here. */
const answering = new Set<Promise<void>>();
const longestWaitMs = 1000;
const eventComesMs = 50;

/** Resolves when nobody waits for an answer, or has for a second: an account that is asked may take longer. */
const quiet = async (): Promise<void> => {
  await Promise.race([
    Promise.allSettled(answering),
    new Promise((resolve) => {
      setTimeout(resolve, longestWaitMs);
    }),
  ]);
};

const later = (work: () => Promise<void>): void => {
  quiet()
    .then(ready)
    .then(work)
    .catch((error: unknown) => log('worker.failed', {}, error));
};

const ourselves = { id: browser.runtime.id, origin: browser.runtime.getURL('').replace(/\/$/u, '') };
const receive = receiveWith(createHandlers(app, later), ourselves, log, ready, (code) =>
  messageErrorText(code, app.texts),
);

browser.runtime.onMessage.addListener((message: unknown, sender: RawSender, respond) => {
  // Answered by callback: promises of listeners are native in Chrome only from 147 on. `receive` never rejects.
  const answered = receive(message, sender).then(respond);
  answering.add(answered);
  void answered.finally(() => answering.delete(answered));
  return true;
});
browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === outboxAlarm) later(() => tendBookings(app, watchEveryMs));
  if (name === noticeAlarm) later(() => giveNotices(app));
});
onNoticePressed((key) => later(() => openNotice(app, key)));
browser.commands.onCommand.addListener((command) => {
  if (command === nextSuggestionCommand) later(() => goToNextSuggestion(app));
});
// Both only have to wake the worker: what it does then, it does at every start.
browser.runtime.onInstalled.addListener(() => undefined);
browser.runtime.onStartup.addListener(() => undefined);
browser.tabs.onRemoved.addListener((tab) => later(() => app.session.tab(tab).remove()));

// What woke the worker comes first: the event is there right after this script has run.
ready().catch(() => undefined);
setTimeout(() => {
  later(() => startWorker(app));
  later(() => welcomeOnce(app));
}, eventComesMs);
