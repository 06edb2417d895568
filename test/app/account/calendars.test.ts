import { createBench, googleAccount } from '../support/bench.ts';
import { describe, expect, it } from 'vitest';
import { refreshCalendars } from '../../../src/app/account/calendars.ts';
import { createMemoryProvider } from '../../../src/providers/memory/index.ts';

const own = { id: 'own', name: 'Work', timeZone: 'Europe/Berlin', isPrimary: true, canWrite: true };
const team = { id: 'team', name: 'Team', isPrimary: false, canWrite: true };

describe('the calendars of an account', () => {
  it('are as the service has them now, with what the user chose', async () => {
    const bench = await createBench({
      accounts: [{ ...googleAccount, calendars: [{ ...own, name: 'Old name', blocks: false }] }],
    });
    const provider = createMemoryProvider([own, team]);
    const app = bench.start({ providerOf: () => provider });
    await refreshCalendars(app);
    expect(await app.accounts.find(googleAccount.id)).toMatchObject({
      target: 'own',
      calendars: [
        { name: 'Work', blocks: false },
        { name: 'Team', blocks: false },
      ],
    });
    expect(await app.revision.read()).toBe(1);
    await refreshCalendars(app);
    expect(await app.revision.read()).toBe(1);
  });

  it('that is written to may go; then the main one is', async () => {
    const bench = await createBench({ accounts: [{ ...googleAccount, target: 'gone' }] });
    const provider = createMemoryProvider([team, own]);
    const app = bench.start({ providerOf: () => provider });
    await refreshCalendars(app);
    expect(await app.accounts.find(googleAccount.id)).toMatchObject({ target: 'own' });
  });

  it('stay as they were when they cannot be read, and a missing sign-in is noticed', async () => {
    const bench = await createBench();
    const app = bench.start();
    bench.provider.breakNext({ on: 'calendars', when: 'before', effect: { kind: 'offline' } });
    await refreshCalendars(app);
    expect(await app.accounts.find(googleAccount.id)).toEqual(googleAccount);
    bench.provider.breakNext({ on: 'calendars', when: 'before', effect: { kind: 'signed-out' } });
    await refreshCalendars(app);
    expect(await app.accounts.find(googleAccount.id)).toEqual({ ...googleAccount, state: 'signed-out' });
    await refreshCalendars(app);
    expect(bench.provider.calls.filter((call) => call === 'calendars')).toHaveLength(2);
  });
});
