import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../world/world.ts';
import { comingMonday, openCard, type Pill, pillWhere, pillWith, weekAddress } from './support/calendars.ts';
import { ChromiumSession, type Tab } from './support/chromium.ts';
import { addPerson, connect } from './support/options-page.ts';
import { until } from './support/until.ts';

const services = [
  { host: 'google', provider: 'google', account: 'googleAccount', api: 'www.googleapis.com', path: /\/events$/ },
  {
    host: 'outlook',
    provider: 'microsoft',
    account: 'microsoftAccount',
    api: 'graph.microsoft.com',
    path: /\/events$/,
  },
] as const;

describe.each(services)('a booking in $host happens exactly once', ({ host, provider, account, api, path }) => {
  let world: World;
  let session: ChromiumSession;
  let tab: Tab;
  let pill: Pill;
  let before: string[];

  const added = (): string[] =>
    world.store
      .everything()
      .filter(({ id, calendar }) => !before.includes(`${calendar} ${id}`))
      .map(({ title }) => title);

  beforeEach(async () => {
    world = await startWorld();
    session = await ChromiumSession.open(world);
    await addPerson(session, 'Ana Example', 'ana@example.com');
    await connect(session, provider);
    before = world.store.everything().map(({ id, calendar }) => `${calendar} ${id}`);
    tab = await session.tab(weekAddress(host, comingMonday(world.timeZone)));
    pill = await pillWith(tab, 'Ana');
  });
  afterEach(async () => {
    await session.close();
    await world.close();
  });

  const writes = (): number =>
    world.requests.filter((request) => request.host === api && request.method === 'POST' && path.test(request.path))
      .length;
  const confirmed = async (): Promise<void> => {
    const popup = await session.popup();
    await popup.accessible.one('button', /^Undo/, 45_000);
    await popup.close();
  };

  it('when the worker is killed after the request left and before the answer is handled', async () => {
    let release = (): void => undefined;
    const until_ = new Promise<void>((resolve) => (release = resolve));
    world.faults.push({ host: api, method: 'POST', path, effect: { kind: 'hold-after', until: until_ } });
    await openCard(tab, pill);
    await tab.accessible.click('button', /^Book it/);
    await until('the write', () => added().length === 1);
    const { isAnotherLife } = await session.killWorker();
    release();
    await confirmed();
    expect(await isAnotherLife()).toBe(true);
    expect(added()).toEqual([pill.title]);
    expect(world.store.standing(world.parts[account]).filter(({ title }) => title === pill.title)).toHaveLength(1);
  });

  it('when the connection is dropped after the write', async () => {
    world.faults.push({ host: api, method: 'POST', path, effect: { kind: 'drop-after' } });
    await openCard(tab, pill);
    await tab.accessible.click('button', /^Book it/);
    await confirmed();
    expect(added()).toEqual([pill.title]);
  });

  it('when the service answers 503 after the write', async () => {
    world.faults.push({ host: api, method: 'POST', path, effect: { kind: 'status-after', status: 503 } });
    await openCard(tab, pill);
    await tab.accessible.click('button', /^Book it/);
    await confirmed();
    expect(added()).toEqual([pill.title]);
  });

  it('when the user double-clicks', async () => {
    await openCard(tab, pill);
    await tab.accessible.click('button', /^Book it/, { clicks: 2 });
    await confirmed();
    expect(added()).toEqual([pill.title]);
    expect(writes()).toBe(1);
  });

  it('when two tabs accept the same gap', async () => {
    const other = await session.tab(weekAddress(host, comingMonday(world.timeZone)));
    const twin = await pillWhere(other, ({ name }) => name === pill.name);
    await openCard(other, twin);
    await tab.page.bringToFront();
    await openCard(tab, pill);
    await tab.accessible.click('button', /^Book it/);
    await other.page.bringToFront();
    await other.accessible.click('button', /^Book it/, { timeoutMs: 10_000 }).catch(() => undefined);
    await confirmed();
    expect(added()).toEqual([pill.title]);
  });
});
