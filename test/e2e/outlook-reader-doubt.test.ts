import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exchangeId } from '../world/outlook-page/events.ts';
import { defaultStyle } from '../world/parts.ts';
import { microsoftCalendars } from '../world/seed.ts';
import { blocking, OutlookReader, week } from './support/outlook-reader.ts';
import { expectAsInTheStore } from './support/shown-minutes.ts';

let outlook: OutlookReader;
let page: Page;

beforeAll(async () => {
  outlook = await OutlookReader.start();
  page = await outlook.hurriedPage();
});
afterAll(async () => {
  await outlook.close();
});

describe('believes nothing that is not finished', () => {
  it('waits for events that come after the grid', async () => {
    await outlook.open('week', { eventsAfterMs: 3000 });
    // In the same breath as the reader comes: on a slow machine the next one may be past the events' coming.
    expect(await outlook.injectAndRead()).toMatchObject({ ok: false, failure: { reason: 'settling' } });
    expectAsInTheStore(outlook.world, await outlook.busyOf(), week);
  });

  it('believes an empty week only after a long look', async () => {
    const page = await outlook.context.newPage();
    Object.assign(outlook.world.parts.outlookStyle, defaultStyle());
    await page.goto('https://outlook.office.com/calendar/view/week/2027/6/7');
    await page.getByText('Loaded 0 events').waitFor({ state: 'attached' });
    /** The reader's clock stands, but for what it is moved on. */
    const pass = (ms: number): Promise<void> =>
      page.evaluate((more) => {
        const now = performance.now() + more;
        performance.now = () => now;
      }, ms);
    await pass(0);
    await outlook.inject(page);
    await outlook.readNow(page);
    await pass(4000);
    expect(await outlook.readNow(page)).toMatchObject({ ok: false, failure: { reason: 'settling' } });
    await pass(2000);
    expect(await outlook.readNow(page)).toEqual({ ok: true, value: [] });
    await page.close();
  });

  it('says that a filter hides events', async () => {
    await outlook.open('week');
    await page.evaluate(() => {
      const button = document.createElement('button');
      button.setAttribute('aria-label', 'Filter applied');
      document.querySelector('[role="toolbar"]')!.append(button);
    });
    expect(await outlook.settled()).toMatchObject({ ok: false, failure: { reason: 'filtered' } });
  });

  it('refuses a week of which fewer events are drawn than were announced', async () => {
    await outlook.open('week');
    await outlook.steady();
    await page.evaluate(() => {
      document.querySelector('[aria-live]')!.textContent = 'Loaded 400 events';
    });
    expect(await outlook.settled()).toMatchObject({ ok: false, failure: { reason: 'events-disagree' } });
  });

  it('stays with what was found complete when an event is removed later', async () => {
    const event = outlook.world.store.insert({
      calendar: microsoftCalendars.own,
      title: 'Short-lived',
      when: {
        kind: 'timed',
        start: Date.parse('2026-11-28T09:00:00Z'),
        end: Date.parse('2026-11-28T10:00:00Z'),
        timeZone: 'UTC',
      },
    });
    await outlook.open('week');
    expectAsInTheStore(outlook.world, await outlook.busyOf(), week);
    outlook.world.store.remove(event.calendar, event.id);
    await page.locator(`[data-calitemid="${exchangeId(event.id)}"]`).waitFor({ state: 'detached' });
    expectAsInTheStore(outlook.world, await outlook.busyOf(), week);
  });

  it('refuses when a tile and its label disagree', async () => {
    await outlook.open('week');
    await outlook.steady();
    await page.evaluate(() => {
      const tile = [...document.querySelectorAll<HTMLElement>('.templateColumnContent [data-calitemid]')][3]!;
      tile.style.top = '80%';
    });
    expect(await outlook.settled()).toMatchObject({ ok: false, failure: { reason: 'events-disagree' } });
  });

  it('refuses a week with a column that no header names', async () => {
    await outlook.open('week');
    await outlook.steady();
    await page.evaluate(() => document.querySelectorAll('[data-column-date]')[6]!.removeAttribute('data-column-date'));
    expect(await outlook.settled()).toMatchObject({ ok: false, failure: { reason: 'columns-disagree' } });
  });

  it('finds the hours by their height where a build has no class for them, one element for each day or for all', async () => {
    await outlook.open('week');
    await outlook.steady();
    await page.evaluate(() => {
      for (const column of document.querySelectorAll('.templateColumnContent'))
        column.classList.remove('templateColumnContent');
    });
    expectAsInTheStore(outlook.world, await outlook.busyOf(), week);
    await page.evaluate(() => {
      const body = document.querySelector<HTMLElement>('[data-app-section="calendar-view-0"]')!;
      body.style.height = (body.firstElementChild as HTMLElement).style.height;
      for (const { style } of body.querySelectorAll<HTMLElement>(':scope > div'))
        if (style.height) style.height = '100%';
    });
    expectAsInTheStore(outlook.world, await outlook.busyOf(), week);
  });

  it('refuses an event outside the known columns', async () => {
    await outlook.open('week');
    await outlook.steady();
    await page.evaluate(() => {
      document.querySelectorAll<HTMLElement>('.templateColumnContent [data-calitemid]')[3]!.style.right = '700%';
      document.querySelectorAll<HTMLElement>('.templateColumnContent [data-calitemid]')[3]!.style.left = 'auto';
    });
    expect(await outlook.settled()).toMatchObject({ ok: false, failure: { reason: 'columns-disagree' } });
  });

  it('reads an unreadable tile as busy where it lies', async () => {
    await outlook.open('week');
    await outlook.steady();
    const id = await page.evaluate(() => {
      const tile = document.querySelectorAll<HTMLElement>('.templateColumnContent [data-calitemid]')[2]!;
      tile.querySelector('[role="button"]')!.setAttribute('aria-label', 'قيل وقال');
      return tile.dataset['calitemid'];
    });
    const busy = (await outlook.busyOf()).find(({ eventId }) => eventId === id);
    expect(busy!.facts.showAs).toBe('unknown');
    expect(blocking(busy!)).toBe(true);
    const event = outlook.world.store.standing(outlook.account).find((one) => exchangeId(one.id) === id)!;
    const [start, end] = event.when.kind === 'timed' ? [event.when.start, event.when.end].map(outlook.minuteOf) : [];
    expect(busy!.startMinute).toBeLessThanOrEqual(start!);
    expect(busy!.endMinute).toBeGreaterThanOrEqual(end!);
  });

  it('has no day grid in month view, in the form, and in a page without a calendar', async () => {
    await outlook.open('month');
    await page.locator('.monthDayCell').first().waitFor();
    expect(await outlook.days()).toBeUndefined();
    await page.goto('https://outlook.office.com/calendar/deeplink/compose?subject=Walk');
    await outlook.inject();
    expect(await outlook.days()).toBeUndefined();
  });

  it('does not understand a redesigned page and says what it sought', async () => {
    await outlook.open('week', { isRedesigned: true });
    expect(await outlook.settled()).toMatchObject({ ok: false, failure: { reason: 'no-columns' } });
    expect(await outlook.days()).toEqual({ dates: [] });
  });
});
