import { ana, createBench, hour, minute, walkWith, type Bench, type BenchApp } from '../support/bench.ts';
import { Device } from '../support/device.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { acceptSuggestion } from '../../../src/app/booking/accept.ts';
import { dismissBooking } from '../../../src/app/booking/remedy.ts';
import { tendBookings } from '../../../src/app/booking/tend.ts';
import { undoBooking } from '../../../src/app/booking/undo.ts';
import { watchEveryMs, watchWhenSeenMs } from '../../../src/app/booking/watch.ts';
import { popupState } from '../../../src/app/popup/popup-state.ts';
import { startWorker } from '../../../src/app/start.ts';
import type { MemoryEvent } from '../../../src/providers/memory/index.ts';

const page = 'https://calendar.google.com/calendar/u/0/r/week';

describe('a booking that somebody changes', () => {
  let bench: Bench;
  let app: BenchApp;
  let id: string;

  beforeEach(async () => {
    bench = await createBench();
    app = bench.start();
    const acceptance = walkWith(['ana']);
    id = acceptance.intent;
    await acceptSuggestion(app, acceptance, page);
    bench.now += 5 * minute;
  });

  const event = (): MemoryEvent => bench.provider.standing()[0]!;
  const look = async (): Promise<void> => {
    bench.now += watchWhenSeenMs;
    await tendBookings(bench.start(), watchWhenSeenMs);
  };
  const shown = async () => (await popupState(app, { refresh: false })).bookings;
  const ledger = async () => await app.journal.ledger();

  it('is said to be moved, once, and stands where it was moved to', async () => {
    const { start, end } = event();
    bench.provider.touch(event(), { start: start + hour, end: end + hour });
    await look();
    const [moved] = await shown();
    expect(moved).toMatchObject({
      problem: 'It was moved in the calendar, to Tuesday, November 24, 3:00 PM to 3:30 PM.',
      slot: { start: start + hour, end: end + hour },
      canUndo: false,
      remedy: { kind: 'dismiss' },
    });
    expect(await ledger()).toMatchObject([{ at: start + hour }]);
    await dismissBooking(app, id);
    await look();
    expect(await shown()).toMatchObject([{ problem: '', slot: { start: start + hour } }]);
  });

  it('is said to be declined, and by whom, once; a meeting that all declined is none', async () => {
    bench.provider.touch(event(), { declined: ['ana@example.com'] });
    await look();
    expect(await shown()).toMatchObject([{ problem: 'Ana declined.', canUndo: true }]);
    expect(await ledger()).toEqual([]);
    await dismissBooking(app, id);
    await look();
    expect(await shown()).toMatchObject([{ problem: '', state: 'booked' }]);
    bench.provider.touch(event(), { declined: [] });
    await look();
    expect(await ledger()).toHaveLength(1);
  });

  it('is said to be removed, and its time is free again', async () => {
    bench.provider.touch(event(), { isRemoved: true });
    await look();
    expect(await shown()).toMatchObject([{ problem: 'It was removed in the calendar.', state: 'gone' }]);
    expect(await ledger()).toEqual([]);
    await dismissBooking(app, id);
    expect(await shown()).toEqual([]);
    expect(await acceptSuggestion(app, walkWith(['ana']), page)).toMatchObject({ kind: 'booked' });
  });

  it('may still be undone when only its guest answered', async () => {
    bench.provider.touch(event(), { declined: ['ana@example.com'] });
    await look();
    expect(await undoBooking(app, id)).toMatchObject({ ok: true });
    expect(bench.provider.standing()).toEqual([]);
  });

  it('is left alone when an undo finds that its title was changed, seen or not', async () => {
    bench.provider.touch(event(), { title: 'Mine now' });
    await look();
    expect(await undoBooking(app, id)).toMatchObject({ ok: false });
    expect(event().title).toBe('Mine now');
  });

  it('raises the revision when there is news, so that pages look again, and not otherwise', async () => {
    await look();
    const before = await app.revision.read();
    await look();
    expect(await app.revision.read()).toBe(before);
    bench.provider.touch(event(), { isRemoved: true });
    await look();
    expect(await app.revision.read()).toBeGreaterThan(before);
  });

  it('costs one request per look, and one look in two minutes however often a page is looked at', async () => {
    const before = bench.provider.calls.length;
    await look();
    await tendBookings(bench.start(), watchWhenSeenMs);
    await startWorker(bench.start());
    expect(bench.provider.calls.slice(before)).toEqual(['listOurs']);
    bench.now += watchEveryMs;
    await startWorker(bench.start());
    expect(bench.provider.calls.slice(before)).toEqual(['listOurs', 'listOurs']);
  });

  it('is looked at when the browser starts again, whenever the last look was', async () => {
    await look();
    const before = bench.provider.calls.length;
    await app.session.watchedAt('google:pat@example.com').remove();
    await startWorker(bench.start());
    expect(bench.provider.calls.slice(before)).toEqual(['listOurs']);
  });

  it('stays as it was known while nobody can be asked', async () => {
    bench.provider.breakNext({ on: 'listOurs', when: 'before', effect: { kind: 'offline' } });
    bench.provider.touch(event(), { isRemoved: true });
    await look();
    expect(await shown()).toMatchObject([{ problem: '', state: 'booked' }]);
    expect(bench.logged).toContain('bookings.unread');
  });
});

describe('a booking of which nobody knew whether it stands', () => {
  it('is booked once a look finds it', async () => {
    const bench = await createBench();
    const app = bench.start();
    const acceptance = walkWith(['ana']);
    bench.provider.breakNext({ on: 'create', when: 'after', effect: { kind: 'unexpected', detail: 'HTTP 503' } });
    await acceptSuggestion(app, acceptance, page);
    bench.provider.breakNext({ when: 'before', effect: { kind: 'unexpected', detail: 'HTTP 503' }, times: 99 });
    for (let starts = 0; starts < 12; starts += 1) {
      bench.now += 2 * minute;
      await startWorker(bench.start());
    }
    expect(await app.journal.bookings()).toMatchObject([{ state: 'unclear' }]);
    bench.provider.mend();
    bench.now += watchEveryMs;
    await startWorker(bench.start());
    expect(await app.journal.bookings()).toMatchObject([{ state: 'booked' }]);
    expect(bench.provider.standing()).toHaveLength(1);
  });
});

describe('an event that was changed before anybody knew that it stood', () => {
  it('is not removed by an undo once it was found', async () => {
    const bench = await createBench();
    const app = bench.start();
    const acceptance = walkWith(['ana']);
    bench.provider.breakNext({ on: 'create', when: 'after', effect: { kind: 'offline' } });
    await acceptSuggestion(app, acceptance, page);
    bench.provider.touch(bench.provider.standing()[0]!, { title: 'Mine now' });
    expect(await undoBooking(app, acceptance.intent)).toMatchObject({ ok: false });
    bench.now += watchEveryMs;
    await startWorker(bench.start());
    expect(await app.journal.bookings()).toMatchObject([{ state: 'booked' }]);
    expect(await undoBooking(app, acceptance.intent)).toMatchObject({ ok: false });
    expect(bench.provider.standing().map(({ title }) => title)).toEqual(['Mine now']);
  });
});

describe('an hour in which nobody does anything', () => {
  it('asks nothing and wakes nobody without bookings ahead', async () => {
    const bench = await createBench();
    const device = new Device(bench, 'a');
    await startWorker(device.start());
    expect(device.alarm).toBeUndefined();
    bench.now += hour;
    await startWorker(device.start());
    expect(bench.provider.calls).toEqual([]);
  });

  it('is one look with bookings ahead, by an alarm', async () => {
    const bench = await createBench({ people: [ana] });
    const device = new Device(bench, 'a');
    await acceptSuggestion(device.start(), walkWith(['ana']), page);
    const before = bench.provider.calls.length;
    // The first alarm is the one that would have brought the booking home, had the worker ended.
    const fire = async (): Promise<number> => {
      bench.now = device.alarm!;
      device.alarm = undefined;
      await tendBookings(device.start(), watchEveryMs);
      return device.alarm! - bench.now;
    };
    await fire();
    expect(bench.provider.calls.slice(before)).toEqual([]);
    expect(await fire()).toBe(watchEveryMs);
    expect(bench.provider.calls.slice(before)).toEqual(['listOurs']);
  });
});
