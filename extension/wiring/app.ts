import type { App } from '../../src/app/ports.ts';
import { googleEditorAddress } from '../../src/pages/google-calendar/editor-address.ts';
import { outlookEditorAddress } from '../../src/pages/outlook/editor-address.ts';
import { ensureAlarm } from '../../src/platform/alarms.ts';
import { showBadge } from '../../src/platform/badge.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { launchAuthFlow } from '../../src/platform/identity.ts';
import { systemRandom } from '../../src/platform/ids.ts';
import { browserLanguage, browserRegion } from '../../src/platform/locale.ts';
import { withLock } from '../../src/platform/locks.ts';
import { log } from '../../src/platform/log.ts';
import { showNotice } from '../../src/platform/notices.ts';
import { readOwnFile } from '../../src/platform/own-files.ts';
import { tabs } from '../../src/platform/tabs.ts';
import { knowWindowsZones } from '../../src/providers/microsoft/time-zone.ts';
import { openKeptSignIns } from '../../src/storage/collection.ts';
import { openNoticesGiven } from '../../src/storage/notices-given.ts';
import { openWelcomed } from '../../src/storage/welcomed.ts';
import { openKept } from './kept.ts';
import { openLanguage } from './language.ts';
import { openProvider, openSignIns } from './providers.ts';

/** Wakes the worker for what is still to be sent. */
export const outboxAlarm = 'outbox';

/** Wakes the worker for the next notice. */
export const noticeAlarm = 'notices';

/** The worker's own: the use cases' ports, and when they may be used. */
export interface Worker {
  readonly app: App;
  /**
   * Resolves once the words and the names of zones are read, which begins when it is first asked; no use case that needs them may run
   * before. Asked again after it failed, it tries again.
   */
  readonly ready: () => Promise<void>;
}

/** The use cases' ports, filled with the browser. Nothing here reads or asks anything yet. */
export const createWorker = (): Worker => {
  const kept = openKept();
  const language = openLanguage({
    preferences: kept.preferences,
    browserLanguage,
    read: readOwnFile,
  });
  let zones: Promise<void> | undefined;
  const app: App = {
    ...kept,
    keptSignIns: openKeptSignIns(log),

    providerOf: (account) => openProvider(app, account),
    signIn: openSignIns(launchAuthFlow, systemClock),
    isWelcomed: openWelcomed(log, withLock),
    editorAddress: { 'google-calendar': googleEditorAddress, outlook: outlookEditorAddress },

    random: systemRandom,
    browserRegion,
    wakeForNoticeAt: (at) => ensureAlarm(noticeAlarm, at, systemClock()),
    showNotice,
    noticesGiven: openNoticesGiven(log, withLock),
    wakeAt: (at) => ensureAlarm(outboxAlarm, at, systemClock()),
    quickRetries: true,
    tabs,
    bringCard: async (tab, frame) => await tabs.run(tab, frame, 'content/card.js'),
    showBadge,
    get texts() {
      return language.texts();
    },
    speakAsChosen: language.renew,
  };
  const ready = async (): Promise<void> => {
    zones ??= readOwnFile<Parameters<typeof knowWindowsZones>[0]>('windows-zones.json').then(knowWindowsZones);
    try {
      await Promise.all([language.ready(), zones]);
    } catch (error) {
      zones = undefined;
      throw error;
    }
  };
  return { app, ready };
};
