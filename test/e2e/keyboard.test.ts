import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../world/world.ts';
import { ChromiumSession } from './support/chromium.ts';
import { focused, tabTo, walk } from './support/focus-stops.ts';
import { openOptions } from './support/options-page.ts';
import { until } from './support/until.ts';

let world: World;
let session: ChromiumSession;
let page: Page;

beforeAll(async () => {
  world = await startWorld();
  session = await ChromiumSession.open(world, { isStill: true, keepsWelcome: true });
});
afterAll(async () => {
  await session.close();
  await world.close();
});

/** What the page says from now on to those who listen. */
const listen = (): Promise<void> =>
  page.evaluate(() => {
    const heard: string[] = [];
    const region = document.querySelector('[role=status][aria-live]')!;
    new MutationObserver(() => heard.push(region.textContent)).observe(region, { childList: true });
    Object.assign(globalThis, { heard });
  });

/** Waits until the page has said something, and says what: all of it, so that once is once. */
const heard = async (): Promise<readonly string[]> => {
  const read = (): Promise<readonly string[]> =>
    page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
  await until('a word from the page', async () => (await read()).length > 0);
  const all = await read();
  await page.evaluate(() => void (globalThis as unknown as { heard: string[] }).heard.splice(0));
  return all;
};

const press = (key: string): Promise<void> => page.keyboard.press(key);

/** Waits until the focus has come to where the page brings it. */
const focusOn = (name: RegExp): Promise<unknown> =>
  until(`the focus on ${String(name)}`, async () => name.test(await focused(page)));

/** By the list of sections, whose every link Tab comes to. */
const goTo = async (section: string): Promise<void> => {
  await page.locator(`nav a[href="#${section}"]`).focus();
  await press('Enter');
};

describe('the pages of ours without a mouse', () => {
  it('the welcome: Tab comes to every control, and the focus is seen at each', async () => {
    page = await session.welcome();
    await page.getByRole('dialog').waitFor();
    expect(await walk(page)).toEqual({ missed: [], faults: [] });
    await page.close();
  });

  it('the options: Tab comes to every control, and the focus is seen at each', async () => {
    ({ page } = await openOptions(session));
    await listen();
    expect(await walk(page)).toEqual({ missed: [], faults: [] });
  });

  it.each<[string, string, RegExp, string, string]>([
    ['a switch', 'hours', /^Works on Monday$/u, 'Space', 'Space'],
    ['one of a few', 'hours', /^(Suggest at an edge|Leave alone)$/u, 'ArrowRight', 'ArrowLeft'],
    ['a slider', 'limits', /^Time since the last one$/u, 'ArrowRight', 'ArrowLeft'],
    ['a list', 'hours', /^Least notice$/u, 'ArrowDown', 'ArrowUp'],
    ['a number', 'limits', /^Reports to me: every/u, 'ArrowUp', 'ArrowDown'],
  ])('%s is changed, says so once, and is changed back', async (_what, section, name, there, back) => {
    await goTo(section);
    await tabTo(page, name);
    await press(there);
    expect(await heard()).toEqual(['Saved']);
    await press(back);
    expect(await heard()).toEqual(['Saved']);
  });

  it('people are imported after a look at them, removed, and brought back by the keys that undo everywhere', async () => {
    await goTo('people');
    await tabTo(page, /^Import a list$/u);
    await press('Enter');
    await focusOn(/^Names and addresses$/u);
    await page.keyboard.insertText('Ana Example, ana@example.com\nBen Example, ben@example.com');
    await page.getByRole('row').filter({ hasText: 'ben@example.com' }).waitFor();
    await tabTo(page, /^Add 2 people$/u);
    await press('Enter');
    expect(await heard()).toEqual(['2 people added']);
    await tabTo(page, /^Remove Ana Example$/u);
    await press('Enter');
    expect(await heard()).toEqual(['Ana Example removed']);
    await press('Control+z');
    await page.getByRole('button', { name: 'Remove Ana Example' }).waitFor();
    expect(await heard()).toHaveLength(1);
  });

  it('everything is deleted only after a second yes, and Escape is a no', async () => {
    await goTo('data');
    await tabTo(page, /^Delete everything$/u);
    await press('Enter');
    await focusOn(/^Delete everything that Alongside keeps/u);
    await press('Escape');
    await focusOn(/^Delete everything$/u);
    await press('Enter');
    await focusOn(/^Delete everything that Alongside keeps/u);
    await tabTo(page, /^Yes, delete everything$/u);
    await press('Enter');
    await page.getByText('Nobody here yet').waitFor();
  });
});
