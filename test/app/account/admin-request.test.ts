import { createBench } from '../support/bench.ts';
import { describe, expect, it } from 'vitest';
import { forgetAdminRequest, rememberAdminRequest } from '../../../src/app/account/admin-request.ts';
import type { ConnectOutcome } from '../../../src/messages/map.ts';

const address = 'https://login.microsoftonline.com/organizations/v2.0/adminconsent?client_id=1';
const asked: ConnectOutcome = { ok: false, reason: 'admin-consent', message: '', address };

describe('what an administrator was asked for', () => {
  it('is remembered over the end of the worker, for each service by itself', async () => {
    const bench = await createBench();
    await rememberAdminRequest(bench.start(), 'microsoft', asked);
    const app = bench.start();
    await rememberAdminRequest(app, 'google', { ok: false, reason: 'failed', message: '' });
    expect(await app.adminRequests.read()).toEqual({ microsoft: address });
  });

  it.each<[string, ConnectOutcome, object]>([
    ['a closed window leaves it', { ok: false, reason: 'cancelled', message: '' }, { microsoft: address }],
    ['a refusal ends it', { ok: false, reason: 'refused', message: '' }, {}],
    ['an administrator who cannot be asked by a link ends it', { ok: false, reason: 'admin-consent', message: '' }, {}],
  ])('%s', async (_, outcome, expected) => {
    const app = (await createBench()).start();
    await rememberAdminRequest(app, 'microsoft', asked);
    await rememberAdminRequest(app, 'microsoft', outcome);
    expect(await app.adminRequests.read()).toEqual(expected);
  });

  it('can be forgotten', async () => {
    const app = (await createBench()).start();
    await rememberAdminRequest(app, 'microsoft', asked);
    await forgetAdminRequest(app, 'google');
    expect(await app.adminRequests.read()).toEqual({ microsoft: address });
    await forgetAdminRequest(app, 'microsoft');
    expect(await app.adminRequests.read()).toEqual({});
  });
});
