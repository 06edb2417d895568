import { createBench, minute, walkWith, type Bench } from '../support/bench.ts';
import { Killed, killable, type Kill } from '../support/killable.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptSuggestion } from '../../../src/app/booking/accept.ts';
import { retryBooking } from '../../../src/app/booking/remedy.ts';
import { undoBooking } from '../../../src/app/booking/undo.ts';
import type { App } from '../../../src/app/ports.ts';
import { startWorker } from '../../../src/app/start.ts';
import type { Acceptance } from '../../../src/messages/map.ts';
import type { MemoryFault } from '../../../src/providers/memory/index.ts';

/** Generated lives of three bookings of one gap, in a world that lies, cuts the line and ends the worker. */

const page = 'https://calendar.google.com/calendar/u/0/r/week';

/** Three thoughts about the same hour: the first two overlap. */
const acceptances = (): readonly Acceptance[] => {
  const { slot, gap } = walkWith([]);
  return [
    walkWith(['ana'], { intent: '00000000-0000-4000-8000-000000000001' }),
    walkWith(['ben'], { intent: '00000000-0000-4000-8000-000000000002' }),
    walkWith(['ben'], {
      intent: '00000000-0000-4000-8000-000000000003',
      slot: { start: slot.end, end: gap.end },
    }),
  ];
};

const which = fc.nat({ max: 2 });
const kill: fc.Arbitrary<Kill | undefined> = fc.option(
  fc.record({ at: fc.integer({ min: 1, max: 25 }), when: fc.constantFrom('before', 'after') }),
  { nil: undefined, freq: 2 },
);
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('accept' as const), which, kill }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('undo' as const), which, kill }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('retry' as const), which, kill }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 40 }), kill }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('break' as const),
      on: fc.constantFrom('create', 'find', 'remove', 'listBusy', 'read'),
      when: fc.constantFrom('before', 'after'),
      kind: fc.constantFrom('offline', 'unexpected', 'rate-limited', 'signed-out'),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

const faultOf = ({ on, when, kind }: Extract<Step, { do: 'break' }>, now: number): MemoryFault => {
  const isWrite = on === 'create' || on === 'remove';
  // After a refusal nothing was changed: only these two may lie about a write.
  const isHonest = kind === 'rate-limited' || kind === 'signed-out';
  const effect =
    kind === 'rate-limited'
      ? ({ kind, retryAt: now + 2 * minute } as const)
      : kind === 'unexpected'
        ? ({ kind, detail: '' } as const)
        : ({ kind } as const);
  return { on, when: isWrite && isHonest ? 'before' : when, effect };
};

const alive = async (bench: Bench, kill: Kill | undefined, work: (app: App) => Promise<unknown>): Promise<void> => {
  const { app } = killable(bench.start(), kill ?? { at: Number.POSITIVE_INFINITY, when: 'before' });
  try {
    await work(app);
  } catch (error) {
    const isExpected = error instanceof Killed || (error instanceof Error && error.name === 'MessageError');
    if (!isExpected) throw error;
  }
};

const take = async (bench: Bench, one: Step, wanted: readonly Acceptance[]): Promise<void> => {
  if (one.do === 'break') {
    bench.provider.breakNext(faultOf(one, bench.now));
    return;
  }
  if (one.do === 'wait') {
    bench.now += one.minutes * minute;
    await alive(bench, one.kill, startWorker);
    return;
  }
  const acceptance = wanted[one.which]!;
  const { intent } = acceptance;
  await alive(bench, one.kill, async (app) => {
    if (one.do === 'accept') await acceptSuggestion(app, acceptance, page);
    else await (one.do === 'undo' ? undoBooking : retryBooking)(app, intent);
  });
};

/** The line is mended, the user is signed in, and enough time passes for every alarm. */
const settle = async (bench: Bench): Promise<void> => {
  bench.provider.mend();
  const app = bench.start();
  for (const { id } of await app.accounts.all()) {
    await app.accounts.change(id, (account) => account && { ...account, state: 'connected' });
  }
  for (const { id, nextTry } of await app.journal.outbox()) {
    await app.journal.change(
      id,
      (entry) => entry.row && { ...entry, row: { ...entry.row, nextTry: Math.min(nextTry, bench.now) } },
    );
  }
  for (let starts = 0; starts < 3; starts += 1) {
    await startWorker(bench.start());
    bench.now += minute;
  }
};

describe('bookings in generated lives', () => {
  it(
    'have exactly one event each while they are booked, and none once they are undone',
    { timeout: 30_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
          const bench = await createBench();
          const wanted = acceptances();
          for (const one of steps) await take(bench, one, wanted);
          await settle(bench);

          const app = bench.start();
          const bookings = await app.journal.bookings();
          const standing = bench.provider.standing();
          const keysOf = (state: string) =>
            bookings
              .filter((one) => one.state === state)
              .map(({ id }) => id)
              .toSorted();
          expect(await app.journal.outbox()).toEqual([]);
          // Whatever has not ended as booked, undone or given up is something that was forgotten.
          expect(
            bookings.filter(({ state }) => state === 'sending' || state === 'waiting' || state === 'undoing'),
          ).toEqual([]);
          const unclear = new Set(keysOf('unclear'));
          expect(
            standing
              .map(({ key }) => key!)
              .filter((key) => !unclear.has(key))
              .toSorted(),
          ).toEqual(keysOf('booked'));
          expect(new Set(standing.map(({ key }) => key)).size).toBe(standing.length);
          for (const one of standing) {
            expect(standing.filter((other) => other.start < one.end && other.end > one.start)).toEqual([one]);
          }
          expect((await app.journal.ledger()).map(({ booking }) => booking).toSorted()).toEqual(keysOf('booked'));
        }),
        { numRuns: 60, seed: 20_261_124 },
      );
    },
  );
});
