import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import http from 'node:http';
import https from 'node:https';
import type { Socket } from 'node:net';
import net from 'node:net';
import tls from 'node:tls';
import { createHash } from 'node:crypto';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { World } from '../world/world.ts';
import { startWorld } from '../world/world.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld({ seed: 'empty' });
});
afterEach(async () => {
  await world.close();
});

const issueHosts = [
  'calendar.google.com',
  'outlook.office.com',
  'outlook.office365.com',
  'outlook.live.com',
  'outlook.cloud.microsoft',
  'www.googleapis.com',
  'accounts.google.com',
  'oauth2.googleapis.com',
  'graph.microsoft.com',
  'login.microsoftonline.com',
  'teams.microsoft.com',
];

const get = async (host: string, path: string, more: https.RequestOptions = {}): Promise<IncomingMessage> => {
  const request = https.request({
    port: world.port,
    host: '127.0.0.1',
    servername: host,
    path,
    headers: { host },
    rejectUnauthorized: false,
    agent: false,
    ...more,
  });
  request.end();
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  return response;
};

/** A tunnel through the proxy, or its refusal. */
const tunnelTo = async (authority: string): Promise<{ status: number; socket: Socket }> => {
  const request = http.request({ port: world.proxyPort, host: '127.0.0.1', method: 'CONNECT', path: authority });
  request.end();
  const [response, socket] = (await once(request, 'connect')) as [IncomingMessage, Socket];
  return { status: response.statusCode!, socket };
};

describe('the way into the world', () => {
  it('has every host, under one certificate whose hash Chromium can be told', async () => {
    expect([...world.hosts].toSorted()).toEqual(issueHosts.toSorted());
    for (const host of issueHosts) {
      const socket = tls.connect({ port: world.port, host: '127.0.0.1', servername: host, rejectUnauthorized: false });
      await once(socket, 'secureConnect');
      const certificate = socket.getPeerX509Certificate()!;
      expect(certificate.checkHost(host), host).toBe(host);
      const publicKey = certificate.publicKey.export({ type: 'spki', format: 'der' });
      expect(createHash('sha256').update(publicKey).digest('base64')).toBe(world.spki);
      socket.destroy();
    }
  });

  it('serves both calendars, and Teams around Outlook', async () => {
    for (const [host, path] of [
      ['calendar.google.com', '/calendar/u/0/r/week'],
      ['outlook.office.com', '/calendar/view/week'],
      ['outlook.live.com', '/calendar/0/view/week'],
    ] as const) {
      const response = await get(host, path);
      expect(response.statusCode, host).toBe(200);
      expect(response.headers['content-security-policy'], host).toContain('require-trusted-types-for');
      response.destroy();
    }
    const teams = await world.fetch('https://teams.microsoft.com/v2/');
    expect(await teams.text()).toContain('src="https://outlook.office.com/hosted/calendar/view/week"');
  });

  it('answers 404 where nobody lives', async () => {
    for (const [host, path] of [
      ['example.org', '/'],
      ['accounts.google.com', '/ListAccounts'],
      ['graph.microsoft.com', '/beta/me'],
    ] as const) {
      const response = await get(host, path);
      expect(response.statusCode, host).toBe(404);
      response.destroy();
    }
  });

  it('tunnels a browser to its hosts and refuses everything else', async () => {
    const { status, socket } = await tunnelTo('graph.microsoft.com:443');
    expect(status).toBe(200);
    const response = await get('graph.microsoft.com', '/v1.0/me', {
      createConnection: () => tls.connect({ socket, servername: 'graph.microsoft.com', rejectUnauthorized: false }),
    });
    expect(response.statusCode).toBe(401);
    socket.destroy();
    for (const authority of ['example.org:443', 'graph.microsoft.com:80']) {
      const refused = await tunnelTo(authority);
      expect(refused.status, authority).toBe(502);
      refused.socket.destroy();
    }
  });

  it('gives each answer a connection of its own, since browsers repeat what breaks off on a used one', async () => {
    const response = await get('graph.microsoft.com', '/v1.0/me', {
      headers: { host: 'graph.microsoft.com', connection: 'keep-alive' },
    });
    expect(response.headers.connection).toBe('close');
    response.destroy();
  });

  it('keeps a log of what was asked', async () => {
    await world.fetch('https://graph.microsoft.com/v1.0/me/events?$top=1&a=b%20c', {
      method: 'POST',
      body: '{"subject":"é"}',
      headers: { 'X-Mine': 'yes' },
    });
    const [request] = world.requests;
    expect(request).toMatchObject({
      host: 'graph.microsoft.com',
      method: 'POST',
      path: '/v1.0/me/events',
      body: '{"subject":"é"}',
    });
    expect(request!.headers['x-mine']).toBe('yes');
    expect(request!.query.get('a')).toBe('b c');
  });

  it('streams what changes until the reader leaves or the world ends', async () => {
    const response = await get('calendar.google.com', '/_world/stream');
    expect(response.headers['content-type']).toBe('text/event-stream');
    const chunk = once(response, 'data');
    world.store.insert({
      calendar: world.parts.googleAccount,
      title: 'New',
      when: { kind: 'allDay', from: '2026-11-24', until: '2026-11-25' },
    });
    expect(String(await chunk)).toMatch(/^(:|data:|event:|id:|retry:)/);
    // Cut off, which Node reports as an error as well.
    response.on('error', () => undefined);
    const gone = new Promise((closed) => response.once('close', closed));
    await world.close();
    await gone;
  });

  it('leaves nothing running, and may be closed twice', async () => {
    const ports = [world.port, world.proxyPort, ...world.hosts.map((host) => Number(new URL(world.root(host)).port))];
    const { socket } = await tunnelTo('graph.microsoft.com:443');
    const gone = once(socket, 'close');
    await world.close();
    await gone;
    for (const port of ports) {
      const [cause] = (await once(net.connect(port, '127.0.0.1'), 'error')) as [NodeJS.ErrnoException];
      expect(cause.code).toBe('ECONNREFUSED');
    }
  });
});

describe('faults', () => {
  const ask = async () => (await world.fetch('https://graph.microsoft.com/v1.0/me')).status;
  const host = 'graph.microsoft.com';

  it('strike as often as they say, at what they name, and are then gone', async () => {
    world.faults.push({ host, method: 'GET', path: /\/me$/, times: 2, effect: { kind: 'status', status: 503 } });
    expect((await world.fetch('https://graph.microsoft.com/v1.0/me/calendars')).status).toBe(401);
    expect((await world.fetch('https://accounts.google.com/me')).status).toBe(404);
    expect([await ask(), await ask(), await ask()]).toEqual([503, 503, 401]);
    expect(world.faults).toEqual([]);
  });

  it('delay and spoil together', async () => {
    world.faults.push({ host, effect: { kind: 'latency', ms: 60 } }, { host, effect: { kind: 'drop' } });
    const start = performance.now();
    await expect(ask()).rejects.toThrow('fetch failed');
    expect(performance.now() - start).toBeGreaterThan(55);
    expect(await ask()).toBe(401);
  });

  it.each([
    ['www.googleapis.com', 401, 'authError'],
    ['www.googleapis.com', 403, 'rateLimitExceeded'],
    ['www.googleapis.com', 410, 'deleted'],
    ['www.googleapis.com', 412, 'conditionNotMet'],
    ['www.googleapis.com', 500, 'backendError'],
    ['graph.microsoft.com', 401, 'InvalidAuthenticationToken'],
    ['graph.microsoft.com', 403, 'ErrorAccessDenied'],
    ['graph.microsoft.com', 412, 'ErrorIrresolvableConflict'],
    ['graph.microsoft.com', 429, 'ApplicationThrottled'],
    ['graph.microsoft.com', 503, 'ServiceUnavailable'],
    ['login.microsoftonline.com', 503, 'temporarily_unavailable'],
  ])('speak the words of %s: %i is %s', async (service, status, word) => {
    world.faults.push({ host: service, effect: { kind: 'status', status } });
    const answer = await world.fetch(`https://${service}/anything`);
    expect(answer.status).toBe(status);
    const { error } = (await answer.json()) as { error: { code?: unknown; errors?: { reason: string }[] } };
    expect(error.errors?.[0]?.reason ?? error.code ?? error).toBe(word);
  });

  it('are not used up by a preflight', async () => {
    world.faults.push({ host, effect: { kind: 'status', status: 500 } });
    const preflight = await world.fetch('https://graph.microsoft.com/v1.0/me', {
      method: 'OPTIONS',
      headers: { origin: 'https://example.org' },
    });
    expect(preflight.status).toBe(200);
    expect(await ask()).toBe(500);
  });

  it('can be abandoned by the client while the answer is held back', async () => {
    world.faults.push({ host, effect: { kind: 'hold-after', until: new Promise(() => undefined) } });
    const controller = new AbortController();
    const answer = world.fetch('https://graph.microsoft.com/v1.0/me', { signal: controller.signal });
    await world.until(() => world.requests.length === 1);
    controller.abort();
    await expect(answer).rejects.toThrow('aborted');
  });
});

it('waits for a condition and says what it waited for', async () => {
  await expect(world.until(() => world.requests.length > 5, 20)).rejects.toThrow('world.requests.length > 5');
});
