import { createBench, googleAccount, hour, minute, morning, walkWith } from '../support/bench.ts';
import { describe, expect, it } from 'vitest';
import { disconnectAccount } from '../../../src/app/account/disconnect.ts';
import { acceptSuggestion } from '../../../src/app/booking/accept.ts';
import { runOutbox, runOutboxOf } from '../../../src/app/booking/run-outbox.ts';
import { undoBooking } from '../../../src/app/booking/undo.ts';
import { MessageError } from '../../../src/messages/errors.ts';
import type { MemoryFault } from '../../../src/providers/memory/index.ts';

const page = 'https://calendar.google.com/calendar/u/0/r/week';

const booked = async (people: readonly string[] = ['ana'], ...faults: readonly MemoryFault[]) => {
  const bench = await createBench();
  const app = bench.start();
  for (const fault of faults) bench.provider.breakNext(fault);
  const acceptance = walkWith(people);
  await acceptSuggestion(app, acceptance, page);
  return { bench, app, id: acceptance.intent };
};

describe('undoing a booking', () => {
  it('takes out exactly our event, tells who gets a cancellation, and forgets that it was done', async () => {
    const { bench, app, id } = await booked();
    const other = bench.provider.put({ start: morning, end: morning + hour });
    const answer = await undoBooking(app, id);
    expect(answer).toMatchObject({
      ok: true,
      message: 'Undone. It is out of Work. Ana gets a cancellation.',
      booking: { state: 'undone', canUndo: false },
    });
    expect(bench.provider.standing()).toEqual([other]);
    expect(bench.provider.mails.map(({ kind }) => kind)).toEqual(['invitation', 'cancellation']);
    expect(await app.journal.ledger()).toEqual([]);
    expect(await app.journal.outbox()).toEqual([]);
  });

  it('says the same when asked again', async () => {
    const { app, id } = await booked(['ben']);
    expect((await undoBooking(app, id)).message).toBe('Undone. It is out of Work.');
    expect(await undoBooking(app, id)).toMatchObject({ ok: true, message: 'It is out of Work already.' });
  });

  it('leaves an event that was changed in the calendar, and says so', async () => {
    const { bench, app, id } = await booked();
    bench.provider.touch(bench.provider.standing()[0]!, { start: morning + 8 * hour, end: morning + 9 * hour });
    const answer = await undoBooking(app, id);
    expect(answer).toMatchObject({ ok: false, booking: { state: 'booked', canUndo: false } });
    expect(answer.message).toContain('changed in the calendar');
    expect(bench.provider.standing()).toHaveLength(1);
    expect(await app.journal.ledger()).toHaveLength(1);
  });

  it('never sends what was not sent yet, and writes to nobody', async () => {
    const bench = await createBench({ accounts: [googleAccount] });
    const app = bench.start();
    bench.provider.breakNext({ on: 'create', when: 'before', effect: { kind: 'signed-out' } });
    const acceptance = walkWith(['ana']);
    await acceptSuggestion(app, acceptance, page);
    const answer = await undoBooking(app, acceptance.intent);
    expect(answer).toMatchObject({ ok: true, message: 'Undone. It had not reached Work yet.' });
    await runOutboxOf(app, googleAccount.id);
    expect(bench.provider.standing()).toEqual([]);
    expect(bench.provider.mails).toEqual([]);
  });

  it('of a booking whose fate is unknown looks for the event and removes it', async () => {
    const { bench, app, id } = await booked(['ana'], { on: 'create', when: 'after', effect: { kind: 'offline' } });
    expect(bench.provider.standing()).toHaveLength(1);
    expect((await undoBooking(app, id)).ok).toBe(true);
    expect(bench.provider.standing()).toEqual([]);
    expect((await app.journal.find(id))?.booking.state).toBe('undone');
  });

  it('of a booking that left and is not there yet looks once more before it calls it undone', async () => {
    const { bench, app, id } = await booked(['ana'], { on: 'create', when: 'before', effect: { kind: 'offline' } });
    const answer = await undoBooking(app, id);
    expect(answer).toMatchObject({
      ok: true,
      message: 'It is being taken out of Work.',
      booking: { state: 'undoing' },
    });
    // The request of the ended attempt arrives after all.
    const { booking } = (await app.journal.find(id))!;
    const request = bench.provider.prepare(booking.planned, booking.calendar);
    await bench.provider.create(request, false, new AbortController().signal);
    bench.now += minute;
    await runOutbox(bench.start());
    expect(bench.provider.standing()).toEqual([]);
    expect((await app.journal.find(id))?.booking.state).toBe('undone');
  });

  it('asked for while the request is on its way waits for the answer and takes the event out', async () => {
    const bench = await createBench();
    const app = bench.start();
    let answerArrives = (): void => undefined;
    const until = new Promise<void>((resolve) => {
      answerArrives = resolve;
    });
    bench.provider.breakNext({ on: 'create', when: 'after', effect: { kind: 'hold', until } });
    const acceptance = walkWith(['ana']);
    const accepting = acceptSuggestion(app, acceptance, page);
    await expect.poll(() => bench.provider.standing().length).toBe(1);
    const undoing = undoBooking(app, acceptance.intent);
    await expect.poll(async () => (await app.journal.find(acceptance.intent))?.booking.state).toBe('undoing');
    answerArrives();
    await accepting;
    expect(await undoing).toMatchObject({ ok: true, booking: { state: 'undone' } });
    expect(bench.provider.standing()).toEqual([]);
    expect(await app.journal.ledger()).toEqual([]);
  });

  it.each([
    ['offline', { kind: 'offline' } as const],
    ['an answer that says nothing', { kind: 'unexpected', detail: '' } as const],
    ['too many requests', { kind: 'rate-limited', retryAt: morning + 5 * minute } as const],
  ])('meets %s, goes on by itself and ends with the event out', async (_what, effect) => {
    const { bench, app, id } = await booked(['ana'], { on: 'remove', when: 'before', effect });
    const answer = await undoBooking(app, id);
    expect(answer).toMatchObject({ ok: true, booking: { state: 'undoing' } });
    expect(answer.message).not.toBe('');
    bench.now += 10 * minute;
    await runOutbox(bench.start());
    expect(bench.provider.standing()).toEqual([]);
    expect((await app.journal.find(id))?.booking.state).toBe('undone');
  });

  it('that the service refuses leaves the booking where it is', async () => {
    const effect = { kind: 'forbidden', detail: '' } as const;
    const { bench, app, id } = await booked(['ana'], { on: 'remove', when: 'before', effect });
    expect(await undoBooking(app, id)).toMatchObject({ ok: false, booking: { state: 'booked' } });
    expect(bench.provider.standing()).toHaveLength(1);
    expect(await app.journal.outbox()).toEqual([]);
  });

  it('waits for the user to sign in again, and then goes through', async () => {
    const effect = { kind: 'signed-out' } as const;
    const { bench, app, id } = await booked(['ana'], { on: 'remove', when: 'before', effect });
    const answer = await undoBooking(app, id);
    expect(answer.booking).toMatchObject({ state: 'undoing', remedy: { kind: 'connect' } });
    expect(await app.accounts.find(googleAccount.id)).toMatchObject({ state: 'signed-out' });
    await runOutboxOf(bench.start(), googleAccount.id);
    expect(bench.provider.standing()).toEqual([]);
  });

  it('is refused once it has begun', async () => {
    const { bench, app, id } = await booked();
    bench.now = morning + 6 * hour + minute;
    expect(await undoBooking(app, id)).toMatchObject({ ok: false, message: 'It has begun, so it stays.' });
    expect(bench.provider.standing()).toHaveLength(1);
  });

  it('of something unknown says so', async () => {
    const bench = await createBench();
    await expect(undoBooking(bench.start(), 'nothing')).rejects.toThrow(MessageError);
  });
});

describe('disconnecting an account', () => {
  it('tells of what waited that it will not be sent, and offers the host’s own form', async () => {
    const bench = await createBench();
    const app = bench.start();
    bench.provider.breakNext({ on: 'create', when: 'before', effect: { kind: 'signed-out' } });
    const acceptance = walkWith(['ana']);
    await acceptSuggestion(app, acceptance, page);
    await disconnectAccount(app, googleAccount.id);
    expect(await app.accounts.all()).toEqual([]);
    expect(await app.journal.outbox()).toEqual([]);
    expect((await app.journal.find(acceptance.intent))?.booking).toMatchObject({
      state: 'failed',
      reason: 'account-gone',
    });
  });

  it('says of what may have been sent that it has to be looked at', async () => {
    const { app, id } = await booked(['ana'], { on: 'create', when: 'before', effect: { kind: 'offline' } });
    await disconnectAccount(app, googleAccount.id);
    expect((await app.journal.find(id))?.booking.state).toBe('unclear');
  });
});
