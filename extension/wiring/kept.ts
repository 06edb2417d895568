import type { KeptApp } from '../../src/app/ports.ts';
import { builtInClientIds, targetBrowser } from '../../src/platform/build.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { redirectAddress } from '../../src/platform/identity.ts';
import { randomId } from '../../src/platform/ids.ts';
import { browserZone } from '../../src/platform/locale.ts';
import { withLock } from '../../src/platform/locks.ts';
import { log } from '../../src/platform/log.ts';
import { openAdminRequests } from '../../src/storage/admin-requests.ts';
import {
  openAccounts,
  openActivityEdits,
  openDecisions,
  openPeople,
  openSnoozes,
} from '../../src/storage/collection.ts';
import { openJournal } from '../../src/storage/journal.ts';
import { openPreferences } from '../../src/storage/preferences.ts';
import { openRevision } from '../../src/storage/revision.ts';
import { openSession } from '../../src/storage/session.ts';

/** What is kept on this device, as the worker and our own pages open it alike. Nothing is read yet. */
export const openKept = (): Omit<KeptApp, 'texts'> => ({
  people: openPeople(log),
  accounts: openAccounts(log),
  snoozes: openSnoozes(log),
  decisions: openDecisions(log),
  activityEdits: openActivityEdits(log),
  journal: openJournal(log),
  preferences: openPreferences(log, withLock),
  revision: openRevision(withLock),
  session: openSession(log, withLock),
  adminRequests: openAdminRequests(log, withLock),
  // Only where storage can be closed to content scripts altogether; Firefox has no such switch.
  canStayConnected: targetBrowser !== 'firefox',
  builtInClientIds,
  redirectAddress,
  now: systemClock,
  makeId: randomId,
  browserZone,
  withLock,
  log,
});
