import { createBench, googleAccount, hour, minute, morning, walkWith, type Bench } from '../support/bench.ts';
import { Device } from '../support/device.ts';
import { describe, expect, it } from 'vitest';
import { acceptSuggestion } from '../../../src/app/booking/accept.ts';
import { dismissBooking, retryBooking } from '../../../src/app/booking/remedy.ts';
import { runOutbox } from '../../../src/app/booking/run-outbox.ts';
import { undoBooking } from '../../../src/app/booking/undo.ts';
import type { Booking } from '../../../src/domain/booking/types.ts';

const page = 'https://calendar.google.com/calendar/u/0/r/week';
const slot = walkWith([]).slot;

const onlyBooking = async (device: Device): Promise<Booking> => (await device.start().journal.bookings())[0]!;

const devicesOf = (bench: Bench): readonly [Device, Device] => [new Device(bench, 'a'), new Device(bench, 'b')];

describe('two devices', () => {
  it('that accept the same time are one event: the second says so, and writes nothing', async () => {
    const bench = await createBench();
    const [one, other] = devicesOf(bench);
    await acceptSuggestion(one.start(), walkWith(['ana']), page);
    expect(await acceptSuggestion(other.start(), walkWith(['ana']), page)).toMatchObject({
      kind: 'refused',
      message: 'That time is booked already, from another device.',
      remedy: { kind: 'dismiss' },
    });
    expect(await onlyBooking(other)).toMatchObject({ state: 'failed', reason: 'already-booked' });
    expect(bench.provider.standing()).toHaveLength(1);
    expect(bench.provider.mails).toHaveLength(1);
  });

  it('that write in the same second both stand, and whoever looks after the other’s write is told', async () => {
    const bench = await createBench();
    const [one, other] = devicesOf(bench);
    let release = (): void => undefined;
    const until = new Promise<void>((resolve) => (release = resolve));
    bench.provider.breakNext({ on: 'create', when: 'before', effect: { kind: 'hold', until } });
    bench.provider.breakNext({ on: 'create', when: 'before', effect: { kind: 'hold', until } });
    const both = Promise.all([
      acceptSuggestion(one.start(), walkWith(['ana']), page),
      acceptSuggestion(other.start(), walkWith(['ben']), page),
    ]);
    await expect.poll(() => bench.provider.calls.filter((call) => call === 'create').length).toBe(2);
    release();
    await both;
    expect(bench.provider.standing()).toHaveLength(2);
    const reasons = [(await onlyBooking(one)).reason, (await onlyBooking(other)).reason];
    expect(reasons).toContain('overlaps');
  });
});

describe('somebody else’s event', () => {
  it('that comes between the look and the write is told after it, with undo', async () => {
    const bench = await createBench();
    const app = bench.start();
    let release = (): void => undefined;
    const until = new Promise<void>((resolve) => (release = resolve));
    bench.provider.breakNext({ on: 'create', when: 'before', effect: { kind: 'hold', until } });
    const acceptance = walkWith(['ana']);
    const outcome = acceptSuggestion(app, acceptance, page);
    await expect.poll(() => bench.provider.calls).toContain('create');
    bench.provider.put({ start: slot.start, end: slot.end });
    release();
    expect(await outcome).toMatchObject({
      kind: 'booked',
      message:
        'Booked in Work. Ana gets an invitation. Something else stands at that time as well. Undo it, or leave both.',
      booking: { canUndo: true, problem: 'Something else stands at that time as well. Undo it, or leave both.' },
    });
    await dismissBooking(app, acceptance.intent);
    expect((await app.journal.find(acceptance.intent))?.booking).not.toHaveProperty('reason');
    expect(await undoBooking(app, acceptance.intent)).toMatchObject({ ok: true });
    expect(bench.provider.standing().map(({ title }) => title)).toEqual(['Meeting']);
  });

  it('that came during an outage keeps the time: what was accepted before it is a visible failure', async () => {
    const bench = await createBench();
    const app = bench.start();
    bench.provider.breakNext({ when: 'before', effect: { kind: 'offline' }, times: 9 });
    const acceptance = walkWith(['ana']);
    expect(await acceptSuggestion(app, acceptance, page)).toMatchObject({ kind: 'kept' });
    bench.provider.mend();
    bench.provider.put({ start: slot.start, end: slot.end });
    bench.now += 10 * minute;
    await runOutbox(bench.start());
    expect((await app.journal.find(acceptance.intent))?.booking).toMatchObject({ state: 'failed', reason: 'taken' });
    expect(bench.provider.standing()).toHaveLength(1);
    // The user may want it anyway.
    await retryBooking(app, acceptance.intent);
    expect(bench.provider.standing()).toHaveLength(2);
  });
});

describe('a service that asks for a pause', () => {
  it('is left alone for as long as it said, by every booking and after a restart', async () => {
    const bench = await createBench();
    const app = bench.start();
    const retryAt = morning + 12 * minute;
    bench.provider.breakNext({ on: 'create', when: 'before', effect: { kind: 'rate-limited', retryAt } });
    const first = walkWith(['ana']);
    const outcome = await acceptSuggestion(app, first, page);
    expect(outcome).toMatchObject({ kind: 'kept', message: expect.stringContaining('8:12') });
    const before = bench.provider.calls.length;
    const start = slot.start + 2 * hour;
    const later = { start, end: start + 30 * minute };
    const gap = { ...first.gap, ...later };
    expect(await acceptSuggestion(bench.start(), walkWith(['ben'], { slot: later, gap }), page)).toMatchObject({
      kind: 'kept',
      message: expect.stringContaining('8:12'),
    });
    bench.now = retryAt - 1;
    await runOutbox(bench.start());
    expect(bench.provider.calls).toHaveLength(before);
    bench.now = retryAt + minute;
    await runOutbox(bench.start());
    expect(bench.provider.standing()).toHaveLength(2);
    expect(await app.session.pausedUntil(googleAccount.id).read()).toBe(retryAt);
  });
});
