import { createBench, hour, minute, morning, walkWith, type Bench } from '../support/bench.ts';
import { lives } from '../support/steps.ts';
import { TwoDevices } from '../support/two-devices.ts';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { acceptSuggestion } from '../../../src/app/booking/accept.ts';
import { recordFigure } from '../../support/figures.ts';
import { longRuns } from '../../support/long.ts';

/**
 * Lives of bookings on two devices with one calendar, in a world that lies, cuts the line, ends workers and browsers, and in
 * which people change what was booked. After every step and at the end, what was promised must be true.
 */

const page = 'https://calendar.google.com/calendar/u/0/r/week';

describe('whatever happens to bookings', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await createBench();
  });

  const runs = longRuns(2_000, 100_000);

  it(
    `each is one event or one visible failure in the end (${runs} lives)`,
    { timeout: Math.max(120_000, runs * 60) },
    async () => {
      await fc.assert(
        fc.asyncProperty(lives, async (life) => {
          const world = new TwoDevices(bench);
          await fc.asyncModelRun(() => ({ model: {}, real: world }), life);
          await world.settle();
          expect(await world.problemsInTheEnd()).toEqual([]);
        }),
        // The seed of a failure is printed with its shortest life; put it here to see it again.
        { numRuns: runs, seed: 20_261_122, endOnFailure: false },
      );
      await recordFigure('lives', { lives: runs, violations: 0 });
    },
  );

  it('an hour without a network, with fifty accepted: fifty events, none twice, none lost', async () => {
    const world = new TwoDevices(bench);
    const device = world.devices[0]!;
    device.isOffline = true;
    const accepted = Array.from({ length: 50 }, (_, index) => {
      const start = morning + 24 * hour + index * hour;
      const slot = { start, end: start + 30 * minute };
      return walkWith(['ana'], { slot, gap: { ...slot, kind: 'work', startsAt: 'meeting', endsAt: 'meeting' } });
    });
    for (const one of accepted) {
      await world.within(device, undefined, (app) => acceptSuggestion(app, one, page));
      await world.pass(minute);
    }
    await world.pass(10 * minute);
    expect(world.provider.standing()).toHaveLength(1);
    device.isOffline = false;
    // The longest that backoff waits.
    await world.pass(hour);
    expect(await world.problemsInTheEnd()).toEqual([]);
    const ours = world.provider.standing().flatMap(({ key }) => key ?? []);
    expect(ours.toSorted()).toEqual(accepted.map(({ intent }) => intent).toSorted());
    expect(world.provider.mails).toHaveLength(50);
  });
});
