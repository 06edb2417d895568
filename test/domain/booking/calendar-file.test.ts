import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFile } from '../../../src/domain/booking/index.ts';

const walk = {
  id: '0b6f6c0e-4d0c-4a86-9a6e-0a8a6f0a0b0c',
  madeAt: Date.UTC(2026, 10, 20, 8, 0, 5),
  start: Date.UTC(2026, 10, 24, 13, 30),
  end: Date.UTC(2026, 10, 24, 14, 15),
  title: 'Walk with Ana, then tea; maybe',
  description: 'What is on your mind?\nC:\\walk',
  location: '',
};

/** Reads a file as RFC 5545 says: unfolded, then split at the first colon, then unescaped. */
const read = (file: string): [string, string][] =>
  file
    .replaceAll(/\r\n[ \t]/gu, '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => {
      const colon = line.indexOf(':');
      const value = line
        .slice(colon + 1)
        .replaceAll(/\\([\\;,nN])/gu, (_all, one: string) => (one.toLowerCase() === 'n' ? '\n' : one));
      return [line.slice(0, colon), value];
    });

const octets = (text: string): number => new TextEncoder().encode(text).length;

describe('a calendar file', () => {
  it('holds a booking as an event in UTC, with what calendars need to know it again', () => {
    expect(calendarFile([walk]).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Alongside//Alongside//EN',
      'BEGIN:VEVENT',
      'UID:0b6f6c0e-4d0c-4a86-9a6e-0a8a6f0a0b0c',
      'DTSTAMP:20261120T080005Z',
      'DTSTART:20261124T133000Z',
      'DTEND:20261124T141500Z',
      String.raw`SUMMARY:Walk with Ana\, then tea\; maybe`,
      String.raw`DESCRIPTION:What is on your mind?\nC:\\walk`,
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('names no guest, so that nobody is written to when it is taken in', () => {
    expect(calendarFile([walk])).not.toMatch(/ATTENDEE|ORGANIZER|METHOD/u);
  });

  it('is whole without any booking', () => {
    expect(read(calendarFile([]))).toHaveLength(4);
  });

  it('keeps every text to the letter in lines of at most 75 octets, whatever it is written in', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 }).map((said) =>
      // oxlint-disable-next-line no-control-regex
      said.replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F]/gu, ''),
    );
    fc.assert(
      fc.property(text, text, (title, description) => {
        const file = calendarFile([{ ...walk, title, description }]);
        for (const line of file.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
        expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
        const found = new Map(read(file));
        expect(found.get('SUMMARY')).toBe(title);
        expect(found.get('DESCRIPTION') ?? '').toBe(description);
      }),
      { seed: 20261122 },
    );
  });

  it('cannot be led astray by a text with line breaks in it', () => {
    const file = calendarFile([{ ...walk, title: 'A\r\nEND:VEVENT\rBEGIN:VALARM\nX' }]);
    expect(file.split('\r\n').filter((line) => line === 'END:VEVENT')).toHaveLength(1);
    expect(new Map(read(file)).get('SUMMARY')).toBe('A\nEND:VEVENT\nBEGIN:VALARM\nX');
  });
});
