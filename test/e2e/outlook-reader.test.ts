import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import * as fc from 'fast-check';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { busyDecision } from '../../src/domain/availability/index.ts';
import type { Result } from '../../src/domain/result.ts';
import type {
  CalendarPage,
  PageBusy,
  PageLook,
  PageReadFailure,
  Rect,
  VisibleDays,
  WallSlot,
} from '../../src/pages/calendar-page.ts';
import type { PageStyle, WorldEvent } from '../world/model.ts';
import { busyMinutes, everythingBlocks } from '../world/oracle.ts';
import { exchangeId } from '../world/outlook-page/events.ts';
import { defaultStyle } from '../world/parts.ts';
import { microsoftCalendars } from '../world/seed.ts';
import { startWorld, type World } from '../world/world.ts';
import { until } from './support/until.ts';

interface PolicyFactory {
  readonly trustedTypes: { createPolicy(name: string, rules: object): unknown };
}
type Reading = Result<readonly PageBusy[], PageReadFailure>;

const reader = resolve(fileURLToPath(import.meta.url), '../../../src/pages/outlook/index.ts');
const monday = '2026-11-23';
const week = Array.from({ length: 7 }, (_, day) => dateAfter(monday, day));
const allSwitches = { tentative: true, unanswered: true, workingElsewhere: true, focusTime: true };

let world: World;
let browser: Browser;
let script: string;
let page: Page;

beforeAll(async () => {
  const bundle = await build({
    entryPoints: [reader],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'outlook',
    target: 'esnext',
  });
  script = `${bundle.outputFiles[0]!.text}; globalThis.reader = outlook.createOutlookPage(document, { now: () => performance.now() * (globalThis.hurry ?? 1) }); undefined`;
  world = await startWorld({ now: Date.parse('2026-11-18T12:00:00Z') });
  const mapped = world.hosts.map((host) => `MAP ${host}:443 127.0.0.1:${world.port}`).join(', ');
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      `--host-resolver-rules=${mapped}, MAP * ~NOTFOUND , EXCLUDE 127.0.0.1`,
      `--ignore-certificate-errors-spki-list=${world.spki}`,
    ],
  });
});
afterAll(async () => {
  await browser.close();
  await world.close();
});
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1360, height: 900 } });
});
afterEach(async () => {
  await page.close();
});

function dateAfter(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Opens a view as the style says and puts the reader into it, as a content script would be. */
async function open(
  view: string,
  style: Partial<PageStyle> = {},
  host = 'outlook.office.com',
  hurry = 4,
  date = monday,
): Promise<void> {
  Object.assign(world.parts.outlookStyle, defaultStyle(), style);
  const base = host === 'outlook.live.com' ? '/calendar/0' : '/calendar';
  const path = date.split('-').map(Number).join('/');
  await page.goto(`https://${host}${base}/view/${view}/${path}`);
  await inject(hurry);
}

/** `hurry` makes the reader's clock run faster, so that settling does not take most of the test's time. */
async function inject(hurry: number): Promise<void> {
  await page.evaluate((factor) => Object.assign(globalThis, { hurry: factor }), hurry);
  await page.evaluate(script);
}

type Global = typeof globalThis & { reader: CalendarPage };
const readNow = (frame: Page | Frame = page): Promise<Reading> =>
  frame.evaluate(() => (globalThis as Global).reader.readBusy());
const days = (): Promise<VisibleDays | undefined> => page.evaluate(() => (globalThis as Global).reader.visibleDays());
const look = (): Promise<PageLook> => page.evaluate(() => (globalThis as Global).reader.look());
const occupied = (): Promise<boolean> => page.evaluate(() => (globalThis as Global).reader.isOccupied());
const clip = (): Promise<Rect | undefined> => page.evaluate(() => (globalThis as Global).reader.clip());
const placeOf = (slot: WallSlot): Promise<Rect | undefined> =>
  page.evaluate((given) => (globalThis as Global).reader.placeOf(given), slot);

/** Looks again as often as the reader asks for it, until it believes or gives a reason. */
async function settled(frame: Page | Frame = page): Promise<Reading> {
  return until(
    'a settled reading',
    async () => {
      const reading = await readNow(frame);
      return !reading.ok && reading.failure.reason === 'settling' ? undefined : reading;
    },
    20_000,
  );
}

async function busyOf(frame: Page | Frame = page): Promise<readonly PageBusy[]> {
  const reading = await settled(frame);
  if (!reading.ok) throw new Error(`${reading.failure.reason}: ${reading.failure.detail}`);
  return reading.value;
}

/** After the second render and the page's own scrolling, when nothing undoes a change any more. */
async function steady(): Promise<readonly PageBusy[]> {
  await page.waitForFunction(() => document.querySelector('.inDayScrollContainer')!.scrollTop > 0);
  return busyOf();
}

/** Minutes of a date that the reading blocks, as stretches for a message that can be read. */
function readMinutes(busy: readonly PageBusy[], date: string, blocks: (one: PageBusy) => boolean): string {
  const minutes = Array<boolean>(1440).fill(false);
  for (const one of busy) if (one.date === date && blocks(one)) minutes.fill(true, one.startMinute, one.endMinute);
  return stretches(minutes);
}

function stretches(minutes: readonly boolean[]): string {
  return minutes.flatMap((isBusy, minute) => (isBusy === (minutes[minute - 1] ?? false) ? [] : [minute])).join(' ');
}

const account = (): string => world.parts.microsoftAccount;
const blocking = ({ facts }: PageBusy): boolean => busyDecision(facts, allSwitches);

function expectMinutesAsInTheStore(busy: readonly PageBusy[], dates: readonly string[]): void {
  for (const date of dates) {
    const expected = stretches(busyMinutes(world.store, account(), date, everythingBlocks));
    expect(`${date} ${readMinutes(busy, date, blocking)}`).toBe(`${date} ${expected}`);
  }
  expect(busy.length).toBeGreaterThan(0);
}

/** Where no status word is known everything that is shown takes its time. */
function expectEveryEventAsInTheStore(busy: readonly PageBusy[], dates: readonly string[]): void {
  const shown = world.store.standing(account()).filter(({ calendar }) => world.store.calendars.get(calendar)!.isShown);
  for (const date of dates) {
    const minutes = Array<boolean>(1440).fill(false);
    for (const event of shown) fillMinutes(minutes, event, date);
    expect(`${date} ${readMinutes(busy, date, () => true)}`).toBe(`${date} ${stretches(minutes)}`);
  }
  expect(busy.length).toBeGreaterThan(0);
}

function fillMinutes(minutes: boolean[], { when }: WorldEvent, date: string): void {
  if (when.kind === 'allDay') {
    if (when.from <= date && date < when.until) minutes.fill(true);
    return;
  }
  const midnight = Temporal.PlainDate.from(date).toZonedDateTime(world.timeZone).epochMilliseconds;
  const minute = (instant: number): number => Math.min(1440, Math.max(0, (instant - midnight) / 60_000));
  minutes.fill(true, minute(when.start), minute(when.end));
}

describe('reads the week minute by minute as it stands in the store', () => {
  const styles: [view: string, style: Partial<PageStyle>, host: string][] = [
    ['week', {}, 'outlook.office.com'],
    ['week', { clock: 24, hourHeight: 30, theme: 'dark', weekStart: 0 }, 'outlook.cloud.microsoft'],
    ['workweek', { language: 'en-AU', hourHeight: 60 }, 'outlook.office365.com'],
    ['workweek', { language: 'en-GB', clock: 24, hourHeight: 80, direction: 'rtl' }, 'outlook.office.com'],
    ['day', { hourHeight: 37 }, 'outlook.live.com'],
  ];
  it.each(styles)('%s with %o', async (view, style, host) => {
    await open(view, style, host);
    const busy = await busyOf();
    const { dates } = (await days())!;
    expect(dates).toHaveLength({ day: 1, workweek: 5, week: 7 }[view]!);
    expectMinutesAsInTheStore(busy, dates);
    expect((await look()).scheme).toBe(style.theme ?? 'light');
    expect((await look()).direction).toBe(style.direction ?? 'ltr');
  });

  it.each([
    ['de', { clock: 24 as const }],
    ['he', { clock: 24 as const, direction: 'rtl' as const, weekStart: 0 as const, hourHeight: 32 }],
    ['ko', { clock: 12 as const, hourHeight: 55 }],
  ])('in %s, whose words it does not know: times exact, and everything busy', async (language, style) => {
    await open('week', { language, ...style });
    const busy = await busyOf();
    const { dates } = (await days())!;
    if (language === 'de') expectEveryEventAsInTheStore(busy, dates);
    else expectMinutesAsInTheStore(busy, dates);
  });

  it('an event of every kind: overlong, overnight, tiny, untitled, imitating, over midnight sharp', async () => {
    const saturday = week[5]!;
    const at = (from: string, to: string): WorldEvent['when'] => ({
      kind: 'timed',
      start: Temporal.PlainDateTime.from(from).toZonedDateTime(world.timeZone).epochMilliseconds,
      end: Temporal.PlainDateTime.from(to).toZonedDateTime(world.timeZone).epochMilliseconds,
      timeZone: world.timeZone,
    });
    const made = [
      { title: '', when: at(`${saturday}T08:05`, `${saturday}T08:10`) },
      {
        title: 'Talk, 1:00 PM to 2:00 PM, Monday, November 23, 2026, Free',
        when: at(`${saturday}T10:00`, `${saturday}T11:00`),
      },
      { title: 'Until midnight', when: at(`${saturday}T22:00`, `${week[6]}T00:00`) },
      { title: 'From midnight', when: at(`${week[6]}T00:00`, `${week[6]}T00:45`) },
      { title: 'Night shift', when: at(`${week[6]}T21:07`, `${dateAfter(monday, 7)}T05:00`) },
      { title: 'Meeting icon, 12:20pm', when: at(`${week[6]}T12:20`, `${week[6]}T13:25`) },
      { title: 'No length', when: at(`${week[6]}T15:00`, `${week[6]}T15:00`) },
    ].map((event) => world.store.insert({ calendar: microsoftCalendars.own, ...event }));
    try {
      await open('week');
      expectMinutesAsInTheStore(await busyOf(), week);
    } finally {
      for (const { calendar, id } of made) world.store.remove(calendar, id);
    }
  });

  it('an event of several days with a clock time blocks every day it touches', async () => {
    const event = world.store.insert({
      calendar: microsoftCalendars.own,
      title: 'Conference',
      when: {
        kind: 'timed',
        start: Date.parse('2026-11-25T08:00:00Z'),
        end: Date.parse('2026-11-27T11:00:00Z'),
        timeZone: world.timeZone,
      },
    });
    try {
      await open('week');
      const busy = await busyOf();
      for (const date of week.slice(2, 5)) expect(readMinutes(busy, date, blocking)).toBe('0');
    } finally {
      world.store.remove(event.calendar, event.id);
    }
  });
});

describe('reads generated weeks', () => {
  const first = '2027-02-01';
  const generated = Array.from({ length: 7 }, (_, day) => dateAfter(first, day));
  const title = fc.oneof(
    fc.constantFrom(
      '',
      'Sync, 9:00 AM to 9:30 AM',
      'Room 10:15',
      'Planning, Q4',
      'Free',
      'all day event',
      'By Ana, Busy',
      '定例、会議',
    ),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  );
  const showAs = fc.constantFrom('busy', 'free', 'tentative', 'outOfOffice', 'workingElsewhere' as const);
  const timed = fc.record({
    day: fc.integer({ min: -1, max: 6 }),
    startMinute: fc.integer({ min: 0, max: 1439 }),
    minutes: fc.oneof(fc.integer({ min: 1, max: 1439 }), fc.constantFrom(5, 15, 30, 60)),
  });
  const allDay = fc.record({ day: fc.integer({ min: -2, max: 6 }), days: fc.integer({ min: 1, max: 9 }) });
  const event = fc.record({
    title,
    showAs,
    location: title,
    isPrivate: fc.boolean(),
    when: fc.oneof({ weight: 6, arbitrary: timed }, allDay),
  });
  const style = fc.record({
    clock: fc.constantFrom<12 | 24>(12, 24),
    hourHeight: fc.integer({ min: 30, max: 80 }),
    language: fc.constantFrom('en', 'en-AU', 'en-GB'),
    direction: fc.constantFrom<'ltr' | 'rtl'>('ltr', 'rtl'),
  });

  const instant = (date: string, minute: number): number =>
    Temporal.PlainDate.from(date).toZonedDateTime(world.timeZone).add({ minutes: minute }).epochMilliseconds;

  it('of any events in any style, to the minute', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 40 }), style, async (events, drawn) => {
        const made = events.map(({ when, ...rest }) =>
          world.store.insert({
            calendar: microsoftCalendars.own,
            ...rest,
            when:
              'days' in when
                ? { kind: 'allDay', from: dateAfter(first, when.day), until: dateAfter(first, when.day + when.days) }
                : {
                    kind: 'timed',
                    start: instant(dateAfter(first, when.day), when.startMinute),
                    end: instant(dateAfter(first, when.day), when.startMinute + when.minutes),
                    timeZone: world.timeZone,
                  },
          }),
        );
        try {
          await open('week', drawn, 'outlook.office.com', 4, first);
          const busy = await busyOf();
          for (const date of generated) {
            const expected = stretches(busyMinutes(world.store, account(), date, everythingBlocks));
            expect(`${date} ${readMinutes(busy, date, blocking)}`).toBe(`${date} ${expected}`);
          }
        } finally {
          for (const { calendar, id } of made) world.store.remove(calendar, id);
        }
      }),
      { numRuns: 6, seed: 20_270_201, endOnFailure: true },
    );
  });

  it('of the night the clocks change, in wall-clock minutes', async () => {
    const sunday = '2027-03-28';
    const at = (clock: string): number =>
      Temporal.PlainDateTime.from(`${sunday}T${clock}`).toZonedDateTime(world.timeZone).epochMilliseconds;
    const made = [
      ['00:30', '01:30'],
      ['10:00', '11:15'],
    ].map(([from, to]) =>
      world.store.insert({
        calendar: microsoftCalendars.own,
        title: 'Early',
        when: { kind: 'timed', start: at(from!), end: at(to!), timeZone: world.timeZone },
      }),
    );
    await open('week', {}, 'outlook.office.com', 4, '2027-03-22');
    expect(readMinutes(await busyOf(), sunday, blocking)).toBe('30 90 600 675');
    for (const { calendar, id } of made) world.store.remove(calendar, id);
  });
});

describe('believes nothing that is not finished', () => {
  it('waits for events that come after the grid', async () => {
    await open('week', { eventsAfterMs: 3000 }, 'outlook.office.com', 1);
    const first = await readNow();
    expect(first).toMatchObject({ ok: false, failure: { reason: 'settling' } });
    expectMinutesAsInTheStore(await busyOf(), week);
  });

  it('believes an empty week only after a long look', async () => {
    await page.clock.install();
    Object.assign(world.parts.outlookStyle, defaultStyle());
    await page.goto('https://outlook.office.com/calendar/view/week/2027/6/7');
    await page.evaluate(script);
    await page.getByText('Loaded 0 events').waitFor({ state: 'attached' });
    await readNow();
    await page.clock.runFor(4000);
    expect(await readNow()).toMatchObject({ ok: false, failure: { reason: 'settling' } });
    await page.clock.runFor(2000);
    expect(await readNow()).toEqual({ ok: true, value: [] });
  });

  it('says that a filter hides events', async () => {
    await open('week');
    await page.evaluate(() => {
      const button = document.createElement('button');
      button.setAttribute('aria-label', 'Filter applied');
      document.querySelector('[role="toolbar"]')!.append(button);
    });
    expect(await settled()).toMatchObject({ ok: false, failure: { reason: 'filtered' } });
  });

  it('refuses a week of which fewer events are drawn than were announced', async () => {
    await open('week');
    await steady();
    await page.evaluate(() => {
      document.querySelector('[aria-live]')!.textContent = 'Loaded 400 events';
    });
    expect(await settled()).toMatchObject({ ok: false, failure: { reason: 'events-disagree' } });
  });

  it('stays with what was found complete when an event is removed later', async () => {
    const event = world.store.insert({
      calendar: microsoftCalendars.own,
      title: 'Short-lived',
      when: {
        kind: 'timed',
        start: Date.parse('2026-11-28T09:00:00Z'),
        end: Date.parse('2026-11-28T10:00:00Z'),
        timeZone: 'UTC',
      },
    });
    await open('week');
    expectMinutesAsInTheStore(await busyOf(), week);
    world.store.remove(event.calendar, event.id);
    await page.locator(`[data-calitemid="${exchangeId(event.id)}"]`).waitFor({ state: 'detached' });
    expectMinutesAsInTheStore(await busyOf(), week);
  });

  it('refuses when a tile and its label disagree', async () => {
    await open('week');
    await steady();
    await page.evaluate(() => {
      const tile = [...document.querySelectorAll<HTMLElement>('.templateColumnContent [data-calitemid]')][3]!;
      tile.style.top = '80%';
    });
    expect(await settled()).toMatchObject({ ok: false, failure: { reason: 'events-disagree' } });
  });

  it('refuses a week with a column that no header names', async () => {
    await open('week');
    await steady();
    await page.evaluate(() => document.querySelectorAll('[data-column-date]')[6]!.removeAttribute('data-column-date'));
    expect(await settled()).toMatchObject({ ok: false, failure: { reason: 'columns-disagree' } });
  });

  it('finds the hours by their height where a build has no class for them, one element for each day or for all', async () => {
    await open('week');
    await steady();
    await page.evaluate(() => {
      for (const column of document.querySelectorAll('.templateColumnContent'))
        column.classList.remove('templateColumnContent');
    });
    expectMinutesAsInTheStore(await busyOf(), week);
    await page.evaluate(() => {
      const body = document.querySelector<HTMLElement>('[data-app-section="calendar-view-0"]')!;
      body.style.height = (body.firstElementChild as HTMLElement).style.height;
      for (const { style } of body.querySelectorAll<HTMLElement>(':scope > div'))
        if (style.height) style.height = '100%';
    });
    expectMinutesAsInTheStore(await busyOf(), week);
  });

  it('refuses an event outside the known columns', async () => {
    await open('week');
    await steady();
    await page.evaluate(() => {
      document.querySelectorAll<HTMLElement>('.templateColumnContent [data-calitemid]')[3]!.style.right = '700%';
      document.querySelectorAll<HTMLElement>('.templateColumnContent [data-calitemid]')[3]!.style.left = 'auto';
    });
    expect(await settled()).toMatchObject({ ok: false, failure: { reason: 'columns-disagree' } });
  });

  it('reads an unreadable tile as busy where it lies', async () => {
    await open('week');
    await steady();
    const id = await page.evaluate(() => {
      const tile = document.querySelectorAll<HTMLElement>('.templateColumnContent [data-calitemid]')[2]!;
      tile.querySelector('[role="button"]')!.setAttribute('aria-label', 'قيل وقال');
      return tile.dataset['calitemid'];
    });
    const busy = (await busyOf()).find(({ eventId }) => eventId === id);
    expect(busy!.facts.showAs).toBe('unknown');
    expect(busyDecision(busy!.facts, allSwitches)).toBe(true);
    const event = world.store.standing(account()).find((one) => exchangeId(one.id) === id)!;
    const minutes = Array<boolean>(1440).fill(false);
    fillMinutes(minutes, event, busy!.date);
    expect(minutes.indexOf(true)).toBeGreaterThanOrEqual(busy!.startMinute);
    expect(minutes.lastIndexOf(true)).toBeLessThan(busy!.endMinute);
  });

  it('has no day grid in month view, in the form, and in a page without a calendar', async () => {
    await open('month');
    await page.locator('.monthDayCell').first().waitFor();
    expect(await days()).toBeUndefined();
    await page.goto('https://outlook.office.com/calendar/deeplink/compose?subject=Walk');
    await inject(1);
    expect(await days()).toBeUndefined();
  });

  it('does not understand a redesigned page and says what it sought', async () => {
    await open('week', { isRedesigned: true });
    expect(await days()).toEqual({ dates: [] });
    expect(await settled()).toMatchObject({ ok: false, failure: { reason: 'no-columns' } });
  });
});

describe('knows where things are', () => {
  it.each([30, 48, 80])(
    'places a slot on its column at %i pixels an hour, wherever it is scrolled',
    async (hourHeight) => {
      await open('week', { hourHeight });
      await busyOf();
      const slot = { date: week[2]!, startMinute: 11 * 60 + 30, endMinute: 12 * 60 + 15 };
      for (const scroll of [0, 300]) {
        await page.evaluate((top) => document.querySelector('.inDayScrollContainer')!.scrollTo(0, top), scroll);
        const column = await page.evaluate(() => {
          const { left, top, width } = document.querySelectorAll('.templateColumnContent')[2]!.getBoundingClientRect();
          return { left, top, width };
        });
        const place = (await placeOf(slot))!;
        expect(place.left).toBeCloseTo(column.left, 0);
        expect(place.width).toBeCloseTo(column.width, 0);
        expect(place.top).toBeCloseTo(column.top + hourHeight * 11.5, 0);
        expect(place.height).toBeCloseTo(hourHeight * 0.75, 0);
      }
      expect(await placeOf({ ...slot, date: '2026-12-24' })).toBeUndefined();
      const seen = (await clip())!;
      const scroller = await page.locator('.inDayScrollContainer').boundingBox();
      expect(seen.top).toBeCloseTo(scroller!.y, 0);
      expect(seen.top + seen.height).toBeLessThanOrEqual(900);
    },
  );

  it('is occupied while an event is shown in detail, a form is open, or the user drags', async () => {
    await open('week');
    await steady();
    expect(await occupied()).toBe(false);
    await page.locator('.templateColumnContent [data-calitemid] [role="button"]').nth(8).click();
    await page.locator('[data-app-section="CalendarItemPeek"]').waitFor();
    expect(await occupied()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await occupied()).toBe(false);

    await page.evaluate(() => (globalThis as Global).reader.watch(() => undefined, new AbortController().signal));
    const column = (await page.locator('.templateColumnContent').nth(5).boundingBox())!;
    const scroller = (await page.locator('.inDayScrollContainer').boundingBox())!;
    const [x, y] = [column.x + 40, scroller.y + 200];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + 70, { steps: 4 });
    expect(await occupied()).toBe(true);
    await page.mouse.up();
    await page.getByRole('dialog', { name: 'New event' }).waitFor();
    expect(await occupied()).toBe(true);
    const before = world.store.standing(account()).length;
    await page.getByLabel('Add a title').fill('Dragged');
    await page.getByRole('button', { name: 'Save' }).click();
    await world.until(() => world.store.standing(account()).length === before + 1);
    const made = world.store.standing(account()).find(({ title }) => title === 'Dragged')!;
    await page.locator(`[data-calitemid="${exchangeId(made.id)}"]`).waitFor();
    expect(await occupied()).toBe(false);
    world.store.remove(made.calendar, made.id);
  });

  it('tells what moved once a frame and what is new once it is quiet, and nothing when all is still or over', async () => {
    await open('week');
    await steady();
    await page.evaluate(() => {
      const seen: string[] = [];
      const stop = new AbortController();
      Object.assign(globalThis, { seen, stop });
      (globalThis as Global).reader.watch((change) => seen.push(change), stop.signal);
    });
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
    expect(await frames()).toContain('moved');
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
    expect(await untilContent()).toEqual(['moved', 'content']);
    expect((await look()).scheme).toBe('dark');
    await page.evaluate(() => {
      (globalThis as Watched).stop.abort();
      document.querySelector('.inDayScrollContainer')!.remove();
    });
    expect(await frames()).toEqual([]);
  });

  it('reads the calendar inside Teams from within its frame', async () => {
    Object.assign(world.parts.outlookStyle, defaultStyle());
    await page.goto('https://teams.microsoft.com/');
    const frame = await until('the calendar frame', () =>
      page.frames().find((frame) => frame.url().includes('/hosted/calendar')),
    );
    await frame.locator('[data-column-date]').first().waitFor();
    await frame.evaluate(script);
    expect((await settled(frame)).ok).toBe(true);
  });
});

describe('the page it is tried on', () => {
  it('saves what its form was filled in with, as local times, and writes to the guests', async () => {
    Object.assign(world.parts.outlookStyle, defaultStyle());
    const query =
      'subject=Walk%20with%20Ana&startdt=2026-11-28T14:00:00&enddt=2026-11-28T14:45:00&body=One%3Cbr%3ETwo%20%26amp%3B%20three&location=Lobby&to=ana@example.com';
    await page.goto(`https://outlook.live.com/calendar/action/compose?${query}`);
    expect(await page.getByLabel('Description').inputValue()).toBe('One\nTwo & three');
    const before = new Set(world.store.standing(account()).map(({ id }) => id));
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForURL('**/calendar/0/view/week/2026/11/28');
    const made = world.store.standing(account()).find(({ id }) => !before.has(id))!;
    expect(made).toMatchObject({
      title: 'Walk with Ana',
      location: 'Lobby',
      description: 'One\nTwo & three',
      when: { start: Date.parse('2026-11-28T13:00:00Z'), end: Date.parse('2026-11-28T13:45:00Z') },
      guests: [{ address: 'ana@example.com' }],
    });
    expect(world.store.mails.at(-1)).toEqual({ kind: 'invitation', to: 'ana@example.com', event: made.id });
    await page.locator(`[data-calitemid="${exchangeId(made.id)}"]`).waitFor();
    world.store.remove(made.calendar, made.id);
    await page.locator(`[data-calitemid="${exchangeId(made.id)}"]`).waitFor({ state: 'detached' });
  });

  it('does not start when somebody else has taken the default policy, and refuses markup in strings', async () => {
    Object.assign(world.parts.outlookStyle, defaultStyle());
    const taken = await browser.newPage();
    await taken.addInitScript(() => (globalThis as unknown as PolicyFactory).trustedTypes.createPolicy('default', {}));
    await taken.goto('https://outlook.office.com/calendar/view/week');
    await taken.getByText('BootResult: fail').waitFor();
    await taken.close();
    await open('week');
    await page.locator('[data-column-date]').first().waitFor();
    const refused = await page.evaluate(() => {
      try {
        document.createElement('div').innerHTML = '<b>bold</b>';
        return 'accepted';
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect(refused).toBe('TypeError');
  });

  it('moves by shortcut with modifiers, not by single letters and not while somebody types', async () => {
    await open('week');
    await steady();
    await page.keyboard.press('Control+Alt+1');
    await page.waitForURL('**/calendar/view/day/2026/11/23');
    await page.keyboard.press('Shift+ArrowRight');
    await page.waitForURL('**/calendar/view/day/2026/11/24');
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('Control+Alt+3');
    await page.keyboard.press('m');
    expect(page.url()).toContain('/view/day/2026/11/24');
  });
});
