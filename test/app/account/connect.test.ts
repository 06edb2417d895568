import { createBench, googleAccount, hour, walkWith } from '../support/bench.ts';
import { describe, expect, it, vi } from 'vitest';
import { refreshCalendars } from '../../../src/app/account/calendars.ts';
import { connectAccount } from '../../../src/app/account/connect.ts';
import { chooseCalendar } from '../../../src/app/account/choose-calendar.ts';
import { disconnectAccount } from '../../../src/app/account/disconnect.ts';
import { acceptSuggestion } from '../../../src/app/booking/accept.ts';
import { runOutboxOf } from '../../../src/app/booking/run-outbox.ts';
import { blockingCalendars } from '../../../src/domain/booking/account.ts';
import { failure, success } from '../../../src/domain/result.ts';
import { createMemoryProvider } from '../../../src/providers/memory/index.ts';
import type { SignIn, SignInFailure } from '../../../src/providers/sign-in.ts';

const calendars = [
  { id: 'own', name: 'Work', timeZone: 'Europe/Berlin', isPrimary: true, canWrite: true },
  { id: 'team', name: 'Team', timeZone: 'Europe/Berlin', isPrimary: false, canWrite: true },
  { id: 'holidays', name: 'Holidays', isPrimary: false, canWrite: false },
];
const grant = { token: 'token', expiresAt: Number.MAX_SAFE_INTEGER, scopes: ['calendar.freebusy'] };

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
    expect(await connectAccount(app, { provider: 'google' })).toEqual({
      ok: true,
      account: {
        id: 'google:pat@example.com',
        provider: 'google',
        address: 'Pat@example.com',
        state: 'connected',
        target: 'own',
        calendars: [
          { id: 'own', name: 'Work', canWrite: true, isShared: false, use: 'blocks' },
          { id: 'team', name: 'Team', canWrite: true, isShared: false, use: 'shown' },
          { id: 'holidays', name: 'Holidays', canWrite: false, isShared: false, use: 'shown' },
        ],
        staysConnected: false,
        seesOthers: true,
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
    const outcome = await connectAccount(app, { provider: 'google', account: signedOut.id });
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
    [{ kind: 'admin-consent', detail: '' }, 'admin-consent', 'Waiting for your administrator'],
    [{ kind: 'timed-out' }, 'failed', 'Try again'],
    [{ kind: 'unreachable' }, 'failed', 'Check the connection'],
    [{ kind: 'odd-answer' }, 'failed', 'gave an answer that Alongside cannot use'],
    [{ kind: 'no-calendar' }, 'failed', 'This account has no Google Calendar.'],
    [{ kind: 'failed', detail: 'Something.' }, 'failed', 'The answer was: “Something.”'],
  ])('that ends in %o says what to do, and keeps nothing', async (reason, word, words) => {
    const { app } = await connectable(async () => failure(reason));
    const outcome = await connectAccount(app, { provider: 'google' });
    expect(outcome).toMatchObject({ ok: false, reason: word });
    expect(outcome.ok ? '' : outcome.message).toContain(words);
    expect(await app.accounts.all()).toEqual([]);
  });

  it('adds one more beside those there are, and asks which: also while another is signed out', async () => {
    const connect = vi.fn<SignIn['connect']>(async () =>
      success({ grant, address: 'sam@example.com', loginHint: 'sam' }),
    );
    const { app } = await connectable(connect, { accounts: [{ ...googleAccount, state: 'signed-out' }] });
    await connectAccount(app, { provider: 'google' });
    expect(connect.mock.calls[0]?.[0]).not.toHaveProperty('loginHint');
    expect((await app.accounts.all()).map(({ id, state }) => [id, state])).toEqual([
      ['google:pat@example.com', 'signed-out'],
      ['google:sam@example.com', 'connected'],
    ]);
  });

  it('keeps what was granted, and asks for it again when it reconnects', async () => {
    const scopes = ['calendar.events.owned', 'calendar.calendarlist.readonly', 'calendar.events'];
    const connect = vi.fn<SignIn['connect']>(async () =>
      success({ grant: { ...grant, scopes }, address: 'pat@example.com', loginHint: 'pat' }),
    );
    const { app } = await connectable(connect);
    expect(await connectAccount(app, { provider: 'google', writesShared: true })).toMatchObject({
      account: { seesOthers: false },
    });
    expect(await app.accounts.find(googleAccount.id)).toMatchObject({ scopes });
    await connectAccount(app, { provider: 'google', account: googleAccount.id });
    await connectAccount(app, { provider: 'google' });
    expect(connect.mock.calls.map(([{ writesShared }]) => writesShared)).toEqual([true, true, false]);
  });

  it('says which page an administrator has to open', async () => {
    const address = 'https://admin.example';
    const { app } = await connectable(async () => failure({ kind: 'admin-consent', detail: '', address }));
    expect(await connectAccount(app, { provider: 'microsoft' })).toMatchObject({ reason: 'admin-consent', address });
  });

  it.each([
    [{ kind: 'offline' } as const, 'failed', 'could not be reached'],
    [{ kind: 'forbidden', detail: '' } as const, 'refused', 'did not give the permissions'],
    [{ kind: 'unexpected', detail: '' } as const, 'failed', 'could not be connected'],
  ])('whose calendars cannot be read (%o) is not half connected', async (effect, word, words) => {
    const { app, provider } = await connectable(async () => agreed);
    provider.breakNext({ on: 'calendars', when: 'before', effect });
    const outcome = await connectAccount(app, { provider: 'google' });
    expect(outcome).toMatchObject({ ok: false, reason: word });
    expect(outcome.ok ? '' : outcome.message).toContain(words);
    expect(await app.accounts.all()).toEqual([]);
  });
});

describe('an account’s calendars', () => {
  it('count or do not count, and one is written to', async () => {
    const { app } = await connectable(async () => agreed);
    await connectAccount(app, { provider: 'google' });
    const account = 'google:pat@example.com';
    await chooseCalendar(app, { account, calendar: 'team', use: 'blocks' });
    expect(await chooseCalendar(app, { account, calendar: 'team', isTarget: true })).toMatchObject({
      target: 'team',
      calendars: [{ use: 'blocks' }, { use: 'blocks' }, { use: 'shown' }],
    });
    expect(await chooseCalendar(app, { account, calendar: 'holidays', isTarget: true })).toMatchObject({
      target: 'team',
    });
    expect(await chooseCalendar(app, { account, calendar: 'unknown', use: 'blocks' })).toMatchObject({
      target: 'team',
    });
    expect(await app.revision.read()).toBe(5);
  });

  it('that are left alone are neither counted nor booked into', async () => {
    const { app } = await connectable(async () => agreed);
    await connectAccount(app, { provider: 'google' });
    const account = 'google:pat@example.com';
    expect(await chooseCalendar(app, { account, calendar: 'own', use: 'ignored' })).toMatchObject({
      target: 'team',
      calendars: [{ use: 'ignored' }, {}, {}],
    });
    const kept = (await app.accounts.find(account))!;
    expect(blockingCalendars(kept)).toEqual([]);
    await refreshCalendars(app);
    expect((await app.accounts.find(account))!.calendars[0]).toMatchObject({ isIgnored: true, blocks: false });
  });

  it('of an account that is gone cannot be chosen', async () => {
    const { app } = await connectable(async () => agreed);
    await expect(chooseCalendar(app, { account: 'none', calendar: 'own' })).rejects.toThrow('no longer connected');
  });
});

describe('disconnecting', () => {
  it('takes the permission back and forgets tokens and what was read', async () => {
    const { bench, app, revoke } = await connectable(async () => agreed);
    await connectAccount(app, { provider: 'google' });
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
