import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clockReadings,
  headNamesTimes,
  isFocusTime,
  normalize,
  refine,
  responseIn,
  type DrawnSpan,
} from '../../../src/pages/google-calendar/read-text.ts';

const minutesPerDay = 1440;
const lowest = 18;

/** Where the page draws an event, in whole pixels, by the published formula; never lower than `lowest`. */
const draw = (start: number, end: number, hourPx: number): DrawnSpan => {
  const from = Math.max(0, start);
  const to = Math.min(minutesPerDay, end);
  const top = Math.round((from * hourPx) / 60) - 1;
  const height = Math.max(lowest, Math.round(((to - from) * hourPx) / 60) - 2);
  const tolerance = (1.25 * 60) / hourPx;
  const drawnStart = ((top + 1) * 60) / hourPx;
  const drawnEnd = drawnStart + ((height + 2) * 60) / hourPx;
  return {
    start: drawnStart,
    end: Math.min(minutesPerDay, drawnEnd),
    tolerance,
    isCutAtTop: drawnStart <= tolerance,
    isCutAtBottom: drawnEnd >= minutesPerDay - tolerance,
    isLow: height <= 30,
  };
};
const clock = (text: string): number => {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return hours * 60 + minutes;
};
const hourHeights = [30, 36, 40, 48, 60, 80];

describe('the times in a hidden text', () => {
  const rows = readFileSync(new URL('./fixtures/hidden-text-by-locale.tsv', import.meta.url), 'utf8')
    .split('\n')
    .slice(2)
    .filter((line) => line !== '')
    .map((line) => line.split('\t') as [string, string, string, string, string, string]);
  const idOf = ([, , column, event]: (typeof rows)[number]): string => `${column} ${event}`;
  /** The same events in English with 24 hours say what is true in every language. */
  const truth = new Map(
    rows
      .filter(([language, format]) => language === 'en' && format === '24h')
      .map((row) => {
        const [, , , , text] = row;
        const [, from = '', to = '', title = ''] =
          /(\d\d:\d\d) to (?:.* at )?(\d\d:\d\d), (.*?), (?:Calendar:|Owner)/.exec(text)!;
        return [idOf(row), { start: clock(from), end: clock(to), title }];
      }),
  );
  const languages = [...new Set(rows.map(([language]) => language))];

  it('come from 73 languages and 18 events, each with 12 and with 24 hours', () => {
    expect(languages).toHaveLength(73);
    expect(truth.size).toBe(18);
    expect(rows).toHaveLength(73 * 18 * 2);
  });

  it.each(languages)('are read without one wrong time in %s, at any height of an hour', (language) => {
    const wrong: unknown[] = [];
    for (const row of rows.filter(([one]) => one === language)) {
      const { start, end, title } = truth.get(idOf(row))!;
      const days =
        end > start
          ? [[start, end]]
          : [
              [start, minutesPerDay + end],
              [start - minutesPerDay, end],
            ];
      for (const hourPx of hourHeights) {
        for (const [from = 0, to = 0] of days) {
          const read = refine(draw(from, to, hourPx), row[4], title);
          const expected = { startMinute: Math.max(0, from), endMinute: Math.min(minutesPerDay, to), text: 'agrees' };
          if (JSON.stringify(read) !== JSON.stringify(expected)) wrong.push({ row, hourPx, read, expected });
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each(languages)('never pass for an answer of the user in %s', (language) => {
    for (const row of rows.filter(([one]) => one === language)) {
      expect(responseIn(row[4], truth.get(idOf(row))!.title, language.replace('_', '-'))).toBe('unknown');
    }
  });

  it('are exact to the minute for any event with any title, told in English', () => {
    const word = fc.constantFrom('Review', '9:30', 'Color: Red', '10am', 'Q3, Q4', '1:1', 'June 9, 2026', '12', 'to');
    const title = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    const hourPx = fc.constantFrom(...hourHeights);
    const spans = fc
      .tuple(fc.integer({ min: 5, max: 1400 }), fc.integer({ min: 20, max: 600 }))
      .map(([start, length]) => ({ start, end: Math.min(minutesPerDay - 5, start + length) }))
      .filter(({ start, end }) => end - start >= 20);
    fc.assert(
      fc.property(spans, title, hourPx, fc.boolean(), ({ start, end }, name, height, isTwelve) => {
        const text = `${tell(start, isTwelve)} to ${tell(end, isTwelve)}, ${name}, Pat Example, No location, June 2, 2026`;
        const read = refine(draw(start, end, height), text, name);
        expect(read).toEqual({ startMinute: start, endMinute: end, text: 'agrees' });
      }),
    );
  });

  it('cannot move a drawn time further than a pixel hides, whatever the text says', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 1300 }),
        fc.integer({ min: 60, max: 130 }),
        fc.constantFrom(...hourHeights),
        fc.string({ unit: fc.constantFrom('1', '2', '3', '0', ':', ' ', 'a', 'm', ',', '.') }),
        (start, length, hourPx, text) => {
          const end = Math.min(minutesPerDay, start + length);
          const drawn = draw(start, end, hourPx);
          const read = refine(drawn, text, '');
          const most = Math.max(5, drawn.tolerance + 1);
          expect(Math.abs(read.startMinute - start)).toBeLessThanOrEqual(most);
          expect(Math.abs(read.endMinute - end)).toBeLessThanOrEqual(most);
        },
      ),
    );
  });
});

const tell = (minute: number, isTwelve: boolean): string => {
  const hour = Math.floor(minute / 60);
  const rest = String(minute % 60).padStart(2, '0');
  if (!isTwelve) return `${String(hour).padStart(2, '0')}:${rest}`;
  return `${hour % 12 || 12}${rest === '00' ? '' : `:${rest}`}${hour < 12 ? 'am' : 'pm'}`;
};

describe('single texts', () => {
  const times = (text: string, title: string, from: number, to: number): unknown =>
    refine(draw(from, to, 48), text, title);

  it.each([
    [
      '10:30am to 12pm, Team Sync, Sample User, Declined, No location, Color: Team Meetings, June 2, 2026',
      'Team Sync',
      '10:30',
      '12:00',
    ],
    [
      '16:15 to 17:45, Oh My Land Club (...), Tempus fugit, Accepted, No location, February 2, 2025',
      'Oh My Land Club (...)',
      '16:15',
      '17:45',
    ],
    [
      '12pm to 12:30pm, Planning Review: Roadmap, Time , Sample User, Accepted, Location: Room A, June 2, 2026',
      'Planning Review: Roadmap, Time ',
      '12:00',
      '12:30',
    ],
    [
      '9am to 10am, Web Components Standup, Calendar: Esri, No location, 10 June 2024',
      'Web Components Standup',
      '09:00',
      '10:00',
    ],
    ['9am to 10am, Pat, Pat, No location, June 2, 2026', 'Pat', '09:00', '10:00'],
  ])('reads %s', (text, title, from, to) => {
    expect(times(text, title, clock(from), clock(to))).toEqual({
      startMinute: clock(from),
      endMinute: clock(to),
      text: 'agrees',
    });
  });

  it('reads both days of an overnight event', () => {
    const text = 'April 7, 2026 at 7pm to April 8, 2026 at 7:52pm, test 2, Pat Example, Needs RSVP, No location, ';
    expect(times(text, 'test 2', clock('19:00'), 3000)).toEqual({ startMinute: 1140, endMinute: 1440, text: 'agrees' });
    expect(times(text, 'test 2', -300, clock('19:52'))).toEqual({ startMinute: 0, endMinute: 1192, text: 'agrees' });
  });

  it('takes the end of a very short event from the text, because it is drawn longer', () => {
    const text = '6:30am to 6:35am, Waking up, Calendar: Chore, No location, June 10, 2024';
    expect(times(text, 'Waking up', 390, 395)).toEqual({ startMinute: 390, endMinute: 395, text: 'agrees' });
  });

  it('reads the times of a task at the end of its text', () => {
    const text = 'task: Call 9:00 back, Not completed, December 8, 2025, 9:31pm to 10:17pm';
    expect(refine(draw(1291, 1337, 48), text, 'Call 9:00 back', true)).toEqual({
      startMinute: 1291,
      endMinute: 1337,
      text: 'agrees',
    });
  });

  it('keeps to the drawing, in steps of five minutes, when the text names no time', () => {
    expect(times('「Birthday」、First、2026年 10月 8日', 'Birthday', 545, 600)).toEqual({
      startMinute: 545,
      endMinute: 600,
      text: 'silent',
    });
  });

  it('keeps to the drawing and says so when the text names other times', () => {
    expect(times('11:00 to 12:00, Stand-up, Pat, June 2, 2026', 'Stand-up', 540, 600)).toEqual({
      startMinute: 540,
      endMinute: 600,
      text: 'differs',
    });
  });

  it('finds clock times in any digits and blanks, and takes no year for one', () => {
    expect(clockReadings(normalize('০৯:০০ থেকে ১০:০০'))).toEqual([
      { minute: 540, isCertain: true },
      { minute: 600, isCertain: true },
    ]);
    expect(clockReadings(normalize('6\u202Fnm. tot 6:30\u202Fnm.')).map(({ minute }) => minute)).toEqual([360, 390]);
    expect(clockReadings('09.06.2024 2024 25:00 12:61')).toEqual([]);
  });

  it('knows a timed event of several days by the times before its title', () => {
    expect(headNamesTimes('June 9, 2024 at 10pm to June 12, 2024 at 8am, Trip, Pat, No location, ', 'Trip')).toBe(true);
    expect(headNamesTimes('All day, Trip 2026, Pat, No location, June 9 – 11, 2026', 'Trip 2026')).toBe(false);
    expect(headNamesTimes('「Trip」、First', 'Trip')).toBe(false);
  });
});

describe('the answer in a hidden text', () => {
  const english = (answer: string): string => `9am to 10am, Sync, Pat Example, ${answer}, No location, June 2, 2026`;

  it.each([
    ['Accepted', 'accepted'],
    ['Declined', 'declined'],
    ['Needs RSVP', 'unanswered'],
    ['Maybe', 'tentative'],
    ['Abgelehnt', 'unknown'],
  ])('%s is %s', (word, response) => {
    expect(responseIn(english(word), 'Sync', 'en')).toBe(response);
    expect(responseIn(english(word), 'Sync', 'en-GB')).toBe(response);
  });

  it('is believed in Japanese', () => {
    expect(responseIn('午後6時～午後6:30、「Sync」、Pat、辞退、場所の指定なし、2026年 10月 8日', 'Sync', 'ja')).toBe(
      'declined',
    );
  });

  it('is not believed in a language whose words are not known', () => {
    expect(responseIn(english('Declined'), 'Sync', 'de')).toBe('unknown');
  });

  it.each([
    [
      'a title',
      '9am to 10am, Discuss, Declined, No location, x, Pat Example, Accepted, No location, June 2, 2026',
      'Discuss, Declined, No location, x',
      'accepted',
    ],
    ['a title that is the owner', '9am to 10am, Pat, Pat, Declined, No location, June 2, 2026', 'Pat', 'unknown'],
    ['a place', '9am to 10am, Sync, Pat, Location: Room, Declined, No location, June 2, 2026', 'Sync', 'unknown'],
    ['an owner', '9am to 10am, Sync, Declined, No location, June 2, 2026', 'Sync', 'unknown'],
    [
      'an owner with a comma',
      '9am to 10am, Sync, Example, Pat, Declined, No location, June 2, 2026',
      'Sync',
      'declined',
    ],
    ['a colour', '9am to 10am, Sync, Pat, No location, Color: Declined, June 2, 2026', 'Sync', 'unknown'],
    [
      'nothing: a title that is not in the text',
      '9am to 10am, No title, Pat, Declined, No location, June 2',
      '(No title)',
      'unknown',
    ],
  ])('is not taken from %s', (_, text, title, response) => {
    expect(responseIn(text, title, 'en')).toBe(response);
  });

  it('marks focus time only where the page has a word for it that is known', () => {
    expect(isFocusTime('サイレント モード: 集中', 'ja')).toBe(true);
    expect(isFocusTime('Focus time', 'en')).toBe(false);
  });
});
