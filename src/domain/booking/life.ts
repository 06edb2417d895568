import type { Interval } from '../availability/types.ts';
import { backoffMs, giveUpMs } from './backoff.ts';
import type { Booking, BookingReason, BookingState, Failure, Happening, SeenEvent } from './types.ts';

/** A booking in another state; what belonged to the old one (reason, detail, next try) is gone unless told again. */
const become = (
  booking: Booking,
  state: BookingState,
  told: { reason?: BookingReason; detail?: string; nextTry?: number; event?: Booking['event'] } = {},
): Booking => {
  const { reason: _reason, detail: _detail, nextTry: _nextTry, ...rest } = booking;
  return { ...rest, state, ...told };
};

const detailOf = (failure: Failure): { detail?: string } =>
  'detail' in failure && failure.detail !== undefined ? { detail: failure.detail } : {};

const nextTryOf = (failure: Failure, attempt: number, random: number, now: number): number => {
  const soonest = now + backoffMs(attempt, random);
  return failure.kind === 'rate-limited' ? Math.max(failure.retryAt, soonest) : soonest;
};

/** No answer came: the event may stand or not. */
const isUnknownOutcome = ({ kind }: Failure): boolean =>
  kind === 'offline' || kind === 'unexpected' || kind === 'conflict';

type FailedCreate = Extract<Happening, { readonly kind: 'create-failed' }>;
type FailedRemove = Extract<Happening, { readonly kind: 'remove-failed' }>;

const afterFailedCreate = (booking: Booking, happening: FailedCreate, now: number): Booking => {
  const { failure, attempt, random, unclearForMs, mayStand } = happening;
  const { kind } = failure;
  if (kind === 'gone') {
    return become(booking, 'gone', { reason: 'gone' });
  }
  if (kind === 'forbidden' || kind === 'rejected') {
    return become(booking, mayStand ? 'unclear' : 'failed', { reason: kind, ...detailOf(failure) });
  }
  const isTooLate = now >= booking.planned.start;
  const isOpen = isUnknownOutcome(failure);
  if ((isTooLate && (isOpen || mayStand)) || (isOpen && unclearForMs >= giveUpMs)) {
    return become(booking, 'unclear', { reason: isTooLate ? 'too-late' : kind, ...detailOf(failure) });
  }
  if (isTooLate) {
    return become(booking, 'failed', { reason: 'too-late' });
  }
  if (kind === 'signed-out' || kind === 'consent-needed') {
    return become(booking, 'signed-out', { reason: kind, ...detailOf(failure) });
  }
  const nextTry = nextTryOf(failure, attempt, random, now);
  // Nobody gains from an attempt after the time itself: it is known then that it did not work.
  return become(booking, 'waiting', {
    reason: kind,
    ...detailOf(failure),
    nextTry: Math.min(nextTry, booking.planned.start),
  });
};

const afterFailedRemove = (booking: Booking, happening: FailedRemove, now: number): Booking => {
  const { failure, attempt, random } = happening;
  const { kind } = failure;
  if (kind === 'gone') {
    return become(booking, 'undone');
  }
  // Without an event it was the search for one that was refused: nobody knows whether it stands.
  const stands: BookingState = booking.event === undefined ? 'unclear' : 'booked';
  if (kind === 'conflict') {
    return become(booking, stands, { reason: 'changed' });
  }
  if (kind === 'forbidden' || kind === 'rejected') {
    return become(booking, stands, { reason: kind, ...detailOf(failure) });
  }
  if (kind === 'signed-out' || kind === 'consent-needed') {
    return become(booking, 'undoing', { reason: kind, ...detailOf(failure) });
  }
  return become(booking, 'undoing', {
    reason: kind,
    ...detailOf(failure),
    nextTry: nextTryOf(failure, attempt, random, now),
  });
};

/** Not yet confirmed, but meant to be. */
const isUnderWay = (state: BookingState): boolean =>
  state === 'sending' || state === 'waiting' || state === 'signed-out';

/** A confirmation that comes after the undo was asked does not undo the undo: the event is now known, and removed next. */
const afterCreated = (booking: Booking, event: Booking['event']): Booking => {
  if (booking.state === 'undoing') {
    return { ...booking, event };
  }
  return isUnderWay(booking.state) || booking.state === 'unclear' || booking.state === 'failed'
    ? become(booking, 'booked', { event })
    : booking;
};

const afterRetry = (booking: Booking): Booking => {
  if (booking.state === 'undoing') {
    return become(booking, 'undoing');
  }
  return booking.state === 'waiting' ||
    booking.state === 'signed-out' ||
    booking.state === 'failed' ||
    booking.state === 'unclear'
    ? become(booking, 'sending')
    : booking;
};

const afterFoundGone = (booking: Booking): Booking => {
  if (booking.state === 'undoing') {
    return become(booking, 'undone');
  }
  return booking.state === 'booked' ? become(booking, 'gone', { reason: 'gone' }) : booking;
};

const sameInterval = (a: Interval, b: Interval): boolean => a.start === b.start && a.end === b.end;

/** Told once: what the calendar showed before is no news. The etag stays the one we wrote: an undo needs to see that it changed. */
const afterSeen = (booking: Booking, { start, end, declined }: SeenEvent): Booking => {
  if (booking.state !== 'booked') {
    return booking;
  }
  const place = { start, end };
  const isMoved = !sameInterval(place, standsAt(booking));
  const isDeclined = declined.some((address) => booking.declined?.includes(address) !== true);
  if (!isMoved && !isDeclined && declined.length === (booking.declined?.length ?? 0)) {
    return booking;
  }
  const { movedTo: _movedTo, declined: _declined, ...rest } = booking;
  return {
    ...rest,
    ...(!sameInterval(place, booking.planned) && { movedTo: place }),
    ...(declined.length > 0 && { declined }),
    ...(isMoved ? { reason: 'moved' } : isDeclined && { reason: 'declined' }),
  };
};

/** A remark goes once it was read; what it was about stays. */
const afterAcknowledged = (booking: Booking): Booking =>
  booking.state === 'booked' && booking.reason !== undefined ? become(booking, 'booked') : booking;

/** What was never answered may stand; what was refused or never sent does not. */
const afterTimeCame = (booking: Booking, now: number): Booking => {
  if (!isUnderWay(booking.state) || now < booking.planned.start) {
    return booking;
  }
  const isUnknown = booking.state === 'sending' || booking.reason === 'offline' || booking.reason === 'unexpected';
  return become(booking, isUnknown ? 'unclear' : 'failed', { reason: 'too-late' });
};

/**
 * A booking after something happened to it; as it was when that changes nothing. Pure: the caller stores the result before it acts
 * on it.
 *
 * A create that had no answer is tried again (it is safe to repeat) until {@link giveUpMs} of unclear answers or the time itself,
 * then it is `unclear`: somebody has to look. A refusal is `failed`, a missing sign-in waits. An undo that meets a changed event leaves the
 * event and says so; one that finds nothing is done.
 * @param now epoch milliseconds.
 */
export const nextState = (booking: Booking, happening: Happening, now: number): Booking => {
  switch (happening.kind) {
    case 'created':
      return afterCreated(booking, happening.event);
    case 'create-failed':
      return isUnderWay(booking.state) ? afterFailedCreate(booking, happening, now) : booking;
    case 'held-back':
      return isUnderWay(booking.state) ? become(booking, 'failed', { reason: happening.reason }) : booking;
    case 'overlap-found':
      return booking.state === 'booked' ? become(booking, 'booked', { reason: 'overlaps' }) : booking;
    case 'seen':
      return afterSeen(booking, happening.event);
    case 'acknowledged':
      return afterAcknowledged(booking);
    case 'retry':
      return afterRetry(booking);
    case 'time-came':
      return afterTimeCame(booking, now);
    case 'undo':
      return isUndoable(booking, now) ? become(booking, 'undoing') : booking;
    case 'removed':
      return booking.state === 'undoing' ? become(booking, 'undone') : booking;
    case 'remove-failed':
      return booking.state === 'undoing' ? afterFailedRemove(booking, happening, now) : booking;
    default:
      return afterFoundGone(booking);
  }
};

/** States that hold their time: an acceptance over them is no second event. */
const live: ReadonlySet<BookingState> = new Set(['sending', 'booked', 'waiting', 'signed-out', 'unclear']);

/** Where a booking stands in the calendar, or is meant to. */
export const standsAt = ({ movedTo, planned }: Booking): Interval => movedTo ?? planned;

/** The booking of ours that already holds part of a slot; undefined when the slot is free of ours. */
export const overlapsLive = (bookings: readonly Booking[], slot: Interval): Booking | undefined =>
  bookings.find((booking) => {
    const { start, end } = standsAt(booking);
    return live.has(booking.state) && start < slot.end && end > slot.start;
  });

/** Whether the user may still take a booking back: not over, not already gone, not made another by whoever moved it. A start that has passed may be undone until the end. */
export const isUndoable = (booking: Booking, now: number): boolean =>
  live.has(booking.state) && booking.movedTo === undefined && now < booking.planned.end;
