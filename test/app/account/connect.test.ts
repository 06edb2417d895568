import { createBench, googleAccount, hour, walkWith } from '../support/bench.ts';
import { describe, expect, it, vi } from 'vitest';
import { connectAccount } from '../../../src/app/account/connect.ts';
import { chooseCalendar, disconnectAccount } from '../../../src/app/account/disconnect.ts';
import { acceptSuggestion } from '../../../src/app/booking/accept.ts';
import { runOutboxOf } from '../../../src/app/booking/run-outbox.ts';
import { failure, success } from '../../../src/domain/result.ts';
import { createMemoryProvider } from '../../../src/providers/memory/index.ts';
import type { SignIn, SignInFailure } from '../../../src/providers/sign-in.ts';

const calendars = [
  { id: 'own', name: 'Work', timeZone: 'Europe/Berlin', isPrimary: true, canWrite: true },
  { id: 'team', name: 'Team', timeZone: 'Europe/Berlin', isPrimary: false, canWrite: true },
  { id: 'holidays', name: 'Holidays', isPrimary: false, canWrite: false },
];
const grant = { token: 'token', expiresAt: Number.MAX_SAFE_INTEGER, scopes: [] };

const connectable = async (connect: SignIn['connect'], has: Parameters<typeof createBench>[0] = { accounts: [] }) => {
  const bench = await createBench(has);
  const provider = createMemoryProvider(calendars);
  const revoke = vi.fn<SignIn['revoke']>(async () => undefined);
  const signIn: SignIn = { ...bench.start().signIn.google, connect, revoke };
  const start = () => bench.start({ signIn: { google: signIn, microsoft: signIn }, providerOf: () => provider });
  return { bench, provider, revoke, start, app: start() };
};

const agreed = success({ grant, address: 'Pat@example.com', loginHint: 'pat' });

describe('connecting an account', () => {
  it('keeps the account, its calendars and its token, and tells every page', async () => {
    const { app } = await connectable(async () => agreed);
    expect(await connectAccount(app, 'google')).toEqual({
      ok: true,
      account: {
        id: 'google:pat@example.com',
        provider: 'google',
        address: 'Pat@example.com',
        state: 'connected',
        target: 'own',
        calendars: [
          { id: 'own', name: 'Work', canWrite: true, blocks: true },
          { id: 'team', name: 'Team', canWrite: true, blocks: false },
          { id: 'holidays', name: 'Holidays', canWrite: false, blocks: false },
        ],
      },
    });
    expect(await app.session.grant('google:pat@example.com').read()).toEqual(grant);
    expect(await app.revision.read()).toBe(1);
  });

  it('again keeps what the user chose, and sends what waited for it', async () => {
    const signedOut = { ...googleAccount, state: 'signed-out', target: 'team' } as const;
    const connect = vi.fn<SignIn['connect']>(async () => agreed);
    const { app, provider } = await connectable(connect, { accounts: [signedOut] });
    provider.breakNext({ on: 'create', when: 'before', effect: { kind: 'signed-out' } });
    await acceptSuggestion(app, walkWith(['ana']), undefined);
    const outcome = await connectAccount(app, 'google');
    expect(connect.mock.calls[0]?.[0].loginHint).toBe('pat@example.com');
    expect(outcome).toMatchObject({ ok: true, account: { state: 'connected', target: 'team' } });
    await runOutboxOf(app, googleAccount.id);
    expect(provider.standing()).toHaveLength(1);
    expect(await app.accounts.all()).toHaveLength(1);
  });

  it.each<readonly [SignInFailure, string, string]>([
    [{ kind: 'no-client-id' }, 'no-client-id', 'There is no Google Calendar client ID yet.'],
    [{ kind: 'cancelled' }, 'cancelled', 'The sign-in window was closed.'],
    [{ kind: 'refused', detail: '' }, 'refused', 'did not give the permissions'],
    [{ kind: 'interaction-required' }, 'refused', 'did not give the permissions'],
    [{ kind: 'admin-consent', detail: '' }, 'admin-consent', 'only an administrator'],
    [{ kind: 'admin-consent', detail: '', address: 'https://admin.example' }, 'admin-consent', 'https://admin.example'],
    [{ kind: 'failed', detail: 'Something.' }, 'failed', 'Something.'],
  ])('that ends in %o says what to do, and keeps nothing', async (reason, word, words) => {
    const { app } = await connectable(async () => failure(reason));
    const outcome = await connectAccount(app, 'google');
    expect(outcome).toMatchObject({ ok: false, reason: word });
    expect(outcome.ok ? '' : outcome.message).toContain(words);
    expect(await app.accounts.all()).toEqual([]);
  });

  it.each([
    [{ kind: 'offline' } as const, 'failed', 'could not be reached'],
    [{ kind: 'forbidden', detail: '' } as const, 'refused', 'did not give the permissions'],
    [{ kind: 'unexpected', detail: '' } as const, 'failed', 'could not be connected'],
  ])('whose calendars cannot be read (%o) is not half connected', async (effect, word, words) => {
    const { app, provider } = await connectable(async () => agreed);
    provider.breakNext({ on: 'calendars', when: 'before', effect });
    const outcome = await connectAccount(app, 'google');
    expect(outcome).toMatchObject({ ok: false, reason: word });
    expect(outcome.ok ? '' : outcome.message).toContain(words);
    expect(await app.accounts.all()).toEqual([]);
  });
});

describe('an account’s calendars', () => {
  it('count or do not count, and one is written to', async () => {
    const { app } = await connectable(async () => agreed);
    await connectAccount(app, 'google');
    const account = 'google:pat@example.com';
    await chooseCalendar(app, { account, calendar: 'team', blocks: true });
    expect(await chooseCalendar(app, { account, calendar: 'team', isTarget: true })).toMatchObject({
      target: 'team',
      calendars: [{ blocks: true }, { blocks: true }, { blocks: false }],
    });
    expect(await chooseCalendar(app, { account, calendar: 'holidays', isTarget: true })).toMatchObject({
      target: 'team',
    });
    expect(await chooseCalendar(app, { account, calendar: 'unknown', blocks: true })).toMatchObject({ target: 'team' });
    expect(await app.revision.read()).toBe(5);
  });

  it('of an account that is gone cannot be chosen', async () => {
    const { app } = await connectable(async () => agreed);
    await expect(chooseCalendar(app, { account: 'none', calendar: 'own' })).rejects.toThrow('no longer connected');
  });
});

describe('disconnecting', () => {
  it('takes the permission back and forgets tokens and what was read', async () => {
    const { bench, app, revoke } = await connectable(async () => agreed);
    await connectAccount(app, 'google');
    const id = 'google:pat@example.com';
    await app.session
      .busy(id)
      .write([{ at: bench.now, calendars: ['own'], window: { start: 0, end: hour }, busy: [] }]);
    await disconnectAccount(app, id);
    expect(revoke).toHaveBeenCalledWith(grant);
    expect(await app.session.grant(id).read()).toBeUndefined();
    expect(await app.session.busy(id).read()).toEqual([]);
    expect(await app.accounts.all()).toEqual([]);
    await disconnectAccount(app, id);
    expect(revoke).toHaveBeenCalledTimes(1);
  });
});
