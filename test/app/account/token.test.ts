import { createBench, googleAccount, hour, minute } from '../support/bench.ts';
import { describe, expect, it, vi } from 'vitest';
import { clientIdOf, forgetToken, tokenOf } from '../../../src/app/account/token.ts';
import type { App } from '../../../src/app/ports.ts';
import { failure, success } from '../../../src/domain/result.ts';
import type { Grant, SignIn, SignInFailure } from '../../../src/providers/sign-in.ts';

const id = googleAccount.id;
const { signal } = new AbortController();

const withRenewal = async (renew: SignIn['renew']) => {
  const bench = await createBench();
  const before = bench.start();
  const signIn = { ...before.signIn.google, renew };
  const change: Partial<App> = {
    signIn: { google: signIn, microsoft: signIn },
    builtInClientIds: { google: 'built-in', microsoft: '' },
  };
  return { bench, app: bench.start(change) };
};

const grantFor = (now: number, token = 'fresh'): Grant => ({ token, expiresAt: now + hour, scopes: [] });

describe('an account’s token', () => {
  it('is the one that is held while it lasts long enough', async () => {
    const renew = vi.fn<SignIn['renew']>();
    const { bench, app } = await withRenewal(renew);
    await app.session.grant(id).write(grantFor(bench.now, 'held'));
    expect(await tokenOf(app, id)(signal)).toBe('held');
    expect(renew).not.toHaveBeenCalled();
  });

  it('is renewed when less than two minutes are left, with the account’s hint and the client that is set', async () => {
    const renew = vi.fn<SignIn['renew']>(async () => success(grantFor(0)));
    const { bench, app } = await withRenewal(renew);
    const held: Grant = { ...grantFor(bench.now, 'old'), expiresAt: bench.now + 2 * minute };
    await app.session.grant(id).write(held);
    expect(await tokenOf(app, id)(signal)).toBe('fresh');
    expect(renew).toHaveBeenCalledWith({
      clientId: 'built-in',
      redirect: 'https://redirect.example/google',
      loginHint: 'pat@example.com',
      grant: held,
    });
  });

  it('is renewed for what was granted, nothing more', async () => {
    const renew = vi.fn<SignIn['renew']>(async () => success(grantFor(0)));
    const { app } = await withRenewal(renew);
    await app.accounts.change(id, (account) => account && { ...account, scopes: ['calendar.events.owned'] });
    await tokenOf(app, id)(signal);
    expect(renew.mock.calls[0]?.[0]).toMatchObject({ scopes: ['calendar.events.owned'] });
  });

  it('is renewed once however many ask for it', async () => {
    const renew = vi.fn<SignIn['renew']>();
    const { bench, app } = await withRenewal(renew);
    renew.mockImplementation(async () => success(grantFor(bench.now)));
    const tokens = await Promise.all(Array.from({ length: 5 }, () => tokenOf(app, id)(signal)));
    expect(new Set(tokens)).toEqual(new Set(['fresh']));
    expect(renew).toHaveBeenCalledTimes(1);
  });

  it('survives the end of the worker', async () => {
    const { bench, app } = await withRenewal(async () => success(grantFor(Number.MAX_SAFE_INTEGER / 2)));
    await tokenOf(app, id)(signal);
    expect(await tokenOf(bench.start(), id)(signal)).toBe('fresh');
  });

  it.each<SignInFailure>([
    { kind: 'interaction-required' },
    { kind: 'cancelled' },
    { kind: 'refused', detail: '' },
    { kind: 'admin-consent', detail: '' },
    { kind: 'no-client-id' },
  ])('that only the user can renew leaves the account signed out: %o', async (reason) => {
    const renew = vi.fn<SignIn['renew']>(async () => failure(reason));
    const { app } = await withRenewal(renew);
    await expect(tokenOf(app, id)(signal)).rejects.toMatchObject({ failure: { kind: 'signed-out' } });
    expect(await app.accounts.find(id)).toMatchObject({ state: 'signed-out' });
    expect(await app.revision.read()).toBe(1);
    // No unasked window, and no more silent attempts either.
    await expect(tokenOf(app, id)(signal)).rejects.toMatchObject({ failure: { kind: 'signed-out' } });
    expect(renew).toHaveBeenCalledTimes(1);
  });

  it.each<SignInFailure>([
    { kind: 'failed', detail: 'server_error' },
    { kind: 'timed-out' },
    { kind: 'unreachable' },
    { kind: 'odd-answer' },
  ])('that cannot be renewed just now leaves the account connected: %o', async (reason) => {
    const { app } = await withRenewal(async () => failure(reason));
    await expect(tokenOf(app, id)(signal)).rejects.toMatchObject({ failure: { kind: 'offline' } });
    expect(await app.accounts.find(id)).toMatchObject({ state: 'connected' });
  });

  it('of an account that is gone is signed out', async () => {
    const { app } = await withRenewal(async () => success(grantFor(0)));
    await expect(tokenOf(app, 'google:nobody')(signal)).rejects.toMatchObject({ failure: { kind: 'signed-out' } });
  });

  it('that the service refused is not handed out again, while its refresh token stays', async () => {
    const { bench, app } = await withRenewal(async () => failure({ kind: 'interaction-required' }));
    const grant = { ...grantFor(bench.now), refresh: { token: 'refresh', expiresAt: bench.now + hour } };
    await app.session.grant(id).write(grant);
    await forgetToken(app, id, 'another');
    expect(await app.session.grant(id).read()).toEqual(grant);
    await forgetToken(app, id, 'fresh');
    expect(await app.session.grant(id).read()).toEqual({ ...grant, expiresAt: 0 });
  });
});

describe('the client id', () => {
  it('is the user’s own before the build’s', async () => {
    const { app } = await withRenewal(async () => failure({ kind: 'no-client-id' }));
    expect(await clientIdOf(app, 'google')).toBe('built-in');
    expect(await clientIdOf(app, 'microsoft')).toBe('');
    await app.preferences.change((before) => ({ ...before, clientIds: { google: ' mine ', microsoft: '' } }));
    expect(await clientIdOf(app, 'google')).toBe('mine');
  });
});
