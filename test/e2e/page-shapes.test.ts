import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PageStyle } from '../world/model.ts';
import { defaultStyle } from '../world/parts.ts';
import { googleCalendars, microsoftCalendars } from '../world/seed.ts';
import { startWorld, type World } from '../world/world.ts';
import { comingMonday, type Host } from './support/calendars.ts';
import { drawingOf, faultsOf } from './support/drawn-pills.ts';
import { openPlainChromium } from './support/plain-chromium.ts';
import { putScriptInto, readBeside, untilTold } from './support/script-in-page.ts';
import { readMinutes, shownMinutes, stretchesOf } from './support/shown-minutes.ts';
import { until, untilNone } from './support/until.ts';

/** Shapes a page takes that are no matter of language or size: other people's columns, a second zone, calendars side by side. */
describe.each(['google', 'outlook'] as const)('%s in another shape', (host: Host) => {
  let world: World;
  let chromium: Awaited<ReturnType<typeof openPlainChromium>>;
  let page: Page;
  let tuesday: Temporal.PlainDate;

  beforeAll(async () => {
    world = await startWorld();
    tuesday = comingMonday(world.timeZone).add({ days: 1 });
    chromium = await openPlainChromium(world, { bypassCSP: true });
    await putScriptInto(chromium.context, host);
    page = await chromium.context.newPage();
  });
  afterAll(async () => {
    await chromium.close();
    await world.close();
  });
  afterEach(() => {
    for (const style of [world.parts.googleStyle, world.parts.outlookStyle]) {
      for (const key of Object.keys(style)) Reflect.deleteProperty(style, key);
      Object.assign(style, defaultStyle());
    }
  });

  const dates = (count: number, first = tuesday): string[] =>
    Array.from({ length: count }, (_, days) => first.add({ days }).toString());
  const open = async (view: string, style: Partial<PageStyle>): Promise<void> => {
    Object.assign(host === 'google' ? world.parts.googleStyle : world.parts.outlookStyle, style);
    const date = `${tuesday.year}/${tuesday.month}/${tuesday.day}`;
    const root = host === 'google' ? 'calendar.google.com/calendar/u/0/r' : 'outlook.office.com/calendar/view';
    await page.goto(`https://${root}/${view}/${date}`);
  };
  const expectAsInTheStore = async (days: readonly string[]): Promise<void> => {
    await untilTold(page, days);
    expect(await page.evaluate(() => told.unreadable)).toBeUndefined();
    const busy = await readBeside(page);
    for (const date of days) {
      const stored = stretchesOf(shownMinutes(world, host, date, true));
      expect(`${date} ${stretchesOf(readMinutes(busy, date))}`).toBe(`${date} ${stored}`);
    }
    const faults = await untilNone(async () => {
      const drawing = await drawingOf(page);
      return drawing.pills.length === 0 ? ['no pill'] : faultsOf(drawing);
    });
    expect(faults).toEqual([]);
  };
  /** Told within the patience of the page, and then nothing. */
  const expectNothing = async (): Promise<void> => {
    await page.waitForFunction(() => told.unreadable !== undefined, undefined, { timeout: 20_000 });
    expect(await page.evaluate(() => told.unreadable!.reason)).toBe('no-days');
    await page.waitForFunction(() => told.roots.every((root) => root.querySelector('.pill') === null));
  };

  it.runIf(host === 'google')('a day shared with colleagues is read in the user’s own column only', async () => {
    await open('day', { colleagues: 2 });
    await page.waitForFunction(() => document.querySelectorAll('[data-column-index] [data-eventchip]').length > 5);
    await expectAsInTheStore(dates(1));
  });

  it.runIf(host === 'google')('the offset is that of the calendar, not of the second zone beside it', async () => {
    await open('week', { secondZone: 'Asia/Kolkata' });
    await expectAsInTheStore(dates(7, tuesday.subtract({ days: 1 })));
    const shown = await page.evaluate(() => told.reader.visibleDays()?.shownOffsetMinutes);
    expect(shown).toBe(tuesday.toZonedDateTime(world.timeZone).offsetNanoseconds / 60e9);
  });

  it.runIf(host === 'google')('a calendar that is not ticked is not read', async () => {
    await open('week', {});
    const days = dates(7, tuesday.subtract({ days: 1 }));
    await expectAsInTheStore(days);
    await page.getByRole('checkbox', { name: 'Family' }).uncheck();
    const family = world.store.calendars.get(googleCalendars.family)!;
    world.store.calendars.set(family.id, { ...family, isShown: false });
    try {
      await until('the school play to go', async () => {
        const busy = await readBeside(page);
        return days.every((date) => {
          const [read, stored] = [readMinutes(busy, date), shownMinutes(world, host, date, true)].map(stretchesOf);
          return read === stored;
        });
      });
    } finally {
      world.store.calendars.set(family.id, family);
    }
  });

  it.runIf(host === 'outlook')('calendars side by side all take time, and pills go to the first of them', async () => {
    const noon = tuesday.toZonedDateTime({ timeZone: world.timeZone, plainTime: '19:00' }).epochMilliseconds;
    const made = world.store.insert({
      calendar: microsoftCalendars.family,
      title: 'Only in the second grid',
      when: { kind: 'timed', start: noon, end: noon + 3_600_000, timeZone: world.timeZone },
    });
    try {
      await open('workweek', { isSideBySide: true });
      await page.waitForFunction(() => document.querySelectorAll('.templateColumnContent').length === 10);
      await expectAsInTheStore(dates(5, tuesday.subtract({ days: 1 })));
      // A day that is split: one column for each calendar, of the same date.
      await open('day', { isSideBySide: true });
      await page.waitForFunction(() => document.querySelectorAll('.templateColumnContent').length === 2);
      await expectAsInTheStore(dates(1));
    } finally {
      world.store.remove(made.calendar, made.id);
    }
  });

  const pills = (): Promise<number> =>
    page.evaluate(
      () =>
        told.roots
          .filter((root) => root.host.isConnected)
          .flatMap((root) => [...root.querySelectorAll('.pill')])
          .filter((pill) => pill.checkVisibility({ visibilityProperty: true })).length,
    );
  const expectPills = () => until('pills', async () => (await pills()) > 3);

  it('shows nothing over what was found by a search, and the suggestions again after it', async () => {
    await open('week', {});
    await expectPills();
    if (host === 'google') {
      await page.evaluate(() => {
        history.pushState(null, '', '/calendar/u/0/r/search?q=sync');
        dispatchEvent(new PopStateEvent('popstate'));
      });
      await page.locator('[role=main] [role=row] [data-eventchip]').first().waitFor();
    } else {
      await page.getByRole('searchbox').fill('a');
      await page.getByRole('searchbox').press('Enter');
      await page.getByRole('option').first().waitFor();
    }
    await until('no pill', async () => (await pills()) === 0);
    await expectNothing();
    if (host === 'google') await page.goBack();
    else await page.getByRole('searchbox').press('Escape');
    await expectPills();
  });

  it('shows nothing while the settings are open, and the suggestions again after them', async () => {
    await open('week', {});
    await expectPills();
    if (host === 'google') await page.keyboard.press('s');
    else await page.getByRole('button', { name: 'Settings' }).click();
    await until('no pill', async () => (await pills()) === 0);
    if (host === 'google') await page.goBack();
    else await page.keyboard.press('Escape');
    await expectPills();
  });

  const without = host === 'google' ? ['month', 'agenda', 'settings', 'eventedit', 'search'] : ['month'];
  it.each(without)('%s shows nothing', async (view) => {
    await open(view, {});
    await expectNothing();
  });
});
