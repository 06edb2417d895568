import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WorkerMessage } from '../../src/messages/map.ts';
import { schemas } from '../../src/messages/schemas.ts';
import { whoMaySend } from '../../src/messages/who-may-send.ts';
import { startWorld, type World } from '../world/world.ts';
import { accountsPage, connectAs } from './support/accounts.ts';
import { comingMonday, openCard, pillWith, weekAddress } from './support/calendars.ts';
import { ChromiumSession } from './support/chromium.ts';
import { FirefoxSession } from './support/firefox.ts';
import { addPersonInFirefox, connectInFirefox } from './support/firefox-options.ts';
import { addPerson } from './support/options-page.ts';
import { addColleague } from './support/people.ts';
import { until } from './support/until.ts';

const root = resolve(fileURLToPath(import.meta.url), '../../..');
const address = 'ana.quillfeather@secret.example';
const lastName = 'Quillfeather';
const colleaguesTitle = 'Offsite that is not for us';

/**
 * What a content script that has fallen into wrong hands would do: read every store within reach, ask the worker for everything
 * there is, and give the loot to the page. It stands in the package beside our own scripts, with exactly their rights.
 */
const spy = `(() => {
  const api = globalThis.browser?.storage ? globalThis.browser : globalThis.chrome;
  const tried = async (work) => { try { return await work(); } catch (error) { return 'refused: ' + error.message; } };
  document.addEventListener('spy', async ({ detail }) => {
    const { asks } = JSON.parse(detail);
    const loot = {};
    for (const area of ['local', 'session', 'sync', 'managed'])
      loot['storage.' + area] = await tried(() => api.storage[area].get(null));
    loot.databases = await tried(() => indexedDB.databases());
    for (const { name } of Array.isArray(loot.databases) ? loot.databases : [])
      loot['database ' + name] = await tried(() => new Promise((done, fail) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => done([...opening.result.objectStoreNames]);
      }));
    loot.webStorage = { ...localStorage, ...sessionStorage };
    loot.cookies = document.cookie;
    for (const [name, request] of asks)
      loot['message ' + name] = await tried(() => api.runtime.sendMessage({ name, request }));
    document.documentElement.setAttribute('data-spy', JSON.stringify(loot));
  });
  document.documentElement.setAttribute('data-spy', '');
})();`;

const withSpy = async (build: 'chrome' | 'firefox'): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'alongside-spy-'));
  await cp(join(root, 'dist', build), folder, { recursive: true });
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  for (const script of manifest.content_scripts) script.js.push('spy.js');
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'spy.js'), spy);
  return folder;
};

/** Every message there is, in a shape that the worker takes where a page may ask at all. */
const asksFor = (world: World): readonly (readonly [string, unknown])[] => {
  const start = comingMonday(world.timeZone).toZonedDateTime({
    timeZone: world.timeZone,
    plainTime: '12:00',
  }).epochMilliseconds;
  const gap = { start, end: start + 3_600_000, kind: 'work', startsAt: 'meeting', endsAt: 'meeting' };
  const page = 'google-calendar';
  const { timeZone } = world;
  const known: Readonly<Record<string, unknown>> = {
    'page.hello': { page },
    'page.suggest': { page, dates: [comingMonday(timeZone).toString()], timeZone, gaps: [gap] },
    'card.another': { page, gap, timeZone, shown: [] },
    'card.times': { page, timeZone, activity: 'a09', people: [], not: { start, end: start + 1_800_000 }, gaps: [gap] },
    'card.people': { activity: 'a09' },
    'popup.refresh': {},
  };
  return Object.keys(schemas).map((name) => [name, known[name] ?? {}]);
};

const asSeenBySpy = (asks: ReturnType<typeof asksFor>): string =>
  `document.dispatchEvent(new CustomEvent('spy', { detail: ${JSON.stringify(JSON.stringify({ asks }))} }))`;

/** Tokens as they crossed the wire or are held, the address book, and what stands in a colleague's calendar. */
const secretsOf = (world: World, held: string): readonly string[] => {
  const tokens = world.requests.flatMap(({ headers, body }) => [
    /^Bearer (.+)$/.exec(headers['authorization'] ?? '')?.[1],
    new URLSearchParams(body).get('refresh_token') ?? undefined,
  ]);
  // Those that were never sent as well: Microsoft's refresh token lies in the memory of the extension.
  const kept = [...held.matchAll(/"token":"([^"]{12,})"/g)].map(([, token]) => token);
  expect(kept.length).toBeGreaterThanOrEqual(3);
  const found = [...new Set([...tokens, ...kept].filter((token) => token !== undefined))];
  return [...found, address, lastName, colleaguesTitle];
};

/** All that the extension holds in memory, read by one of its own pages. */
const heldInMemory = `(globalThis.browser ?? globalThis.chrome).storage.session.get(null).then((all) => JSON.stringify(all))`;

const expectNone = (what: string, secrets: readonly string[], where: string): void => {
  expect(where, what).not.toBe('');
  for (const secret of secrets) expect(where.includes(secret), `${what} holds ${secret.slice(0, 12)}…`).toBe(false);
  // However a token may come about: Google's and Microsoft's begin like this.
  expect(where, what).not.toMatch(/ya29\.|eyJ0eXAi|\b1\.A[\w-]{20}/);
};

const expectNoLoot = (text: string, secrets: readonly string[], world: World): void => {
  const loot: Record<string, unknown> = JSON.parse(text);
  expectNone('what a content script can reach', secrets, text);
  // The spy did get through to what is open: otherwise its empty hands would prove nothing.
  expect(loot['message page.hello']).toMatchObject({ ok: true });
  expect(loot['message page.suggest']).toMatchObject({ ok: true });
  expect(loot['storage.local']).toMatchObject({ revision: expect.any(Number) });
  expect(Object.keys(loot['storage.local'] as object).toSorted()).toEqual(['preferences', 'revision', 'welcomed']);
  const ownOnly = (Object.keys(schemas) as WorkerMessage[]).filter((name) => !whoMaySend(name).includes('host'));
  expect(ownOnly.length).toBeGreaterThan(10);
  for (const name of ownOnly) expect(loot[`message ${name}`], name).toMatchObject({ ok: false, code: 'refused' });
  expect(loot['storage.session']).toSatisfy(
    (found: unknown) => typeof found === 'string' || found === undefined || JSON.stringify(found) === '{}',
  );
  expect(JSON.stringify(loot['databases'])).not.toContain('alongside');
  // Nothing of the acceptance that waits: its event's description is written by us and nowhere else yet.
  expect(text).not.toContain('extendedProperties');
  expect(text).not.toMatch(/mayHaveLeft|nextTry|loginHint/);
  expect(
    world.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/events')).length,
  ).toBeGreaterThan(0);
};

/** Writes that do not get through: the acceptance stays in the outbox. */
const keepOffline = (world: World): void => {
  world.faults.push({
    host: 'www.googleapis.com',
    method: 'POST',
    path: /\/events/,
    times: 99,
    effect: { kind: 'status', status: 503 },
  });
};

describe('no token, address book or outbox row leaves the worker', () => {
  let world: World;
  let folder = '';
  beforeAll(async () => {
    world = await startWorld();
    addColleague(world, 'google', address, [comingMonday(world.timeZone)]);
  });
  afterAll(async () => {
    await world.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('in Chromium: not to a content script, not to the page, not into a log', async () => {
    folder = await withSpy('chrome');
    const session = await ChromiumSession.open(world, { extension: folder });
    const logged: string[] = ['(begin)'];
    session.context.on('console', (message) => logged.push(message.text()));
    session.worker().on('console', (message) => logged.push(message.text()));
    try {
      await addPerson(session, `Ana ${lastName}`, address);
      const options = await accountsPage(session);
      await connectAs(session, options, 'google', world.parts.googleAccount);
      await connectAs(session, options, 'microsoft', world.parts.microsoftAccount);
      const stay = `Stay connected as ${world.parts.microsoftAccount}`;
      await options.accessible.click('switch', stay);
      await until('the refresh token to be kept', async () => {
        const [stays] = await options.accessible.matching('switch', stay);
        return stays?.properties['checked'] === 'true';
      });
      keepOffline(world);
      const tab = await session.tab(weekAddress('google', comingMonday(world.timeZone)));
      const pill = await pillWith(tab, 'Ana');
      await openCard(tab, pill);
      await tab.accessible.click('button', /^Book it/);
      await until('the attempt that fails', () => logged.some((line) => line.includes('outbox.attempt-failed')));
      await tab.page.evaluate(asSeenBySpy(asksFor(world)));
      const loot = await until('the loot', () =>
        tab.page.evaluate<string>('document.documentElement.dataset.spy || undefined'),
      );
      const secrets = secretsOf(world, await options.page.evaluate<string>(heldInMemory));
      expectNoLoot(loot, secrets, world);
      await tab.page.evaluate(`delete document.documentElement.dataset.spy`);
      expectNone('the page', secrets, await tab.page.content());
      expectNone('the log', secrets, logged.join('\n'));
    } finally {
      await session.close();
      world.faults.length = 0;
    }
  });

  it('in Firefox: not to a content script, not to the page, not into a log', async () => {
    await rm(folder, { recursive: true, force: true });
    folder = await withSpy('firefox');
    const session = await FirefoxSession.open(world, folder);
    let logged = '(begin)';
    for (const stream of [session.browser.process()?.stdout, session.browser.process()?.stderr])
      stream?.on('data', (chunk) => (logged += String(chunk)));
    try {
      const options = await addPersonInFirefox(session, `Ana ${lastName}`, address);
      await connectInFirefox(session, options, world, 'google');
      await connectInFirefox(session, options, world, 'microsoft');
      keepOffline(world);
      const page = await session.page(weekAddress('google', comingMonday(world.timeZone)));
      const layer = await session.inClosedRoot(page, 'alongside-layer');
      const [pill] = await until(
        'pills',
        async () => {
          const found = (await layer.buttonNames('Suggestion: ')).filter((name) => name.includes('Ana'));
          return found.length > 0 ? found : undefined;
        },
        20_000,
      );
      await layer.click('button', pill!);
      const [book] = await until('the card', async () => {
        const buttons = await layer.buttonNames('Book it');
        return buttons.length ? buttons : undefined;
      });
      await layer.click('button', book!);
      await until('the attempt that fails', () => logged.includes('outbox.attempt-failed'), 20_000);
      await page.evaluate(asSeenBySpy(asksFor(world)));
      const loot = await until(
        'the loot',
        () => page.evaluate('document.documentElement.dataset.spy || undefined') as Promise<string>,
      );
      const secrets = secretsOf(world, (await options.evaluate(heldInMemory)) as string);
      expectNoLoot(loot, secrets, world);
      await page.evaluate(`delete document.documentElement.dataset.spy`);
      expectNone('the page', secrets, await page.content());
      // The debugger that the test itself brings tells of every address; without a test it is not there.
      const ours = logged.split('\n').filter((line) => !line.includes('RemoteAgent'));
      expectNone('the log', secrets, ours.join('\n'));
    } finally {
      await session.close();
      world.faults.length = 0;
    }
  }, 120_000);
});
