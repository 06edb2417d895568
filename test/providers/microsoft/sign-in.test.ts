import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  authorizeAddress,
  createMicrosoftSignIn,
  microsoftScopes,
  readRedirect,
} from '../../../src/providers/microsoft/sign-in.ts';
import type { AuthFlowOptions, Grant } from '../../../src/providers/sign-in.ts';
import { type FakeAnswer, fakeFetch } from '../fake-fetch.ts';

const now = Date.UTC(2026, 10, 24, 9);
const day = 24 * 3_600_000;
const redirect = 'https://id.chromiumapp.org/';
const clientId = '5f8a0000-0000-4000-8000-000000000001';

/** A sign-in whose window ends at the redirect with these parameters, the right state added. */
const signInWith = (parameters: Readonly<Record<string, string>> | Error, ...answers: readonly FakeAnswer[]) => {
  const opened: { options: AuthFlowOptions; query: URLSearchParams }[] = [];
  const { fetch, sent } = fakeFetch(...answers);
  const signIn = createMicrosoftSignIn({
    fetch,
    now: () => now,
    random: (bytes) => new Uint8Array(bytes).fill(7),
    launchWebAuthFlow: (options) => {
      const query = new URL(options.url).searchParams;
      opened.push({ options, query });
      if (parameters instanceof Error) return Promise.reject(parameters);
      return Promise.resolve(`${redirect}#${new URLSearchParams({ state: query.get('state')!, ...parameters })}`);
    },
  });
  return {
    signIn,
    opened,
    sent,
    formOf: (index: number) => Object.fromEntries(new URLSearchParams(sent[index]!.body)),
  };
};

const code = { code: '1.abc', session_state: 'x' };
const tokens = (change: object = {}): FakeAnswer => ({
  status: 200,
  json: {
    token_type: 'Bearer',
    scope: 'openid profile https://graph.microsoft.com/User.Read https://graph.microsoft.com/Calendars.ReadWrite',
    expires_in: 3599,
    access_token: 'eyJ.a',
    refresh_token: 'r1',
    ...change,
  },
});
const tokenError = (error: string, description: string, suberror?: string): FakeAnswer => ({
  status: 400,
  json: { error, error_description: description, ...(suberror && { suberror }) },
});
const me: FakeAnswer = { status: 200, json: { mail: 'pat@example.com', userPrincipalName: 'pat@corp.example.com' } };
const grant: Grant = {
  token: 'eyJ.a',
  expiresAt: now + 3_599_000,
  scopes: ['openid', 'profile', 'User.Read', 'Calendars.ReadWrite'],
  refresh: { token: 'r1', expiresAt: now + day },
};

test('the address of the consent page asks for a code that only we can redeem', () => {
  const address = new URL(
    authorizeAddress({
      clientId,
      redirect,
      state: 's',
      challenge: 'c',
      scopes: microsoftScopes,
      loginHint: 'pat@example.com',
      isSilent: true,
    }),
  );
  expect(address.origin + address.pathname).toBe('https://login.microsoftonline.com/common/oauth2/v2.0/authorize');
  expect(Object.fromEntries(address.searchParams)).toEqual({
    client_id: clientId,
    redirect_uri: redirect,
    response_type: 'code',
    response_mode: 'fragment',
    scope: 'openid profile offline_access User.Read Calendars.ReadWrite',
    state: 's',
    code_challenge: 'c',
    code_challenge_method: 'S256',
    login_hint: 'pat@example.com',
    prompt: 'none',
  });
});

describe('the redirect', () => {
  const read = (fragment: string) => readRedirect(`${redirect}#${fragment}`, { redirect, state: 's' });

  test('carries a code or what Microsoft says against it', () => {
    expect(read('state=s&code=1.abc')).toEqual({ ok: true, value: { code: '1.abc' } });
    expect(read('state=s&error=access_denied&error_description=AADSTS65004&error_subcode=cancel')).toEqual({
      ok: true,
      value: { error: 'access_denied', description: 'AADSTS65004', subcode: 'cancel' },
    });
  });

  test.each(['state=s', 'state=s&code=', 'code=1.abc', 'state=x&code=1.abc'])('“%s” is neither', (fragment) => {
    expect(read(fragment)).toEqual({ ok: false, failure: { kind: 'odd-answer' } });
  });
});

describe('connecting', () => {
  test('redeems the code with the verifier behind the challenge, and asks whose account it is', async () => {
    const { signIn, opened, sent, formOf } = signInWith(code, tokens(), me);
    expect(await signIn.connect({ clientId, redirect })).toEqual({
      ok: true,
      value: { grant, address: 'pat@example.com', loginHint: 'pat@corp.example.com' },
    });
    expect(opened[0]!.query.get('prompt')).toBe('select_account');
    expect(sent[0]!.url.href).toBe('https://login.microsoftonline.com/common/oauth2/v2.0/token');
    const { code_verifier: verifier, ...form } = formOf(0);
    expect(form).toEqual({
      client_id: clientId,
      scope: microsoftScopes.join(' '),
      grant_type: 'authorization_code',
      code: '1.abc',
      redirect_uri: redirect,
    });
    expect(verifier).toMatch(/^[\w-]{43}$/);
    expect(createHash('sha256').update(verifier!).digest('base64url')).toBe(opened[0]!.query.get('code_challenge'));
    expect(sent[1]!.url.href).toBe('https://graph.microsoft.com/v1.0/me?$select=mail,userPrincipalName');
    expect(sent[1]!.headers.get('authorization')).toBe('Bearer eyJ.a');
  });

  test('takes the sign-in name for the address where there is no mailbox address', async () => {
    const answer = { status: 200, json: { mail: null, userPrincipalName: 'pat@outlook.com' } };
    const { signIn } = signInWith(code, tokens(), answer);
    expect(await signIn.connect({ clientId, redirect })).toMatchObject({ value: { address: 'pat@outlook.com' } });
  });

  test('asks to write into shared calendars only when told to, in both requests and of the administrator', async () => {
    const wanted = [...microsoftScopes, 'Calendars.ReadWrite.Shared'].join(' ');
    const { signIn, opened, formOf } = signInWith(code, tokens(), me);
    await signIn.connect({ clientId, redirect, writesShared: true });
    expect(opened[0]!.query.get('scope')).toBe(wanted);
    expect(formOf(0)['scope']).toBe(wanted);
    const refused = signInWith({ error: 'access_denied', error_description: 'AADSTS90094' });
    const answer = await refused.signIn.connect({ clientId, redirect, writesShared: true });
    const address = !answer.ok && answer.failure.kind === 'admin-consent' ? answer.failure.address : undefined;
    expect(new URL(address!).searchParams.get('scope')).toContain('Calendars.ReadWrite.Shared');
  });

  test('keeps the refresh token as long as Microsoft says', async () => {
    const { signIn } = signInWith(code, tokens({ refresh_token_expires_in: '60', expires_in: '30' }), me);
    expect(await signIn.connect({ clientId, redirect })).toMatchObject({
      value: { grant: { expiresAt: now + 30_000, refresh: { expiresAt: now + 60_000 } } },
    });
  });

  test('works without a refresh token', async () => {
    const { signIn } = signInWith(code, tokens({ refresh_token: undefined }), me);
    const outcome = await signIn.connect({ clientId, redirect });
    expect(outcome.ok && 'refresh' in outcome.value.grant).toBe(false);
    expect(outcome.ok).toBe(true);
  });

  test('without a client id opens nothing', async () => {
    const { signIn, opened } = signInWith(code);
    expect(await signIn.connect({ clientId: ' ', redirect })).toEqual({ ok: false, failure: { kind: 'no-client-id' } });
    expect(opened).toEqual([]);
  });

  test('that the user gives up is cancelled', async () => {
    const { signIn } = signInWith(new Error('User cancelled or denied access.'));
    expect(await signIn.connect({ clientId, redirect })).toEqual({ ok: false, failure: { kind: 'cancelled' } });
  });

  test('without the calendar permission is refused', async () => {
    const { signIn } = signInWith(code, tokens({ scope: 'openid profile User.Read' }));
    expect(await signIn.connect({ clientId, redirect })).toEqual({
      ok: false,
      failure: { kind: 'refused', detail: 'Not allowed at Microsoft: Calendars.ReadWrite.' },
    });
  });

  const adminAddress = expect.stringContaining('https://login.microsoftonline.com/organizations/v2.0/adminconsent?');

  test.each<[string, Record<string, string>, object]>([
    [
      'declined by the user',
      { error: 'access_denied', error_description: 'AADSTS65004: User declined to consent.\r\nTrace ID: 1' },
      { kind: 'refused', detail: 'AADSTS65004: User declined to consent.' },
    ],
    [
      'cancelled on the page',
      { error: 'access_denied', error_subcode: 'cancel' },
      { kind: 'refused', detail: 'access_denied' },
    ],
    [
      'for administrators only',
      { error: 'access_denied', error_description: 'AADSTS90094: The grant requires admin permission. Trace ID: 1' },
      { kind: 'admin-consent', detail: 'AADSTS90094: The grant requires admin permission.', address: adminAddress },
    ],
    [
      'not consented',
      { error: 'consent_required', error_description: 'AADSTS65001: No consent' },
      { kind: 'admin-consent', detail: 'AADSTS65001: No consent', address: adminAddress },
    ],
    [
      'denied without a word',
      { error: 'access_denied' },
      { kind: 'admin-consent', detail: 'access_denied', address: adminAddress },
    ],
    [
      'a failure at Microsoft',
      { error: 'server_error', error_description: '' },
      { kind: 'failed', detail: 'server_error' },
    ],
  ])('%s', async (_, answer, failure) => {
    const { signIn, sent } = signInWith(answer);
    expect(await signIn.connect({ clientId, redirect })).toEqual({ ok: false, failure });
    expect(sent).toEqual([]);
  });

  test('the administrator’s page is told who asks and where to come back to', async () => {
    const { signIn } = signInWith({ error: 'consent_required' });
    const outcome = await signIn.connect({ clientId, redirect });
    const address = !outcome.ok && outcome.failure.kind === 'admin-consent' ? outcome.failure.address : undefined;
    expect(Object.fromEntries(new URL(address!).searchParams)).toEqual({
      client_id: clientId,
      scope: 'https://graph.microsoft.com/User.Read https://graph.microsoft.com/Calendars.ReadWrite',
      redirect_uri: redirect,
    });
  });

  test.each<[string, FakeAnswer, object]>([
    [
      'refuses',
      tokenError('invalid_client', 'AADSTS9002327: Only cross-origin.'),
      { kind: 'failed', detail: 'AADSTS9002327: Only cross-origin.' },
    ],
    ['sends no token', { status: 200, json: { token_type: 'Bearer' } }, { kind: 'odd-answer' }],
    ['sends no JSON', { status: 502, text: '<html>' }, { kind: 'odd-answer' }],
    ['sends no lifetime', tokens({ expires_in: 0 }), { kind: 'odd-answer' }],
    ['cannot be reached', new TypeError('Failed to fetch'), { kind: 'unreachable' }],
  ])('fails when the token address %s', async (_, answer, failed) => {
    const { signIn } = signInWith(code, answer);
    expect(await signIn.connect({ clientId, redirect })).toEqual({ ok: false, failure: failed });
  });

  test.each<[string, FakeAnswer, string]>([
    ['refuses', { status: 403, json: { error: { code: 'x' } } }, 'odd-answer'],
    ['names nobody', { status: 200, json: { mail: 'pat@example.com' } }, 'odd-answer'],
    ['cannot be reached', new TypeError('Failed to fetch'), 'unreachable'],
  ])('fails when Graph %s', async (_, answer, kind) => {
    const { signIn } = signInWith(code, tokens(), answer);
    expect(await signIn.connect({ clientId, redirect })).toEqual({ ok: false, failure: { kind } });
  });
});

describe('renewing', () => {
  const request = { clientId, redirect, loginHint: 'pat@corp.example.com', grant };
  const silent = { kind: 'interaction-required' };

  test('uses the refresh token, whose life does not slide', async () => {
    const old = { ...grant, refresh: { token: 'r0', expiresAt: now + 3_600_000 } };
    const { signIn, opened, formOf } = signInWith(code, tokens({ refresh_token_expires_in: 86_400 }));
    expect(await signIn.renew({ ...request, grant: old })).toEqual({
      ok: true,
      value: { ...grant, refresh: { token: 'r1', expiresAt: now + 3_600_000 } },
    });
    expect(formOf(0)).toEqual({
      client_id: clientId,
      scope: microsoftScopes.join(' '),
      grant_type: 'refresh_token',
      refresh_token: 'r0',
    });
    expect(opened).toEqual([]);
  });

  test('asks for what was granted, nothing more and nothing less', async () => {
    const scopes = ['User.Read', 'Calendars.ReadWrite', 'Calendars.ReadWrite.Shared'];
    const { signIn, formOf } = signInWith(code, tokens());
    await signIn.renew({ ...request, scopes });
    expect(formOf(0)['scope']).toBe([...microsoftScopes, 'Calendars.ReadWrite.Shared'].join(' '));
  });

  test('keeps the old refresh token when no new one comes', async () => {
    const { signIn } = signInWith(code, tokens({ refresh_token: undefined }));
    expect(await signIn.renew(request)).toMatchObject({ value: { refresh: { token: 'r1', expiresAt: now + day } } });
  });

  test.each<[string, Grant | undefined]>([
    ['has run out', { ...grant, refresh: { token: 'r0', expiresAt: now + 30_000 } }],
    ['was never there', { token: grant.token, expiresAt: grant.expiresAt, scopes: grant.scopes }],
    ['is not known any more', undefined],
  ])('asks silently for a new code when the refresh token %s', async (_, old) => {
    const { grant: _grant, ...rest } = request;
    const { signIn, opened, formOf } = signInWith(code, tokens());
    expect(await signIn.renew(old ? { ...rest, grant: old } : rest)).toEqual({ ok: true, value: grant });
    expect(opened[0]!.options.interactive).toBe(false);
    expect(Object.fromEntries(opened[0]!.query)).toMatchObject({ prompt: 'none', login_hint: 'pat@corp.example.com' });
    expect(formOf(0).grant_type).toBe('authorization_code');
  });

  test('asks silently for a new code when the refresh token is refused', async () => {
    const { signIn, opened } = signInWith(code, tokenError('invalid_grant', 'AADSTS700084: expired'), tokens());
    expect(await signIn.renew(request)).toEqual({ ok: true, value: grant });
    expect(opened).toHaveLength(1);
  });

  test.each(['interaction_required', 'login_required', 'consent_required'])(
    'says so when Microsoft wants to see the user (%s)',
    async (error) => {
      const refused = tokenError('invalid_grant', 'AADSTS700084: expired');
      const { signIn } = signInWith({ error, error_description: 'AADSTS50058: nobody is signed in' }, refused);
      expect(await signIn.renew(request)).toEqual({ ok: false, failure: silent });
    },
  );

  test('a code that cannot be redeemed silently needs the user', async () => {
    const refused = tokenError('invalid_grant', 'AADSTS700084: expired');
    const { signIn } = signInWith(code, refused, refused);
    expect(await signIn.renew(request)).toEqual({ ok: false, failure: silent });
  });

  test('opens no page while Microsoft cannot be reached', async () => {
    const { signIn, opened } = signInWith(code, new TypeError('Failed to fetch'));
    expect(await signIn.renew(request)).toEqual({
      ok: false,
      failure: { kind: 'unreachable' },
    });
    expect(opened).toEqual([]);
  });

  test('needs a client id', async () => {
    const { signIn, sent } = signInWith(code);
    expect(await signIn.renew({ ...request, clientId: '' })).toEqual({ ok: false, failure: { kind: 'no-client-id' } });
    expect(sent).toEqual([]);
  });
});

test('disconnecting asks nothing of Microsoft, which has no address for it', async () => {
  const { signIn, sent } = signInWith(code);
  await signIn.revoke(grant);
  expect(sent).toEqual([]);
});
