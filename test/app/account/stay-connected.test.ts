import { createBench, googleAccount, hour } from '../support/bench.ts';
import { describe, expect, it, vi } from 'vitest';
import { connectAccount } from '../../../src/app/account/connect.ts';
import { disconnectAccount } from '../../../src/app/account/disconnect.ts';
import { stayConnected } from '../../../src/app/account/stay-connected.ts';
import { tokenOf } from '../../../src/app/account/token.ts';
import type { App } from '../../../src/app/ports.ts';
import type { Account } from '../../../src/domain/booking/account.ts';
import { failure, success } from '../../../src/domain/result.ts';
import type { Grant, SignIn } from '../../../src/providers/sign-in.ts';

const account: Account = { ...googleAccount, id: 'microsoft:pat@example.com', provider: 'microsoft' };
const { id } = account;
const { signal } = new AbortController();

const ready = async (renewal: SignIn['renew'] = async () => failure({ kind: 'interaction-required' })) => {
  const bench = await createBench({ accounts: [account] });
  const renew = vi.fn<SignIn['renew']>(renewal);
  const grant: Grant = {
    token: 'access',
    expiresAt: bench.now + hour,
    scopes: ['Calendars.ReadWrite'],
    refresh: { token: 'refresh-1', expiresAt: bench.now + 24 * hour },
  };
  const connect: SignIn['connect'] = async () => success({ grant, address: account.address, loginHint: 'pat' });
  const start = (change: Partial<App> = {}): App => {
    const app = bench.start();
    const signIn = { ...app.signIn.microsoft, renew, connect };
    return bench.start({ signIn: { google: signIn, microsoft: signIn }, ...change });
  };
  const app = start();
  await app.session.grant(id).write(grant);
  /** The end of the browser: what lived in memory is gone. */
  const restart = async (): Promise<App> => {
    await app.session.grant(id).remove();
    return start();
  };
  return { bench, app, renew, grant, start, restart };
};

describe('staying connected', () => {
  it('is nothing that happens by itself', async () => {
    const { app, renew, restart } = await ready();
    await connectAccount(app, { provider: 'microsoft' });
    expect(await app.keptSignIns.all()).toEqual([]);
    await expect(tokenOf(await restart(), id)(signal)).rejects.toMatchObject({ failure: { kind: 'signed-out' } });
    expect(renew.mock.calls[0]?.[0]).not.toHaveProperty('grant');
  });

  it('outlives the browser by the refresh token, which is replaced with every use', async () => {
    const { app, bench, renew, restart } = await ready(async ({ grant }) =>
      success({
        token: 'fresh',
        expiresAt: Number.MAX_SAFE_INTEGER,
        scopes: [],
        refresh: { token: 'refresh-2', expiresAt: grant!.refresh!.expiresAt },
      }),
    );
    expect(await stayConnected(app, { account: id, isOn: true })).toMatchObject({ staysConnected: true });
    expect(await app.keptSignIns.all()).toEqual([{ id, token: 'refresh-1', expiresAt: bench.now + 24 * hour }]);
    const after = await restart();
    expect(await tokenOf(after, id)(signal)).toBe('fresh');
    expect(renew.mock.calls[0]?.[0].grant?.refresh?.token).toBe('refresh-1');
    expect(await after.keptSignIns.find(id)).toMatchObject({ token: 'refresh-2' });
  });

  it('goes on when the account is connected again', async () => {
    const { app } = await ready();
    await stayConnected(app, { account: id, isOn: true });
    await app.keptSignIns.remove(id);
    await connectAccount(app, { provider: 'microsoft', account: id });
    expect(await app.keptSignIns.find(id)).toMatchObject({ token: 'refresh-1' });
  });

  it.each<[string, (app: App) => Promise<unknown>]>([
    ['it is turned off', (app) => stayConnected(app, { account: id, isOn: false })],
    ['the account is disconnected', (app) => disconnectAccount(app, id)],
    [
      'the service no longer takes it',
      async (app) => {
        await app.session.grant(id).remove();
        await tokenOf(app, id)(signal).catch(() => undefined);
      },
    ],
  ])('leaves nothing behind once %s', async (_, end) => {
    const { app } = await ready();
    await stayConnected(app, { account: id, isOn: true });
    await end(app);
    expect(await app.keptSignIns.all()).toEqual([]);
  });

  it('keeps what is there while the service cannot be reached', async () => {
    const { app, restart } = await ready(async () => failure({ kind: 'timed-out' }));
    await stayConnected(app, { account: id, isOn: true });
    await expect(tokenOf(await restart(), id)(signal)).rejects.toMatchObject({ failure: { kind: 'offline' } });
    expect(await app.keptSignIns.all()).toHaveLength(1);
  });

  it('is not to be had where the browser cannot keep it safe', async () => {
    const { start } = await ready();
    const app = start({ canStayConnected: false });
    expect(await stayConnected(app, { account: id, isOn: true })).toMatchObject({ staysConnected: false });
    expect(await app.keptSignIns.all()).toEqual([]);
  });

  it('of an account that is gone says so', async () => {
    const { app } = await ready();
    await expect(stayConnected(app, { account: 'none', isOn: true })).rejects.toThrow('no longer connected');
  });
});
