import { beforeEach, expect, test } from 'vitest';
import type { CalendarProvider } from '../../../src/providers/calendar-provider.ts';
import { createMemoryProvider, type MemoryProvider } from '../../../src/providers/memory/index.ts';
import { withPause } from '../../../src/providers/any-provider/with-pause.ts';
import { failureOf, patience, walk } from '../planned.ts';

let now: number;
let until: number | undefined;
let service: MemoryProvider;

/** Another worker's view of the same account: what it knows is what was stored. */
const restarted = (): CalendarProvider =>
  withPause(
    service,
    {
      read: () => Promise.resolve(until),
      write: (told) => {
        until = told;
        return Promise.resolve();
      },
    },
    () => now,
  );

beforeEach(() => {
  now = 1_000_000;
  until = undefined;
  service = createMemoryProvider();
});

const throttled = { kind: 'rate-limited', retryAt: 1_040_000 } as const;

test('after a service asked for a pause nothing leaves, whatever is asked and whoever asks', async () => {
  service.breakNext({ on: 'listBusy', when: 'before', effect: throttled });
  const window = { start: walk.start, end: walk.end };
  expect(await failureOf(restarted().listBusy(['own'], window, patience()))).toEqual(throttled);
  const provider = restarted();
  const request = provider.prepare(walk, 'own');
  const ref = { calendar: 'own', id: 'x' };
  for (const call of [
    () => provider.calendars(patience()),
    () => provider.listBusy(['own'], window, patience()),
    () => provider.listOurs(['own'], window, patience()),
    () => provider.freeBusyOf(['ana@example.com'], window, patience()),
    () => provider.create(request, false, patience()),
    () => provider.find(request, patience()),
    () => provider.read(ref, patience()),
    () => provider.remove(ref, patience(), walk),
  ]) {
    expect(await failureOf(call())).toEqual(throttled);
  }
  expect(service.calls).toEqual(['listBusy']);
});

test('once the time is over it goes on', async () => {
  service.breakNext({ on: 'create', when: 'before', effect: throttled });
  const request = restarted().prepare(walk, 'own');
  await failureOf(restarted().create(request, false, patience()));
  now = throttled.retryAt;
  await restarted().create(request, true, patience());
  expect(service.standing()).toHaveLength(1);
});

test('other failures are no pause', async () => {
  service.breakNext({ on: 'create', when: 'before', effect: { kind: 'offline' } });
  const request = restarted().prepare(walk, 'own');
  expect(await failureOf(restarted().create(request, false, patience()))).toEqual({ kind: 'offline' });
  await restarted().create(request, true, patience());
  expect(service.standing()).toHaveLength(1);
});
