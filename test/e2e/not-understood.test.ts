import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../world/world.ts';
import { comingMonday, pillsOf, settledPills, weekAddress } from './support/calendars.ts';
import { ChromiumSession } from './support/chromium.ts';
import { until } from './support/until.ts';

describe.each(['google', 'outlook'] as const)('%s when it is not as we know it', (host) => {
  let world: World;
  let session: ChromiumSession;

  beforeEach(async () => {
    world = await startWorld();
    session = await ChromiumSession.open(world);
  });
  afterEach(async () => {
    await session.close();
    await world.close();
  });

  const style = () => (host === 'google' ? world.parts.googleStyle : world.parts.outlookStyle);

  it('shows nothing in a page the reader does not understand, breaks nothing, and the popup says why', async () => {
    style().isRedesigned = true;
    const errors: string[] = [];
    const tab = await session.tab('about:blank');
    tab.page.on('pageerror', (error) => errors.push(error.message));
    await tab.page.goto(weekAddress(host, comingMonday(world.timeZone)));
    const popup = await session.popup();
    await popup.accessible.one('StaticText', /looks different from what Alongside knows/, 30_000);
    await popup.close();
    expect(await pillsOf(tab)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('comes back when the host removes our node', async () => {
    const tab = await session.tab(weekAddress(host, comingMonday(world.timeZone)));
    const pills = await settledPills(tab);
    await tab.page.evaluate(() => document.querySelector('alongside-layer')!.remove());
    const names = pills.map(({ name }) => name).join('\n');
    await until('the same pills', async () => (await pillsOf(tab)).map(({ name }) => name).join('\n') === names);
  });

  it('lives in a host that throws foreign nodes out', async () => {
    style().removesForeignNodes = true;
    const tab = await session.tab(weekAddress(host, comingMonday(world.timeZone)));
    expect((await settledPills(tab)).length).toBeGreaterThan(3);
  });
});

describe.each(['google', 'outlook'] as const)(
  '%s in a tab that was open before the extension was installed',
  (host) => {
    it('is said to need a reload, which the popup offers and does', async () => {
      const world = await startWorld();
      const address = weekAddress(host, comingMonday(world.timeZone));
      const session = await ChromiumSession.open(world, { openBefore: address });
      try {
        const page = session.context.pages().find((open) => open.url() === address)!;
        await page.bringToFront();
        const popup = await session.popup();
        await popup.accessible.click('button', /^Reload/);
        expect((await settledPills(await session.see(page))).length).toBeGreaterThan(3);
      } finally {
        await session.close();
        await world.close();
      }
    });
  },
);
