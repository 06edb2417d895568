import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../world/world.ts';
import { ChromiumSession } from './support/chromium.ts';
import { focused, tabTo, walk } from './support/focus-stops.ts';
import { GOOGLE_CLIENT, openOptions } from './support/options-page.ts';
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
const heard = (): Promise<readonly string[]> =>
  until('a word from the page', async () => {
    const words = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.splice(0));
    return words.length > 0 && words;
  });

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

  it('an activity is switched off and on, changed, and the change dropped; Escape leaves it as it was', async () => {
    await goTo('activities');
    await tabTo(page, /^Campus walk$/u);
    await press('Space');
    expect(await heard()).toEqual(['Saved']);
    await press('Space');
    expect(await heard()).toEqual(['Saved']);
    await press('Shift+Tab');
    await focusOn(/^Edit Campus walk$/u);
    await press('Enter');
    await focusOn(/^Name$/u);
    await page.keyboard.insertText('Stroll');
    await press('Escape');
    await focusOn(/^Edit Campus walk$/u);
    await press('Enter');
    await focusOn(/^Name$/u);
    await press('Control+a');
    await page.keyboard.insertText('Stroll');
    await press('Enter');
    expect(await heard()).toEqual(['Stroll saved']);
    await focusOn(/^Edit Stroll$/u);
    await press('Enter');
    await tabTo(page, /^Reset to the original$/u);
    await press('Enter');
    expect(await heard()).toEqual(['Campus walk is as it was']);
    await focusOn(/^Edit Campus walk$/u);
  });

  it('an activity of one’s own: what is missing gets the focus, a kind and an hour are chosen, removing it is undone', async () => {
    await goTo('activities');
    await tabTo(page, /^Add an activity$/u);
    await press('Enter');
    await focusOn(/^Name$/u);
    await press('Enter');
    expect(await heard()).toEqual(['Look at the marked fields; nothing was saved.']);
    await focusOn(/^Name$/u);
    await page.keyboard.insertText('Chess');
    await tabTo(page, /^Kind$/u);
    await press('Home');
    await tabTo(page, /^Title of the event$/u);
    await page.keyboard.insertText('Chess with {name}');
    await tabTo(page, /^Title without a person$/u);
    await page.keyboard.insertText('Chess');
    await tabTo(page, /^By daylight$/u);
    await press('Space');
    await tabTo(page, /^Add an activity$/u);
    await press('Enter');
    expect(await heard()).toEqual(['Chess added']);
    await focusOn(/^Add an activity$/u);
    await tabTo(page, /^Edit Chess$/u);
    await press('Enter');
    await tabTo(page, /^Remove$/u);
    await press('Enter');
    expect(await heard()).toEqual(['Chess removed']);
    await focusOn(/^Add an activity$/u);
    await press('Control+z');
    expect(await heard()).toEqual(['Chess is back']);
    await page.getByRole('switch', { name: 'Chess' }).waitFor();
  });

  it('an account is connected, its calendars and the one for events are chosen, and it is left only after a second yes', async () => {
    const account = world.parts.googleAccount;
    await goTo('accounts');
    await tabTo(page, /^Connect Google$/u);
    await press('Enter');
    // Without a client there is nothing to sign in with: the field for it has the focus, and help stands beside it.
    await focusOn(/^Google client ID$/u);
    expect(await heard()).toHaveLength(1);
    await page.keyboard.insertText(GOOGLE_CLIENT);
    await press('Tab');
    expect(await heard()).toEqual(['Saved']);
    await goTo('accounts');
    await tabTo(page, /^Connect Google$/u);
    const { page: consent } = await session.opened(() => press('Enter'));
    const closed = consent.waitForEvent('close');
    // The key works when it goes up again: then nothing of the press is left to be sent to a page that is gone. Should that page still
    // close before it has answered, that it closed is what counts.
    await consent
      .getByRole('button', { name: 'Continue' })
      .press('Space')
      .catch(() => undefined);
    await closed;
    expect(await heard()).toEqual([`Connected ${account}.`]);
    await focusOn(/^Connect Google$/u);
    await tabTo(page, /^What .+ is for$/u);
    await press('ArrowDown');
    expect(await heard()).toEqual(['Saved']);
    await press('ArrowUp');
    expect(await heard()).toEqual(['Saved']);
    // Where events go: one of the calendars that may be written to.
    await tabTo(page, /^Book into /u);
    const first = await focused(page);
    await press('ArrowDown');
    expect(await heard()).toEqual(['Saved']);
    expect(await focused(page)).toMatch(/^Book into /u);
    expect(await focused(page)).not.toBe(first);
    await press('ArrowUp');
    expect(await heard()).toEqual(['Saved']);
    await goTo('accounts');
    await tabTo(page, new RegExp(`^Disconnect ${account}$`, 'u'));
    await press('Enter');
    await focusOn(/^Keep connected$/u);
    await press('Escape');
    await focusOn(/^Disconnect /u);
    await press('Enter');
    await focusOn(/^Keep connected$/u);
    await press('Shift+Tab');
    await press('Enter');
    expect(await heard()).toEqual([`${account} disconnected`]);
    await focusOn(/^Connect Google$/u);
  });

  it('notices are switched on, with the browser’s own question answered, and quiet hours are typed', async () => {
    // The question is drawn by the browser, where no test reaches it.
    await page.addInitScript(() => {
      const { permissions } = (globalThis as unknown as { chrome: { permissions: object } }).chrome;
      Object.assign(permissions, { request: () => Promise.resolve(true), contains: () => Promise.resolve(true) });
    });
    await page.reload();
    await page.getByRole('heading', { name: 'Notices' }).waitFor();
    await listen();
    await goTo('notices');
    await tabTo(page, /^Remind me ten minutes/u);
    await press('Space');
    expect(await heard()).toEqual(['Saved']);
    await tabTo(page, /^Quiet hours$/u);
    await press('Space');
    expect(await heard()).toEqual(['Saved']);
    await tabTo(page, /^Quiet from$/u);
    await page.keyboard.type('0915PM');
    await press('Tab');
    await until('the time to be kept', async () => (await heard()).includes('Saved'));
    expect(await page.getByLabel('Quiet from').inputValue()).toBe('21:15');
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
