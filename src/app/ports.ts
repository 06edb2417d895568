import type { Gap, Interval } from '../domain/availability/types.ts';
import type { Backup, BackupProblem, KeptData } from '../domain/backup.ts';
import type { Account } from '../domain/booking/account.ts';
import type { AccountId, Booking } from '../domain/booking/types.ts';
import type { CustomActivity, Decision, LedgerEntry, Person, Snooze } from '../domain/involvement/types.ts';
import type { Preferences } from '../domain/preferences.ts';
import type { Result } from '../domain/result.ts';
import type { HostPage, Send } from '../messages/map.ts';
import type { EditorAddress } from '../pages/calendar-page.ts';
import type { Log } from '../platform/log.ts';
import type {
  AccountBusy,
  CalendarProvider,
  EventRef,
  PersonTime,
  StoredRequest,
} from '../providers/calendar-provider.ts';
import type { Grant, SignIn } from '../providers/sign-in.ts';
import type { Texts } from './texts.ts';

/** Everything a use case needs from outside. The shell wires the browser's; tests wire their own. */

export interface Collection<Row> {
  all(): Promise<readonly Row[]>;
  find(id: string): Promise<Row | undefined>;
  put(row: Row): Promise<void>;
  /** Atomic; `change` sees undefined when there is no such row. */
  change(id: string, change: (row: Row | undefined) => Row | undefined): Promise<Row | undefined>;
  remove(id: string): Promise<void>;
}

export interface Item<Value> {
  read(): Promise<Value>;
  write(value: Value): Promise<void>;
  /** Atomic. */
  change(change: (value: Value) => Value): Promise<Value>;
  remove(): Promise<void>;
}

/** What is still to be sent for a booking. */
export interface OutboxRow {
  /** The booking's id. */
  readonly id: string;
  readonly account: AccountId;
  readonly kind: 'create' | 'remove';
  /** The exact request of the creation; a removal keeps it to find out what became of it. */
  readonly request: StoredRequest;
  /** An attempt left, or may have left, whose outcome we do not know. */
  readonly mayHaveLeft: boolean;
  /** When the last such attempt left, epoch milliseconds. */
  readonly leftAt?: number;
  readonly attempts: number;
  /** Since when the service's answers have left the outcome unclear; being offline does not count. */
  readonly unclearSince?: number;
  /** Epoch milliseconds. */
  readonly nextTry: number;
  /** The event to remove, once it is known. */
  readonly event?: EventRef;
  /** The user knows that the time is taken and wants it anyway. */
  readonly skipsCheck?: true;
}

/** What the user took or declined; what was taken carries its booking's id, so that an undo takes it back. */
export interface DecisionRow extends Decision {
  readonly id: string;
}

/** An activity of the user's own, or their version of one of ours; `id` is the activity's. */
export interface ActivityEdit extends CustomActivity {
  readonly id: string;
}

/** A refresh token that outlives the browser; `id` is the account's. */
export interface KeptSignIn {
  readonly id: string;
  readonly token: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

export interface LedgerRow extends LedgerEntry {
  readonly booking: string;
}

export interface Entry {
  readonly booking: Booking;
  readonly row?: OutboxRow;
}

/** What a booking becomes. Without a `row` nothing is left to send. */
export interface Settled extends Entry {
  readonly ledger?: LedgerRow | 'forget';
}

export interface Journal {
  bookings(): Promise<readonly Booking[]>;
  ledger(): Promise<readonly LedgerRow[]>;
  outbox(): Promise<readonly OutboxRow[]>;
  find(id: string): Promise<Entry | undefined>;
  /** Atomic: decides over all bookings and keeps the decision before anybody else can decide. */
  accept<Decision extends { readonly keep?: Settled }>(
    decide: (bookings: readonly Booking[]) => Decision,
  ): Promise<Decision>;
  /** Atomic. `undefined` leaves the entry alone. Resolves with what stands now. */
  change(id: string, change: (entry: Entry) => Settled | undefined): Promise<Entry | undefined>;
  forget(id: string): Promise<void>;
}

export type TabReport =
  | {
      readonly kind: 'read';
      readonly page: HostPage;
      /** Epoch milliseconds of the report. */
      readonly at: number;
      readonly address: string;
      /** Of the account it shows, where it names one. */
      readonly account?: string;
      readonly dates: readonly string[];
      readonly timeZone: string;
      readonly gaps: readonly Gap[];
      /** What comparing it with the account showed; left out where there was nothing to compare. */
      readonly check?: 'agrees' | 'zone' | 'differs' | undefined;
    }
  | {
      readonly kind: 'unreadable';
      readonly page: HostPage;
      readonly at: number;
      readonly address: string;
      readonly reason: string;
    }
  /** The script is there and has not read the page yet. */
  | { readonly kind: 'hello'; readonly page: HostPage; readonly at: number; readonly address: string };

export interface BusyReading {
  readonly at: number;
  readonly calendars: readonly string[];
  readonly window: Interval;
  readonly busy: readonly AccountBusy[];
}

/** When other people are busy in a window, as one account sees it. */
export interface PeopleReading {
  readonly at: number;
  readonly window: Interval;
  readonly people: readonly PersonTime[];
}

export interface WeekReading {
  readonly at: number;
  readonly timeZone: string;
  readonly gaps: readonly Gap[];
  /** What takes the time, where no gap is left in the days that were read. */
  readonly noGap?: DaysWithoutGap;
}

/** Milliseconds of working time, and days without any. */
export interface DaysWithoutGap {
  readonly daysOff: number;
  readonly busy: number;
  readonly tooShort: number;
  readonly notice: number;
  readonly lunch: number;
}

/** Memory that ends with the browser. */
export interface Session {
  grant(account: AccountId): Item<Grant | undefined>;
  tab(tab: number): Item<TabReport | undefined>;
  /** The tabs that have said something of themselves. */
  tabs(): Promise<readonly number[]>;
  busy(account: AccountId): Item<readonly BusyReading[]>;
  /** The freshest readings of other people's times; nothing of them is kept beyond the hour. */
  people(account: AccountId): Item<readonly PeopleReading[]>;
  /** Until when an account is left alone, because its service asked for it; epoch milliseconds. */
  pausedUntil(account: AccountId): Item<number | undefined>;
  /** When an account's bookings were looked at last; epoch milliseconds. */
  watchedAt(account: AccountId): Item<number | undefined>;
  readonly week: Item<WeekReading | undefined>;
}

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

/** Everything that is kept, at once. */
export interface Archive {
  parse(text: string): Result<Backup, BackupProblem>;
  /** Atomic. Takes the bookings `forgotten` off the list, and answers with those that were not known before. */
  replace(kept: KeptData, forgotten: readonly string[]): Promise<readonly string[]>;
  /** Everything on this device. */
  erase(): Promise<void>;
}

/** The services an account can be connected to. */
export type Service = 'google' | 'microsoft';

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

/** Everything the use cases of the options and welcome pages need: they run there, over what is kept, without the worker. */
export interface OptionsApp extends KeptApp {
  readonly archive: Archive;
  /** Asks the worker for what only it can do. */
  readonly send: Send;
}
