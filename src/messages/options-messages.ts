import type { Backup } from '../domain/backup.ts';
import type { CalendarUse } from '../domain/booking/account.ts';
import type { AccountId } from '../domain/booking/types.ts';
import type { ActivityId, Circle, PersonId } from '../domain/involvement/types.ts';
import type { Preferences } from '../domain/preferences.ts';
import type { AccountView } from './account-messages.ts';
import type {
  ActivityInput,
  ActivityView,
  DecisionView,
  ImportOutcome,
  ImportRow,
  PersonInput,
  PersonView,
  PreviewState,
  Restored,
  SnoozeView,
} from './options-views.ts';
import type { Saved } from './saved.ts';

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

/** What the options and welcome pages ask of what is kept on this device. They answer it themselves: nothing of it needs the worker. */
export interface OptionsMessages {
  /** `refresh` has the worker ask the accounts for their calendars afterwards; without it nobody is asked. */
  'options.state': { request: { refresh: boolean }; response: OptionsState };
  'options.savePreferences': { request: { change: Partial<Preferences> }; response: Saved<Preferences> };
  /** With `isRestored`, somebody who was removed comes back under the same id, and with it what was done with them. */
  'options.savePerson': {
    request: { id?: PersonId; isRestored?: true; person: PersonInput };
    response: Saved<PersonView>;
  };
  /** Reads a CSV file or pasted lines; keeps nothing. `circle` is for lines that name none. */
  'options.readPeople': { request: { text: string; circle: Circle }; response: readonly ImportRow[] };
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
  /** The administrator is not waited for any longer. */
  'options.forgetAdminRequest': { request: { provider: 'google' | 'microsoft' }; response: null };
  /** What a calendar is for, and with `isTarget` that it is the one that is written to. */
  'options.setCalendar': {
    request: { account: AccountId; calendar: string; use?: CalendarUse; isTarget?: true };
    response: AccountView;
  };
  'options.liftSnoozes': { request: { ids: readonly string[] }; response: null };
  /** Without an activity everything is forgotten. */
  'options.forgetDecisions': { request: { activity?: ActivityId }; response: null };
  /** The coming week, from what was read of it; the worker is asked to read it where that was too long ago. */
  'options.preview': { request: Record<string, never>; response: PreviewState };
  /** Everything that can be taken along. */
  'options.export': { request: Record<string, never>; response: Backup };
  /** Puts a backup in place of what is there. `forget` takes bookings off the list, when that is taken back. */
  'options.restore': { request: { text: string; forget: readonly string[] }; response: Restored };
  /** Everything of ours on this device. */
  'options.erase': { request: Record<string, never>; response: null };
}
