import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../world/world.ts';
import { comingMonday, pillWhere, settledPills, weekAddress } from './support/calendars.ts';
import { ChromiumSession, type ChromiumOptions } from './support/chromium.ts';
import { FirefoxSession } from './support/firefox.ts';
import { focused, tabTo } from './support/focus-stops.ts';
import { openOptions } from './support/options-page.ts';
import { until } from './support/until.ts';

let world: World;
let session: ChromiumSession;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => {
  await world.close();
});

const welcomed = async (options: ChromiumOptions = {}): Promise<Page> => {
  session = await ChromiumSession.open(world, { ...options, keepsWelcome: true });
  const page = await session.welcome();
  await page.getByRole('dialog').waitFor();
  return page;
};

/** Waits until the extension knows just these people, as its options page shows them. */
const untilKnown = async (...names: readonly string[]): Promise<void> => {
  const { page } = await openOptions(session, 'people');
  const details = page.getByRole('button', { name: /^Details of / });
  await until(`just ${names.join(', ')}`, async () => {
    const labels = await details.evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')));
    if (labels.join() === names.map((name) => `Details of ${name}`).join()) return true;
    await page.reload();
    await details.first().waitFor();
    return false;
  });
  await page.close();
};

const kept = async (page: Page, sought: string, matches: string): Promise<void> => {
  await until(sought, () => page.evaluate<boolean>(matches));
};

describe('the welcome page', () => {
  afterEach(async () => {
    await session.close();
  });

  it('opens by itself in a fresh profile, and never again', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'alongside-welcome-'));
    try {
      await welcomed({ profile });
      await until('the welcome to be remembered', () =>
        session
          .worker()
          .evaluate(`chrome.storage.local.get('welcomed').then(({ welcomed }) => welcomed?.value === true)`),
      );
      await session.close();
      session = await ChromiumSession.open(world, { profile });
      // A whole conversation with the worker later there is still no other page.
      const { page } = await openOptions(session);
      expect(session.context.pages().filter((one) => one.url().includes('/welcome/'))).toEqual([]);
      await page.close();
    } finally {
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });

  it('by mouse: a card is tried, three people are named, hours are set, and the calendar suggests', async () => {
    const page = await welcomed();
    await page.getByRole('button', { name: 'Book it' }).click();
    await page.getByText('Booked, in this invented week only.').first().waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Another idea' }).click();
    await page.getByRole('button', { name: 'Not now' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    for (const [index, name] of ['Zoe', 'Dan', 'Eve'].entries())
      await page.getByRole('textbox', { name: `Name of person ${index + 1}` }).fill(name);
    await page.getByRole('combobox', { name: 'How person 3 stands to you' }).selectOption('Peer');
    await page
      .getByRole('button', { name: /^Suggestion: .*Zoe/ })
      .first()
      .waitFor();
    await page.getByRole('checkbox', { name: 'Friday' }).click();
    await until('four days', async () => (await page.getByRole('button', { name: /^Suggestion: / }).count()) === 4);
    await kept(
      page,
      'Friday to be off',
      `chrome.storage.local.get('preferences').then(({ preferences }) => preferences?.value.hours[5].length === 0)`,
    );

    const calendar = await session.opened(() => page.getByRole('link', { name: 'Google Calendar' }).click());
    expect(calendar.page.url()).toMatch(/^https:\/\/calendar\.google\.com\/calendar\/(u\/0\/)?r\/week/);
    await untilKnown('Zoe', 'Dan', 'Eve');
    await calendar.page.goto(weekAddress('google', comingMonday(world.timeZone)));
    await pillWhere(calendar, ({ title }) => /Zoe|Dan|Eve/.test(title));
    expect((await settledPills(calendar)).filter(({ weekday }) => weekday === 'Friday')).toEqual([]);
  });

  it('by keyboard alone', async () => {
    const page = await welcomed();
    // One lies open from the start, on whichever day its hour is the earliest.
    const closed = page.getByRole('button', { name: /^Suggestion: /, expanded: false }).last();
    const [, weekday] = /, (\w+day) /.exec((await closed.getAttribute('aria-label'))!)!;
    await tabTo(page, new RegExp(`^Suggestion: .*, ${weekday} `));
    const pill = await focused(page);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Book it$/);
    await page.keyboard.press('Enter');
    await page.getByText('Booked, in this invented week only.').first().waitFor();
    await tabTo(page, /^Undo$/);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Book it' }).waitFor();
    await page.keyboard.press('Escape');
    await until('the focus on the pill again', async () => (await focused(page)) === pill);

    await tabTo(page, /^Name of person 1$/);
    await page.keyboard.type('Zoe');
    await tabTo(page, /^Name of person 2$/);
    await page.keyboard.type('Dan');
    await tabTo(page, /^Saturday$/);
    await page.keyboard.press('Space');
    await kept(
      page,
      'Saturday to be worked',
      `chrome.storage.local.get('preferences').then(({ preferences }) => preferences?.value.hours[6].length === 1)`,
    );
    await tabTo(page, /^Outlook$/);
    const calendar = await session.opened(() => page.keyboard.press('Enter'));
    expect(calendar.page.url()).toContain('https://outlook.office.com/calendar/');
    await untilKnown('Zoe', 'Dan');
  });

  it('can be closed at once: the calendar suggests all the same', async () => {
    await (await welcomed()).close();
    const tab = await session.tab(weekAddress('outlook', comingMonday(world.timeZone)));
    expect((await settledPills(tab)).length).toBeGreaterThan(0);
  });
});

describe('the welcome page in Firefox', () => {
  it('opens by itself, and asks for calendar pages that it was not let into', async () => {
    const firefox = await FirefoxSession.open(world);
    try {
      const page = await firefox.extensionPage('welcome/index.html');
      await page.waitForSelector('.toy-pill');
      expect(await page.$('.access')).toBeNull();
      // As in the browser's own settings of the extension.
      const google = `{ origins: ['https://calendar.google.com/*'] }`;
      await page.evaluate(`browser.permissions.remove(${google})`);
      await page.close();

      const again = await firefox.extensionPage('welcome/index.html');
      await (await again.waitForSelector('::-p-aria(Allow on calendar pages)'))!.click();
      await again.waitForSelector('::-p-text(Allowed. Open your calendar now.)');
      expect(await again.evaluate(`browser.permissions.contains(${google})`)).toBe(true);
    } finally {
      await firefox.close();
    }
  });
});
