import { describe, expect, test } from 'vitest';
import {
  authorizeAddress,
  createGoogleSignIn,
  googleScopes,
  readRedirect,
} from '../../../src/providers/google/sign-in.ts';
import type { AuthFlowOptions } from '../../../src/providers/sign-in.ts';
import { type FakeAnswer, fakeFetch } from '../fake-fetch.ts';

const now = Date.UTC(2026, 10, 24, 9);
const redirect = 'https://id.chromiumapp.org/';
const clientId = 'client.apps.googleusercontent.com';
const prefix = 'https://www.googleapis.com/auth/';
const allScopes = googleScopes.map((scope) => prefix + scope).join(' ');
const list = {
  status: 200,
  json: { items: [{ id: 'family' }, { id: 'pat@gmail.com', primary: true }] },
} satisfies FakeAnswer;

/** A sign-in whose window ends at the redirect with these parameters, the right state added. */
const signInWith = (parameters: Readonly<Record<string, string>> | Error, ...answers: readonly FakeAnswer[]) => {
  const opened: { options: AuthFlowOptions; query: URLSearchParams }[] = [];
  const { fetch, sent } = fakeFetch(...answers);
  const signIn = createGoogleSignIn({
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
  return { signIn, opened, sent };
};
const token = { access_token: 'ya29.a', token_type: 'Bearer', expires_in: '3599', scope: allScopes };
const grant = { token: 'ya29.a', expiresAt: now + 3_599_000, scopes: [...googleScopes] };

describe('the address of the consent page', () => {
  const question = { clientId, redirect, state: 's', scopes: ['a', 'b'], isSilent: false };

  test('asks for a token, for these scopes and nothing granted before', () => {
    const address = new URL(authorizeAddress(question));
    expect(address.origin + address.pathname).toBe('https://accounts.google.com/o/oauth2/v2/auth');
    expect(Object.fromEntries(address.searchParams)).toEqual({
      client_id: clientId,
      redirect_uri: redirect,
      response_type: 'token',
      scope: `${prefix}a ${prefix}b`,
      state: 's',
      include_granted_scopes: 'false',
      prompt: 'select_account',
    });
  });

  test('goes straight to a known account', () => {
    const { searchParams } = new URL(authorizeAddress({ ...question, loginHint: 'pat@gmail.com' }));
    expect(searchParams.get('login_hint')).toBe('pat@gmail.com');
    expect(searchParams.has('prompt')).toBe(false);
  });

  test('shows nothing when asked silently', () => {
    const address = authorizeAddress({ ...question, loginHint: 'pat@gmail.com', isSilent: true });
    expect(new URL(address).searchParams.get('prompt')).toBe('none');
  });
});

describe('the redirect', () => {
  const expected = { redirect, state: 's' };
  const read = (parameters: Readonly<Record<string, string>>) =>
    readRedirect(`${redirect}#${new URLSearchParams({ state: 's', ...parameters })}`, expected, now);

  test('carries the grant', () => {
    expect(read(token)).toEqual({ ok: true, value: grant });
  });

  test('without the free/busy scope will do; the rest works', () => {
    const scope = `${prefix}calendar.events.owned ${prefix}calendar.calendarlist.readonly`;
    expect(read({ ...token, scope })).toMatchObject({ ok: true });
  });

  test.each([
    ['interaction_required', { kind: 'interaction-required' }],
    ['login_required', { kind: 'interaction-required' }],
    ['consent_required', { kind: 'interaction-required' }],
    ['account_selection_required', { kind: 'interaction-required' }],
    ['access_denied', { kind: 'refused', detail: 'The permission was declined.' }],
    ['admin_policy_enforced', { kind: 'admin-consent', detail: 'admin_policy_enforced' }],
    ['server_error', { kind: 'failed', detail: 'server_error' }],
  ])('with the error %s', (error, failure) => {
    expect(read({ error })).toEqual({ ok: false, failure });
  });

  test.each([
    ['no token', { access_token: '' }],
    ['no lifetime', { expires_in: '' }],
    ['another kind of token', { token_type: 'mac' }],
  ])('with %s is a failure', (_, change) => {
    expect(read({ ...token, ...change })).toEqual({ ok: false, failure: { kind: 'odd-answer' } });
  });

  test('with a permission unticked that nothing works without is a refusal that names it', () => {
    expect(read({ ...token, scope: `${prefix}calendar.freebusy ${prefix}calendar.calendarlist.readonly` })).toEqual({
      ok: false,
      failure: { kind: 'refused', detail: "Not allowed on Google's page: calendar.events.owned." },
    });
  });
});

describe('connecting', () => {
  test('learns whose account it is from the primary calendar', async () => {
    const { signIn, sent, opened } = signInWith(token, list);
    expect(await signIn.connect({ clientId: ` ${clientId} `, redirect })).toEqual({
      ok: true,
      value: { grant, address: 'pat@gmail.com', loginHint: 'pat@gmail.com' },
    });
    expect(opened[0]!.options.interactive).toBe(true);
    expect(opened[0]!.query.get('client_id')).toBe(clientId);
    expect(sent[0]!.headers.get('authorization')).toBe('Bearer ya29.a');
  });

  test('asks to write into shared calendars only for who chose one', async () => {
    const { signIn, opened } = signInWith(token, list, list);
    await signIn.connect({ clientId, redirect });
    await signIn.connect({ clientId, redirect, writesShared: true });
    expect(opened.map(({ query }) => query.get('scope')!.split(' ').includes(`${prefix}calendar.events`))).toEqual([
      false,
      true,
    ]);
  });

  test.each(['', '  '])('without a client id opens nothing', async (empty) => {
    const { signIn, opened } = signInWith(token);
    expect(await signIn.connect({ clientId: empty, redirect })).toEqual({
      ok: false,
      failure: { kind: 'no-client-id' },
    });
    expect(opened).toEqual([]);
  });

  test('that the user gives up is cancelled', async () => {
    const { signIn } = signInWith(new Error('The user did not approve access.'));
    expect(await signIn.connect({ clientId, redirect })).toEqual({ ok: false, failure: { kind: 'cancelled' } });
  });

  test('with an answer to somebody else’s request is a failure', async () => {
    const { signIn, sent } = signInWith({ ...token, state: 'another' });
    expect(await signIn.connect({ clientId, redirect })).toEqual({ ok: false, failure: { kind: 'odd-answer' } });
    expect(sent).toEqual([]);
  });

  test.each<[string, FakeAnswer, string]>([
    ['refuses', { status: 403, json: {} }, 'odd-answer'],
    ['names no primary calendar', { status: 200, json: { items: [{ id: 'x' }] } }, 'no-calendar'],
    ['is not a list', { status: 200, json: { items: 'x' } }, 'odd-answer'],
    ['sends no JSON', { status: 200, text: '<html>' }, 'unreachable'],
    ['cannot be reached', new TypeError('Failed to fetch'), 'unreachable'],
  ])('fails when the calendar list %s', async (_, answer, kind) => {
    const { signIn } = signInWith(token, answer);
    expect(await signIn.connect({ clientId, redirect })).toEqual({ ok: false, failure: { kind } });
  });
});

describe('renewing', () => {
  const request = { clientId, redirect, loginHint: 'pat@gmail.com' };

  test('asks again without a window, for the same account', async () => {
    const { signIn, opened, sent } = signInWith(token);
    expect(await signIn.renew(request)).toEqual({ ok: true, value: grant });
    expect(opened[0]!.options).toMatchObject({ interactive: false });
    expect(Object.fromEntries(opened[0]!.query)).toMatchObject({ prompt: 'none', login_hint: 'pat@gmail.com' });
    expect(sent).toEqual([]);
  });

  test('asks for what was granted and nothing more: an unticked permission would bring a page', async () => {
    const { signIn, opened } = signInWith(token);
    await signIn.renew({ ...request, scopes: ['calendar.calendarlist.readonly', 'calendar.events.owned'] });
    await signIn.renew({ ...request, scopes: [...googleScopes, 'calendar.events'] });
    await signIn.renew(request);
    expect(opened.map(({ query }) => query.get('scope')!.replaceAll(prefix, ''))).toEqual([
      'calendar.events.owned calendar.calendarlist.readonly',
      [...googleScopes, 'calendar.events'].join(' '),
      googleScopes.join(' '),
    ]);
  });

  test('says so when Google wants to see the user', async () => {
    const { signIn } = signInWith({ error: 'interaction_required' });
    expect(await signIn.renew(request)).toEqual({ ok: false, failure: { kind: 'interaction-required' } });
  });
});

describe('disconnecting', () => {
  test('takes the permission back', async () => {
    const { signIn, sent } = signInWith(token, { status: 200 });
    await signIn.revoke(grant);
    expect(sent[0]).toMatchObject({ method: 'POST', body: 'token=ya29.a', credentials: 'omit' });
    expect(sent[0]!.url.href).toBe('https://oauth2.googleapis.com/revoke');
  });

  test('never fails', async () => {
    const { signIn } = signInWith(token, new TypeError('Failed to fetch'));
    await expect(signIn.revoke(grant)).resolves.toBeUndefined();
  });
});
