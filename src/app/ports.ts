import type { Account } from '../domain/booking/account.ts';
import type { Person, Snooze } from '../domain/involvement/types.ts';
import type { Preferences } from '../domain/preferences.ts';
import type { HostPage, Send } from '../messages/map.ts';
import type { EditorAddress } from '../pages/calendar-page.ts';
import type { Log } from '../platform/log.ts';
import type { CalendarProvider } from '../providers/calendar-provider.ts';
import type { SignIn } from '../providers/sign-in.ts';
import type { ActivityEdit, Archive, Collection, DecisionRow, Item, Journal, KeptSignIn } from './kept.ts';
import type { Session } from './session.ts';
import type { Texts } from './texts.ts';

export interface TabFacts {
  readonly id: number;
  /** Known only for pages the extension may read. */
  readonly address?: string;
}

export interface Tabs {
  open(address: string): Promise<void>;
  find(tab: number): Promise<TabFacts | undefined>;
  active(): Promise<TabFacts | undefined>;
  ask(tab: number, message: unknown): Promise<unknown>;
  /** Those in which one of our calendars is open, the one that was looked at last first; one that is asleep has no page. */
  calendars(): Promise<readonly { readonly id: number; readonly isAsleep: boolean }[]>;
  /** Brings a tab and its window to the front. */
  show(tab: number): Promise<void>;
  /** At one of the sections of the options page, or where it was left. */
  openOptions(section?: string): Promise<void>;
  openWelcome(): Promise<void>;
}

/** What the system shows before a booking. */
export interface NoticeWords {
  readonly title: string;
  readonly message: string;
}

/** The services an account can be connected to. */
export type Service = 'google' | 'microsoft';

/** Everything a use case needs from outside. The shell wires the browser's; tests wire their own. */
export interface App {
  readonly people: Collection<Person>;
  readonly accounts: Collection<Account>;
  readonly snoozes: Collection<Snooze & { readonly id: string }>;
  readonly decisions: Collection<DecisionRow>;
  readonly activityEdits: Collection<ActivityEdit>;
  readonly keptSignIns: Collection<KeptSignIn>;
  readonly journal: Journal;
  readonly preferences: Item<Preferences>;
  readonly revision: { read(): Promise<number>; raise(): Promise<void> };
  readonly session: Session;

  readonly providerOf: (account: Account) => CalendarProvider;
  readonly signIn: Readonly<Record<Service, SignIn>>;
  /** Whether a sign-in may be kept on the device at all. */
  readonly canStayConnected: boolean;
  /** What an administrator was asked to open, and has not opened yet as far as we know. */
  readonly adminRequests: Item<Readonly<Partial<Record<Service, string>>>>;
  /** The welcome page has had its one turn. */
  readonly isWelcomed: Item<boolean>;
  readonly builtInClientIds: Readonly<Record<Service, string>>;
  readonly redirectAddress: (service: Service) => string;
  readonly editorAddress: Readonly<Record<HostPage, EditorAddress>>;

  readonly now: () => number;
  readonly makeId: () => string;
  /** In [0, 1). */
  readonly random: () => number;
  readonly browserZone: () => string;
  /** ISO 3166-1 alpha-2, where the browser lets guess it. */
  readonly browserRegion: () => string | undefined;
  readonly withLock: <Value>(name: string, work: () => Promise<Value>) => Promise<Value>;
  /** Makes sure the outbox is run no later than `at` (epoch milliseconds), even if the worker ends before. */
  readonly wakeAt: (at: number) => Promise<void>;
  /** Makes sure notices are looked at no later than `at` (epoch milliseconds). */
  readonly wakeForNoticeAt: (at: number) => Promise<void>;
  /** Shows one of the system's notices; the same key again shows no second one. Rejects without the permission. */
  readonly showNotice: (key: string, words: NoticeWords) => Promise<void>;
  /** Keys of the notices that were given; see src/domain/booking/notices.ts. */
  readonly noticesGiven: Item<readonly string[]>;
  /** Retries within one worker life; off where time stands still. */
  readonly quickRetries: boolean;
  readonly tabs: Tabs;
  /** Puts the card's script into a frame of a tab, beside the one that draws the pills there. */
  readonly bringCard: (tab: number, frame: number) => Promise<void>;
  /** Marks the toolbar button with a reason, or takes the mark away (empty). */
  readonly showBadge: (reason: string) => Promise<void>;
  /** In the language that is chosen now. */
  readonly texts: Texts;
  /** Preferences were kept elsewhere: reads the words again where they choose another language. */
  readonly speakAsChosen: () => Promise<void>;
  readonly log: Log;
}

/** What both the worker and our own pages have of what is kept. */
export type KeptApp = Pick<
  App,
  | 'people'
  | 'accounts'
  | 'snoozes'
  | 'decisions'
  | 'activityEdits'
  | 'journal'
  | 'preferences'
  | 'revision'
  | 'session'
  | 'adminRequests'
  | 'canStayConnected'
  | 'builtInClientIds'
  | 'redirectAddress'
  | 'now'
  | 'makeId'
  | 'browserZone'
  | 'withLock'
  | 'texts'
  | 'log'
>;

/** Everything a page of ours needs to show what is kept, and what comes of it: it runs there, without the worker. */
export interface OwnPageApp extends KeptApp {
  readonly tabs: Pick<Tabs, 'active' | 'find' | 'ask'>;
  /** Asks the worker for what only it can do. */
  readonly send: Send;
}

/** What the options and welcome pages need besides. */
export interface OptionsApp extends OwnPageApp {
  readonly archive: Archive;
}
