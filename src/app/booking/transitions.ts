import type { Booking } from '../../domain/booking/types.ts';
import type { EventRef, ProviderFailure, StoredRequest } from '../../providers/calendar-provider.ts';
import type { Entry, LedgerRow, OutboxRow, Settled } from '../ports.ts';

/**
 * A booking's life as pure steps from one stored entry to the next. Whoever performs them stores each step before
 * anything leaves, so that a worker that ends in between finds its way from what is stored.
 */

/** An alarm may fire no sooner, and a service that failed needs a moment anyway. */
const firstWaitMs = 30_000;
const longestWaitMs = 15 * 60_000;
/** After so long of answers that leave it unclear whether an event stands, the user is asked to look (H11). */
const giveUpMs = 10 * 60_000;
/** A request that a dying worker sent off has arrived by then, or never will. */
const arrivalMs = 30_000;

const minuteMs = 60_000;

interface Moment {
  /** Epoch milliseconds. */
  readonly now: number;
  /** In [0, 1): spreads the retries of many devices. */
  readonly random: number;
}

/** Doubles from half a minute to a quarter of an hour, between half and all of it. */
const waitMs = (attempts: number, random: number): number => {
  const full = Math.min(firstWaitMs * 2 ** Math.max(0, attempts - 1), longestWaitMs);
  return Math.round(full * (0.5 + random / 2));
};

const withoutTrouble = ({ reason: _reason, detail: _detail, nextTry: _nextTry, ...booking }: Booking): Booking =>
  booking;

const startOver = ({ unclearSince: _unclearSince, ...row }: OutboxRow): OutboxRow => row;

const detailOf = (failure: ProviderFailure): { readonly detail?: string } =>
  'detail' in failure && failure.detail !== '' ? { detail: failure.detail } : {};

export const ledgerRow = ({ id, activity, people, planned }: Booking): LedgerRow => ({
  booking: id,
  activity,
  people,
  at: planned.start,
  minutes: Math.round((planned.end - planned.start) / minuteMs),
});

/** Kept, and to be sent. `isRepeat`: an earlier request for it may have arrived. */
export const toBeSent = (
  booking: Booking,
  request: StoredRequest,
  now: number,
  choices: { readonly isRepeat: boolean; readonly skipsCheck: boolean },
): Entry => ({
  booking: { ...withoutTrouble(booking), state: 'sending' },
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

/** The next byte leaves after this is stored. */
export const leaving = (booking: Booking, row: OutboxRow, now: number): Entry => ({
  booking: { ...withoutTrouble(booking), state: 'sending' },
  row: { ...row, mayHaveLeft: true, leftAt: now, attempts: row.attempts + 1, nextTry: now },
});

/** The event stands. An undo that was asked for meanwhile now knows what to remove. */
export const stands = ({ booking, row }: Entry, event: EventRef, now: number): Settled => {
  if (row?.kind === 'remove') {
    return { booking: { ...booking, event }, row: { ...row, event, mayHaveLeft: false, nextTry: now } };
  }
  const booked: Booking = { ...withoutTrouble(booking), state: 'booked', event };
  return { booking: booked, ledger: ledgerRow(booked) };
};

const ended = (booking: Booking, state: 'failed' | 'unclear' | 'gone', reason: string, detail = {}): Settled => ({
  booking: { ...withoutTrouble(booking), state, reason, ...detail },
});

/** Will not be sent: something else stands there, or its time came. */
export const notSent = (booking: Booking, reason: 'taken' | 'too-late'): Settled => ended(booking, 'failed', reason);

/** The event is no longer in the calendar, and it was not us. What was not done does not count. */
export const removedByOthers = ({ booking }: Entry): Settled | undefined =>
  booking.state === 'booked' ? { ...ended(booking, 'gone', 'gone'), ledger: 'forget' } : undefined;

/** The host's own form was opened for it: the user has it in hand, and takes it off the list when it is saved. */
export const handedOver = ({ booking }: Entry): Settled => ended(booking, 'failed', 'handed-over');

/** The account was disconnected: what was not booked yet cannot be, what was to be removed stays where it is. */
export const cutOff = ({ booking, row }: Entry): Settled => {
  if (row?.kind === 'remove') {
    return { booking: { ...withoutTrouble(booking), state: 'booked', reason: 'not-removed' } };
  }
  return row?.mayHaveLeft === true
    ? ended(booking, 'unclear', 'account-gone')
    : ended(booking, 'failed', 'account-gone');
};

const waiting = (booking: Booking, row: OutboxRow, reason: string, at: number, now: number): Settled => {
  // Looked at once more when its time comes, so that a booking that was never sent is seen to have failed.
  const nextTry = booking.planned.start > now ? Math.min(at, booking.planned.start) : at;
  return {
    booking: { ...withoutTrouble(booking), state: 'waiting', reason, nextTry },
    row: { ...row, nextTry },
  };
};

/** Waits for the user to connect; looked at again when its time comes, to say that it was missed. */
const forTheUser = (booking: Booking, row: OutboxRow, failure: ProviderFailure): Settled => ({
  booking: { ...withoutTrouble(booking), state: 'signed-out', reason: failure.kind, ...detailOf(failure) },
  row: { ...row, nextTry: booking.planned.start },
});

/**
 * An attempt to create failed.
 * @param before the row as it was before the attempt: a refusal says that this attempt changed nothing, and nothing
 * about an earlier one.
 */
export const notCreated = (
  { booking, row }: Entry,
  before: OutboxRow,
  failure: ProviderFailure,
  { now, random }: Moment,
): Settled => {
  if (row === undefined) return { booking };
  const untouched: OutboxRow = { ...row, mayHaveLeft: before.mayHaveLeft };
  if (row.kind === 'remove')
    return { booking, row: failure.kind === 'offline' || failure.kind === 'unexpected' ? row : untouched };
  switch (failure.kind) {
    case 'signed-out':
    case 'consent-needed':
      return forTheUser(booking, untouched, failure);
    case 'rate-limited': {
      const at = Math.max(failure.retryAt, now + waitMs(row.attempts, random));
      return waiting(booking, startOver(untouched), failure.kind, at, now);
    }
    case 'offline':
      return waiting(booking, startOver(row), failure.kind, now + waitMs(row.attempts, random), now);
    case 'unexpected': {
      const unclearSince = row.unclearSince ?? now;
      if (now - unclearSince >= giveUpMs) return ended(booking, 'unclear', failure.kind);
      return waiting(booking, { ...row, unclearSince }, failure.kind, now + waitMs(row.attempts, random), now);
    }
    case 'gone':
      return ended(booking, 'gone', 'gone');
    default:
      return ended(booking, 'failed', failure.kind, detailOf(failure));
  }
};

/** What an undo finds: nothing to do, nothing sent yet, or something to remove. */
export const undoAsked = ({ booking, row }: Entry, request: StoredRequest, now: number): Settled | undefined => {
  const undoing: Booking = { ...withoutTrouble(booking), state: 'undoing' };
  switch (booking.state) {
    case 'booked':
    case 'unclear': {
      const removal: OutboxRow = {
        id: booking.id,
        account: booking.account,
        kind: 'remove',
        request,
        mayHaveLeft: booking.state === 'unclear',
        attempts: 0,
        nextTry: now,
        ...(booking.event && { event: booking.event }),
      };
      return { booking: undoing, row: removal };
    }
    case 'sending':
    case 'waiting':
    case 'signed-out':
      if (row === undefined || !row.mayHaveLeft) return { booking: { ...undoing, state: 'undone' } };
      return { booking: undoing, row: { ...startOver(row), kind: 'remove', attempts: 0, nextTry: now } };
    default:
      return undefined;
  }
};

export const undone = ({ booking }: Entry): Settled => ({
  booking: { ...withoutTrouble(booking), state: 'undone' },
  ledger: 'forget',
});

/** No event was found: undone, once nothing of ours can be on its way any more. */
export const nothingFound = ({ booking, row }: Entry, now: number): Settled => {
  if (row === undefined || !row.mayHaveLeft) return undone({ booking });
  const settledAt = (row.leftAt ?? 0) + arrivalMs;
  if (settledAt <= now) return undone({ booking });
  return { booking, row: { ...row, nextTry: settledAt } };
};

/** An attempt to remove failed. Removing is safe to repeat, so it goes on until the booking is over. */
export const notRemoved = ({ booking, row }: Entry, failure: ProviderFailure, { now, random }: Moment): Settled => {
  if (row === undefined) return { booking };
  const isOver = now >= booking.planned.end;
  const stays = (reason: string): Settled => ({ booking: { ...withoutTrouble(booking), state: 'booked', reason } });
  const again = (at: number): Settled => ({
    booking: { ...withoutTrouble(booking), state: 'undoing', reason: failure.kind, nextTry: at },
    row: { ...row, attempts: row.attempts + 1, nextTry: at },
  });
  switch (failure.kind) {
    case 'gone':
      return undone({ booking });
    case 'conflict':
      return stays('changed');
    case 'forbidden':
    case 'rejected':
      return stays('not-removed');
    case 'signed-out':
    case 'consent-needed':
      return isOver ? stays('not-removed') : again(booking.planned.end);
    case 'rate-limited':
      return isOver ? stays('not-removed') : again(Math.max(failure.retryAt, now + waitMs(row.attempts + 1, random)));
    default:
      return isOver ? stays('not-removed') : again(now + waitMs(row.attempts + 1, random));
  }
};
