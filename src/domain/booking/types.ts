import type { Interval } from '../availability/types.ts';
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
  /** Others who see the calendar learn only that the time is taken. */
  readonly isPrivate?: true;
  /** The service makes a link to meet by, where it can. Without one the event stands all the same. */
  readonly wantsLink?: true;
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
  /** What it is about: the goal that its activity served when it was accepted (RULE-7). */
  readonly project?: string;
  /** Whom it thanks, where they are not there. */
  readonly about?: readonly PersonId[];
  /** The event once it stands; `link` is its own page, where the service named it. */
  readonly event?: { readonly calendar: string; readonly id: string; readonly etag?: string; readonly link?: string };
  /** Where somebody moved the event to; left out while it stands as planned. */
  readonly movedTo?: Interval;
  /** Addresses of the guests who declined, lower case, as last seen. */
  readonly declined?: readonly string[];
  /** Why it waits or failed: a closed word, put into the user's language where it is shown. */
  readonly reason?: string;
  /** Words of the service itself, where it refused; may be shown, is never logged. */
  readonly detail?: string;
  readonly nextTry?: number;
}

/** Why a calendar did not do what was asked: the same closed list as the providers', mapped one to one. */
export type Failure =
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'consent-needed'; readonly detail?: string }
  | { readonly kind: 'forbidden'; readonly detail?: string }
  /** `retryAt` epoch milliseconds. */
  | { readonly kind: 'rate-limited'; readonly retryAt: number }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'gone' }
  /** No answer: the outcome of a write is unknown. */
  | { readonly kind: 'offline' }
  | { readonly kind: 'rejected'; readonly detail?: string }
  /** An answer that says nothing: the outcome of a write is unknown. */
  | { readonly kind: 'unexpected'; readonly detail?: string };

/** Why a booking waits, failed or stands although it was to be removed. Put into words where it is shown. */
export type BookingReason =
  | Failure['kind']
  /** Its time came before it could be booked. */
  | 'too-late'
  /** Undo found the event changed by somebody, and left it. */
  | 'changed'
  /** Something else stands at its time: seen right before the write, which was then left. */
  | 'taken'
  /** The same, and it is a booking of ours that another device made. */
  | 'already-booked'
  /** Something else was found at its time right after the write. */
  | 'overlaps'
  /** Somebody moved the event. */
  | 'moved'
  /** A guest declined. */
  | 'declined'
  /** The account was disconnected first. */
  | 'account-gone'
  /** The same, before an undo was done. */
  | 'not-removed'
  /** The host's own form was opened instead. */
  | 'handed-over';

/** An event of ours as the calendar has it. */
export interface SeenEvent extends Interval {
  /** Addresses of the guests who declined, lower case. */
  readonly declined: readonly string[];
}

/**
 * What happens to a booking. `attempt` counts from 1; `random` in [0, 1) spreads repeats out; `unclearForMs` is how long answers
 * have left open whether the event stands.
 */
export type Happening =
  | { readonly kind: 'created'; readonly event: NonNullable<Booking['event']> }
  | {
      readonly kind: 'create-failed';
      readonly failure: Failure;
      readonly attempt: number;
      readonly random: number;
      readonly unclearForMs: number;
      /** An earlier attempt may have arrived, of which this failure says nothing. */
      readonly mayStand: boolean;
    }
  /** It will not be sent. */
  | { readonly kind: 'held-back'; readonly reason: 'taken' | 'already-booked' | 'too-late' }
  /** Something else was found at its time, right after it was booked. */
  | { readonly kind: 'overlap-found' }
  /** The event was read in the calendar. */
  | { readonly kind: 'seen'; readonly event: SeenEvent }
  /** The user has read the remark on it. */
  | { readonly kind: 'acknowledged' }
  /** The user asks again, or the account is connected again. */
  | { readonly kind: 'retry' }
  /** The clock passed the start of what was not booked yet. */
  | { readonly kind: 'time-came' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'removed' }
  | { readonly kind: 'remove-failed'; readonly failure: Failure; readonly attempt: number; readonly random: number }
  /** Somebody else removed the event. */
  | { readonly kind: 'found-gone' };
