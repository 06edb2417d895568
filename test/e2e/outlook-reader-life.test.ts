import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exchangeId } from '../world/outlook-page/events.ts';
import { defaultStyle } from '../world/parts.ts';
import { OutlookReader, week, type ReaderGlobal } from './support/outlook-reader.ts';
import { until } from './support/until.ts';

let outlook: OutlookReader;
let page: Page;

beforeAll(async () => {
  outlook = await OutlookReader.start();
  page = await outlook.hurriedPage();
});
afterAll(async () => {
  await outlook.close();
});

const untilOccupied = (isIt: boolean): Promise<unknown> =>
  until(isIt ? 'the page to be occupied' : 'the page to be free', async () => (await outlook.occupied()) === isIt);

describe('knows where things are', () => {
  it.each([30, 48, 80])(
    'places a slot on its column at %i pixels an hour, wherever it is scrolled',
    async (hourHeight) => {
      await outlook.open('week', { hourHeight });
      await outlook.busyOf();
      const slot = { date: week[2]!, startMinute: 11 * 60 + 30, endMinute: 12 * 60 + 15 };
      for (const scroll of [0, 300]) {
        // In one go: the page scrolls by itself a while after it was opened.
        const { column, place } = await page.evaluate(
          ({ top, slot: sought }) => {
            document.querySelector('.inDayScrollContainer')!.scrollTo(0, top);
            const drawn = document.querySelectorAll('.templateColumnContent')[2]!.getBoundingClientRect();
            return {
              column: { left: drawn.left, top: drawn.top, width: drawn.width },
              place: (globalThis as ReaderGlobal).outlookReader.placeOf(sought)!,
            };
          },
          { top: scroll, slot },
        );
        expect(place.left).toBeCloseTo(column.left, 0);
        expect(place.width).toBeCloseTo(column.width, 0);
        expect(place.top).toBeCloseTo(column.top + hourHeight * 11.5, 0);
        expect(place.height).toBeCloseTo(hourHeight * 0.75, 0);
      }
      expect(await outlook.placeOf({ ...slot, date: '2026-12-24' })).toBeUndefined();
      const seen = (await outlook.clip())!;
      const scroller = await page.locator('.inDayScrollContainer').boundingBox();
      expect(seen.top).toBeCloseTo(scroller!.y, 0);
      expect(seen.top + seen.height).toBeLessThanOrEqual(900);
    },
  );

  it('is occupied while an event is shown in detail, a form is open, or the user drags', async () => {
    await outlook.open('week');
    await outlook.steady();
    await untilOccupied(false);
    await page.locator('.templateColumnContent [data-calitemid] [role="button"]').nth(8).click();
    await page.locator('[data-app-section="CalendarItemPeek"]').waitFor();
    await untilOccupied(true);
    await page.keyboard.press('Escape');
    await untilOccupied(false);

    await outlook.watch();
    const column = (await page.locator('.templateColumnContent').nth(5).boundingBox())!;
    const scroller = (await page.locator('.inDayScrollContainer').boundingBox())!;
    const [x, y] = [column.x + 40, scroller.y + 200];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + 70, { steps: 4 });
    await untilOccupied(true);
    await page.mouse.up();
    await page.getByRole('dialog', { name: 'New event' }).waitFor();
    await untilOccupied(true);
    const before = outlook.world.store.standing(outlook.account).length;
    await page.getByLabel('Add a title').fill('Dragged');
    await page.getByRole('button', { name: 'Save' }).click();
    await outlook.world.until(() => outlook.world.store.standing(outlook.account).length === before + 1);
    const made = outlook.world.store.standing(outlook.account).find(({ title }) => title === 'Dragged')!;
    await page.locator(`[data-calitemid="${exchangeId(made.id)}"]`).waitFor();
    await untilOccupied(false);
    outlook.world.store.remove(made.calendar, made.id);
  });

  it('tells what moved once a frame and what is new once it is quiet, and nothing when all is still or over', async () => {
    await outlook.open('week');
    await outlook.steady();
    await outlook.watch();
    type Watched = typeof globalThis & { seen: string[]; stop: AbortController };
    const frames = (): Promise<string[]> =>
      page.evaluate(async () => {
        for (let frame = 0; frame < 3; frame++) await new Promise((done) => requestAnimationFrame(done));
        return (globalThis as Watched).seen.splice(0);
      });
    /** Everything told up to the news of content, and in the frames after it. */
    const untilContent = async (): Promise<string[]> => {
      const told: string[] = [];
      await until('word of new content', async () => {
        told.push(...(await frames()));
        return told.includes('content');
      });
      return [...told, ...(await frames())];
    };
    await frames();
    expect(await frames()).toEqual([]);
    await page.evaluate(() => document.querySelector('.inDayScrollContainer')!.scrollBy(0, 100));
    expect(await frames()).toContain('scrolled');
    await page.evaluate(() => {
      for (const tile of document.querySelectorAll('[data-calitemid]')) tile.remove();
    });
    expect(await untilContent()).toEqual(['content']);
    await page.evaluate(() => document.documentElement.append(document.createElement('alongside-layer')));
    await page.evaluate(() => document.body.append(document.createElement('alongside-layer')));
    expect(await frames()).toEqual([]);
    await page.evaluate(() => {
      document.documentElement.dataset['theme'] = 'dark';
    });
    expect((await untilContent()).toSorted()).toEqual(['content', 'moved']);
    expect((await outlook.look()).scheme).toBe('dark');
    await page.evaluate(() => {
      (globalThis as Watched).stop.abort();
      document.querySelector('.inDayScrollContainer')!.remove();
    });
    expect(await frames()).toEqual([]);
  });

  it('reads the calendar inside Teams from within its frame', async () => {
    Object.assign(outlook.world.parts.outlookStyle, defaultStyle());
    await page.goto('https://teams.microsoft.com/');
    const frame = await until('the calendar frame', () =>
      page.frames().find((frame) => frame.url().includes('/hosted/calendar')),
    );
    await frame.locator('[data-column-date]').first().waitFor();
    await outlook.inject(frame);
    expect((await outlook.settled(frame)).ok).toBe(true);
  });
});
