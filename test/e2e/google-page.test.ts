import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { WorldEvent } from '../world/model.ts';
import { defaultStyle } from '../world/parts.ts';
import { googleCalendars } from '../world/seed.ts';
import { startWorld, type World } from '../world/world.ts';
import { openPlainChromium } from './support/plain-chromium.ts';
import { until } from './support/until.ts';

const home = 'https://calendar.google.com/calendar/u/0/r';

describe('the stand-in Google Calendar page', () => {
  let world: World;
  let chromium: Awaited<ReturnType<typeof openPlainChromium>>;
  let context: BrowserContext;
  let page: Page;
  let monday: Temporal.PlainDate;
  const problems: string[] = [];

  beforeAll(async () => {
    world = await startWorld();
    const today = Temporal.Now.plainDateISO(world.timeZone);
    monday = today.add({ days: 8 - today.dayOfWeek });
    chromium = await openPlainChromium(world);
    ({ context } = chromium);
  });
  afterAll(async () => {
    await chromium.close();
    await world.close();
  });
  afterEach(async () => {
    Object.assign(world.parts.googleStyle, defaultStyle());
    await page.close();
    const found = problems.splice(0);
    if (found.length > 0) throw new Error(`The page itself failed: ${found.join('; ')}`);
  });

  const open = async (address: string): Promise<void> => {
    page = await context.newPage();
    page.on('pageerror', ({ message }) => problems.push(message));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await page.goto(address);
  };
  const week = (day = monday): string => `${home}/week/${day.year}/${day.month}/${day.day}`;
  const saved = (title: string): WorldEvent | undefined =>
    world.store.standing(world.parts.googleAccount).find((event) => event.title === title);
  const at = (clock: string, day = monday): number =>
    day.toZonedDateTime({ timeZone: world.timeZone, plainTime: clock }).epochMilliseconds;

  it('opens the prefilled editor from a template address, saves into the store and goes back to the week', async () => {
    const day = monday.toString().replaceAll('-', '');
    const query = new URLSearchParams({
      action: 'TEMPLATE',
      text: 'Walk & talk',
      dates: `${day}T190000/${day}T194500`,
      details: 'One\nTwo',
      location: 'Lobby',
      add: 'ana@example.com,ben@example.com',
    });
    await open(`https://calendar.google.com/calendar/render?${query}`);
    await page.waitForURL('**/calendar/u/0/r/eventedit?*');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForURL(week());
    expect(saved('Walk & talk')).toMatchObject({
      description: 'One\nTwo',
      location: 'Lobby',
      when: { kind: 'timed', start: at('19:00'), end: at('19:45') },
      guests: [{ address: 'ana@example.com' }, { address: 'ben@example.com' }],
    });
    expect(world.store.mails.map(({ to }) => to)).toEqual(['ana@example.com', 'ben@example.com']);
    await page.getByRole('button', { name: /Walk & talk/ }).waitFor();
  });

  it('shows what changed between its asking for the events and its hearing of changes', async () => {
    world.faults.push({
      host: 'calendar.google.com',
      path: /^\/_world\/stream/,
      effect: { kind: 'latency', ms: 600 },
    });
    await open(week());
    await page.locator('[data-eventchip]').first().waitFor();
    const when = { kind: 'timed', start: at('06:00'), end: at('06:45'), timeZone: world.timeZone } as const;
    world.store.insert({ calendar: googleCalendars.own, title: 'Early swim', when });
    await page.getByRole('button', { name: /Early swim/ }).waitFor();
  });

  it('makes an event by dragging over a free stretch', async () => {
    await open(week());
    // The all-day row grows when the events arrive and moves the columns.
    await page.locator('[data-eventchip]').first().waitFor();
    const column = (await page.locator('[data-column-index="6"]').boundingBox())!;
    const pixels = world.parts.googleStyle.hourHeight;
    await page.mouse.move(column.x + 30, column.y + 10 * pixels + 2);
    await page.mouse.down();
    await page.mouse.move(column.x + 30, column.y + 11 * pixels - 2, { steps: 5 });
    await page.mouse.up();
    await page.getByRole('textbox', { name: 'Title' }).fill('Dragged');
    await page.getByRole('button', { name: 'Save' }).click();
    await until('the event', () => saved('Dragged'));
    const sunday = monday.add({ days: 6 });
    expect(saved('Dragged')?.when).toMatchObject({ start: at('10:00', sunday), end: at('11:00', sunday) });
  });

  it('shows details in a bubble that stays hidden in the page, and deletes from there', async () => {
    world.store.insert({
      calendar: world.parts.googleAccount,
      title: 'To be removed',
      when: { kind: 'timed', start: at('20:00'), end: at('21:00'), timeZone: world.timeZone },
    });
    await open(week());
    await page.getByRole('button', { name: /To be removed/ }).click();
    await page.getByRole('dialog').getByText('To be removed').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#xDetDlg').waitFor({ state: 'hidden' });
    expect(await page.locator('[data-chips-dialog="true"]').count()).toBe(1);
    await page.getByRole('button', { name: /To be removed/ }).click();
    await page.getByRole('button', { name: 'Delete event' }).click();
    await page.getByRole('button', { name: /To be removed/ }).waitFor({ state: 'detached' });
    expect(saved('To be removed')).toBeUndefined();
  });

  it('obeys single letters, but not while one types', async () => {
    await open(week());
    await page.keyboard.press('j');
    await page.waitForURL(week(monday.add({ days: 7 })));
    await page.keyboard.press('m');
    await page.waitForURL('**/month/**');
    await page.keyboard.press('c');
    await page.waitForURL('**/eventedit');
    const title = page.getByRole('textbox', { name: 'Title' });
    await title.press('j');
    await until('the letter in the field', async () => (await title.inputValue()) === 'j');
    expect(await page.evaluate(() => location.pathname)).toContain('/eventedit');
  });

  it('serves a strict policy and other class names at every load', async () => {
    await open(week());
    const [policy] = await page.evaluate(async () => {
      const { headers } = await fetch(location.href);
      return [headers.get('content-security-policy')];
    });
    expect(policy).toMatch(/script-src 'nonce-[\w-]+';/);
    expect(policy).toMatch(/style-src 'nonce-[\w-]+';/);
    expect(policy).toContain("require-trusted-types-for 'script'");
    const classOf = () => page.locator('[data-eventchip]').first().getAttribute('class');
    const before = await classOf();
    await page.reload();
    expect(await classOf()).not.toBe(before);
  });

  it('throws out what it did not make, a while later and whenever it renders', async () => {
    world.parts.googleStyle.removesForeignNodes = true;
    await open(week());
    await page.locator('[data-eventchip]').first().waitFor();
    const foreign = page.locator('foreign-node');
    // In one go with what follows: a while later it is gone in any case.
    const stood = await page.evaluate(() => {
      document.documentElement.append(document.createElement('foreign-node'));
      return document.querySelectorAll('foreign-node').length;
    });
    expect(stood).toBe(1);
    await foreign.waitFor({ state: 'detached' });
    const left = await page.evaluate(() => {
      document.documentElement.append(document.createElement('foreign-node'));
      document.querySelector<HTMLElement>('[aria-label="Next"]')!.click();
      return document.querySelectorAll('foreign-node').length;
    });
    expect(left).toBe(0);
    expect(await page.locator('[role=main]').count()).toBe(1);
  });

  it('goes its way without the events of unticked calendars', async () => {
    await open(week());
    const school = page.getByRole('button', { name: /School play/ });
    await school.waitFor();
    await page.getByRole('checkbox', { name: 'Family' }).uncheck();
    await school.waitFor({ state: 'detached' });
    await page.getByRole('checkbox', { name: 'Family' }).check();
    await school.waitFor();
  });
});
