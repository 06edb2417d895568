import type { ActivityId, PersonId } from '../involvement/types.ts';

export type ProviderId = 'google' | 'microsoft' | 'memory';
export type AccountId = string;

export interface Guest {
  readonly name: string;
  readonly address: string;
}

/** An event as we mean to write it: everything a provider needs, nothing of its wire format. */
export interface PlannedEvent {
  /** A uuid made when the user accepted; the same for every attempt. Both sides are tagged with it. */
  readonly key: string;
  readonly title: string;
  /** Plain text; lines separated by `\n`. */
  readonly description: string;
  readonly location: string;
  /** Epoch milliseconds. */
  readonly start: number;
  readonly end: number;
  /** IANA; the target calendar's, for Outlook the mailbox's or else the browser's. */
  readonly timeZone: string;
  readonly guests: readonly Guest[];
}

/**
 * A booking's life.
 * `sending` stored, request may be on its way · `booked` confirmed by the provider · `waiting` to be tried again at `nextTry` ·
 * `signed-out` waits for the user to connect · `failed` will not be tried again by itself · `unclear` given up on: check the calendar ·
 * `undoing` removal under way · `undone` removed · `gone` removed by somebody else.
 */
export type BookingState =
  | 'sending'
  | 'booked'
  | 'waiting'
  | 'signed-out'
  | 'failed'
  | 'unclear'
  | 'undoing'
  | 'undone'
  | 'gone';

/** An accepted suggestion. */
export interface Booking {
  /** The same uuid as `planned.key`. */
  readonly id: string;
  readonly activity: ActivityId;
  readonly people: readonly PersonId[];
  readonly planned: PlannedEvent;
  readonly account: AccountId;
  readonly provider: ProviderId;
  readonly calendar: string;
  readonly calendarName: string;
  readonly state: BookingState;
  /** Epoch milliseconds. */
  readonly acceptedAt: number;
  /** The event once it stands. */
  readonly event?: { readonly calendar: string; readonly id: string; readonly etag?: string };
  /** Why it waits or failed: a closed word, put into the user's language where it is shown. */
  readonly reason?: string;
  /** Words of the service itself, where it refused; may be shown, is never logged. */
  readonly detail?: string;
  readonly nextTry?: number;
}
