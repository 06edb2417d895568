import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfKey } from '../../../src/pages/google-calendar/date-key.ts';
import { readChipId } from '../../../src/pages/google-calendar/event-id.ts';
import { createNews } from '../../../src/pages/news.ts';
import { Settling } from '../../../src/pages/google-calendar/settle.ts';
import { offsetOf } from '../../../src/pages/google-calendar/shown-offset.ts';

describe('a datekey', () => {
  it.each([
    ['25123', '2019-01-03'],
    ['27966', '2024-09-30'],
    ['28003', '2024-11-03'],
    ['28866', '2026-06-02'],
    ['29000', '2026-10-08'],
  ])('%s is %s', (key, date) => {
    expect(dateOfKey(key)).toBe(date);
  });

  it('of every date from 1970 to 2097 is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 46_750 }), (days) => {
        const date = Temporal.PlainDate.from('1970-01-01').add({ days });
        expect(dateOfKey(String((date.year - 1970) * 512 + date.month * 32 + date.day))).toBe(date.toString());
      }),
    );
  });

  it.each([null, '', '20260602', '2026-06-02', 'x', '28864', '31', String(56 * 512 + 2 * 32 + 30)])(
    '%s is none',
    (key) => {
      expect(dateOfKey(key)).toBeUndefined();
    },
  );
});

describe('a chip’s id', () => {
  const encode = (text: string): string => Buffer.from(text).toString('base64').replaceAll('=', '');

  it('holds the event’s own id, in either alphabet of base64', () => {
    const id = 's2tktoiecbkgv8eo4p9iejppbu_20250127T144500Z';
    expect(readChipId(encode(`${id} pat@m`))).toEqual({ eventId: id, isTask: false });
    expect(readChipId(encode(`${id} pat~~~?@m`).replaceAll('+', '-').replaceAll('/', '_'))).toEqual({
      eventId: id,
      isTask: false,
    });
  });

  it.each(['tasks_abc', 'tasks.abc', 'ttb_YWJjIGRlZg'])('%s is a task', (id) => {
    expect(readChipId(id)).toEqual({ isTask: true });
  });

  it('that does not decode is simply unknown', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { isTask, eventId } = readChipId(text);
        expect(typeof isTask).toBe('boolean');
        expect(eventId ?? 'id').toMatch(/^[\w@.-]+$/);
      }),
    );
    expect(readChipId('%%%')).toEqual({ isTask: false });
    expect(readChipId(encode('one-word'))).toEqual({ isTask: false });
  });
});

describe('the label of a time zone', () => {
  it.each([
    ['GMT-05', -300],
    ['GMT+09', 540],
    [' GMT+5:30 ', 330],
    ['UTC\u221203:30', -210],
    ['GMT', 0],
    ['GMT+00', 0],
  ])('%s is %s minutes', (text, minutes) => {
    expect(offsetOf(text)).toBe(minutes);
  });

  it.each(['9 AM', 'GMT+', 'GMT+05 to GMT+06', 'Meet at GMT+05', ''])('%s is none', (text) => {
    expect(offsetOf(text)).toBeUndefined();
  });
});

describe('settling', () => {
  it('counts from the moment the page last looked different', () => {
    let now = 1000;
    const settling = new Settling(
      () => now,
      createNews(() => now),
    );
    expect(settling.left('a', 500)).toBe(500);
    now += 200;
    expect(settling.left('a', 500)).toBe(300);
    expect(settling.left('b', 500)).toBe(500);
    now += 500;
    expect(settling.left('b', 500)).toBe(0);
    expect(settling.left('b', 5000)).toBe(4500);
  });

  it('counts from the change itself, where it was heard of before the look', () => {
    let now = 1000;
    const news = createNews(() => now);
    const settling = new Settling(() => now, news);
    settling.left('a', 500);
    now += 1000;
    news.note();
    now += 150;
    expect(settling.left('b', 150)).toBe(0);
    now += 150;
    expect(settling.left('c', 150)).toBe(150);
  });

  it('starts again when the clock is set back', () => {
    let now = 10_000_000;
    const settling = new Settling(
      () => now,
      createNews(() => now),
    );
    settling.left('a', 500);
    now = 5;
    expect(settling.left('a', 500)).toBe(500);
  });
});
