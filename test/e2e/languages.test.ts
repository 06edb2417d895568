import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../world/world.ts';
import { comingMonday, weekAddress } from './support/calendars.ts';
import { ChromiumSession, type Tab } from './support/chromium.ts';
import { openOptions } from './support/options-page.ts';
import { until } from './support/until.ts';

let world: World;
let session: ChromiumSession;
beforeAll(async () => {
  world = await startWorld();
  session = await ChromiumSession.open(world);
});
afterAll(async () => {
  await session.close();
  await world.close();
});

const rootOf = async ({ page }: Tab): Promise<{ lang: string; dir: string; heading: string; hash: string }> =>
  page.evaluate(() => ({
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    heading: document.querySelector('#appearance h2')?.textContent ?? '',
    hash: location.hash,
  }));

describe('the language', () => {
  it('is the browser’s until another one is chosen; then every open page of ours follows, where it stands', async () => {
    const tab = await openOptions(session, 'appearance');
    const behind = await openOptions(session, 'people');
    const calendar = await session.tab(weekAddress('google', comingMonday(world.timeZone)));
    const suggested = async (word: string): Promise<unknown> =>
      until(`suggestions that begin with ${word}`, async () =>
        (await calendar.accessible.all('button')).some(({ name }) => name.startsWith(`${word}:`)),
      );
    await suggested('Suggestion');
    expect(await rootOf(tab)).toMatchObject({ dir: 'ltr', heading: 'Appearance and language' });

    await tab.page.getByRole('combobox', { name: 'Language' }).selectOption({ label: 'العربية' });
    // The direction is there before the page has its words.
    await until('the page in Arabic', async () => (await rootOf(tab)).heading === 'المظهر واللغة');
    expect(await rootOf(tab)).toMatchObject({ dir: 'rtl', hash: '#appearance' });
    expect((await rootOf(tab)).lang).toMatch(/^ar/u);
    await until('the page behind it in Arabic', async () => (await rootOf(behind)).dir === 'rtl');
    expect((await rootOf(behind)).hash).toBe('#people');
    // And so does the calendar, without being loaded anew.
    await suggested('اقتراح');

    // No part of the page sticks out at the side on which nobody looks for it.
    expect(
      await tab.page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
    ).toBe(true);

    await tab.page.getByRole('combobox', { name: 'اللغة' }).selectOption({ label: 'Deutsch' });
    await until('the page in German', async () => (await rootOf(tab)).heading === 'Aussehen und Sprache');
    expect((await rootOf(tab)).dir).toBe('ltr');
    await suggested('Vorschlag');
    await calendar.page.close();
    await behind.page.close();
    await tab.page.close();
  });

  it('outlives the worker', async () => {
    await session.killWorker();
    const tab = await session.tab(session.extensionPage('options/index.html#appearance'));
    await tab.page.getByRole('combobox', { name: 'Sprache' }).waitFor();
    expect(await rootOf(tab)).toMatchObject({ heading: 'Aussehen und Sprache' });
    await tab.page.close();
  });
});
