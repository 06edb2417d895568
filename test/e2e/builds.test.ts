import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../world/world.ts';
import { comingMonday, openCard, settledPills, weekAddress } from './support/calendars.ts';
import { ChromiumSession } from './support/chromium.ts';
import { FirefoxSession } from './support/firefox.ts';
import { addPersonInFirefox, connectInFirefox } from './support/firefox-options.ts';
import { addPerson, connect } from './support/options-page.ts';
import { until } from './support/until.ts';

describe('dist/edge in Chromium', () => {
  it('has its own id, shows pills on both pages and books', async () => {
    const world = await startWorld();
    const session = await ChromiumSession.open(world, { build: 'edge' });
    try {
      await addPerson(session, 'Ana Example', 'ana@example.com');
      await connect(session, 'google');
      const monday = comingMonday(world.timeZone);
      expect((await settledPills(await session.tab(weekAddress('outlook', monday)))).length).toBeGreaterThan(3);
      const tab = await session.tab(weekAddress('google', monday));
      const [pill] = await settledPills(tab);
      await openCard(tab, pill!);
      await tab.accessible.click('button', /^Book it/);
      await until('the event', () =>
        world.store.standing(world.parts.googleAccount).some(({ title }) => title === pill!.title),
      );
    } finally {
      await session.close();
      await world.close();
    }
  });
});

describe('dist/firefox in Firefox', () => {
  let world: World;
  let session: FirefoxSession;

  beforeAll(async () => {
    world = await startWorld();
    session = await FirefoxSession.open(world);
    const options = await addPersonInFirefox(session, 'Ana Example', 'ana@example.com');
    await options.close();
  });
  afterAll(async () => {
    await session.close();
    await world.close();
  });

  it.each([
    { host: 'google', provider: 'google', account: 'googleAccount' },
    { host: 'outlook', provider: 'microsoft', account: 'microsoftAccount' },
  ] as const)('shows pills in $host, and a booking works', async ({ host, provider, account }) => {
    const options = await session.extensionPage('options/index.html#accounts');
    await connectInFirefox(session, options, world, provider);
    const page = await session.page(weekAddress(host, comingMonday(world.timeZone)));
    const layer = await session.inClosedRoot(page, 'alongside-layer');
    const names = await until(
      'pills',
      async () => {
        const found = await layer.buttonNames('Suggestion: ');
        return found.length > 3 ? found : undefined;
      },
      20_000,
    );
    const before = world.store.standing(world.parts[account]).length;
    const title = /^Suggestion: (.+), \w+ \S+(?: [AP]M)? to /.exec(names[0]!)![1]!;
    await layer.click('button', names[0]!);
    const [book] = await until('the card', async () => {
      const buttons = await layer.buttonNames('Book it');
      return buttons.length ? buttons : undefined;
    });
    await layer.click('button', book!);
    await until('the event', () => world.store.standing(world.parts[account]).length === before + 1, 15_000);
    expect(world.store.standing(world.parts[account]).map((event) => event.title)).toContain(title);
    await page.close();
    await options.close();
  });
});
