import { fakeBrowser } from './fake-browser.ts';
import { randomUUID } from 'node:crypto';
import { englishTexts } from '../../support/english.ts';
import { createHandlers } from '../../../src/app/handlers.ts';
import type { App, OptionsApp, Service } from '../../../src/app/ports.ts';
import type { Gap } from '../../../src/domain/availability/types.ts';
import type { Account } from '../../../src/domain/booking/account.ts';
import type { Person } from '../../../src/domain/involvement/types.ts';
import { failure } from '../../../src/domain/result.ts';
import type { Acceptance, Answer, MessageName, Request, Sender } from '../../../src/messages/map.ts';
import { googleEditorAddress } from '../../../src/pages/google-calendar/editor-address.ts';
import { outlookEditorAddress } from '../../../src/pages/outlook/editor-address.ts';
import { createMemoryProvider, type MemoryProvider } from '../../../src/providers/memory/index.ts';
import { withPause } from '../../../src/providers/any-provider/with-pause.ts';
import type { SignIn } from '../../../src/providers/sign-in.ts';
import { openArchive } from '../../../src/storage/archive.ts';
import { openAdminRequests } from '../../../src/storage/admin-requests.ts';
import {
  openAccounts,
  openActivityEdits,
  openDecisions,
  openKeptSignIns,
  openPeople,
  openSnoozes,
} from '../../../src/storage/collection.ts';
import { database } from '../../../src/storage/database.ts';
import { openJournal } from '../../../src/storage/journal.ts';
import { openNoticesGiven } from '../../../src/storage/notices-given.ts';
import { openPreferences } from '../../../src/storage/preferences.ts';
import { openRevision } from '../../../src/storage/revision.ts';
import { openSession } from '../../../src/storage/session.ts';
import { openWelcomed } from '../../../src/storage/welcomed.ts';
import { createLocks } from './locks.ts';

export const minute = 60_000;
export const hour = 60 * minute;
/** Tuesday, 24 November 2026, 08:00 in Berlin. */
export const morning = Date.parse('2026-11-24T07:00:00Z');

export const ana: Person = { id: 'ana', name: 'Ana Lopez', address: 'ana@example.com', circle: 'report', addedAt: 0 };
export const ben: Person = { id: 'ben', name: 'Ben Otieno', circle: 'report', addedAt: 0 };

export const googleAccount: Account = {
  id: 'google:pat@example.com',
  provider: 'google',
  address: 'pat@example.com',
  loginHint: 'pat@example.com',
  state: 'connected',
  calendars: [{ id: 'own', name: 'Work', timeZone: 'Europe/Berlin', isPrimary: true, canWrite: true, blocks: true }],
  target: 'own',
};

/** 14:00 to 15:00 in Berlin. */
export const afternoon: Gap = {
  start: morning + 6 * hour,
  end: morning + 7 * hour,
  kind: 'work',
  startsAt: 'meeting',
  endsAt: 'meeting',
};

export const walkWith = (people: readonly string[], change: Partial<Acceptance> = {}): Acceptance => ({
  intent: randomUUID(),
  page: 'google-calendar',
  gap: afternoon,
  slot: { start: afternoon.start, end: afternoon.start + 30 * minute },
  activity: 'a09',
  people,
  timeZone: 'Europe/Berlin',
  ...change,
});

/** What a card with the walk asks when something on it is changed. */
export const adjusting = (change: Partial<Request<'card.adjust'>> = {}): Request<'card.adjust'> => ({
  page: 'google-calendar',
  gap: afternoon,
  slot: { start: afternoon.start, end: afternoon.start + 30 * minute },
  timeZone: 'Europe/Berlin',
  activity: 'a09',
  people: ['ana'],
  minutes: 30,
  choice: {},
  ...change,
});

const noSignIn: SignIn = {
  connect: async () => failure({ kind: 'no-client-id' }),
  renew: async () => failure({ kind: 'interaction-required' }),
  revoke: async () => undefined,
};

/** Everything around the use cases: a calendar, storage that outlives the worker, a clock that stands until it is moved. */
export interface Bench {
  readonly provider: MemoryProvider;
  now: number;
  readonly opened: string[];
  readonly wakes: number[];
  /** What the toolbar button was marked with, the last one last; empty takes the mark away. */
  readonly badges: string[];
  readonly noticeWakes: number[];
  readonly notices: readonly { readonly key: string; readonly title: string; readonly message: string }[];
  readonly logged: string[];
  /** A worker as it comes up: same storage, same calendar, nothing else left of the one before. */
  start(change?: Partial<App>): BenchApp;
}

/** The worker's use cases and the options page's, over the same storage. */
export type BenchApp = App & OptionsApp;

type Rows = {
  readonly [Name in MessageName]?: (request: Request<Name>, sender: Sender) => Promise<Answer<Name>>;
};

const clearStorage = async (): Promise<void> => {
  fakeBrowser.reset();
  const open = await database();
  for (const table of [
    'people',
    'accounts',
    'bookings',
    'outbox',
    'ledger',
    'snoozes',
    'decisions',
    'activityEdits',
    'signIns',
  ] as const) {
    await open.clear(table);
  }
};

export const createBench = async (
  has: { readonly people?: readonly Person[]; readonly accounts?: readonly Account[] } = {},
): Promise<Bench> => {
  await clearStorage();
  const provider = createMemoryProvider();
  const opened: string[] = [];
  const wakes: number[] = [];
  const badges: string[] = [];
  const noticeWakes: number[] = [];
  const notices: Bench['notices'][number][] = [];
  const logged: string[] = [];
  const log: App['log'] = (code) => void logged.push(code);
  const bench: Bench = {
    provider,
    now: morning,
    opened,
    wakes,
    badges,
    noticeWakes,
    notices,
    logged,
    start: (change = {}) => {
      const withLock = createLocks();
      const session = openSession(log, withLock);
      const app: BenchApp = {
        people: openPeople(log),
        accounts: openAccounts(log),
        snoozes: openSnoozes(log),
        decisions: openDecisions(log),
        activityEdits: openActivityEdits(log),
        keptSignIns: openKeptSignIns(log),
        journal: openJournal(log),
        preferences: openPreferences(log, withLock),
        archive: openArchive(),
        revision: openRevision(withLock),
        session,
        providerOf: ({ id }) => withPause(provider, session.pausedUntil(id), () => bench.now),
        signIn: { google: noSignIn, microsoft: noSignIn } satisfies Record<Service, SignIn>,
        canStayConnected: true,
        adminRequests: openAdminRequests(log, withLock),
        isWelcomed: openWelcomed(log, withLock),
        builtInClientIds: { google: '', microsoft: '' },
        redirectAddress: (service) => `https://redirect.example/${service}`,
        editorAddress: { 'google-calendar': googleEditorAddress, outlook: outlookEditorAddress },
        now: () => bench.now,
        makeId: () => randomUUID(),
        random: () => 0.5,
        browserZone: () => 'Europe/Berlin',
        browserRegion: () => 'DE',
        withLock,
        wakeForNoticeAt: async (at) => void noticeWakes.push(at),
        showNotice: async (key, words) => void notices.push({ key, ...words }),
        noticesGiven: openNoticesGiven(log, withLock),
        wakeAt: async (at) => void wakes.push(at),
        quickRetries: false,
        tabs: {
          open: async (address) => void opened.push(address),
          find: async () => undefined,
          active: async () => undefined,
          ask: async () => {
            throw new Error('Could not establish connection. Receiving end does not exist.');
          },
          calendars: async () => [],
          show: async (tab) => void opened.push(`tab ${tab}`),
          openOptions: async (section) => void opened.push(section === undefined ? 'options' : `options#${section}`),
          openWelcome: async () => void opened.push('welcome'),
        },
        bringCard: async () => undefined,
        showBadge: async (reason) => void badges.push(reason),
        texts: englishTexts('en-US'),
        speakAsChosen: async () => undefined,
        send: async (name, request) => {
          const rows: Rows = createHandlers(app, (work) => void work());
          const row = rows[name];
          if (row === undefined) throw new Error(`${name}: expected a message of the worker's`);
          return await row(request, { kind: 'own' });
        },
        log,
        ...change,
      };
      return app;
    },
  };
  const app = bench.start();
  for (const person of has.people ?? [ana, ben]) await app.people.put(person);
  for (const account of has.accounts ?? [googleAccount]) await app.accounts.put(account);
  return bench;
};
