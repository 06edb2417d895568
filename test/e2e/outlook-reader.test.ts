import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageStyle, WorldEvent } from '../world/model.ts';
import { microsoftCalendars } from '../world/seed.ts';
import { dateAfter, monday, OutlookReader, week } from './support/outlook-reader.ts';
import { expectAsInTheStore, readMinutes, stretchesOf } from './support/shown-minutes.ts';

let outlook: OutlookReader;

beforeAll(async () => {
  outlook = await OutlookReader.start();
});
afterAll(async () => {
  await outlook.close();
});

describe('reads the week minute by minute as it stands in the store', () => {
  const styles: [view: string, style: Partial<PageStyle>, host: string][] = [
    ['week', {}, 'outlook.office.com'],
    ['week', { clock: 24, hourHeight: 30, theme: 'dark', weekStart: 0 }, 'outlook.cloud.microsoft'],
    ['workweek', { language: 'en-AU', hourHeight: 60 }, 'outlook.office365.com'],
    ['workweek', { language: 'en-GB', clock: 24, hourHeight: 80, direction: 'rtl' }, 'outlook.office.com'],
    ['day', { hourHeight: 37 }, 'outlook.live.com'],
  ];
  it.each(styles)('%s with %o', async (view, style, host) => {
    await outlook.open(view, style, { host });
    const busy = await outlook.busyOf();
    const { dates } = (await outlook.days())!;
    expect(dates).toHaveLength({ day: 1, workweek: 5, week: 7 }[view]!);
    expectAsInTheStore(outlook.world, busy, dates);
    expect((await outlook.look()).scheme).toBe(style.theme ?? 'light');
    expect((await outlook.look()).direction).toBe(style.direction ?? 'ltr');
  });

  it.each([
    ['de', { clock: 24 as const }],
    ['he', { clock: 24 as const, direction: 'rtl' as const, weekStart: 0 as const, hourHeight: 32 }],
    ['ko', { clock: 12 as const, hourHeight: 55 }],
  ])('in %s, whose words it does not know: times exact, and everything busy', async (language, style) => {
    await outlook.open('week', { language, ...style });
    const busy = await outlook.busyOf();
    const { dates } = (await outlook.days())!;
    if (language === 'de') expectAsInTheStore(outlook.world, busy, dates, false);
    else expectAsInTheStore(outlook.world, busy, dates);
  });

  it('an event of every kind: overlong, overnight, tiny, untitled, imitating, over midnight sharp', async () => {
    const saturday = week[5]!;
    const at = (from: string, to: string): WorldEvent['when'] => ({
      kind: 'timed',
      start: Temporal.PlainDateTime.from(from).toZonedDateTime(outlook.world.timeZone).epochMilliseconds,
      end: Temporal.PlainDateTime.from(to).toZonedDateTime(outlook.world.timeZone).epochMilliseconds,
      timeZone: outlook.world.timeZone,
    });
    const made = [
      { title: '', when: at(`${saturday}T08:05`, `${saturday}T08:10`) },
      {
        title: 'Talk, 1:00 PM to 2:00 PM, Monday, November 23, 2026, Free',
        when: at(`${saturday}T10:00`, `${saturday}T11:00`),
      },
      { title: 'Filter applied to the pump', when: at(`${saturday}T13:00`, `${saturday}T13:20`) },
      { title: 'Until midnight', when: at(`${saturday}T22:00`, `${week[6]}T00:00`) },
      { title: 'From midnight', when: at(`${week[6]}T00:00`, `${week[6]}T00:45`) },
      { title: 'Night shift', when: at(`${week[6]}T21:07`, `${dateAfter(monday, 7)}T05:00`) },
      { title: 'Meeting icon, 12:20pm', when: at(`${week[6]}T12:20`, `${week[6]}T13:25`) },
      { title: 'No length', when: at(`${week[6]}T15:00`, `${week[6]}T15:00`) },
    ].map((event) => outlook.world.store.insert({ calendar: microsoftCalendars.own, ...event }));
    try {
      await outlook.open('week');
      expectAsInTheStore(outlook.world, await outlook.busyOf(), week);
    } finally {
      for (const { calendar, id } of made) outlook.world.store.remove(calendar, id);
    }
  });

  it('an event of several days with a clock time blocks every day it touches', async () => {
    const event = outlook.world.store.insert({
      calendar: microsoftCalendars.own,
      title: 'Conference',
      when: {
        kind: 'timed',
        start: Date.parse('2026-11-25T08:00:00Z'),
        end: Date.parse('2026-11-27T11:00:00Z'),
        timeZone: outlook.world.timeZone,
      },
    });
    try {
      await outlook.open('week');
      const busy = await outlook.busyOf();
      for (const date of week.slice(2, 5)) expect(stretchesOf(readMinutes(busy, date))).toBe('00:00-24:00');
    } finally {
      outlook.world.store.remove(event.calendar, event.id);
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
    Temporal.PlainDate.from(date).toZonedDateTime(outlook.world.timeZone).add({ minutes: minute }).epochMilliseconds;

  it('of any events in any style, to the minute', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 40 }), style, async (events, drawn) => {
        const made = events.map(({ when, ...rest }) =>
          outlook.world.store.insert({
            calendar: microsoftCalendars.own,
            ...rest,
            when:
              'days' in when
                ? { kind: 'allDay', from: dateAfter(first, when.day), until: dateAfter(first, when.day + when.days) }
                : {
                    kind: 'timed',
                    start: instant(dateAfter(first, when.day), when.startMinute),
                    end: instant(dateAfter(first, when.day), when.startMinute + when.minutes),
                    timeZone: outlook.world.timeZone,
                  },
          }),
        );
        try {
          await outlook.open('week', drawn, { date: first });
          expectAsInTheStore(outlook.world, await outlook.busyOf(), generated);
        } finally {
          for (const { calendar, id } of made) outlook.world.store.remove(calendar, id);
        }
      }),
      { numRuns: 6, seed: 20_270_201, endOnFailure: true },
    );
  });

  it('of the night the clocks change, in wall-clock minutes', async () => {
    const sunday = '2027-03-28';
    const at = (clock: string): number =>
      Temporal.PlainDateTime.from(`${sunday}T${clock}`).toZonedDateTime(outlook.world.timeZone).epochMilliseconds;
    const made = [
      ['00:30', '01:30'],
      ['10:00', '11:15'],
    ].map(([from, to]) =>
      outlook.world.store.insert({
        calendar: microsoftCalendars.own,
        title: 'Early',
        when: { kind: 'timed', start: at(from!), end: at(to!), timeZone: outlook.world.timeZone },
      }),
    );
    await outlook.open('week', {}, { date: '2027-03-22' });
    expect(stretchesOf(readMinutes(await outlook.busyOf(), sunday))).toBe('00:30-01:30 10:00-11:15');
    for (const { calendar, id } of made) outlook.world.store.remove(calendar, id);
  });
});
