import type { CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PageStyle } from '../world/model.ts';
import { defaultStyle } from '../world/parts.ts';
import { googleCalendars, microsoftCalendars } from '../world/seed.ts';
import { startWorld, type World } from '../world/world.ts';
import { clockChangeWeeks, comingMonday, type Host, weekAddress } from './support/calendars.ts';
import { drawingOf, faultsOf } from './support/drawn-pills.ts';
import { openPlainChromium } from './support/plain-chromium.ts';
import { putScriptInto, untilTold } from './support/script-in-page.ts';
import { until } from './support/until.ts';

const window = { width: 1360, height: 900 };

/** Where pills stand while the page around them changes its shape, without being loaded anew. */
describe.each(['google', 'outlook'] as const)('pills over %s stay on their slots', (host: Host) => {
  let world: World;
  let chromium: Awaited<ReturnType<typeof openPlainChromium>>;
  let page: Page;
  let cdp: CDPSession;
  let monday: Temporal.PlainDate;

  beforeAll(async () => {
    world = await startWorld();
    monday = comingMonday(world.timeZone);
    chromium = await openPlainChromium(world, { bypassCSP: true });
    await putScriptInto(chromium.context, host, { hurry: 20, hours: { from: '00:00', to: '24:00' } });
    page = await chromium.context.newPage();
    cdp = await chromium.context.newCDPSession(page);
    await open();
  });
  afterAll(async () => {
    await chromium.close();
    await world.close();
  });
  afterEach(() => void Object.assign(style(), defaultStyle()));

  const isGoogle = host === 'google';
  const style = (): PageStyle => (isGoogle ? world.parts.googleStyle : world.parts.outlookStyle);
  const own = (isGoogle ? googleCalendars : microsoftCalendars).own;
  const scroller = isGoogle ? 'xpath=//*[@data-dragsource-type="4"]/..' : '.inDayScrollContainer';

  const datesFrom = (first: Temporal.PlainDate): string[] =>
    Array.from({ length: 7 }, (_, days) => first.add({ days }).toString());
  const open = async (first = monday): Promise<void> => {
    await page.goto(weekAddress(host, first));
    await untilTold(page, datesFrom(first));
    await atRest('the page as it is');
  };

  /** Where the window of our pills ends before, or goes beyond, what is seen of the columns. */
  const cutOff = (): Promise<string[]> =>
    page.locator(scroller).evaluate(
      (element, column) => {
        const ours = told.roots
          .map((root) => root.querySelector('.pills')!)
          .at(-1)!
          .getBoundingClientRect();
        const columns = [...element.querySelectorAll(column)].map((one) => one.getBoundingClientRect());
        const box = element.getBoundingClientRect();
        const header = element
          .querySelector('[data-app-section^="calendar-view-header"]')
          ?.getBoundingClientRect().bottom;
        const edges = {
          left: [ours.left, Math.max(box.left, 0, Math.min(...columns.map(({ left }) => left)))],
          right: [ours.right, Math.min(box.right, innerWidth, Math.max(...columns.map(({ right }) => right)))],
          top: [ours.top, Math.max(box.top, 0, header ?? 0)],
          bottom: [ours.bottom, Math.min(box.bottom, innerHeight)],
        };
        // Beside the columns there may be a gutter and a scroll bar.
        return Object.entries(edges).flatMap(([edge, [is, seen]]) =>
          Math.abs(is! - seen!) > 20 ? [`${edge} edge at ${is}, the columns are seen to ${seen}`] : [],
        );
      },
      isGoogle ? '[data-column-index]' : '.templateColumnContent',
    );

  /** Every pill comes to lie on its slot, to the pixel and over nothing. */
  const atRest = async (shape: string): Promise<void> => {
    let faults: string[] = [];
    let pills = 0;
    await until(`pills on their slots, ${shape}`, async () => {
      const drawing = await drawingOf(page);
      const unreadable = await page.evaluate(() => told.unreadable);
      const cut = await cutOff();
      faults = unreadable ? [`${unreadable.reason}: ${unreadable.detail}`] : [...faultsOf(drawing), ...cut];
      pills = drawing.pills.length;
      return faults.length === 0 && pills > 3;
    }).catch(() => undefined);
    expect(faults, shape).toEqual([]);
    expect(pills, shape).toBeGreaterThan(3);
  };

  it('at every zoom of the browser from 50 to 200 percent', async () => {
    try {
      for (const zoom of [0.5, 0.67, 0.8, 1.1, 1.25, 1.5, 2]) {
        // What zooming does to a page: a window of fewer pixels, each of them larger.
        const [width, height] = [window.width, window.height].map((length) => Math.round(length / zoom));
        await cdp.send('Emulation.setDeviceMetricsOverride', {
          width: width!,
          height: height!,
          deviceScaleFactor: zoom,
          mobile: false,
        });
        await atRest(`zoom ${zoom}`);
      }
    } finally {
      await cdp.send('Emulation.setDeviceMetricsOverride', { ...window, deviceScaleFactor: 1, mobile: false });
    }
  });

  it('where the page itself or all around it is drawn larger or smaller', async () => {
    const draw = (root: string, zoom: string): Promise<void> =>
      page.evaluate(
        ([selector, value]) => document.querySelector<HTMLElement>(selector!)!.style.setProperty('zoom', value!),
        [root, zoom],
      );
    for (const root of ['body', 'html'])
      try {
        for (const zoom of ['1.25', '0.8']) {
          await draw(root, zoom);
          await atRest(`${root} at ${zoom}`);
        }
      } finally {
        await draw(root, '');
        await atRest('as before');
      }
  });

  it('when the window is resized, the side pane goes, or a panel beside the calendar takes room', async () => {
    for (const size of [{ width: 900, height: 600 }, { width: 1600, height: 500 }, window]) {
      await page.setViewportSize(size);
      await atRest(JSON.stringify(size));
    }
    const main = page.locator('[role=main]').last();
    const width = async (): Promise<number> => (await main.boundingBox())!.width;
    const before = await width();
    const toggle = (): Promise<void> =>
      isGoogle
        ? page.getByRole('button', { name: 'Main drawer' }).click()
        : page.evaluate(() => void document.querySelector('aside')!.toggleAttribute('hidden'));
    if (!isGoogle) await page.addStyleTag({ content: '[hidden] { display: none !important }' });
    await toggle();
    await until('the calendar to grow', async () => (await width()) > before + 50);
    await atRest('without its side pane');
    await toggle();
    await main.evaluate((element) => (element.style.marginInlineEnd = '300px'));
    await until('the calendar to shrink', async () => (await width()) < before - 50);
    await atRest('beside a panel');
    await main.evaluate((element) => (element.style.marginInlineEnd = ''));
  });

  it('when the rows above the hours grow and collapse', async () => {
    const top = async (): Promise<number> => (await page.locator(scroller).boundingBox())!.y;
    const before = await top();
    const when = { kind: 'allDay', from: monday.toString(), until: monday.add({ days: 1 }).toString() } as const;
    const made = Array.from({ length: 4 }, () => world.store.insert({ calendar: own, title: 'Fair', when }));
    await until('the rows to grow', async () => (await top()) > before + 40);
    await atRest('with four days above');
    for (const { calendar, id } of made) world.store.remove(calendar, id);
    await until('the rows to shrink', async () => (await top()) === before);
    await atRest('with the rows as before');
  });

  it('inside what scrolls and nowhere else, under a header that sticks in it too', async () => {
    /** Where our layer would take the pointer above the hours, or below them. */
    const outside = (): Promise<string[]> =>
      page.locator(scroller).evaluate((within) => {
        const box = within.getBoundingClientRect();
        const found: string[] = [];
        for (let x = box.left + 4; x < box.right; x += 9)
          for (const y of [box.top - 3, box.top - 20, box.bottom + 3])
            if (document.elementFromPoint(x, y)?.localName === 'alongside-layer') found.push(`${x}, ${y}`);
        return found;
      });
    for (const scrolled of [0, 333, 100_000, 411]) {
      await page.locator(scroller).evaluate((element, top) => void (element.scrollTop = top), scrolled);
      await atRest(`scrolled to ${scrolled}`);
      expect(await outside()).toEqual([]);
    }
    if (isGoogle) return;
    // Some builds have the days in what scrolls.
    await page.evaluate(() => {
      const within = document.querySelector('.inDayScrollContainer')!;
      const header = document.querySelector('[data-app-section^="calendar-view-header"]')!.parentElement!;
      Object.assign(header.style, {
        position: 'sticky',
        top: '0',
        zIndex: '9',
        background: '#fff',
        scrollbarGutter: 'auto',
      });
      within.prepend(header);
    });
    await atRest('under a sticky header');
    const over = await page.evaluate(() => {
      const box = document.querySelector('[data-app-section^="calendar-view-header"]')!.getBoundingClientRect();
      const points = Array.from({ length: 60 }, (_, step) => box.left + ((box.width - 8) * step) / 60 + 4);
      return points.filter((x) => document.elementFromPoint(x, box.bottom - 4)?.localName === 'alongside-layer');
    });
    expect(over).toEqual([]);
    await open();
  });

  it.each([
    { which: 'next', index: 0 },
    { which: 'after that', index: 1 },
  ])('in the week of the clock change that comes $which', async ({ index }) => {
    const first = clockChangeWeeks(world.timeZone)[index]!;
    const sunday = first.add({ days: 6 });
    const made = [
      ['01:15', '01:45'],
      ['04:00', '05:00'],
      ['10:00', '11:30'],
    ].map(([from, to]) => {
      const [start, end] = [from!, to!].map(
        (plainTime) => sunday.toZonedDateTime({ timeZone: world.timeZone, plainTime }).epochMilliseconds,
      );
      const when = { kind: 'timed', start: start!, end: end!, timeZone: world.timeZone } as const;
      return world.store.insert({ calendar: own, title: 'That night', when });
    });
    await open(first);
    const { pills } = await drawingOf(page);
    expect(pills.filter(({ date }) => date === sunday.toString()).length).toBeGreaterThan(2);
    for (const { calendar, id } of made) world.store.remove(calendar, id);
  });

  it('until midnight: what was today then shows nothing any more', async () => {
    const today = monday.add({ days: 2 });
    const midnight = today.add({ days: 1 }).toZonedDateTime(world.timeZone).epochMilliseconds;
    const other = await chromium.context.newPage();
    // An hour before it, which is minutes at the pace of the hurried clock: time enough for any machine.
    await other.addInitScript((at) => {
      const hurried = Date.now.bind(Date);
      let ahead = at - 3_600_000 - hurried();
      Date.now = () => hurried() + ahead;
      Object.assign(globalThis, { goTo: (moment: number) => void (ahead = moment - hurried()) });
    }, midnight);
    await other.goto(weekAddress(host, monday));
    await untilTold(other, datesFrom(monday).slice(2));
    // Half a minute before it, and a change of the page that is read then.
    await other.evaluate((at) => (globalThis as unknown as { goTo(moment: number): void }).goTo(at - 30_000), midnight);
    const start = monday.add({ days: 6 }).toZonedDateTime({ timeZone: world.timeZone, plainTime: '15:00' });
    const times = { start: start.epochMilliseconds, end: start.add({ hours: 1 }).epochMilliseconds };
    const when = { kind: 'timed', ...times, timeZone: world.timeZone } as const;
    const { calendar, id } = world.store.insert({ calendar: own, title: 'On Sunday', when });
    await untilTold(other, datesFrom(monday).slice(3));
    world.store.remove(calendar, id);
    await until('pills on the days after it alone', async () => {
      const { pills, errors } = await drawingOf(other);
      expect(errors).toEqual([]);
      return pills.length > 0 && pills.every(({ date }) => date > today.toString());
    });
    await other.close();
  });
});
