import type { App } from '../../src/app/ports.ts';
import { googleEditorAddress } from '../../src/pages/google-calendar/editor-address.ts';
import { outlookEditorAddress } from '../../src/pages/outlook/editor-address.ts';
import { ensureAlarm } from '../../src/platform/alarms.ts';
import { showBadge } from '../../src/platform/badge.ts';
import { builtInClientIds, targetBrowser } from '../../src/platform/build.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { launchAuthFlow, redirectAddress } from '../../src/platform/identity.ts';
import { randomId, systemRandom } from '../../src/platform/ids.ts';
import { browserLanguage, browserRegion, browserZone } from '../../src/platform/locale.ts';
import { withLock } from '../../src/platform/locks.ts';
import { log } from '../../src/platform/log.ts';
import { showNotice } from '../../src/platform/notices.ts';
import { readOwnFile } from '../../src/platform/own-files.ts';
import { tabs } from '../../src/platform/tabs.ts';
import { knowWindowsZones } from '../../src/providers/microsoft/time-zone.ts';
import { openArchive } from '../../src/storage/archive.ts';
import { openAdminRequests } from '../../src/storage/admin-requests.ts';
import {
  openAccounts,
  openActivityEdits,
  openDecisions,
  openKeptSignIns,
  openPeople,
  openSnoozes,
} from '../../src/storage/collection.ts';
import { openJournal } from '../../src/storage/journal.ts';
import { openNoticesGiven } from '../../src/storage/notices-given.ts';
import { openPreferences } from '../../src/storage/preferences.ts';
import { openRevision } from '../../src/storage/revision.ts';
import { openSession } from '../../src/storage/session.ts';
import { openWelcomed } from '../../src/storage/welcomed.ts';
import { openLanguage } from './language.ts';
import { openProvider, openSignIns } from './providers.ts';

/** Wakes the worker for what is still to be sent. */
export const outboxAlarm = 'outbox';

/** Wakes the worker for the next notice. */
export const noticeAlarm = 'notices';

/** The worker's own: the use cases' ports, and when they may be used. */
export interface Worker {
  readonly app: App;
  /** Resolves once the words and the names of zones are read; no use case may run before. Asked again after it failed, it tries again. */
  readonly ready: () => Promise<void>;
}

/** The use cases' ports, filled with the browser. Nothing here reads or asks anything yet. */
export const createWorker = (): Worker => {
  const language = openLanguage({
    preferences: openPreferences(log, withLock),
    browserLanguage,
    read: readOwnFile,
  });
  let zones: Promise<void> | undefined;
  const app: App = {
    people: openPeople(log),
    accounts: openAccounts(log),
    snoozes: openSnoozes(log),
    decisions: openDecisions(log),
    activityEdits: openActivityEdits(log),
    keptSignIns: openKeptSignIns(log),
    journal: openJournal(log),
    preferences: language.preferences,
    archive: openArchive(),
    revision: openRevision(withLock),
    session: openSession(log, withLock),

    providerOf: (account) => openProvider(app, account),
    signIn: openSignIns(launchAuthFlow, systemClock),
    // Only where storage can be closed to content scripts altogether; Firefox has no such switch.
    canStayConnected: targetBrowser !== 'firefox',
    builtInClientIds,
    adminRequests: openAdminRequests(log, withLock),
    isWelcomed: openWelcomed(log, withLock),
    redirectAddress,
    editorAddress: { 'google-calendar': googleEditorAddress, outlook: outlookEditorAddress },

    now: systemClock,
    makeId: randomId,
    random: systemRandom,
    browserZone,
    browserRegion,
    withLock,
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
    log,
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
