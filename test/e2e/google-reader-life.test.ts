import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { googleCalendars } from '../world/seed.ts';
import { daysNow, GoogleReader, readSettled } from './support/google-reader.ts';
import { until } from './support/until.ts';

declare global {
  var changes: string[];
  var ending: AbortController;
}

describe('the Google Calendar reader in a page that lives', () => {
  let google: GoogleReader;
  beforeAll(async () => {
    google = await GoogleReader.start();
  });
  afterAll(() => google.close());

  /** Starts watching; changes are kept in the page. */
  const watch = (): Promise<void> =>
    google.page.evaluate(() => {
      globalThis.changes = [];
      globalThis.ending = new AbortController();
      reader.watch((change) => changes.push(change), ending.signal);
    });
  const changesSoFar = (): Promise<string[]> => google.page.evaluate(() => changes.splice(0));
  const frames = (count: number): Promise<void> =>
    google.page.evaluate(async (number) => {
      for (let frame = 0; frame < number; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
      // New content is told by a timer after the frame: this one comes later.
      await new Promise((resolve) => setTimeout(resolve));
    }, count);
  const untilOccupied = (isIt: boolean): Promise<unknown> =>
    until(isIt ? 'the page to be occupied' : 'the page to be free', async () =>
      google.page.evaluate((sought) => reader.isOccupied() === sought, isIt),
    );
  const columnBox = async (index: number) =>
    (await google.page.locator(`[data-column-index="${index}"]`).boundingBox())!;

  it('tells of an event that another client wrote, and reads it', async () => {
    await google.open();
    await readSettled(google.page);
    await watch();
    const start = google.monday.toZonedDateTime({
      timeZone: google.world.timeZone,
      plainTime: '19:00',
    }).epochMilliseconds;
    const event = google.world.store.insert({
      calendar: googleCalendars.own,
      title: 'Just came up',
      when: { kind: 'timed', start, end: start + 1_800_000, timeZone: google.world.timeZone },
    });
    await until('news', async () => (await changesSoFar()).includes('content'));
    const read = await readSettled(google.page);
    expect(read.find(({ eventId }) => eventId === event.id)).toMatchObject({ startMinute: 1140, endMinute: 1170 });
    google.world.store.remove(googleCalendars.own, event.id);
    await until('news', async () => (await changesSoFar()).includes('content'));
    expect((await readSettled(google.page)).find(({ eventId }) => eventId === event.id)).toBeUndefined();
  });

  it('shows the offset of the page and reads its look', async () => {
    await google.open(google.pathOf('week'), { theme: 'dark' });
    await readSettled(google.page);
    const offset = google.monday.toZonedDateTime(google.world.timeZone).offsetNanoseconds / 60e9;
    expect((await daysNow(google.page))?.shownOffsetMinutes).toBe(offset);
    expect(await google.page.evaluate(() => reader.look())).toEqual({
      scheme: 'dark',
      dialect: 'material',
      direction: 'ltr',
      background: 'rgb(19, 19, 20)',
      accent: '#a8c7fa',
    });
    await google.open(google.pathOf('week'), { direction: 'rtl', language: 'ar' });
    await readSettled(google.page);
    expect(await google.page.evaluate(() => reader.look())).toMatchObject({ scheme: 'light', direction: 'rtl' });
  });

  it('places a slot where the page draws an event of the same time, at any height and scroll', async () => {
    for (const hourHeight of [30, 48, 61]) {
      await google.open(google.pathOf('week'), { hourHeight });
      await readSettled(google.page);
      const { chip, rect, clip } = await google.page.evaluate(
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
        { date: google.monday.add({ days: 1 }).toString() },
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
    await google.open();
    await readSettled(google.page);
    await watch();
    await untilOccupied(false);
    const box = await columnBox(5);
    await google.page.mouse.move(box.x + 40, 400);
    await google.page.mouse.down();
    await google.page.mouse.move(box.x + 40, 440, { steps: 4 });
    await untilOccupied(true);
    await google.page.mouse.up();
    await google.page.getByRole('dialog', { name: 'New event' }).waitFor();
    await untilOccupied(true);
    await google.page.keyboard.press('Escape');
    await untilOccupied(false);

    await google.page.locator('[data-column-index="0"] [data-eventchip]').first().click();
    await google.page.locator('#xDetDlg').waitFor();
    await untilOccupied(true);
    await frames(2);
    await changesSoFar();
    await google.page.keyboard.press('Escape');
    await untilOccupied(false);
    expect(await google.page.locator('[data-chips-dialog]').count()).toBe(1);
    await until('word of it', async () => (await changesSoFar()).includes('moved'));
  });

  it('ignores the placeholder of an event being made', async () => {
    await google.open();
    const before = await readSettled(google.page);
    const box = await columnBox(6);
    await google.page.mouse.move(box.x + 40, 400);
    await google.page.mouse.down();
    await google.page.mouse.move(box.x + 40, 480, { steps: 4 });
    await google.page.locator('[data-eventid="placeholder"]').waitFor({ state: 'attached' });
    expect(await readSettled(google.page)).toEqual(before);
    await google.page.mouse.up();
    await google.page.keyboard.press('Escape');
  });

  it('says what moved once per frame and what is new once it is quiet, and nothing at rest, of our own layer, of tooltips or after the end', async () => {
    await google.open();
    await readSettled(google.page);
    await watch();
    await frames(3);
    await changesSoFar();
    await google.page.evaluate(() => {
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

    await google.page.evaluate(() => {
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

    await google.page.evaluate(() => {
      document.querySelector('[data-dragsource-type="4"]')!.parentElement!.scrollTop += 50;
    });
    await frames(4);
    expect(await changesSoFar()).toEqual(['scrolled']);

    await google.page.setViewportSize({ width: 1200, height: 800 });
    await until('word of the new size', async () => (await changesSoFar()).includes('moved'));
    await frames(4);
    await changesSoFar();
    await google.page.evaluate(() => ending.abort());
    await google.page.evaluate(() => document.querySelector<HTMLElement>('[aria-label="Next"]')!.click());
    await frames(30);
    expect(await changesSoFar()).toEqual([]);
    await google.page.setViewportSize({ width: 1360, height: 900 });
  });
});
