import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUndoable, nextState, overlapsLive, standsAt } from '../../../src/domain/booking/index.ts';
import type { Booking, BookingState, Failure, Happening, SeenEvent } from '../../../src/domain/booking/index.ts';

const start = 10 * 3_600_000;
const end = 11 * 3_600_000;
const now = 3_600_000;
const event = { calendar: 'work', id: 'event-1', etag: '"1"' };

const booking = (state: BookingState, rest: Partial<Booking> = {}): Booking => ({
  id: 'key',
  activity: 'a09',
  people: ['id-ana'],
  planned: {
    key: 'key',
    title: 'Walk with Ana',
    description: '',
    location: '',
    start,
    end,
    timeZone: 'Europe/Berlin',
    guests: [],
  },
  account: 'account',
  provider: 'google',
  calendar: 'work',
  calendarName: 'Work',
  state,
  acceptedAt: 0,
  ...rest,
});

const createFailed = (failure: Failure, attempt = 1, unclearForMs = 0, mayStand = false): Happening => ({
  kind: 'create-failed',
  failure,
  attempt,
  random: 0.5,
  unclearForMs,
  mayStand,
});
const removeFailed = (failure: Failure, attempt = 1): Happening => ({
  kind: 'remove-failed',
  failure,
  attempt,
  random: 0.5,
});

describe('sending', () => {
  it('becomes booked once the event stands', () => {
    expect(nextState(booking('sending'), { kind: 'created', event }, now)).toMatchObject({ state: 'booked', event });
  });

  it.each<[Failure, Partial<Booking>]>([
    [{ kind: 'signed-out' }, { state: 'signed-out', reason: 'signed-out' }],
    [
      { kind: 'consent-needed', detail: 'admin' },
      { state: 'signed-out', reason: 'consent-needed', detail: 'admin' },
    ],
    [
      { kind: 'forbidden', detail: 'read-only' },
      { state: 'failed', reason: 'forbidden', detail: 'read-only' },
    ],
    [
      { kind: 'rejected', detail: 'bad zone' },
      { state: 'failed', reason: 'rejected', detail: 'bad zone' },
    ],
    [{ kind: 'gone' }, { state: 'gone', reason: 'gone' }],
    [{ kind: 'offline' }, { state: 'waiting', reason: 'offline', nextTry: now + 500 }],
    [
      { kind: 'unexpected', detail: '503' },
      { state: 'waiting', reason: 'unexpected', nextTry: now + 500 },
    ],
    [{ kind: 'conflict' }, { state: 'waiting', reason: 'conflict', nextTry: now + 500 }],
    [
      { kind: 'rate-limited', retryAt: now + 60_000 },
      { state: 'waiting', reason: 'rate-limited', nextTry: now + 60_000 },
    ],
    [
      { kind: 'rate-limited', retryAt: 0 },
      { state: 'waiting', reason: 'rate-limited', nextTry: now + 500 },
    ],
  ])('after %j', (failure, expected) => {
    expect(nextState(booking('sending'), createFailed(failure), now)).toMatchObject(expected);
  });

  it('waits longer each time', () => {
    const waits = [1, 2, 3, 4].map(
      (attempt) => nextState(booking('sending'), createFailed({ kind: 'offline' }, attempt), now).nextTry! - now,
    );
    expect(waits).toEqual([500, 1000, 2000, 4000]);
  });

  it('does not wait past its own time', () => {
    const late = booking('waiting');
    expect(nextState(late, createFailed({ kind: 'rate-limited', retryAt: end }), start - 1000)).toMatchObject({
      state: 'waiting',
      nextTry: start,
    });
  });

  it('is unclear after ten minutes of answers that say nothing, or when its time came: it may stand', () => {
    const tenMinutes = 600_000;
    const unexpected = { kind: 'unexpected' } as const;
    expect(nextState(booking('sending'), createFailed(unexpected, 40, tenMinutes - 1), now)).toMatchObject({
      state: 'waiting',
    });
    expect(nextState(booking('sending'), createFailed(unexpected, 2, tenMinutes), now)).toMatchObject({
      state: 'unclear',
      reason: 'unexpected',
    });
    expect(nextState(booking('sending'), createFailed({ kind: 'unexpected' }), start)).toMatchObject({
      state: 'unclear',
      reason: 'too-late',
    });
  });

  it.each<Failure>([{ kind: 'forbidden' }, { kind: 'rejected' }])(
    'is unclear when a repeat meets %j: an earlier request may have arrived',
    (failure) => {
      expect(nextState(booking('sending'), createFailed(failure, 2, 0, true), now)).toMatchObject({
        state: 'unclear',
        reason: failure.kind,
      });
    },
  );

  it('is unclear when its time came and an earlier request may have arrived, whatever the last one met', () => {
    for (const kind of ['signed-out', 'consent-needed'] as const) {
      expect(nextState(booking('waiting'), createFailed({ kind }, 2, 0, true), start)).toMatchObject({
        state: 'unclear',
        reason: 'too-late',
      });
    }
  });

  it('has failed when its time came and it was never sent or was put off', () => {
    expect(nextState(booking('sending'), createFailed({ kind: 'rate-limited', retryAt: end }), start)).toMatchObject({
      state: 'failed',
      reason: 'too-late',
    });
    expect(nextState(booking('sending'), createFailed({ kind: 'signed-out' }), start)).toMatchObject({
      state: 'failed',
      reason: 'too-late',
    });
    expect(nextState(booking('waiting', { reason: 'rate-limited' }), { kind: 'time-came' }, start)).toMatchObject({
      state: 'failed',
      reason: 'too-late',
    });
    expect(nextState(booking('signed-out', { reason: 'signed-out' }), { kind: 'time-came' }, start)).toMatchObject({
      state: 'failed',
    });
  });

  it('is unclear when its time came with a request that had no answer', () => {
    expect(nextState(booking('waiting', { reason: 'offline' }), { kind: 'time-came' }, start)).toMatchObject({
      state: 'unclear',
      reason: 'too-late',
    });
    expect(nextState(booking('sending'), { kind: 'time-came' }, start)).toMatchObject({ state: 'unclear' });
    expect(nextState(booking('waiting'), { kind: 'time-came' }, start - 1)).toEqual(booking('waiting'));
    expect(nextState(booking('booked'), { kind: 'time-came' }, start)).toEqual(booking('booked'));
  });
});

describe('trying again', () => {
  it.each<BookingState>(['waiting', 'signed-out', 'failed', 'unclear'])(
    'sends what is %s, and forgets why',
    (state) => {
      const old = booking(state, { reason: 'offline', detail: 'x', nextTry: 5 });
      expect(nextState(old, { kind: 'retry' }, now)).toEqual(booking('sending'));
    },
  );

  it('makes an undo that waits go on', () => {
    const old = booking('undoing', { reason: 'signed-out', event });
    expect(nextState(old, { kind: 'retry' }, now)).toEqual(booking('undoing', { event }));
  });

  it.each<BookingState>(['booked', 'undone', 'gone'])('leaves what is %s alone', (state) => {
    expect(nextState(booking(state), { kind: 'retry' }, now)).toEqual(booking(state));
  });
});

describe('undo', () => {
  it.each<BookingState>(['sending', 'booked', 'waiting', 'signed-out', 'unclear'])('takes back what is %s', (state) => {
    expect(nextState(booking(state), { kind: 'undo' }, now).state).toBe('undoing');
  });

  it.each<BookingState>(['failed', 'undoing', 'undone', 'gone'])('has nothing to do for what is %s', (state) => {
    expect(nextState(booking(state), { kind: 'undo' }, now)).toEqual(booking(state));
  });

  it('is possible until the end', () => {
    expect(isUndoable(booking('booked'), end - 1)).toBe(true);
    expect(isUndoable(booking('booked'), end)).toBe(false);
  });

  it('is done when the event is removed, or is found to be gone', () => {
    expect(nextState(booking('undoing'), { kind: 'removed' }, now).state).toBe('undone');
    expect(nextState(booking('undoing'), { kind: 'found-gone' }, now).state).toBe('undone');
    expect(nextState(booking('undoing'), removeFailed({ kind: 'gone' }), now).state).toBe('undone');
  });

  it('survives a confirmation that comes late: the event is known and will be removed', () => {
    expect(nextState(booking('undoing'), { kind: 'created', event }, now)).toEqual(booking('undoing', { event }));
  });

  it('leaves an event that somebody changed, and says so', () => {
    expect(nextState(booking('undoing', { event }), removeFailed({ kind: 'conflict' }), now)).toEqual(
      booking('booked', { event, reason: 'changed' }),
    );
  });

  it('says so when the service refuses', () => {
    expect(nextState(booking('undoing', { event }), removeFailed({ kind: 'forbidden', detail: 'no' }), now)).toEqual(
      booking('booked', { event, reason: 'forbidden', detail: 'no' }),
    );
  });

  it('is unclear when even the search for the event was refused', () => {
    expect(nextState(booking('undoing'), removeFailed({ kind: 'forbidden' }), now)).toEqual(
      booking('unclear', { reason: 'forbidden' }),
    );
  });

  it.each<[Failure, Partial<Booking>]>([
    [{ kind: 'signed-out' }, { reason: 'signed-out' }],
    [{ kind: 'offline' }, { reason: 'offline', nextTry: now + 500 }],
    [{ kind: 'unexpected' }, { reason: 'unexpected', nextTry: now + 500 }],
    [
      { kind: 'rate-limited', retryAt: now + 9000 },
      { reason: 'rate-limited', nextTry: now + 9000 },
    ],
  ])('goes on after %j', (failure, expected) => {
    expect(nextState(booking('undoing'), removeFailed(failure), now)).toEqual(booking('undoing', expected));
  });
});

describe('an event that somebody else removed', () => {
  it('is gone, and stays so', () => {
    const gone = nextState(booking('booked', { event }), { kind: 'found-gone' }, now);
    expect(gone).toEqual(booking('gone', { event, reason: 'gone' }));
    expect(nextState(gone, { kind: 'found-gone' }, now)).toEqual(gone);
  });
});

describe('what others do with a booked event', () => {
  const guests = [{ name: 'Ana', address: 'Ana@example.com' }];
  const plain = booking('booked', { event });
  const booked = { ...plain, planned: { ...plain.planned, guests } };
  const seen = (change: Partial<SeenEvent> = {}): Happening => ({
    kind: 'seen',
    event: { start, end, declined: [], ...change },
  });
  const read = (before: Booking, change?: Partial<SeenEvent>): Booking => nextState(before, seen(change), now);

  it('is nothing while it stands as written', () => {
    expect(read(booked)).toBe(booked);
  });

  it('is told once: a move', () => {
    const moved = read(booked, { start: start + 60_000 });
    expect(moved).toMatchObject({ state: 'booked', reason: 'moved', movedTo: { start: start + 60_000, end } });
    expect(standsAt(moved)).toEqual({ start: start + 60_000, end });
    const read1 = nextState(moved, { kind: 'acknowledged' }, now);
    expect(read1.reason).toBeUndefined();
    expect(read(read1, { start: start + 60_000 })).toBe(read1);
    expect(read(read1, { start: start + 90_000 })).toMatchObject({ reason: 'moved' });
    expect('movedTo' in read(read1)).toBe(false);
  });

  it('is told once: a guest who declines, and again when one more does', () => {
    const declined = read(booked, { declined: ['ana@example.com'] });
    expect(declined).toMatchObject({ reason: 'declined', declined: ['ana@example.com'] });
    const known = nextState(declined, { kind: 'acknowledged' }, now);
    expect(read(known, { declined: ['ana@example.com'] })).toBe(known);
    expect(read(known, { declined: ['ana@example.com', 'ben@example.com'] })).toMatchObject({ reason: 'declined' });
  });

  it('forgets who declined when they come after all', () => {
    const declined = read(booked, { declined: ['ana@example.com'] });
    expect('declined' in read(declined)).toBe(false);
  });

  it('takes away the undo where it was moved: it is no longer what was written', () => {
    expect(isUndoable(read(booked, { start: start + 60_000 }), now)).toBe(false);
    expect(isUndoable(read(booked, { declined: ['ana@example.com'] }), now)).toBe(true);
  });

  it('holds the time it was moved to, and no other', () => {
    const moved = read(booked, { start: end, end: end + 60_000 });
    expect(overlapsLive([moved], { start, end })).toBeUndefined();
    expect(overlapsLive([moved], { start: end, end: end + 1 })).toBe(moved);
  });

  it.each<BookingState>(['undoing', 'undone', 'gone', 'failed'])('does not matter once it is %s', (state) => {
    const over = booking(state, { event });
    expect(read(over, { start: start + 60_000 })).toBe(over);
  });
});

describe('an overlap found right after the write', () => {
  it('is a remark on what stands, until it is read', () => {
    const overlapped = nextState(booking('booked', { event }), { kind: 'overlap-found' }, now);
    expect(overlapped).toEqual(booking('booked', { event, reason: 'overlaps' }));
    expect(nextState(overlapped, { kind: 'acknowledged' }, now)).toEqual(booking('booked', { event }));
  });

  it('says nothing of what was taken back meanwhile', () => {
    expect(nextState(booking('undoing', { event }), { kind: 'overlap-found' }, now).reason).toBeUndefined();
  });
});

describe('held back', () => {
  it.each(['taken', 'already-booked', 'too-late'] as const)('is a visible failure: %s', (reason) => {
    expect(nextState(booking('sending'), { kind: 'held-back', reason }, now)).toEqual(booking('failed', { reason }));
  });

  it('does not touch what stands', () => {
    const booked = booking('booked', { event });
    expect(nextState(booked, { kind: 'held-back', reason: 'taken' }, now)).toBe(booked);
  });
});

describe('any sequence of happenings', () => {
  const failure: fc.Arbitrary<Failure> = fc.constantFrom<Failure>(
    { kind: 'signed-out' },
    { kind: 'consent-needed' },
    { kind: 'forbidden' },
    { kind: 'rate-limited', retryAt: 5_000_000 },
    { kind: 'conflict' },
    { kind: 'gone' },
    { kind: 'offline' },
    { kind: 'rejected' },
    { kind: 'unexpected' },
  );
  const attempt = fc.integer({ min: 1, max: 12 });
  const random = fc.double({ min: 0, max: 0.999, noNaN: true });
  const happening: fc.Arbitrary<Happening> = fc.oneof(
    fc.constant<Happening>({ kind: 'created', event }),
    fc.record({
      kind: fc.constant('create-failed' as const),
      failure,
      attempt,
      random,
      unclearForMs: fc.integer({ min: 0, max: 900_000 }),
      mayStand: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant('held-back' as const),
      reason: fc.constantFrom('taken', 'already-booked', 'too-late'),
    }),
    fc.record({
      kind: fc.constant('seen' as const),
      event: fc.record({
        start: fc.constantFrom(start, start + 60_000),
        end: fc.constant(end),
        declined: fc.constantFrom([], ['ana@example.com']),
      }),
    }),
    fc.constantFrom<Happening>(
      { kind: 'retry' },
      { kind: 'undo' },
      { kind: 'removed' },
      { kind: 'found-gone' },
      { kind: 'time-came' },
      { kind: 'overlap-found' },
      { kind: 'acknowledged' },
    ),
    fc.record({ kind: fc.constant('remove-failed' as const), failure, attempt, random }),
  );

  it('keeps what was accepted, ends an undone booking for good, and never waits without knowing until when', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(happening, fc.integer({ min: 0, max: end + 1 })), { maxLength: 30 }), (steps) => {
        let current = booking('sending');
        let time = 0;
        for (const [step, at] of steps) {
          time = Math.max(time, at);
          const next = nextState(current, step, time);
          const { state: _state, reason: _reason, detail: _detail, nextTry: _nextTry, ...rest } = next;
          const { event: _event, movedTo: _movedTo, declined: _declined, ...kept } = rest;
          const { state: _was, ...accepted } = booking('sending');
          expect(kept).toEqual(accepted);
          expect(current.state === 'undone' ? next : booking('undone')).toMatchObject({ state: 'undone' });
          expect(next.state !== 'waiting' || typeof next.nextTry === 'number').toBe(true);
          expect(next.state !== 'booked' || next.event !== undefined).toBe(true);
          current = next;
        }
      }),
    );
  });
});

describe('one time, one booking', () => {
  const slot = { start: start + 60_000, end: end + 60_000 };

  it.each<BookingState>(['sending', 'booked', 'waiting', 'signed-out', 'unclear'])('is held by what is %s', (state) => {
    expect(overlapsLive([booking(state)], slot)).toEqual(booking(state));
  });

  it.each<BookingState>(['failed', 'undoing', 'undone', 'gone'])('is free again of what is %s', (state) => {
    expect(overlapsLive([booking(state)], slot)).toBeUndefined();
  });

  it('is not held by what only touches it', () => {
    expect(overlapsLive([booking('booked')], { start: end, end: end + 1 })).toBeUndefined();
    expect(overlapsLive([booking('booked')], { start: 0, end: start })).toBeUndefined();
  });
});
