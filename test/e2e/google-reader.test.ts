import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PageBusy } from '../../src/pages/calendar-page.ts';
import type { PageStyle, WorldEvent } from '../world/model.ts';
import { defaultStyle } from '../world/parts.ts';
import { googleCalendars } from '../world/seed.ts';
import { startWorld, type World } from '../world/world.ts';
import { openPlainChromium } from './support/plain-chromium.ts';
import { bundleReader, daysNow, readSettled } from './support/google-reader.ts';

const own = googleCalendars.own;
const minutesPerDay = 1440;

/** Runs of busy minutes as `09:00-10:30`: the same information as the minutes, readable when it differs. */
const stretches = (minutes: readonly boolean[]): string[] => {
  const clock = (minute: number): string =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  const found: string[] = [];
  for (let from = minutes.indexOf(true); from !== -1;) {
    const end = minutes.indexOf(false, from);
    found.push(`${clock(from)}-${clock(end === -1 ? minutesPerDay : end)}`);
    from = end === -1 ? -1 : minutes.indexOf(true, end);
  }
  return found;
};

describe('the Google Calendar reader', () => {
  let world: World;
  let context: BrowserContext;
  let chromium: Awaited<ReturnType<typeof openPlainChromium>>;
  let page: Page;
  let monday: Temporal.PlainDate;

  const at = (day: number, clock: string, date = monday): number =>
    date.add({ days: day }).toZonedDateTime({ timeZone: world.timeZone, plainTime: clock }).epochMilliseconds;

  const add = (title: string, day: number, from: string, to: string, more: Partial<WorldEvent> = {}): WorldEvent =>
    world.store.insert({
      calendar: own,
      title,
      when: {
        kind: 'timed',
        start: at(day, from),
        end: to <= from ? at(day + 1, to) : at(day, to),
        timeZone: world.timeZone,
      },
      ...more,
    });

  beforeAll(async () => {
    world = await startWorld();
    const today = Temporal.Now.plainDateISO(world.timeZone);
    monday = today.add({ days: 8 - today.dayOfWeek });
    addDifficultEvents();
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

  /** What the seeded week has not: lengths, crossings and titles that mislead. */
  const addDifficultEvents = (): void => {
    add('Five minutes', 5, '09:00', '09:05');
    add('A quarter', 5, '09:30', '09:45');
    add('Off the grid', 5, '10:03', '10:52');
    add('Until the last minute', 5, '23:10', '23:59');
    add('Over midnight', 5, '22:15', '06:30');
    add('One of three', 6, '10:00', '12:00');
    add('Two of three', 6, '10:30', '11:30');
    add('Three of three', 6, '11:00', '13:00');
    add('9:00 to 10:00, Color: Red, 14:00', 6, '15:00', '15:30', { color: { css: '#8e24aa', label: 'Plum' } });
    add('Pat Example', 6, '16:00', '17:00', { response: 'accepted' });
    add('Discuss, Declined, No location, again', 6, '17:30', '18:00', { response: 'accepted' });
    add('Gone', 6, '18:30', '19:00', { response: 'declined', color: { css: '#8e24aa', label: 'Plum' } });
    add('', 6, '20:00', '20:45');
    world.store.insert({
      calendar: own,
      title: 'Three days away',
      when: { kind: 'timed', start: at(15, '22:00'), end: at(17, '08:00'), timeZone: world.timeZone },
    });
    world.store.insert({
      calendar: own,
      title: 'Fair',
      when: { kind: 'allDay', from: monday.add({ days: 18 }).toString(), until: monday.add({ days: 20 }).toString() },
    });
  };

  const open = async (path: string, style: Partial<PageStyle> = {}): Promise<void> => {
    Object.assign(world.parts.googleStyle, style);
    page = await context.newPage();
    await page.goto(`https://calendar.google.com/calendar/u/0/r${path}`);
  };
  const pathOf = (view: string, day: Temporal.PlainDate): string => `/${view}/${day.year}/${day.month}/${day.day}`;

  /** Is a minute taken, as far as the page can show it? Written against the store, without the product's help. */
  const expectedMinutes = (date: Temporal.PlainDate, knowsDeclined: boolean): boolean[] => {
    const midnight = date.toZonedDateTime(world.timeZone).epochMilliseconds;
    const next = date.add({ days: 1 }).toZonedDateTime(world.timeZone).epochMilliseconds;
    const minutes = Array.from({ length: minutesPerDay }, () => false);
    const ticked = world.store.calendarsOf(own).filter(({ isShown }) => isShown);
    for (const event of world.store.standing(own)) {
      if (!ticked.some(({ id }) => id === event.calendar) || event.kind === 'workingLocation') continue;
      if (knowsDeclined && event.response === 'declined') continue;
      if (event.when.kind === 'allDay') {
        if (event.when.from <= date.toString() && date.toString() < event.when.until) minutes.fill(true);
        continue;
      }
      const { start, end } = event.when;
      if (start >= next || end <= midnight) continue;
      if (end - start > minutesPerDay * 60_000) {
        minutes.fill(true);
        continue;
      }
      const wall = (instant: number): number => {
        const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(world.timeZone);
        return local.hour * 60 + local.minute;
      };
      minutes.fill(true, start <= midnight ? 0 : wall(start), end >= next ? minutesPerDay : wall(end));
    }
    return minutes;
  };

  const minutesOf = (busy: readonly PageBusy[], date: string): boolean[] => {
    const minutes = Array.from({ length: minutesPerDay }, () => false);
    for (const one of busy) {
      if (one.date !== date || one.facts.kind === 'workingLocation' || one.facts.response === 'declined') continue;
      minutes.fill(true, one.startMinute, one.endMinute);
    }
    return minutes;
  };

  const expectMinuteByMinute = async (dates: readonly Temporal.PlainDate[], knowsDeclined = true): Promise<void> => {
    const busy = await readSettled(page);
    const days = await daysNow(page);
    expect(days?.dates).toEqual(dates.map(String));
    for (const date of dates) {
      const read = minutesOf(busy, date.toString());
      expect({ date: date.toString(), busy: stretches(read) }).toEqual({
        date: date.toString(),
        busy: stretches(expectedMinutes(date, knowsDeclined)),
      });
    }
  };
  const run = (first: Temporal.PlainDate, count: number): Temporal.PlainDate[] =>
    Array.from({ length: count }, (_, days) => first.add({ days }));

  const looks: readonly Partial<PageStyle>[] = [
    {},
    { clock: 24, hourHeight: 30, theme: 'dark' },
    { clock: 12, hourHeight: 40, weekStart: 0 },
    { clock: 24, hourHeight: 60, weekStart: 6 },
    { language: 'de', clock: 24, hourHeight: 40, theme: 'dark' },
    { language: 'de', clock: 12, hourHeight: 52 },
    { language: 'ar', direction: 'rtl', clock: 12 },
  ];
  for (const look of looks) {
    it(`reads a week minute by minute: ${JSON.stringify(look)}`, async () => {
      const { weekStart, language } = { ...defaultStyle(), ...look };
      await open(pathOf('week', monday), look);
      const first = monday.subtract({ days: (monday.dayOfWeek - weekStart + 7) % 7 });
      await expectMinuteByMinute(run(first, 7), language === 'en');
    });
  }

  it('takes whole days for what lasts longer than one, and reads a neighbour of it as it is', async () => {
    const later = monday.add({ days: 14 });
    await open(pathOf('week', later));
    await expectMinuteByMinute(run(later, 7));
    const facts = (await readSettled(page)).map(({ date, facts: { isAllDay } }) => `${date} ${isAllDay}`);
    const date = (days: number): string => monday.add({ days }).toString();
    expect(facts.toSorted()).toEqual([
      `${date(15)} false`,
      `${date(16)} false`,
      `${date(17)} false`,
      `${date(18)} true`,
      `${date(19)} true`,
    ]);
  });

  it('reads every single day of the week in the day view', async () => {
    for (const day of run(monday, 7)) {
      await page?.close();
      await open(pathOf('day', day), { clock: 24 });
      await expectMinuteByMinute([day]);
    }
  });

  it('reads four days', async () => {
    await open(pathOf('customday', monday.add({ days: 4 })), { hourHeight: 36 });
    await expectMinuteByMinute(run(monday.add({ days: 4 }), 4));
  });
});
