import { ana, ben, createBench, googleAccount, hour, morning } from '../support/bench.ts';
import { describe, expect, it } from 'vitest';
import { readAttendees } from '../../../src/app/options/attendees.ts';

const day = 24 * hour;
const dan = { name: 'Dan Wu', address: 'dan@example.com' };
const crowd = Array.from({ length: 9 }, (_, index) => ({ name: `N ${index}`, address: `n${index}@example.com` }));
const eventAt = (start: number, guests: readonly { name: string; address: string }[]) => ({
  start,
  end: start + hour,
  guests,
});

describe('people found in the calendar', () => {
  it('are those of small events around now, the user left out and known ones marked; nothing is kept', async () => {
    const bench = await createBench({ people: [ana, ben] });
    const self = { name: 'Pat', address: 'pat@example.com' };
    bench.provider.put(eventAt(morning - 20 * day, [dan, self]));
    bench.provider.put(eventAt(morning + day, [{ name: 'Ana Lopez', address: 'ana@example.com' }]));
    bench.provider.put(eventAt(morning + 2 * day, crowd));
    bench.provider.put(eventAt(morning - 40 * day, [{ name: 'Long Ago', address: 'long@example.com' }]));
    const app = bench.start();
    expect(await readAttendees(app)).toEqual({
      people: [
        { name: 'Ana Lopez', address: 'ana@example.com', isKnown: true },
        { ...dan, isKnown: false },
      ],
      problem: '',
    });
    expect(await app.people.all()).toHaveLength(2);
    expect(bench.provider.calls).toEqual(['listAttendees']);
  });

  it('are asked for in the user’s own calendars only', async () => {
    const shared = {
      id: 'team',
      name: 'Team',
      isPrimary: false,
      canWrite: true,
      blocks: true,
      isShared: true as const,
    };
    const read = { id: 'other', name: 'Other', isPrimary: false, canWrite: false, blocks: true };
    const calendars = [shared, read, { ...googleAccount.calendars[0]!, isIgnored: true }];
    const bench = await createBench({ accounts: [{ ...googleAccount, calendars }] });
    expect(await readAttendees(bench.start())).toEqual({ people: [], problem: '' });
    expect(bench.provider.calls).toEqual([]);
  });

  it('say which account could not be read, and that it wants to be connected again', async () => {
    const bench = await createBench();
    bench.provider.breakNext({ on: 'listAttendees', when: 'before', effect: { kind: 'signed-out' } });
    const app = bench.start();
    const found = await readAttendees(app);
    expect(found).toMatchObject({ people: [], problem: expect.stringMatching(/^pat@example\.com could not be read/u) });
    expect(await app.accounts.find(googleAccount.id)).toMatchObject({ state: 'signed-out' });
    expect(await readAttendees(app)).toEqual(found);
    expect(bench.provider.calls).toHaveLength(1);
  });
});
