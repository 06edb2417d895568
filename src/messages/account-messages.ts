import type { CalendarUse } from '../domain/booking/account.ts';
import type { AccountId, ProviderId } from '../domain/booking/types.ts';
import type { AttendeesFound } from './options-views.ts';

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

/** What the options page asks of the worker: whatever needs an account, a window of the service, or the worker's own memory. */
export interface AccountMessages {
  /**
   * With an account it is that one that is connected again, without the account picker; without, one more is added.
   * `writesShared` asks for the permission to write into calendars that others share as well.
   */
  'options.connect': {
    request: { provider: 'google' | 'microsoft'; account?: AccountId; writesShared?: true };
    response: ConnectOutcome;
  };
  /** Microsoft, where the browser keeps it safe: the sign-in outlives the browser for as long as the service lets it. */
  'options.stayConnected': { request: { account: AccountId; isOn: boolean }; response: AccountView };
  'options.disconnect': { request: { account: AccountId }; response: null };
  /** Asks the accounts for their calendars; `revision` rises when they have become others. */
  'options.refreshCalendars': { request: Record<string, never>; response: null };
  /** Reads who takes part in the user's own events; keeps nothing. */
  'options.readAttendees': { request: Record<string, never>; response: AttendeesFound };
  /** Preferences were kept by the page: the worker speaks as they say from now on, and gives the notices they want. */
  'options.preferencesKept': { request: Record<string, never>; response: null };
}
