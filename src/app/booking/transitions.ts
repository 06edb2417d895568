import { nextState, standsAt, type Booking, type BookingReason, type SeenEvent } from '../../domain/booking/index.ts';
import type { EventRef, ProviderFailure, StoredRequest } from '../../providers/calendar-provider.ts';
import type { Entry, LedgerRow, OutboxRow, Settled } from '../kept.ts';

/**
 * What is still to be sent, step by step, beside the booking's life in the domain. Whoever performs a step stores it
 * before anything leaves, so that a worker that ends in between finds its way from what is stored.
 */

const minuteMs = 60_000;
/** A request that a dying worker sent off has arrived by then, or never will. */
const arrivalMs = 30_000;
/** A removal that waits for the user to connect is looked at again now and then, should that go unnoticed. */
const reconnectMs = 60 * minuteMs;

export interface Moment {
  /** Epoch milliseconds. */
  readonly now: number;
  /** In [0, 1): spreads the retries of many devices. */
  readonly random: number;
}

/** An answer, and still nobody knows whether the event stands. */
const isUnclear = ({ kind }: ProviderFailure): boolean => kind === 'unexpected' || kind === 'conflict';

const isUnknown = (failure: ProviderFailure): boolean => failure.kind === 'offline' || isUnclear(failure);

const startOver = ({ unclearSince: _unclearSince, ...row }: OutboxRow): OutboxRow => row;

const ended = (booking: Booking, state: Booking['state'], reason: BookingReason): Booking => {
  const { detail: _detail, nextTry: _nextTry, ...rest } = booking;
  return { ...rest, state, reason };
};

const ledgerRow = (booking: Booking): LedgerRow => {
  const { id, activity, people, project, about } = booking;
  const { start, end } = standsAt(booking);
  return {
    booking: id,
    activity,
    people,
    at: start,
    minutes: Math.round((end - start) / minuteMs),
    ...(project !== undefined && { project }),
    ...(about !== undefined && { about }),
  };
};

interface Choices {
  /** An earlier request for it may have arrived. */
  readonly isRepeat: boolean;
  /** The user wants the time even if it is taken. */
  readonly skipsCheck: boolean;
}

/** Kept, and to be sent. */
export const toBeSent = (booking: Booking, request: StoredRequest, now: number, choices: Choices): Entry => ({
  booking,
  row: {
    id: booking.id,
    account: booking.account,
    kind: 'create',
    request,
    mayHaveLeft: choices.isRepeat,
    attempts: 0,
    nextTry: now,
    ...(choices.skipsCheck && { skipsCheck: true }),
  },
});

/** Tried again because the user asks: what failed for good gets a fresh row, what waits goes now. */
export const tryAgain = ({ booking }: Entry, request: StoredRequest, now: number): Settled | undefined => {
  const sending = nextState(booking, { kind: 'retry' }, now);
  return sending.state === 'sending' && booking.state !== 'sending'
    ? toBeSent(sending, request, now, { isRepeat: true, skipsCheck: true })
    : undefined;
};

/** The next byte leaves after this is stored. */
export const leaving = (booking: Booking, row: OutboxRow, now: number): Entry => ({
  booking: nextState(booking, { kind: 'retry' }, now),
  row: { ...row, mayHaveLeft: true, leftAt: now, attempts: row.attempts + 1, nextTry: now },
});

/** The event stands. An undo that was asked for meanwhile now knows what to remove. */
export const stands = ({ booking, row }: Entry, event: EventRef, now: number): Settled => {
  const after = nextState(booking, { kind: 'created', event }, now);
  if (row?.kind === 'remove') return { booking: after, row: { ...row, event, mayHaveLeft: false, nextTry: now } };
  return after.state === 'booked' ? { booking: after, ledger: ledgerRow(after) } : { booking: after };
};

/** Will not be sent: something else stands there, or its time came and nothing had left. */
export const notSent = ({ booking }: Entry, reason: 'taken' | 'already-booked' | 'too-late', now: number): Settled => ({
  booking: nextState(booking, { kind: 'held-back', reason }, now),
});

/** Whether the request, should a dying worker have sent it, may still be on its way. */
export const mayBeUnderWay = ({ mayHaveLeft, leftAt = 0 }: OutboxRow, now: number): boolean =>
  mayHaveLeft && now < leftAt + arrivalMs;

/** Nothing of it arrived, and nothing will: from here it goes as if for the first time. */
export const neverArrived = ({ booking, row }: Entry): Settled => ({
  booking,
  ...(row && { row: { ...row, mayHaveLeft: false } }),
});

/**
 * An attempt to create failed.
 * @param before the row as it was before the attempt: a refusal says that this attempt changed nothing, and nothing
 * about an earlier one.
 */
export const notCreated = (entry: Entry, before: OutboxRow, failure: ProviderFailure, moment: Moment): Settled => {
  const { booking, row } = entry;
  if (row === undefined) return { booking };
  const { now, random } = moment;
  const known: OutboxRow = isUnknown(failure) ? row : { ...row, mayHaveLeft: before.mayHaveLeft };
  if (row.kind === 'remove') return { booking, row: known };
  const unclearSince = row.unclearSince ?? now;
  // Being offline does not count: only answers make it unclear.
  const unclearForMs = isUnclear(failure) ? now - unclearSince : 0;
  const { attempts: attempt } = row;
  const { mayHaveLeft: mayStand } = before;
  const after = nextState(booking, { kind: 'create-failed', failure, attempt, random, unclearForMs, mayStand }, now);
  const counted: OutboxRow = isUnclear(failure) ? { ...known, unclearSince } : startOver(known);
  if (after.state === 'waiting') return { booking: after, row: { ...counted, nextTry: after.nextTry ?? now } };
  // Looked at again when its time comes, so that it is seen to have been missed.
  if (after.state === 'signed-out') return { booking: after, row: { ...counted, nextTry: booking.planned.start } };
  return { booking: after };
};

/** What an undo finds: something to remove, something that may be on its way, or nothing that was ever sent. */
export const undoAsked = ({ booking, row }: Entry, request: StoredRequest, now: number): Settled | undefined => {
  const undoing = nextState(booking, { kind: 'undo' }, now);
  if (undoing.state !== 'undoing' || booking.state === 'undoing') return undefined;
  const mayStand = booking.state === 'booked' || booking.state === 'unclear';
  if (!mayStand && row?.mayHaveLeft !== true) return undone({ booking: undoing }, now);
  const removal: OutboxRow = {
    id: booking.id,
    account: booking.account,
    kind: 'remove',
    request,
    mayHaveLeft: booking.state !== 'booked',
    attempts: 0,
    nextTry: now,
    ...(row?.leftAt !== undefined && { leftAt: row.leftAt }),
    ...(booking.event && { event: booking.event }),
  };
  return { booking: undoing, row: removal };
};

/** What was not done does not count. */
export const undone = ({ booking }: Entry, now: number): Settled => ({
  booking: nextState(booking, { kind: 'removed' }, now),
  ledger: 'forget',
});

/** No event was found: undone, once nothing of ours can be on its way any more. */
export const nothingFound = ({ booking, row }: Entry, now: number): Settled => {
  const settledAt = row?.mayHaveLeft === true ? (row.leftAt ?? 0) + arrivalMs : 0;
  return row === undefined || settledAt <= now
    ? undone({ booking }, now)
    : { booking, row: { ...row, nextTry: settledAt } };
};

/** An attempt to remove failed. Removing is safe to repeat, so it goes on until the service says no. */
export const notRemoved = ({ booking, row }: Entry, failure: ProviderFailure, moment: Moment): Settled => {
  if (row === undefined) return { booking };
  const { now, random } = moment;
  const attempt = row.attempts + 1;
  const after = nextState(booking, { kind: 'remove-failed', failure, attempt, random }, now);
  if (after.state === 'undone') return { booking: after, ledger: 'forget' };
  if (after.state !== 'undoing') return { booking: after };
  return { booking: after, row: { ...row, attempts: attempt, nextTry: after.nextTry ?? now + reconnectMs } };
};

/** Something else stands at its time as well: seen when it was too late to ask. */
export const overlapped = ({ booking, row }: Entry, now: number): Settled | undefined => {
  const after = nextState(booking, { kind: 'overlap-found' }, now);
  return after === booking ? undefined : { booking: after, ...(row && { row }) };
};

const isComing = ({ planned, declined = [] }: Booking): boolean =>
  planned.guests.length === 0 || planned.guests.some(({ address }) => !declined.includes(address.toLowerCase()));

/** The event as the calendar has it now. A meeting that all its guests declined is none. */
export const seen = ({ booking, row }: Entry, event: SeenEvent, now: number): Settled | undefined => {
  const after = nextState(booking, { kind: 'seen', event }, now);
  if (after === booking) return undefined;
  return { booking: after, ...(row && { row }), ledger: isComing(after) ? ledgerRow(after) : 'forget' };
};

/** The user has read what was the matter. */
export const acknowledged = ({ booking, row }: Entry, now: number): Settled | undefined => {
  const after = nextState(booking, { kind: 'acknowledged' }, now);
  return after === booking ? undefined : { booking: after, ...(row && { row }) };
};

/** The event is no longer in the calendar, and it was not us. */
export const removedByOthers = ({ booking }: Entry, now: number): Settled | undefined => {
  const after = nextState(booking, { kind: 'found-gone' }, now);
  return after === booking ? undefined : { booking: after, ledger: 'forget' };
};

/** The host's own form was opened for it: the user has it in hand, and takes it off the list when it is saved. */
export const handedOver = ({ booking }: Entry): Settled => ({ booking: ended(booking, 'failed', 'handed-over') });

/** The account was disconnected: what was not booked yet cannot be, what was to be removed stays where it is. */
export const cutOff = ({ booking, row }: Entry): Settled => {
  if (row?.kind === 'remove') return { booking: ended(booking, 'booked', 'not-removed') };
  return { booking: ended(booking, row?.mayHaveLeft === true ? 'unclear' : 'failed', 'account-gone') };
};
