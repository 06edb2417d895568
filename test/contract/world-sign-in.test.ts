import { createHash } from 'node:crypto';

import { afterAll, beforeEach, describe, expect, it } from 'vitest';

import type { World } from '../world/world.ts';
import { startWorld } from '../world/world.ts';

const chromium = `https://${'abcdefghijklmnop'.repeat(2)}.chromiumapp.org/`;
const firefox = `https://${'0123456789'.repeat(4)}.extensions.allizom.org/`;
const firefoxLoopback = `http://127.0.0.1/mozoauth2/${'0123456789'.repeat(4)}`;

let time = Date.parse('2026-11-23T08:00:00Z');
const worlds: World[] = [];
let world: World;

beforeEach(async () => {
  world = await startWorld({ seed: 'empty', now: time, clock: () => time });
  worlds.push(world);
});
afterAll(async () => {
  await Promise.all(worlds.map((each) => each.close()));
});

/** What a browser would do: fetch a page without following where it sends one. */
const open = async (address: string, init: RequestInit = {}) => {
  const answer = await world.fetch(address, { redirect: 'manual', ...init });
  return { status: answer.status, to: answer.headers.get('location'), page: await answer.text() };
};

/** The user reads the page and presses a button of its form. */
const press = async (origin: string, page: string, answer: string, untick: readonly string[] = []) => {
  const form = new URLSearchParams();
  for (const [, name, value] of page.matchAll(/<input[^>]* name="([^"]+)" value="([^"]+)"/g)) {
    if (!untick.includes(value!)) form.append(name!, value!.replaceAll('&#38;', '&'));
  }
  form.set('answer', answer);
  const [, action] = /<form[^>]* action="([^"]+)"/.exec(page)!;
  return await open(`${origin}${action}`, { method: 'POST', body: form });
};

const answerIn = (address: string | null) => {
  const { hash, search } = new URL(address!);
  return Object.fromEntries(new URLSearchParams(hash ? hash.slice(1) : search));
};

describe('Google', () => {
  const scopes = {
    owned: 'https://www.googleapis.com/auth/calendar.events.owned',
    list: 'https://www.googleapis.com/auth/calendar.calendarlist.readonly',
  };
  const authorise = (change: Readonly<Record<string, string>> = {}) =>
    open(
      `https://accounts.google.com/o/oauth2/v2/auth?${new URLSearchParams({
        client_id: world.clients.google[0]!.id,
        redirect_uri: chromium,
        response_type: 'token',
        scope: `${scopes.owned} ${scopes.list}`,
        state: 'a state & more',
        include_granted_scopes: 'false',
        ...change,
      })}`,
    );
  const consent = async (answer = 'continue', untick: readonly string[] = []) =>
    await press('https://accounts.google.com', (await authorise()).page, answer, untick);

  it('asks for consent on a page with two buttons, then grants a token that the API believes for an hour', async () => {
    const { status, page } = await authorise();
    expect(status).toBe(200);
    expect(page).toContain('>Continue</button>');
    expect(page).toContain('>Cancel</button>');
    const { status: found, to } = await press('https://accounts.google.com', page, 'continue');
    expect(found).toBe(302);
    expect(to!.startsWith(`${chromium}#`)).toBe(true);
    const { access_token: token, ...rest } = answerIn(to);
    expect(rest).toMatchObject({
      state: 'a state & more',
      token_type: 'Bearer',
      expires_in: '3600',
      scope: `${scopes.owned} ${scopes.list}`,
    });
    const list = async () =>
      (
        await world.fetch('https://www.googleapis.com/calendar/v3/users/me/calendarList', {
          headers: { authorization: `Bearer ${token}` },
        })
      ).status;
    expect(await list()).toBe(200);
    time += 3_600_000;
    expect(await list()).toBe(401);
  });

  it('grants what is ticked only', async () => {
    expect(answerIn((await consent('continue', [scopes.list])).to).scope).toBe(scopes.owned);
    expect(answerIn((await authorise({ prompt: 'none' })).to)).toMatchObject({ error: 'interaction_required' });
    expect(answerIn((await authorise({ prompt: 'none', scope: scopes.owned })).to)).toHaveProperty('access_token');
  });

  it('says access_denied when the user cancels', async () => {
    expect(answerIn((await consent('cancel')).to)).toEqual({ error: 'access_denied', state: 'a state & more' });
  });

  it('renews silently by a plain redirect after consent, and only then', async () => {
    expect(answerIn((await authorise({ prompt: 'none' })).to)).toMatchObject({ error: 'interaction_required' });
    await consent();
    const silent = await authorise({ prompt: 'none', login_hint: world.parts.googleAccount });
    expect(silent.status).toBe(302);
    expect(answerIn(silent.to)).toHaveProperty('access_token');
    expect((await authorise({ prompt: 'consent' })).status).toBe(200);
  });

  it('needs a hint among several sessions, and a session', async () => {
    await consent();
    world.signIn.google.sessions.push('somebody.else@gmail.com');
    expect(answerIn((await authorise({ prompt: 'none' })).to)).toMatchObject({ error: 'interaction_required' });
    expect(answerIn((await authorise({ prompt: 'none', login_hint: world.parts.googleAccount })).to)).toHaveProperty(
      'access_token',
    );
    world.signIn.google.sessions = [];
    expect(answerIn((await authorise({ prompt: 'none', login_hint: world.parts.googleAccount })).to)).toMatchObject({
      error: 'interaction_required',
    });
  });

  it('takes the redirect addresses of extensions and no others', async () => {
    for (const redirect of [chromium, firefox, firefoxLoopback]) {
      expect((await authorise({ redirect_uri: redirect })).status).toBe(200);
    }
    for (const redirect of [
      'https://example.org/',
      `${chromium}?a=b`,
      'https://abc.chromiumapp.org/',
      'http://127.0.0.1/',
    ]) {
      expect(await authorise({ redirect_uri: redirect })).toMatchObject({
        status: 400,
        to: null,
        page: expect.stringContaining('redirect_uri_mismatch') as string,
      });
    }
  });

  it.each([
    ['an unknown client', { client_id: 'nobody' }, 401, 'invalid_client'],
    ['the code flow', { response_type: 'code' }, 400, 'unsupported_response_type'],
    ['an unknown parameter', { colour: 'red' }, 400, 'Parameter not allowed for this message type: colour'],
    ['an unknown scope', { scope: 'https://www.googleapis.com/auth/calender' }, 400, 'invalid_scope'],
  ])('refuses %s on a page of its own', async (_, change, status, text) => {
    expect(await authorise(change)).toMatchObject({ status, to: null, page: expect.stringContaining(text) as string });
  });

  it('revokes the whole grant, once', async () => {
    const { access_token: token } = answerIn((await consent()).to);
    const revoke = () =>
      open('https://oauth2.googleapis.com/revoke', { method: 'POST', body: new URLSearchParams({ token: token! }) });
    expect((await revoke()).status).toBe(200);
    expect(await revoke()).toMatchObject({ status: 400, page: expect.stringContaining('invalid_token') as string });
    expect(answerIn((await authorise({ prompt: 'none' })).to)).toMatchObject({ error: 'interaction_required' });
  });

  it('has no code exchange without a secret, and no word for what Chromium asks by itself', async () => {
    expect(
      await open('https://oauth2.googleapis.com/token', { method: 'POST', body: new URLSearchParams({ code: 'x' }) }),
    ).toMatchObject({
      status: 400,
      page: expect.stringContaining('client_secret is missing.') as string,
    });
    expect((await open('https://accounts.google.com/ListAccounts', { method: 'POST' })).status).toBe(404);
  });
});

describe('Microsoft', () => {
  const verifier = 'a-verifier-of-at-least-forty-three-characters~.';
  const origin = `chrome-extension://${'abcdefghijklmnop'.repeat(2)}`;
  const authorise = (change: Readonly<Record<string, string>> = {}) =>
    open(
      `https://login.microsoftonline.com/common/oauth2/v2.0/authorize?${new URLSearchParams({
        client_id: world.clients.microsoft[0]!.id,
        redirect_uri: chromium,
        response_type: 'code',
        response_mode: 'fragment',
        scope: 'openid profile offline_access User.Read Calendars.ReadWrite',
        state: 'a state',
        code_challenge: createHash('sha256').update(verifier).digest('base64url'),
        code_challenge_method: 'S256',
        ...change,
      })}`,
    );
  const consent = async (answer = 'accept', change: Readonly<Record<string, string>> = {}) =>
    await press('https://login.microsoftonline.com', (await authorise(change)).page, answer);
  const token = async (
    form: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = { origin },
  ): Promise<{ readonly status: number } & Readonly<Record<string, unknown>>> => {
    const { status, page } = await open('https://login.microsoftonline.com/common/oauth2/v2.0/token', {
      method: 'POST',
      headers,
      body: new URLSearchParams({ client_id: world.clients.microsoft[0]!.id, ...form }),
    });
    return { status, ...(JSON.parse(page) as object) };
  };
  const redeem = (
    code: string,
    change: Readonly<Record<string, string>> = {},
    headers?: Readonly<Record<string, string>>,
  ) =>
    token(
      { grant_type: 'authorization_code', code, redirect_uri: chromium, code_verifier: verifier, ...change },
      headers,
    );

  it('asks for consent on a page with two buttons, then gives a code for tokens that Graph believes', async () => {
    const { status, page } = await authorise();
    expect(status).toBe(200);
    expect(page).toContain('>Accept</button>');
    expect(page).toContain('>Cancel</button>');
    const answer = answerIn((await press('https://login.microsoftonline.com', page, 'accept')).to);
    expect(answer.state).toBe('a state');
    const tokens = await redeem(answer.code!);
    expect(tokens).toMatchObject({
      status: 200,
      token_type: 'Bearer',
      expires_in: 3599,
      scope: 'openid profile User.Read Calendars.ReadWrite',
    });
    const claims = JSON.parse(Buffer.from(String(tokens.id_token).split('.')[1]!, 'base64url').toString()) as object;
    expect(claims).toMatchObject({
      preferred_username: world.parts.microsoftAccount,
      aud: world.clients.microsoft[0]!.id,
    });
    const me = await world.fetch('https://graph.microsoft.com/v1.0/me', {
      headers: { authorization: `Bearer ${String(tokens.access_token)}` },
    });
    expect(await me.json()).toMatchObject({ mail: world.parts.microsoftAccount });
  });

  it('redeems a code once, for its verifier, redirect and origin only', async () => {
    const code = async () => answerIn((await consent('accept', { prompt: 'consent' })).to).code!;
    const verifierOfAnother = 'another-verifier-of-at-least-forty-three-chars~';
    const failed = (number: string) => ({ status: 400, error_description: expect.stringContaining(number) as string });
    expect(await redeem(await code(), { code_verifier: verifierOfAnother })).toMatchObject(failed('AADSTS501481'));
    expect(await redeem(await code(), { redirect_uri: firefox })).toMatchObject(failed('AADSTS500112'));
    expect(await redeem(await code(), {}, {})).toMatchObject({ ...failed('AADSTS9002327'), error: 'invalid_request' });
    const good = await code();
    expect(await redeem(good)).toMatchObject({ status: 200 });
    expect(await redeem(good)).toMatchObject({ ...failed('AADSTS54005'), error: 'invalid_grant' });
    const late = await code();
    time += 11 * 60_000;
    expect(await redeem(late)).toMatchObject(failed('AADSTS70008'));
  });

  it('refreshes for 24 hours from the sign-in on, however often, each refresh token once', async () => {
    const refresh = (refreshToken: unknown) =>
      token({ grant_type: 'refresh_token', refresh_token: String(refreshToken) });
    const first = await redeem(answerIn((await consent()).to).code!);
    time += 23 * 3_600_000;
    const second = await refresh(first.refresh_token);
    expect(second).toMatchObject({ status: 200, expires_in: 3599 });
    expect(await refresh(first.refresh_token)).toMatchObject({ status: 400, error: 'invalid_grant' });
    time += 3_600_000;
    expect(await refresh(second.refresh_token)).toMatchObject({
      status: 400,
      error: 'invalid_grant',
      error_description: expect.stringContaining('AADSTS700084') as string,
    });
  });

  it('signs in silently after consent while there is a session', async () => {
    expect(answerIn((await authorise({ prompt: 'none' })).to)).toMatchObject({
      error: 'consent_required',
      state: 'a state',
    });
    await consent();
    const hint = { prompt: 'none', login_hint: world.parts.microsoftAccount };
    expect(answerIn((await authorise(hint)).to)).toHaveProperty('code');
    world.signIn.microsoft.sessions.push('somebody@example.com');
    expect(answerIn((await authorise({ prompt: 'none' })).to)).toMatchObject({ error: 'interaction_required' });
    world.signIn.microsoft.sessions = [];
    expect(answerIn((await authorise(hint)).to)).toMatchObject({ error: 'login_required' });
  });

  it('sends the user back empty-handed who cancels, or who would need an administrator', async () => {
    expect(answerIn((await consent('cancel')).to)).toMatchObject({
      error: 'access_denied',
      error_description: expect.stringContaining('AADSTS65004') as string,
    });
    world.signIn.microsoft.needsAdmin = true;
    expect((await authorise()).page).toContain('Need admin approval');
    expect(answerIn((await consent('return')).to)).toMatchObject({
      error: 'access_denied',
      error_description: expect.stringContaining('AADSTS90094') as string,
    });
  });

  it('answers in the query where it is asked to', async () => {
    const { to } = await consent('accept', { response_mode: 'query' });
    expect(new URL(to!).searchParams.get('code')).toBeTruthy();
  });

  it('refuses an unknown client or redirect on a page of its own', async () => {
    expect(await authorise({ client_id: 'nobody' })).toMatchObject({
      to: null,
      page: expect.stringContaining('AADSTS700016') as string,
    });
    expect(await authorise({ redirect_uri: 'https://example.org/' })).toMatchObject({
      to: null,
      page: expect.stringContaining('AADSTS50011') as string,
    });
  });

  it('lets the extension read the answer of the token address', async () => {
    const answer = await world.fetch('https://login.microsoftonline.com/common/oauth2/v2.0/token', {
      method: 'OPTIONS',
      headers: { origin },
    });
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
  });
});
