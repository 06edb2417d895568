import type {
  BusySwitches,
  Gap,
  Interval,
  IsoDate,
  TimeRange,
  Weekday,
  BreakRule,
} from '../domain/availability/types.ts';
import type { CalendarUse } from '../domain/booking/account.ts';
import type { AccountId, BookingState, ProviderId } from '../domain/booking/types.ts';
import type { ActivityId, Circle, PersonId } from '../domain/involvement/types.ts';
import type { Preferences } from '../domain/preferences.ts';
import type { DataMessages } from './data-messages.ts';
import type {
  ActivityInput,
  ActivityView,
  AttendeesFound,
  DecisionView,
  ImportOutcome,
  ImportRow,
  PersonInput,
  PersonView,
  PreviewState,
  SnoozeView,
} from './options-views.ts';
import type { NoticeView } from './page-views.ts';
import type { PauseChoice, PopupState, QuickBook } from './popup-views.ts';
import type { CalendarRef, CardChoice, SuggestionView } from './suggestion-view.ts';

export type * from './options-views.ts';
export type * from './page-views.ts';
export type * from './popup-views.ts';
export type * from './suggestion-view.ts';

/** The two hosts; the same words as `PageId` in src/pages. */
export type HostPage = 'google-calendar' | 'outlook';

/** What a page needs to find gaps by itself. No people, no accounts. */
export interface PageSettings {
  /** Rises with every change that may alter suggestions. */
  readonly revision: number;
  readonly hours: Readonly<Record<Weekday, readonly TimeRange[]>>;
  readonly breaks: readonly BreakRule[];
  readonly bufferMinutes: { readonly before: number; readonly after: number };
  readonly noticeMinutes: number;
  readonly countsAsBusy: BusySwitches;
  /** IANA zone of the account that matches this host, if one is connected. */
  readonly accountZone?: string;
  /** Finished words for the card and the toast, in the user's language. Keys: src/ui/i18n/en/card.ts. */
  readonly texts: Readonly<Record<string, string>>;
  /** BCP 47. */
  readonly language: string;
  /** Which way it is written; the calendar around it may be written the other way. */
  readonly direction: 'ltr' | 'rtl';
}

export interface PageReport {
  readonly page: HostPage;
  /** Address of the account the page shows, where it names one. */
  readonly account?: string;
  readonly dates: readonly IsoDate[];
  /** The zone the page was read in. */
  readonly timeZone: string;
  readonly gaps: readonly Gap[];
}

/** What the user clicked: enough to book it again after a restart, checked against catalogue and people. */
export interface Acceptance {
  /** A uuid made once per shown suggestion, so that a double click is one acceptance. */
  readonly intent: string;
  readonly page: HostPage;
  /** Address of the account the page shows, where it names one. */
  readonly account?: string;
  readonly gap: Gap;
  readonly slot: Interval;
  readonly activity: ActivityId;
  readonly people: readonly PersonId[];
  /** The zone the page was read in: what a prefilled editor's local times are in. */
  readonly timeZone: string;
  /** Private, with a neutral title; left out, as the user chose for the activity. */
  readonly isQuiet?: boolean;
  readonly choice?: CardChoice;
}

/** What the user can do about a problem: always exactly one thing. */
export type RemedyKind =
  | 'connect'
  | 'retry'
  | 'book-elsewhere'
  | 'open-editor'
  | 'open-options'
  | 'dismiss'
  | 'reload'
  | 'none';
export interface Remedy {
  readonly kind: RemedyKind;
  readonly label: string;
}

export type AcceptOutcome =
  | { readonly kind: 'booked'; readonly booking: BookingView; readonly message: string }
  /** Stored and under way; it will be booked when it can. */
  | { readonly kind: 'kept'; readonly booking: BookingView; readonly message: string }
  /** The host's own prefilled editor was opened; nothing is booked. */
  | { readonly kind: 'handed-over'; readonly message: string }
  | { readonly kind: 'refused'; readonly message: string; readonly remedy: Remedy; readonly booking?: BookingView };

export interface BookingView {
  readonly id: string;
  readonly title: string;
  readonly when: string;
  readonly slot: Interval;
  readonly state: BookingState;
  readonly calendarName: string;
  /** What is the matter, in plain words; empty when all is well. */
  readonly problem: string;
  readonly remedy: Remedy;
  readonly canUndo: boolean;
  /** "Ana gets a cancellation" or "Nobody is written to". */
  readonly undoNotice: string;
  /** The question to bring along; told in the popup's list. */
  readonly question?: string;
}

export interface AccountView {
  readonly id: AccountId;
  readonly provider: ProviderId;
  /** "pat@example.com". */
  readonly address: string;
  readonly state: 'connected' | 'signed-out';
  readonly calendars: readonly {
    readonly id: string;
    readonly name: string;
    readonly canWrite: boolean;
    /** Somebody else's, who lets us write; choosing it asks for the permission if `canWrite` is still false. */
    readonly isShared: boolean;
    readonly use: CalendarUse;
  }[];
  /** False when the permission to see when others are busy was left out. */
  readonly seesOthers: boolean;
  readonly staysConnected: boolean;
  /** The calendar that is written to. */
  readonly target: string;
}

/** A value that was refused: the field keeps what was typed and shows the message. */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}
export type Saved<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

export interface OptionsState {
  readonly preferences: Preferences;
  readonly people: readonly PersonView[];
  readonly activities: readonly ActivityView[];
  readonly accounts: readonly AccountView[];
  readonly snoozes: readonly SnoozeView[];
  readonly decisions: readonly DecisionView[];
  /** Where to register the user's own clients: shown beside the client-id fields. */
  readonly redirectAddresses: Readonly<Record<'google' | 'microsoft', string>>;
  /** Whether this browser lets a sign-in be kept on the device. */
  readonly canStayConnected: boolean;
  /** The page an administrator was asked to open, where one is waited for. */
  readonly adminRequests: Readonly<Partial<Record<'google' | 'microsoft', string>>>;
  /** True when the build carries a client id of its own. */
  readonly hasBuiltInClient: Readonly<Record<'google' | 'microsoft', boolean>>;
}

export type ConnectOutcome =
  | { readonly ok: true; readonly account: AccountView }
  /** `message` says what happened and what to do; `cancelled` when the user closed the window. */
  | {
      readonly ok: false;
      readonly reason: 'no-client-id' | 'cancelled' | 'refused' | 'admin-consent' | 'failed';
      readonly message: string;
      /** `admin-consent`: the page to send to an administrator, where the service has one. */
      readonly address?: string;
    };

export type SnoozeChoice =
  | 'later-today'
  | 'next-week'
  | 'not-this-person'
  | 'not-this-kind'
  | 'leave-this-gap'
  | 'pause-all';

/**
 * Every message there is: who asks what of whom, and what comes back. A name that is not here is refused.
 * `page.*` and `card.*` come from content scripts (and `card.*` from our own pages too), `popup.*` and `options.*` from our own pages,
 * `tab.*` goes from worker or popup to a content script.
 */
export interface MessageMap extends DataMessages {
  'page.hello': { request: { page: HostPage; account?: string }; response: PageSettings };
  'page.suggest': {
    request: PageReport;
    response: { readonly suggestions: readonly SuggestionView[]; readonly notices: readonly NoticeView[] };
  };
  /** The user has read a notice: it is told nowhere any more. */
  'page.noticed': { request: { booking: string }; response: null };
  /** The page cannot be read now; the popup says why. */
  'page.unreadable': { request: { page: HostPage; reason: string; detail: string }; response: null };

  /** Puts the card's script into the frame that asks, beside the one that draws the pills. */
  'card.bring': { request: Record<string, never>; response: null };
  /** "Another idea" for the same gap: the best one that was not shown yet; null when there is none left. */
  'card.another': {
    request: {
      page: HostPage;
      account?: string;
      gap: Gap;
      timeZone: string;
      shown: readonly { readonly activity: ActivityId; readonly people: readonly PersonId[] }[];
      choice?: CardChoice;
    };
    response: SuggestionView | null;
  };
  /** "Another time": up to three other slots among the page's gaps that fit the same idea. */
  'card.times': {
    request: {
      page: HostPage;
      account?: string;
      timeZone: string;
      activity: ActivityId;
      people: readonly PersonId[];
      not: Interval;
      gaps: readonly Gap[];
      choice?: CardChoice;
    };
    response: readonly SuggestionView[];
  };
  /** First names of the people whom the activity fits, for the card's person switch. */
  'card.people': {
    request: { activity: ActivityId };
    response: readonly { readonly id: PersonId; readonly name: string }[];
  };
  /** Typed on the card when nobody is known yet; comes back as the suggestion with that person. */
  'card.withPerson': {
    request: {
      page: HostPage;
      account?: string;
      gap: Gap;
      slot: Interval;
      timeZone: string;
      activity: ActivityId;
      person: { readonly id: PersonId } | { readonly name: string; readonly address: string };
      choice?: CardChoice;
    };
    response: Saved<SuggestionView>;
  };
  /** The suggestion on the card, of another length or booked another way. */
  'card.adjust': {
    request: {
      page: HostPage;
      account?: string;
      gap: Gap;
      slot: Interval;
      timeZone: string;
      activity: ActivityId;
      people: readonly PersonId[];
      minutes: number;
      choice: CardChoice;
    };
    response: SuggestionView;
  };
  /** The calendars that can be written to; none where there is nothing to choose. */
  'card.calendars': {
    request: { page: HostPage; account?: string };
    response: readonly (CalendarRef & { readonly name: string })[];
  };
  'card.notNow': {
    request: { choice: SnoozeChoice; gap: Interval; activity: ActivityId; people: readonly PersonId[] };
    response: null;
  };
  'card.accept': { request: Acceptance; response: AcceptOutcome };
  /**
   * Does the one thing a refusal offered: tries again or opens the prefilled editor (answers with the new outcome), or opens the options page,
   * or takes the booking off the list (answers null). `booking` is the refused one, where there is one.
   */
  'card.remedy': {
    request: { kind: RemedyKind; acceptance: Acceptance; booking?: string };
    response: AcceptOutcome | null;
  };
  'card.undo': {
    request: { booking: string };
    response: { readonly ok: boolean; readonly message: string; readonly booking: BookingView };
  };

  /** From cache, at once; `refresh` asks the tab and the accounts first. */
  'popup.state': { request: { tab?: number; refresh: boolean }; response: PopupState };
  'popup.retry': { request: { booking: string }; response: BookingView };
  /** Takes a failed booking off the list; it stands nowhere. */
  'popup.dismiss': { request: { booking: string }; response: null };
  /** Opens the prefilled editor for a booking that could not be made. */
  'popup.openEditor': { request: { booking: string }; response: null };

  /** Asks nobody; null when every activity is switched off. What is chosen in it is booked by `card.accept`. */
  'popup.quickBook': {
    request: {
      tab?: number;
      page: HostPage;
      account?: string;
      activity?: ActivityId;
      people?: readonly PersonId[];
      /** Epoch milliseconds. */
      start?: number;
      /** Typed, as `QuickBook.wall`; goes before `start`. */
      wall?: string;
      minutes?: number;
    };
    response: QuickBook | null;
  };
  'popup.pause': { request: { until: PauseChoice }; response: null };
  'popup.resume': { request: Record<string, never>; response: null };

  /** `refresh` asks the accounts for their calendars afterwards; without it nobody is asked. */
  'options.state': { request: { refresh: boolean }; response: OptionsState };
  'options.savePreferences': { request: { change: Partial<Preferences> }; response: Saved<Preferences> };
  /** With `isRestored`, somebody who was removed comes back under the same id, and with it what was done with them. */
  'options.savePerson': {
    request: { id?: PersonId; isRestored?: true; person: PersonInput };
    response: Saved<PersonView>;
  };
  /** Reads a CSV file or pasted lines; keeps nothing. `circle` is for lines that name none. */
  'options.readPeople': { request: { text: string; circle: Circle }; response: readonly ImportRow[] };
  /** Reads who takes part in the user's own events; keeps nothing. */
  'options.readAttendees': { request: Record<string, never>; response: AttendeesFound };
  /** All or nothing; somebody with the same name and address as one of the list is not added again. */
  'options.importPeople': { request: { people: readonly PersonInput[] }; response: Saved<ImportOutcome> };
  'options.removePeople': { request: { ids: readonly PersonId[] }; response: null };
  'options.setActivities': { request: { ids: readonly ActivityId[]; isOn: boolean }; response: null };
  /** Without an id it is a new one of the user's own; with `isRestored` one that was removed comes back. */
  'options.saveActivity': {
    request: { id?: ActivityId; isRestored?: true; activity: ActivityInput };
    response: Saved<ActivityView>;
  };
  /** One of ours becomes as it was, which comes back; one of the user's own goes. */
  'options.dropActivity': { request: { id: ActivityId }; response: ActivityView | null };
  'options.liftSnoozes': { request: { ids: readonly string[] }; response: null };
  /** Without an activity everything is forgotten. */
  'options.forgetDecisions': { request: { activity?: ActivityId }; response: null };
  'options.preview': { request: Record<string, never>; response: PreviewState };
  /**
   * With an account it is that one that is connected again, without the account picker; without, one more is added.
   * `writesShared` asks for the permission to write into calendars that others share as well.
   */
  'options.connect': {
    request: { provider: 'google' | 'microsoft'; account?: AccountId; writesShared?: true };
    response: ConnectOutcome;
  };
  /** The administrator is not waited for any longer. */
  'options.forgetAdminRequest': { request: { provider: 'google' | 'microsoft' }; response: null };
  /** Microsoft, where the browser keeps it safe: the sign-in outlives the browser for as long as the service lets it. */
  'options.stayConnected': { request: { account: AccountId; isOn: boolean }; response: AccountView };
  'options.disconnect': { request: { account: AccountId }; response: null };
  'options.setCalendar': {
    request: { account: AccountId; calendar: string; use?: CalendarUse; isTarget?: true };
    response: AccountView;
  };

  /** Worker or popup → content script: are you there, and read again. */
  /** Worker → content script: the keys for the next suggestion were pressed. */
  'tab.nextSuggestion': { request: Record<string, never>; response: { readonly isAlive: true } };
  'tab.readAgain': { request: Record<string, never>; response: { readonly isAlive: true } };
}

export type MessageName = keyof MessageMap;
export type Request<Name extends MessageName> = MessageMap[Name]['request'];
export type Answer<Name extends MessageName> = MessageMap[Name]['response'];

/** Who asks the worker, as the browser vouches for it: a calendar page's content script, or one of our own pages. */
export type Sender =
  | {
      readonly kind: 'host';
      readonly page: HostPage;
      readonly tab: number;
      readonly frame: number;
      readonly address: string;
    }
  | { readonly kind: 'own' };

/** Everything the worker answers; the rest goes the other way. */
export type WorkerMessage = Exclude<MessageName, 'tab.readAgain' | 'tab.nextSuggestion'>;

/** One row per message. */
export type Handlers = {
  readonly [Name in WorkerMessage]: (request: Request<Name>, sender: Sender) => Promise<Answer<Name>>;
};

/** Asks the worker. Rejects with a `MessageError` whose message may be shown to the user. */
export type Send = <Name extends MessageName>(name: Name, request: Request<Name>) => Promise<Answer<Name>>;
