import type { EventFacts, Interval, WorkingHours } from '../domain/availability/types.ts';
import type { PlannedEvent, ProviderId } from '../domain/booking/types.ts';

/**
 * A closed list: whoever calls a provider handles each. Thrown as {@link ProviderError}.
 * After `offline` and `unexpected` a write may have been done; after all others this request changed nothing.
 */
export type ProviderFailure =
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'consent-needed'; readonly detail: string }
  | { readonly kind: 'forbidden'; readonly detail: string }
  /** `retryAt` epoch milliseconds. */
  | { readonly kind: 'rate-limited'; readonly retryAt: number }
  /** The event changed since (`If-Match` failed). */
  | { readonly kind: 'conflict' }
  | { readonly kind: 'gone' }
  /** No answer: the outcome of a write is unknown. */
  | { readonly kind: 'offline' }
  /** The service said no for good; `detail` is in its own words, empty where it found none. */
  | { readonly kind: 'rejected'; readonly detail: string }
  /** 5xx or an answer we do not understand: the outcome of a write is unknown. */
  | { readonly kind: 'unexpected'; readonly detail: string };

/** The one error a provider throws: what went wrong, in words every provider shares. */
export class ProviderError extends Error {
  override readonly name = 'ProviderError';
  readonly failure: ProviderFailure;
  constructor(failure: ProviderFailure, options?: ErrorOptions) {
    super(failure.kind, options);
    this.failure = failure;
  }
}

export interface CalendarInfo {
  readonly id: string;
  readonly name: string;
  /** IANA; for Outlook the mailbox's, or undefined when it may not be read. */
  readonly timeZone?: string;
  readonly isPrimary: boolean;
  /** With the permissions that are granted now. */
  readonly canWrite: boolean;
  /** Somebody else's, who lets us write; see `canWrite` for whether the permission to do so is there. */
  readonly isShared?: true;
  /** A planned event that wants a link to meet by gets one. */
  readonly makesLinks?: true;
}

/** One busy stretch of an account, with what is known of it. All-day events come as their local days in the calendar's zone. */
export interface AccountBusy extends Interval {
  readonly facts: EventFacts;
  /** As the service's own page shows it; need not be the id it is read and removed by. */
  readonly eventId?: string;
  readonly calendar: string;
  /** Our tag, if the event carries one: the key of the planned event. */
  readonly key?: string;
  /** Who of those that were asked about takes part, lower case; of anybody else nothing is known. */
  readonly with?: readonly string[];
}

/** When somebody else is busy, as far as an account may see it. Bare times: whatever else a service sends is dropped at the edge. */
export interface PersonTime {
  /** As it was asked for. */
  readonly address: string;
  /** Undefined when the account cannot see it: unknown, which is never free. */
  readonly busy?: readonly Interval[];
  /** Their own working hours, where the service tells. */
  readonly hours?: WorkingHours;
}

/** Somebody who takes part in events of the user's. */
export interface Attendee {
  /** Lower case. */
  readonly address: string;
  /** Empty where the service knows none. */
  readonly name: string;
}

export interface EventRef {
  readonly calendar: string;
  readonly id: string;
  readonly etag?: string;
  /** The event's own page, where it was just made and the service named it. */
  readonly link?: string;
}

export interface EventState extends Omit<EventRef, 'link'> {
  readonly title: string;
  readonly start: number;
  readonly end: number;
  /** Our tag, if it carries one: the key of the planned event. */
  readonly key?: string;
  /** Addresses of the guests who declined, lower case. */
  readonly declined: readonly string[];
}

/** A request that is stored before its first byte leaves, and repeated byte for byte. */
export interface StoredRequest {
  readonly key: string;
  readonly calendar: string;
  readonly method: 'POST';
  /** Path and query below the API's root. */
  readonly path: string;
  readonly body: string;
}

/** One account's calendar API. Every call rejects with {@link ProviderError} only. */
export interface CalendarProvider {
  readonly id: ProviderId;
  calendars(signal: AbortSignal): Promise<readonly CalendarInfo[]>;
  /** @param about addresses, lower case: each event tells which of them take part. Without any, no address is asked for. */
  listBusy(
    calendars: readonly string[],
    window: Interval,
    signal: AbortSignal,
    about?: readonly string[],
  ): Promise<readonly AccountBusy[]>;
  /**
   * When other people are busy in a window, one answer for each address, in their order. Somebody who cannot be seen is an answer too.
   * @throws ProviderError when nobody can be asked about: no permission, no answer.
   */
  freeBusyOf(addresses: readonly string[], window: Interval, signal: AbortSignal): Promise<readonly PersonTime[]>;
  /**
   * Who invites to or is invited to the events of a window, everybody once; not rooms, nor what was cancelled or declined by the
   * user, nor events with more than `most` people. The user may be among them: Graph does not say who of the invited that is.
   */
  listAttendees(
    calendars: readonly string[],
    window: Interval,
    most: number,
    signal: AbortSignal,
  ): Promise<readonly Attendee[]>;
  /** Pure: the exact request for a planned event; the link it wants is part of it. */
  prepare(event: PlannedEvent, calendar: string): StoredRequest;
  /**
   * Makes the event stand, exactly once. Safe to call again with the same request: never makes a second event.
   * @param isRepeat true when an earlier attempt may have left: then it reads first and decides. What is found comes without an
   * etag, since somebody may have changed it since it was written.
   * Where the service refuses it with its link, it is made without one.
   * @throws ProviderError `gone` when the event existed and somebody removed it.
   */
  create(request: StoredRequest, isRepeat: boolean, signal: AbortSignal): Promise<EventRef>;
  read(ref: EventRef, signal: AbortSignal): Promise<EventState | 'gone'>;
  /** The events of the calendars and a window that carry our tag, as they stand now. One that is not among them was moved or removed. */
  listOurs(calendars: readonly string[], window: Interval, signal: AbortSignal): Promise<readonly EventState[]>;
  /**
   * Finds the event of a key without writing; used when an undo meets an unclear create. Without an etag: somebody may have
   * changed it since it was written.
   */
  find(request: StoredRequest, signal: AbortSignal): Promise<EventRef | 'gone' | 'absent'>;
  /**
   * Removes only if unchanged since `ref.etag`, or, without one, if it reads as written; absent already is success. The guests are told if there are any.
   * @param written what we wrote. The services change an etag by themselves (a guest answers, an invitation goes out), so when
   * it no longer fits, the event is read again and still removed if title, times and guests are as written.
   * @throws ProviderError `conflict` when the user changed it, or when it cannot be told because `written` is missing.
   */
  remove(ref: EventRef, signal: AbortSignal, written?: WrittenEvent): Promise<void>;
}

/** The part of a planned event by which a change of the user's is told from the service's own bookkeeping. */
export type WrittenEvent = Pick<PlannedEvent, 'title' | 'start' | 'end' | 'guests'>;

/** Gives a token that is good for at least two minutes; renews silently, or throws `signed-out`. */
export type AccessToken = (signal: AbortSignal) => Promise<string>;

/** What a provider over the network needs from outside. */
export interface ProviderPorts {
  readonly token: AccessToken;
  /** Called with a token that the service refused (401), so that it is not handed out again; then `token` is asked once more. */
  readonly onUnauthorized: (refused: string) => Promise<void> | void;
  readonly fetch: typeof fetch;
  /** Lets a request go once few enough others of the account are under way; left out: at once. */
  readonly inTurn?: <Value>(send: () => Promise<Value>) => Promise<Value>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}
