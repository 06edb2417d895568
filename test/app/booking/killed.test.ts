import { createBench, minute, morning, walkWith, type Bench } from '../support/bench.ts';
import { Killed, killable, type Kill } from '../support/killable.ts';
import { describe, expect, it } from 'vitest';
import { acceptSuggestion } from '../../../src/app/booking/accept.ts';
import { undoBooking } from '../../../src/app/booking/undo.ts';
import type { App } from '../../../src/app/ports.ts';
import { startWorker } from '../../../src/app/start.ts';

const page = 'https://calendar.google.com/calendar/u/0/r/week';

/** More than any way through has calls; each test finds out by itself when there is nothing left to end. */
const mostCalls = 60;

const cuts: readonly Kill['when'][] = ['before', 'after'];

/** Runs `work` in a worker that is ended at one call; false when it came to its end before that. */
const endAt = async (bench: Bench, kill: Kill, work: (app: App) => Promise<unknown>): Promise<boolean> => {
  const { app, wasKilled } = killable(bench.start(), kill);
  try {
    await work(app);
  } catch (error) {
    if (!(error instanceof Killed) && !(error instanceof Error && error.cause instanceof Killed)) throw error;
  }
  return wasKilled();
};

/** What happens after: alarms wake one worker after the other until nothing is left to do. */
const comeBack = async (bench: Bench): Promise<void> => {
  for (let starts = 0; starts < 3; starts += 1) {
    bench.now += minute;
    await startWorker(bench.start());
  }
};

describe.each(cuts)('a worker that is ended %s a call', (when) => {
  it('books exactly once, wherever that happens', async () => {
    let ended = 0;
    for (let at = 1; at <= mostCalls; at += 1) {
      const bench = await createBench();
      const acceptance = walkWith(['ana']);
      const wasEnded = await endAt(bench, { at, when }, (app) => acceptSuggestion(app, acceptance, page));
      if (!wasEnded) break;
      ended += 1;
      const kept = await bench.start().journal.bookings();
      await comeBack(bench);
      // What was not kept yet was not accepted: the page asks again, with the same intent.
      if (kept.length === 0) await acceptSuggestion(bench.start(), acceptance, page);
      expect(bench.provider.standing(), `ended ${when} call ${at}`).toHaveLength(1);
      expect(bench.provider.mails).toHaveLength(1);
      const app = bench.start();
      expect(await app.journal.bookings()).toMatchObject([{ state: 'booked' }]);
      expect(await app.journal.outbox()).toEqual([]);
      expect(await app.journal.ledger()).toHaveLength(1);
    }
    expect(ended).toBeGreaterThan(10);
  });

  it('is woken again: the alarm is set before the request leaves', async () => {
    let reached = 0;
    for (let at = 1; at <= mostCalls; at += 1) {
      const bench = await createBench();
      if (!(await endAt(bench, { at, when }, (app) => acceptSuggestion(app, walkWith(['ana']), page)))) break;
      if (bench.provider.calls.length === 0) continue;
      reached += 1;
      expect(bench.wakes.length, `ended ${when} call ${at}`).toBeGreaterThan(0);
    }
    expect(reached).toBeGreaterThan(3);
  });

  it('asked again with the same intent, answers with the one booking', async () => {
    for (let at = 1; at <= mostCalls; at += 1) {
      const bench = await createBench();
      const acceptance = walkWith(['ana']);
      const wasEnded = await endAt(bench, { at, when }, (app) => acceptSuggestion(app, acceptance, page));
      if (!wasEnded) break;
      const next = bench.start();
      const [, outcome] = await Promise.all([startWorker(next), acceptSuggestion(next, acceptance, page)]);
      expect(outcome, `ended ${when} call ${at}`).toMatchObject({ kind: 'booked' });
      expect(bench.provider.standing()).toHaveLength(1);
    }
  });

  it('takes out exactly what it wrote, wherever that happens', async () => {
    let ended = 0;
    for (let at = 1; at <= mostCalls; at += 1) {
      const bench = await createBench();
      const others = bench.provider.put({ start: morning, end: morning + 30 * minute });
      const acceptance = walkWith(['ana']);
      await acceptSuggestion(bench.start(), acceptance, page);
      const wasEnded = await endAt(bench, { at, when }, (app) => undoBooking(app, acceptance.intent));
      if (!wasEnded) break;
      ended += 1;
      const [kept] = await bench.start().journal.bookings();
      await comeBack(bench);
      if (kept?.state === 'booked') await undoBooking(bench.start(), acceptance.intent);
      expect(
        bench.provider.standing().map(({ id }) => id),
        `ended ${when} call ${at}`,
      ).toEqual([others.id]);
      const app = bench.start();
      expect(await app.journal.bookings()).toMatchObject([{ state: 'undone' }]);
      expect(await app.journal.ledger()).toEqual([]);
    }
    expect(ended).toBeGreaterThan(5);
  });
});
