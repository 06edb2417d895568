import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Result } from '../../src/domain/result.ts';
import { createGoogleProvider } from '../../src/providers/google/index.ts';
import { createGoogleSignIn } from '../../src/providers/google/sign-in.ts';
import { createMicrosoftProvider } from '../../src/providers/microsoft/index.ts';
import { createMicrosoftSignIn } from '../../src/providers/microsoft/sign-in.ts';
import type { Connected, SignIn, SignInFailure } from '../../src/providers/sign-in.ts';
import { failureOf, patience } from '../providers/planned.ts';
import { startWorld, type World } from '../world/world.ts';
import { type Visit, visitor } from './visitor.ts';

const redirect = `https://${'abcdefghijklmnop'.repeat(2)}.chromiumapp.org/`;
const hour = 3_600_000;

let world: World;
let time: number;

beforeEach(async () => {
  time = Date.UTC(2026, 10, 24, 9);
  world = await startWorld({ seed: 'empty', clock: () => time });
});
afterEach(() => world.close());

const portsFor = (visit: Visit) => ({
  launchWebAuthFlow: visitor(world, redirect, visit),
  // A browser adds the origin to an extension's POST by itself; Node does not.
  fetch: ((input, init) => {
    const headers = new Headers(init?.headers);
    if (init?.method === 'POST') headers.set('origin', `chrome-extension://${'abcdefghijklmnop'.repeat(2)}`);
    return world.fetch(input, { ...init, headers });
  }) satisfies typeof fetch,
  random: (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes)),
  now: () => time,
});
const valueOf = <Value>(result: Result<Value, SignInFailure>): Value => {
  if (result.ok) return result.value;
  throw new Error(`The sign-in failed: ${JSON.stringify(result.failure)}`);
};
const connect = async (signIn: SignIn, clientId: string): Promise<Connected> =>
  valueOf(await signIn.connect({ clientId, redirect }));

describe('at Google', () => {
  const clientId = 'stand-in-google.apps.googleusercontent.com';
  const google = (visit: Visit = { click: 'continue' }): SignIn => createGoogleSignIn(portsFor(visit));
  const calendarsWith = (token: string) =>
    createGoogleProvider({
      token: () => Promise.resolve(token),
      onUnauthorized: () => undefined,
      fetch: world.fetch,
      now: () => time,
    }).calendars(patience());

  test('who consents is connected, with a token that reads the calendars', async () => {
    const { address, grant } = await connect(google(), clientId);
    expect(address).toBe('pat.example@gmail.com');
    expect(grant.expiresAt).toBe(time + hour);
    expect(await calendarsWith(grant.token)).toHaveLength(3);
  });

  test('an hour later it is renewed without a window', async () => {
    const signIn = google();
    const { grant, loginHint } = await connect(signIn, clientId);
    time += hour;
    expect(await failureOf(calendarsWith(grant.token))).toEqual({ kind: 'signed-out' });
    const renewed = valueOf(await signIn.renew({ clientId, redirect, loginHint, grant }));
    expect(renewed.expiresAt).toBe(time + hour);
    expect(await calendarsWith(renewed.token)).toHaveLength(3);
  });

  test('who has left Google has to reconnect', async () => {
    const signIn = google();
    const { loginHint } = await connect(signIn, clientId);
    world.signIn.google.sessions.length = 0;
    expect(await signIn.renew({ clientId, redirect, loginHint })).toEqual({
      ok: false,
      failure: { kind: 'interaction-required' },
    });
  });

  test('a browser that cannot tell a missing network from a missing user signs nobody out', async () => {
    const { loginHint } = await connect(google(), clientId);
    // The words of Firefox for both.
    const launchWebAuthFlow = (): Promise<never> => Promise.reject(new Error('Requires user interaction'));
    const signIn = createGoogleSignIn({ ...portsFor({ click: 'close' }), launchWebAuthFlow });
    world.faults.push({ host: 'accounts.google.com', effect: { kind: 'drop' } });
    expect(await signIn.renew({ clientId, redirect, loginHint })).toMatchObject({ failure: { kind: 'unreachable' } });
    expect(await signIn.renew({ clientId, redirect, loginHint })).toMatchObject({
      failure: { kind: 'interaction-required' },
    });
  });

  test('after disconnecting neither the token nor a silent renewal works', async () => {
    const signIn = google();
    const { grant, loginHint } = await connect(signIn, clientId);
    await signIn.revoke(grant);
    expect(await failureOf(calendarsWith(grant.token))).toEqual({ kind: 'signed-out' });
    expect(await signIn.renew({ clientId, redirect, loginHint })).toMatchObject({
      failure: { kind: 'interaction-required' },
    });
  });

  test.each<[string, Visit, string]>([
    ['declines', { click: 'cancel' }, 'refused'],
    ['closes the window', { click: 'close' }, 'cancelled'],
    ['unticks what is needed', { click: 'continue', untick: /owned/ }, 'refused'],
  ])('who %s is not connected', async (_, visit, kind) => {
    expect(await google(visit).connect({ clientId, redirect })).toMatchObject({ ok: false, failure: { kind } });
  });

  test('who unticks free/busy is connected all the same', async () => {
    const { grant } = await connect(google({ click: 'continue', untick: /freebusy/ }), clientId);
    expect(grant.scopes).toEqual(['calendar.events.owned', 'calendar.calendarlist.readonly']);
  });
});

describe('at Microsoft', () => {
  const clientId = '5d1f2a60-7c1e-4b0b-9c55-0a3c2f4e8b11';
  const microsoft = (visit: Visit = { click: 'accept' }): SignIn => createMicrosoftSignIn(portsFor(visit));
  const calendarsWith = (token: string) =>
    createMicrosoftProvider({
      token: () => Promise.resolve(token),
      onUnauthorized: () => undefined,
      fetch: world.fetch,
      now: () => time,
      timeZone: 'Europe/Berlin',
    }).calendars(patience());

  test('who consents is connected, with a token that reads the calendars', async () => {
    const { address, grant } = await connect(microsoft(), clientId);
    expect(address).toBe('pat@example.com');
    expect(grant.refresh?.expiresAt).toBe(time + 24 * hour);
    expect(await calendarsWith(grant.token)).toHaveLength(3);
  });

  test('for a day it is renewed by its refresh token, without any page', async () => {
    const signIn = microsoft();
    const { grant: first, loginHint } = await connect(signIn, clientId);
    let grant = first;
    world.signIn.microsoft.sessions.length = 0;
    for (let hours = 1; hours < 24; hours += 1) {
      time += hour;
      grant = valueOf(await signIn.renew({ clientId, redirect, loginHint, grant }));
    }
    expect(grant.refresh?.expiresAt).toBe(first.refresh?.expiresAt);
    expect(await calendarsWith(grant.token)).toHaveLength(3);
    time += hour;
    expect(await signIn.renew({ clientId, redirect, loginHint, grant })).toEqual({
      ok: false,
      failure: { kind: 'interaction-required' },
    });
  });

  test('after a day it is renewed by Microsoft’s own session, and good for another day', async () => {
    const signIn = microsoft();
    const { grant, loginHint } = await connect(signIn, clientId);
    time += 25 * hour;
    const renewed = valueOf(await signIn.renew({ clientId, redirect, loginHint, grant }));
    expect(renewed.refresh?.expiresAt).toBe(time + 24 * hour);
    expect(await calendarsWith(renewed.token)).toHaveLength(3);
  });

  test.each<[string, Visit, string]>([
    ['declines', { click: 'cancel' }, 'refused'],
    ['closes the window', { click: 'close' }, 'cancelled'],
  ])('who %s is not connected', async (_, visit, kind) => {
    expect(await microsoft(visit).connect({ clientId, redirect })).toMatchObject({ ok: false, failure: { kind } });
  });

  test('who may not consent learns that an administrator has to', async () => {
    world.signIn.microsoft.needsAdmin = true;
    expect(await microsoft({ click: 'return' }).connect({ clientId, redirect })).toMatchObject({
      ok: false,
      failure: { kind: 'admin-consent', detail: expect.stringContaining('AADSTS90094') },
    });
  });
});
