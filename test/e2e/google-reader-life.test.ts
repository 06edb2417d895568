import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Rect, WallSlot } from '../../src/pages/calendar-page.ts';
import type { PageStyle } from '../world/model.ts';
import { defaultStyle } from '../world/parts.ts';
import { googleCalendars } from '../world/seed.ts';
import { startWorld, type World } from '../world/world.ts';
import { bundleReader, daysNow, readNow, readSettled } from './support/google-reader.ts';
import { openPlainChromium } from './support/plain-chromium.ts';
import { until } from './support/until.ts';

declare global {
  var changes: string[];
  var ending: AbortController;
}

describe('the Google Calendar reader in a page that lives', () => {
  let world: World;
  let chromium: Awaited<ReturnType<typeof openPlainChromium>>;
  let context: BrowserContext;
  let page: Page;
  let monday: Temporal.PlainDate;

  beforeAll(async () => {
    world = await startWorld();
    const today = Temporal.Now.plainDateISO(world.timeZone);
    monday = today.add({ days: 8 - today.dayOfWeek });
    chromium = await openPlainChromium(world);
    ({ context } = chromium);
    await context.addInitScript({ content: await bundleReader() });
  });
  afterAll(async () => {
    await chromium.close();
    await world.close();
  });
  afterEach(async () => {
    Object.assign(world.parts.googleStyle, defaultStyle());
    await page.close();
  });

  const pathOf = (view: string, day = monday): string => `/${view}/${day.year}/${day.month}/${day.day}`;
  const open = async (path = pathOf('week'), style: Partial<PageStyle> = {}): Promise<void> => {
    Object.assign(world.parts.googleStyle, defaultStyle(), style);
    page = await context.newPage();
    await page.goto(`https://calendar.google.com/calendar/u/0/r${path}`);
  };
  /** Starts watching; changes are kept in the page. */
  const watch = (): Promise<void> =>
    page.evaluate(() => {
      globalThis.changes = [];
      globalThis.ending = new AbortController();
      reader.watch((change) => changes.push(change), ending.signal);
    });
  const changesSoFar = (): Promise<string[]> => page.evaluate(() => changes.splice(0));
  const frames = (count: number): Promise<void> =>
    page.evaluate(async (number) => {
      for (let frame = 0; frame < number; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
      // New content is told by a timer after the frame: this one comes later.
      await new Promise((resolve) => setTimeout(resolve));
    }, count);
  const occupied = (): Promise<boolean> => page.evaluate(() => reader.isOccupied());
  const place = (slot: WallSlot): Promise<Rect | undefined> => page.evaluate((one) => reader.placeOf(one), slot);
  const columnBox = async (index: number) => (await page.locator(`[data-column-index="${index}"]`).boundingBox())!;

  it('waits for events that come later than the grid', async () => {
    await open(pathOf('week'), { eventsAfterMs: 1_500 });
    const early = await readNow(page);
    expect(early).toMatchObject({ ok: false, failure: { reason: 'settling' } });
    if (early.ok) throw new Error('read too early');
    expect(early.failure.retryInMs).toBeGreaterThan(0);
    expect(early.failure.retryInMs).toBeLessThanOrEqual(5_000);
    expect((await readSettled(page)).length).toBeGreaterThan(20);
  });

  it('believes an empty week only after five seconds', async () => {
    await open(pathOf('week', monday.add({ days: 140 })));
    const from = performance.now();
    expect(await readSettled(page)).toEqual([]);
    expect(performance.now() - from).toBeGreaterThan(4_500);
  });

  it('waits for events that the page counts and does not show, but only once', async () => {
    await open();
    await readSettled(page);
    const overcount = () =>
      page.evaluate(() => {
        const heading = document.querySelector('h1[aria-label]')!;
        heading.setAttribute('aria-label', heading.getAttribute('aria-label')!.replace(/\d+ events$/, '99 events'));
      });
    await overcount();
    expect(await readNow(page)).toMatchObject({ ok: false, failure: { reason: 'settling' } });
    expect((await readSettled(page)).length).toBeGreaterThan(20);
    await page.keyboard.press('k');
    await until('the week before', () => page.getByText('Founders').count());
    await overcount();
    const from = performance.now();
    await readSettled(page);
    expect(performance.now() - from).toBeLessThan(3_000);
  });

  it('waits while one week slides into another, says no places then, and reads the other', async () => {
    await open();
    await readSettled(page);
    const slot = { date: monday.toString(), startMinute: 600, endMinute: 630 };
    expect(await place(slot)).toBeDefined();
    const during = await page.evaluate((one) => {
      document.querySelector<HTMLElement>('[aria-label="Previous"]')!.click();
      const read = reader.readBusy();
      return {
        columns: document.querySelectorAll('[data-column-index]').length,
        read,
        place: reader.placeOf(one),
      };
    }, slot);
    expect(during.columns).toBe(14);
    expect(during.read).toMatchObject({ ok: false, failure: { reason: 'settling' } });
    expect(during.place).toBeUndefined();
    await until(
      'the week before',
      async () => (await daysNow(page))?.dates[0] === monday.subtract({ days: 7 }).toString(),
    );
    await readSettled(page);
    expect(await place(slot)).toBeUndefined();
  });

  it('tells of an event that another client wrote, and reads it', async () => {
    await open();
    await readSettled(page);
    await watch();
    const start = monday.toZonedDateTime({ timeZone: world.timeZone, plainTime: '19:00' }).epochMilliseconds;
    const event = world.store.insert({
      calendar: googleCalendars.own,
      title: 'Just came up',
      when: { kind: 'timed', start, end: start + 1_800_000, timeZone: world.timeZone },
    });
    await until('news', async () => (await changesSoFar()).includes('content'));
    const read = await readSettled(page);
    expect(read.find(({ eventId }) => eventId === event.id)).toMatchObject({ startMinute: 1140, endMinute: 1170 });
    world.store.remove(googleCalendars.own, event.id);
    await until('news', async () => (await changesSoFar()).includes('content'));
    expect((await readSettled(page)).find(({ eventId }) => eventId === event.id)).toBeUndefined();
  });

  it.each(['month', 'agenda'])('has no day grid in the %s view', async (view) => {
    await open(pathOf(view));
    await until('the view', () => page.locator('[role=main] [data-eventchip]').count());
    expect(await daysNow(page)).toBeUndefined();
    expect(await place({ date: monday.toString(), startMinute: 600, endMinute: 630 })).toBeUndefined();
  });

  it.each(['/settings', '/eventedit'])('has no day grid at %s, reached from a week', async (path) => {
    await open();
    await readSettled(page);
    await page.keyboard.press(path === '/settings' ? 's' : 'c');
    await page.waitForURL(`**${path}`);
    expect(await page.evaluate(() => document.body.dataset['viewkey'])).toBe('WEEK');
    expect(await daysNow(page)).toBeUndefined();
  });

  it('gives its reason for a page whose markup it does not know', async () => {
    await open(pathOf('week'), { isRedesigned: true });
    await until('the page', () => page.locator('[data-tile]').count());
    expect(await daysNow(page)).toEqual({ dates: [] });
    let last = await readNow(page);
    await until('a reason', async () => {
      last = await readNow(page);
      return !last.ok && last.failure.reason !== 'settling';
    });
    expect(last).toMatchObject({ ok: false, failure: { reason: 'no-columns' } });
    expect(JSON.stringify(last)).not.toMatch(/Stand-up|Ana/);
  });

  it('fails as a whole when an event stands where none can stand', async () => {
    await open();
    await readSettled(page);
    await page.evaluate(() => {
      const stray = document.querySelector('[data-eventchip][role=button]')!.cloneNode(true);
      document.querySelector('[role=grid]')!.append(stray);
    });
    let last = await readNow(page);
    await until('a reason', async () => {
      last = await readNow(page);
      return !last.ok && last.failure.reason !== 'settling';
    });
    expect(last).toMatchObject({ ok: false, failure: { reason: 'events-disagree' } });
  });

  it('takes the whole day for an event it cannot place', async () => {
    await open();
    await readSettled(page);
    const damaged = await page.evaluate(() => {
      const chip = document.querySelector<HTMLElement>('[data-column-index="2"] [data-eventchip]')!;
      chip.style.top = '9999px';
      return chip.closest<HTMLElement>('[data-column-index]')!.dataset['columnIndex'];
    });
    expect(damaged).toBe('2');
    const day = monday.add({ days: 2 }).toString();
    const read = await readSettled(page);
    expect(
      read.some(({ date, startMinute, endMinute }) => date === day && startMinute === 0 && endMinute === 1440),
    ).toBe(true);
  });

  it('shows the offset of the page and reads its look', async () => {
    await open(pathOf('week'), { theme: 'dark' });
    await readSettled(page);
    const offset = monday.toZonedDateTime(world.timeZone).offsetNanoseconds / 60e9;
    expect((await daysNow(page))?.shownOffsetMinutes).toBe(offset);
    expect(await page.evaluate(() => reader.look())).toEqual({
      scheme: 'dark',
      dialect: 'material',
      direction: 'ltr',
      background: 'rgb(19, 19, 20)',
      accent: '#a8c7fa',
    });
    await page.close();
    await open(pathOf('week'), { direction: 'rtl', language: 'ar' });
    await readSettled(page);
    expect(await page.evaluate(() => reader.look())).toMatchObject({ scheme: 'light', direction: 'rtl' });
  });

  it('places a slot where the page draws an event of the same time, at any height and scroll', async () => {
    for (const hourHeight of [30, 48, 61]) {
      await page.close();
      await open(pathOf('week'), { hourHeight });
      await readSettled(page);
      const { chip, rect, clip } = await page.evaluate(
        ({ date }) => {
          const scroller = document.querySelector('[data-dragsource-type="4"]')!.parentElement!;
          scroller.scrollTop += 37;
          const drawn = [...document.querySelectorAll('[data-column-index="1"] [data-eventchip]')].find((one) =>
            one.textContent?.includes('Dentist'),
          )!;
          const box = drawn.getBoundingClientRect();
          const view = scroller.getBoundingClientRect();
          return {
            chip: { top: box.top, bottom: box.bottom, left: box.left, right: box.right },
            rect: reader.placeOf({ date, startMinute: 960, endMinute: 1020 })!,
            clip: { is: reader.clip(), top: view.top, left: view.left },
          };
        },
        { date: monday.add({ days: 1 }).toString() },
      );
      // The page draws an event a pixel above its hour and two pixels shorter.
      expect(Math.abs(rect.top - 1 - chip.top)).toBeLessThanOrEqual(1);
      expect(Math.abs(rect.top + rect.height - 3 - chip.bottom)).toBeLessThanOrEqual(1);
      expect(Math.abs(rect.left - chip.left)).toBeLessThanOrEqual(1);
      expect(Math.abs(rect.left + rect.width - chip.right)).toBeLessThanOrEqual(1);
      expect(clip.is).toMatchObject({ top: clip.top, left: clip.left });
    }
  });

  it('is occupied while the user drags, while an editor asks, and while details are open; not by hidden ones', async () => {
    await open();
    await readSettled(page);
    await watch();
    expect(await occupied()).toBe(false);
    const box = await columnBox(5);
    await page.mouse.move(box.x + 40, 400);
    await page.mouse.down();
    await page.mouse.move(box.x + 40, 440, { steps: 4 });
    expect(await occupied()).toBe(true);
    await page.mouse.up();
    await page.getByRole('dialog', { name: 'New event' }).waitFor();
    expect(await occupied()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await occupied()).toBe(false);

    await page.locator('[data-column-index="0"] [data-eventchip]').first().click();
    await page.locator('#xDetDlg').waitFor();
    expect(await occupied()).toBe(true);
    await frames(2);
    await changesSoFar();
    await page.keyboard.press('Escape');
    expect(await page.locator('[data-chips-dialog]').count()).toBe(1);
    expect(await occupied()).toBe(false);
    await until('word of it', async () => (await changesSoFar()).includes('moved'));
  });

  it('ignores the placeholder of an event being made', async () => {
    await open();
    const before = await readSettled(page);
    const box = await columnBox(6);
    await page.mouse.move(box.x + 40, 400);
    await page.mouse.down();
    await page.mouse.move(box.x + 40, 480, { steps: 4 });
    expect(await page.locator('[data-eventid="placeholder"]').count()).toBe(1);
    expect(await readSettled(page)).toEqual(before);
    await page.mouse.up();
    await page.keyboard.press('Escape');
  });

  it('says what moved once per frame and what is new once it is quiet, and nothing at rest, of our own layer, of tooltips or after the end', async () => {
    await open();
    await readSettled(page);
    await watch();
    await frames(3);
    await changesSoFar();
    await page.evaluate(() => {
      const host = document.createElement('alongside-layer');
      document.documentElement.append(host);
      host.style.top = '1px';
      const tooltip = document.createElement('div');
      tooltip.textContent = 'Leadership sync';
      tooltip.style.position = 'fixed';
      document.body.append(tooltip);
      tooltip.style.left = '5px';
    });
    await frames(4);
    expect(await changesSoFar()).toEqual([]);

    await page.evaluate(() => {
      const scroller = document.querySelector('[data-dragsource-type="4"]')!.parentElement!;
      for (let step = 0; step < 20; step++) scroller.scrollTop += 1;
      const chips = document.querySelectorAll<HTMLElement>('[data-column-index="0"] [data-eventchip]');
      for (const chip of chips) chip.style.top = `${parseFloat(chip.style.top) + 1}px`;
    });
    const told = await until('word of the new content, and of nothing after it', async () => {
      const before = await changesSoFar();
      await frames(4);
      return before.includes('content') ? [...before, ...(await changesSoFar())] : undefined;
    });
    expect(told.filter((change) => change === 'content')).toHaveLength(1);

    await page.evaluate(() => {
      document.querySelector('[data-dragsource-type="4"]')!.parentElement!.scrollTop += 50;
    });
    await frames(4);
    expect(await changesSoFar()).toEqual(['scrolled']);

    await page.setViewportSize({ width: 1200, height: 800 });
    await until('word of the new size', async () => (await changesSoFar()).includes('moved'));
    await frames(4);
    await changesSoFar();
    await page.evaluate(() => ending.abort());
    await page.evaluate(() => document.querySelector<HTMLElement>('[aria-label="Next"]')!.click());
    await frames(30);
    expect(await changesSoFar()).toEqual([]);
    await page.setViewportSize({ width: 1360, height: 900 });
  });
});
