import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../world/world.ts';
import { comingMonday, openCard, settledPills, weekAddress } from './support/calendars.ts';
import { ChromiumSession } from './support/chromium.ts';
import { FirefoxSession } from './support/firefox.ts';
import { addPerson, connect, GOOGLE_CLIENT, MICROSOFT_CLIENT } from './support/options-page.ts';
import { until } from './support/until.ts';

/** How many accounts the options page shows as connected. */
const accountsIn = async (options: Page): Promise<number> => (await options.content()).split('>Disconnect<').length - 1;

const textbox = (name: string): string => `::-p-aria([name="${name}"][role="textbox"])`;

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
    const options = await session.extensionPage('options/index.html#people');
    await options.locator(textbox('Name')).fill('Ana Example');
    await options.locator(textbox('Email')).fill('ana@example.com');
    await options.locator('::-p-aria(Add person)').click();
    await options.locator('::-p-aria(Remove Ana Example)').wait();
    await options.close();
  });
  afterAll(async () => {
    await session.close();
    await world.close();
  });

  it.each([
    { host: 'google', label: 'Google', button: 'Continue', client: GOOGLE_CLIENT, account: 'googleAccount' },
    { host: 'outlook', label: 'Microsoft', button: 'Accept', client: MICROSOFT_CLIENT, account: 'microsoftAccount' },
  ] as const)('shows pills in $host, and a booking works', async ({ host, label, button, client, account }) => {
    const options = await session.extensionPage('options/index.html#accounts');
    await options.locator(textbox(`${label} client ID`)).fill(client);
    await options.keyboard.press('Tab');
    const connected = await accountsIn(options);
    const opening = new Promise<void>((resolve) => session.browser.once('targetcreated', () => resolve()));
    await options.locator(`::-p-aria(Connect ${label})`).click();
    await opening;
    const consent = await until('the consent page', async () =>
      (await session.browser.pages()).find((page) =>
        /accounts\.google\.com|login\.microsoftonline\.com/.test(page.url()),
      ),
    );
    await consent.locator(`::-p-aria(${button})`).click();
    // One of the other service may be there already.
    await until('one more account to be connected', async () => (await accountsIn(options)) > connected, 20_000);

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
