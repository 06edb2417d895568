import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LabelTimes, readClocks, readFacts, readTimes } from '../../../src/pages/outlook/read-label.ts';

const timed = (from: string, start: string, end: string, until = from): LabelTimes => ({
  isAllDay: false,
  from,
  until,
  startMinute: minutesOf(start),
  endMinute: minutesOf(end),
});
const allDay = (from: string, until = from): LabelTimes => ({
  isAllDay: true,
  from,
  until,
  startMinute: 0,
  endMinute: 1440,
});

function minutesOf(clock: string): number {
  const [hour, minute] = clock.split(':').map(Number) as [number, number];
  return hour * 60 + minute;
}

describe('the label of an event, English', () => {
  const shapes: [what: string, label: string, times: LabelTimes, showAs: string][] = [
    ['plain', 'Catch-up, 8:30 AM to 9:00 AM, Friday, August 14, 2026, Microsoft Teams Meeting, By Kim Poe, Busy', timed('2026-08-14', '8:30', '9:00'), 'busy'],
    ['colon, bar and comma in the subject, changed occurrence', 'NOTE: Rates| Plans, Fixes, 10:00 AM to 10:30 AM, Friday, August 14, 2026, Microsoft Teams Meeting, By Casey Roe, Busy, Exception to recurring event', timed('2026-08-14', '10:00', '10:30'), 'busy'],
    ['comma in the organiser', 'Next steps, 10:30 AM to 11:00 AM, Friday, August 14, 2026, Microsoft Teams Meeting, By Doe, Sam Sr. [DE-DE], Busy', timed('2026-08-14', '10:30', '11:00'), 'busy'],
    ['subject that ends in a space', 'Morning round , 9:30 AM to 9:45 AM, Friday, August 14, 2026, By Zoë Ærø, Busy, Recurring event', timed('2026-08-14', '9:30', '9:45'), 'busy'],
    ['no location', 'Forum, 10:00 AM to 11:30 AM, Wednesday, August 12, 2026, By Northwind Events, Tentative', timed('2026-08-12', '10:00', '11:30'), 'tentative'],
    ['commas and quotes in the location', 'Supper, 6:15 PM to 7:15 PM, Wednesday, September 23, 2026, Quay Bar, 12 The Mall "South", Townsend, OR, 97301, Free, Private', timed('2026-09-23', '18:15', '19:15'), 'free'],
    ['time and date in the subject', 'Train RE7 12:20pm, Mon 14 Sep, 12:20 PM to 3:25 PM, Monday, September 14, 2026, Busy, Private', timed('2026-09-14', '12:20', '15:25'), 'busy'],
    ['own appointment', 'Water the plants, 8:00 AM to 9:00 AM, Thursday, September 10, 2026, Busy, Recurring event', timed('2026-09-10', '8:00', '9:00'), 'busy'],
    ['all-day', 'Group week, all day event, Friday, September 25, 2026, Free, Recurring event', allDay('2026-09-25'), 'free'],
    ['all-day, several days', 'Harbour hotel, all day event, Monday, September 14, 2026 to Friday, September 18, 2026, Free', allDay('2026-09-14', '2026-09-18'), 'free'],
    ['times in the subject of an all-day event', 'Seat (B / Desk 2.04 / 08:00 - 17:00), all day event, Monday, August 31, 2026, By seats, Free', allDay('2026-08-31'), 'free'],
    ['lower-case am, day first', 'Briefing, 7:30 am to 8:00 am, Wednesday, 23 September 2026, Site hut, Busy', timed('2026-09-23', '7:30', '8:00'), 'busy'],
    ['24 h, day first', 'Round, 09:00 to 09:15, Tuesday, 22 September 2026, Busy', timed('2026-09-22', '9:00', '9:15'), 'busy'],
    ['24 h, month first', 'Lab #5, 15:30 to 17:00, Thursday, September 17, 2026, By Some Organizer, Tentative', timed('2026-09-17', '15:30', '17:00'), 'tentative'],
    ['cancelled', 'Canceled: Vendor call, 10:00 AM to 10:30 AM, Tuesday, September 22, 2026, Free', timed('2026-09-22', '10:00', '10:30'), 'free'],
    ['charm', 'Meeting icon, Board, 10:00 to 11:00, Monday, September 28, 2026, By Somebody, Busy', timed('2026-09-28', '10:00', '11:00'), 'busy'],
    ['comma in the subject', 'Budget, Q4, 1:05 PM to 2:15 PM, Tuesday, September 29, 2026, Room 7, By Somebody, Tentative', timed('2026-09-29', '13:05', '14:15'), 'tentative'],
    ['organiser without By, no show-as', 'Opening – Salem, OR, 1:00 PM to 4:00 PM, Wednesday, February 11, 2026, Main Hall and 2 others, Somebody Else', timed('2026-02-11', '13:00', '16:00'), 'unknown'],
    ['out of office', 'Away, 8:00 AM to 6:00 PM, Wednesday, September 30, 2026, Lake, By Devon Poe, Out of office', timed('2026-09-30', '8:00', '18:00'), 'outOfOffice'],
    ['working elsewhere', 'Depot, 8:00 AM to 6:00 PM, Wednesday, September 30, 2026, Working elsewhere', timed('2026-09-30', '8:00', '18:00'), 'workingElsewhere'],
    ['narrow spaces', 'Tea, 8:30\u202fAM to 9:00\u00a0AM, Friday, August 14, 2026, Busy', timed('2026-08-14', '8:30', '9:00'), 'busy'],
    ['untitled', ', 8:30 AM to 9:00 AM, Friday, August 14, 2026, Busy', timed('2026-08-14', '8:30', '9:00'), 'busy'],
    ['untitled without the comma', '8:30 AM to 9:00 AM, Friday, August 14, 2026, Busy', timed('2026-08-14', '8:30', '9:00'), 'busy'],
    ['noon and midnight', 'Long lunch, 12:00 PM to 12:00 AM, Friday, August 14, 2026, Busy', timed('2026-08-14', '12:00', '0:00', '2026-08-15'), 'busy'],
    ['an end before the start is the next day', 'Shift, 10:00 PM to 6:00 AM, Thursday, December 31, 2026, Busy', timed('2026-12-31', '22:00', '6:00', '2027-01-01'), 'busy'],
    ['legacy, 24 h', 'event from Wednesday, May 04, 2022 15:30 to 17:30 Choir bGb location Hall event shown as Free', timed('2022-05-04', '15:30', '17:30'), 'free'],
    ['legacy, 12 h, recurring', 'event from Wednesday, May 04, 2022 9:30 AM to 10:00 AM Choir Vfb organizer Kim Poe recurring event shown as Busy', timed('2022-05-04', '9:30', '10:00'), 'busy'],
    ['legacy, all-day, several days', 'all day event from Wednesday, May 04, 2022 to Thursday, May 05, 2022 Fair yFb event shown as Free', allDay('2022-05-04', '2022-05-05'), 'free'],
    ['legacy, all-day', 'all day event for Wednesday, May 04, 2022 Fair event shown as Busy', allDay('2022-05-04'), 'busy'],
    ['legacy, across midnight', 'event from Sunday, June 12, 2022 11:30 PM to Monday, June 13, 2022 12:30 AM Launch event shown as Tentative', timed('2022-06-12', '23:30', '0:30', '2022-06-13'), 'tentative'],
  ]; // prettier-ignore

  it.each(shapes)('%s', (_, label, times, showAs) => {
    expect(readTimes(label)).toEqual([times]);
    expect(readFacts(label, times.isAllDay)).toMatchObject({ showAs, isAllDay: times.isAllDay });
  });

  it('gives every reading of a title that imitates the grammar', () => {
    const label =
      'See, 1:00 PM to 2:00 PM, Monday, November 23, 2026, Free, 9:00 AM to 10:00 AM, Tuesday, November 24, 2026, Busy';
    expect(readTimes(label)).toEqual([timed('2026-11-23', '13:00', '14:00'), timed('2026-11-24', '9:00', '10:00')]);
    expect(readFacts(label, false).showAs).toBe('busy');
  });

  it.each([
    ['a selected slot', '5:30 PM to 6:00 PM, Monday'],
    ['a selected cell', '12:00 PM to 12:30 PM'],
    ['the current time', 'calendar view, current time: Tue 9:38 AM'],
    ['the month of the small calendar', 'September 2026, select to change the month'],
    ['a day of the small calendar', '22, September, 2026'],
    ['the date range', 'August 31 – September 4, 2026, Jump to a specific date or date range.'],
    ['the way to today', 'Go to today\nSeptember 29, 2026'],
    ['the way to another month', 'Go to next month 2026 May'],
    ['the announcement', 'Loaded 4 events'],
    ['an event in the making', 'event is being created'],
    ['a date that does not exist', 'Leap, 9:00 AM to 10:00 AM, Sunday, February 30, 2026, Busy'],
    ['a month that does not exist', 'Leap, 9:00 AM to 10:00 AM, Sunday, Brumaire 3, 2026, Busy'],
    ['a time that does not exist', 'Leap, 29:00 to 30:00, Sunday, March 1, 2026, Busy'],
    ['an end before its start', 'Back, all day event, Monday, March 9, 2026 to Sunday, March 1, 2026, Free'],
    ['nothing', ''],
  ])('has no time in %s', (_, label) => {
    expect(readTimes(label)).toEqual([]);
  });

  it('reads back every time, date and clock it can be written in', () => {
    const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']; // prettier-ignore
    const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
    const clock12 = (minute: number, mark: readonly [string, string], space: string): string =>
      `${Math.floor(minute / 60) % 12 || 12}:${String(minute % 60).padStart(2, '0')}${space}${mark[minute < 720 ? 0 : 1]}`;
    const clock24 = (minute: number): string =>
      `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    // What imitates a time block is the business of another test.
    const text = fc.string({ maxLength: 40 }).filter((value) => !/\d|event/i.test(value));
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1439 }),
        fc.integer({ min: 0, max: 1439 }),
        fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-30'), noInvalidDate: true }),
        fc.constantFrom('12', '12 lower', '24', '12 narrow'),
        fc.boolean(),
        text,
        text,
        (start, end, day, clock, isDayFirst, subject, location) => {
          const from = Temporal.PlainDate.from(day.toISOString().slice(0, 10));
          const write = (minute: number): string => {
            if (clock === '24') return clock24(minute);
            return clock12(
              minute,
              clock === '12 lower' ? ['am', 'pm'] : ['AM', 'PM'],
              clock === '12 narrow' ? '\u202f' : ' ',
            );
          };
          const month = months[from.month - 1]!;
          const date = isDayFirst ? `${from.day} ${month} ${from.year}` : `${month} ${from.day}, ${from.year}`;
          const label = `${subject}, ${write(start)} to ${write(end)}, ${weekdays[from.dayOfWeek - 1]}, ${date}, ${location}, By Somebody, Busy`;
          const until = end < start ? from.add({ days: 1 }) : from;
          expect(readTimes(label)).toEqual([
            { isAllDay: false, from: from.toString(), until: until.toString(), startMinute: start, endMinute: end },
          ]);
          expect(readFacts(label, false).showAs).toBe('busy');
        },
      ),
    );
  });
});

describe('what a label says besides its time', () => {
  it('believes a cancellation or a refusal only where the event is shown as free', () => {
    const at = '10:00 AM to 10:30 AM, Tuesday, September 22, 2026';
    expect(readFacts(`Canceled: Call, ${at}, Free`, false).status).toBe('cancelled');
    expect(readFacts(`Canceled event Call, ${at}, Free`, false).status).toBe('cancelled');
    expect(readFacts(`Meeting icon, Canceled: Call, ${at}, Free`, false).status).toBe('cancelled');
    expect(readFacts(`Canceled: Call, ${at}, Busy`, false).status).toBe('unknown');
    expect(readFacts(`Declined: Call, ${at}, Free`, false).response).toBe('declined');
    expect(readFacts(`Declined: Call, ${at}, Busy`, false).response).toBe('unknown');
    expect(readFacts(`Cancelled flights, ${at}, Free`, false).status).toBe('unknown');
  });

  it('knows the show-as words of Japanese, and no word of a language nobody has seen', () => {
    expect(readFacts('定例、10:00 から 11:00、2025 年 6 月 3 日 (火)、空き時間', false).showAs).toBe('free');
    expect(readFacts('定例、10:00 から 11:00、2025 年 6 月 3 日 (火)、予定あり', false).showAs).toBe('busy');
    expect(readFacts('Møte, 10:00 til 11:00, tirsdag 3. juni 2025, Free', false).showAs).toBe('free');
    expect(readFacts('Treffen, 10:00 bis 11:00, Dienstag, 3. Juni 2025, Frei', false).showAs).toBe('unknown');
  });

  it('takes no title for a status', () => {
    expect(readFacts('Free', false).showAs).toBe('unknown');
    expect(readFacts('', true)).toEqual({
      status: 'unknown',
      response: 'unknown',
      showAs: 'unknown',
      kind: 'event',
      isAllDay: true,
    });
  });
});

describe('clock times without a language', () => {
  it.each([
    [
      'Treffen, 9:00 bis 10:30, Dienstag, 29. September 2026',
      [
        [540, 1260, 540],
        [630, 1350, 630],
      ],
    ],
    ['Riunione, dalle 14.05 alle 15.00, 29.09.2026', [[845], [900]]],
    ['회의, 오후 3:30', [[210, 930, 210]]],
    ['x, 12:15 pm to 1:45 a.m., y', [[735], [105]]],
    ['Version 1.2.30 of 10:61 and 12:30:45', []],
    ['bis 24:00', [[1440]]],
  ])('%s', (label, clocks) => {
    expect(readClocks(label)).toEqual(clocks);
  });
});
