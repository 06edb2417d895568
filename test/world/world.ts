/**
 * The stand-in world: Google Calendar and Outlook with their APIs and sign-ins, on one machine, without the internet.
 *
 * How it is put together:
 * - `store.ts` holds the calendars of both services. Pages and APIs write to it and read from it, so that what one
 *   writes the others show. `model.ts` has its words, `seed.ts` a believable fortnight, `oracle.ts` a slow and simple
 *   reckoning of what is busy, to compare the product with.
 * - A *site* (`model.ts: Site`) answers for some hosts: `google-page/`, `outlook-page/`, `google-api/`, `graph-api/`,
 *   `google-sign-in.ts`, `microsoft-sign-in.ts`, `teams-page.ts`. Sites know nothing of sockets.
 * - `dispatch.ts` finds the site by host, keeps the log of requests and lets `faults.ts` spoil what a test wants spoiled.
 * - `server.ts` is the way in: HTTPS on the real host names (browsers are told to look for them here: host rules and
 *   the certificate's SPKI hash in Chromium, the CONNECT proxy of `proxy.ts` in Firefox), and for Node's clients a
 *   plain-HTTP port for each host. `world.fetch` takes real addresses there.
 *
 * The extension under test is the production build and knows nothing of all this.
 */
import 'temporal-polyfill/global';

import { makeCertificate } from './certificate.ts';
import { createDispatch } from './dispatch.ts';
import { createFetch } from './fetch.ts';
import type { Fault, WorldProvider, WorldRequest } from './model.ts';
import type { WorldParts } from './parts.ts';
import { defaultStyle } from './parts.ts';
import { startConnectProxy } from './proxy.ts';
import { seedAccounts, seedLeaderWeek } from './seed.ts';
import { startHttp, startHttps } from './server.ts';
import type { SignInState, WorldClients } from './sign-in-state.ts';
import { createSignInState, defaultClients } from './sign-in-state.ts';
import { createSites } from './sites.ts';
import { WorldStore } from './store.ts';
import { TokenTable } from './tokens.ts';

export interface WorldOptions {
  /** IANA zone of both accounts and their calendars; default Europe/Berlin. */
  readonly timeZone?: string;
  /** The moment whose week is seeded, epoch milliseconds; default now. */
  readonly now?: number;
  /** Default `leader-week`. */
  readonly seed?: 'leader-week' | 'empty';
  /** Registered OAuth clients; default {@link defaultClients}. */
  readonly clients?: WorldClients;
  /** What the servers take for now (lifetimes of tokens); default the machine's clock. */
  readonly clock?: () => number;
}

export interface World {
  readonly parts: WorldParts;
  readonly store: WorldStore;
  /** Put in what shall go wrong; taken out again as it is used up. */
  readonly faults: Fault[];
  /** Every request that arrived, in order. */
  readonly requests: WorldRequest[];
  /** Every host of the world, for `--host-resolver-rules`. */
  readonly hosts: readonly string[];
  /** HTTPS, dispatched by the Host header. */
  readonly port: number;
  /** For `--ignore-certificate-errors-spki-list`. */
  readonly spki: string;
  /** An HTTP CONNECT proxy to the HTTPS port for the world's hosts, and to nothing else. */
  readonly proxyPort: number;
  readonly timeZone: string;
  /** Sessions, consents and how the sign-in services behave. */
  readonly signIn: Readonly<Record<WorldProvider, SignInState>>;
  readonly tokens: TokenTable;
  readonly clients: WorldClients;
  /** A `fetch` that takes real addresses to this world, faults included. */
  readonly fetch: typeof fetch;
  /** Plain-http address of a host, for clients that want a root: `http://127.0.0.1:<port of that host>/`. */
  root(host: string): string;
  /** A token as if the user had signed in, good for an hour; all scopes the product ever asks for, unless some are named. */
  accessToken(provider: WorldProvider, scopes?: readonly string[]): string;
  /** Resolves as soon as the condition holds; looked at after every request and every change in the store. Rejects after `timeoutMs` (10 s). */
  until(isTrue: () => boolean, timeoutMs?: number): Promise<void>;
  /** Ends every connection and stops listening. */
  close(): Promise<void>;
}

export const startWorld = async (options: WorldOptions = {}): Promise<World> => {
  const { timeZone = 'Europe/Berlin', clock = Date.now, now = clock(), seed = 'leader-week' } = options;
  const clients = options.clients ?? defaultClients;
  const parts: WorldParts = {
    store: new WorldStore(),
    googleAccount: 'pat.example@gmail.com',
    microsoftAccount: 'pat@example.com',
    googleStyle: defaultStyle(),
    outlookStyle: defaultStyle(),
    faults: [],
  };
  seedAccounts(parts, timeZone);
  if (seed === 'leader-week') seedLeaderWeek(parts, now);

  const tokens = new TokenTable(clock);
  const signIn = {
    google: createSignInState(parts.googleAccount),
    microsoft: createSignInState(parts.microsoftAccount),
  };
  const dispatch = createDispatch(createSites({ parts, tokens, signIn, clients, clock }), parts.faults);
  const hosts = [...dispatch.hosts];
  const certificate = await makeCertificate(hosts);
  const secure = await startHttps(certificate, dispatch);
  const plain = new Map(await Promise.all(hosts.map(async (host) => [host, await startHttp(host, dispatch)] as const)));
  const proxy = await startConnectProxy(dispatch.hosts, secure.port);
  const root = (host: string): string => `http://127.0.0.1:${plain.get(host)!.port}/`;

  return {
    parts,
    store: parts.store,
    faults: parts.faults,
    requests: dispatch.requests,
    hosts,
    port: secure.port,
    spki: certificate.spki,
    proxyPort: proxy.port,
    timeZone,
    signIn,
    tokens,
    clients,
    fetch: createFetch(dispatch.hosts, root),
    root,
    accessToken: (provider, scopes = allScopes[provider]) =>
      tokens.issue({
        provider,
        account: provider === 'google' ? parts.googleAccount : parts.microsoftAccount,
        client: provider === 'google' ? clients.google[0]!.id : clients.microsoft[0]!.id,
        scopes,
        expiresAt: clock() + 3_600_000,
      }),
    until: (isTrue, timeoutMs = 10_000) =>
      waitUntil(isTrue, timeoutMs, (look) => [dispatch.onRequest(look), parts.store.onChange(look)]),
    close: async () => {
      await Promise.all([proxy, secure, ...plain.values()].map((listener) => listener.close()));
    },
  };
};

const allScopes: Readonly<Record<WorldProvider, readonly string[]>> = {
  google: [
    'https://www.googleapis.com/auth/calendar.events',
    'https://www.googleapis.com/auth/calendar.events.owned',
    'https://www.googleapis.com/auth/calendar.freebusy',
    'https://www.googleapis.com/auth/calendar.calendarlist.readonly',
  ],
  microsoft: ['User.Read', 'Calendars.ReadWrite', 'MailboxSettings.Read'],
};

const waitUntil = async (
  isTrue: () => boolean,
  timeoutMs: number,
  watch: (look: () => void) => readonly (() => void)[],
): Promise<void> => {
  if (isTrue()) return;
  await new Promise<void>((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      for (const unwatch of stops) unwatch();
    };
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`The world waited ${timeoutMs} ms for: ${isTrue.toString()}`));
    }, timeoutMs);
    const stops = watch(() => {
      if (!isTrue()) return;
      stop();
      resolve();
    });
  });
};
