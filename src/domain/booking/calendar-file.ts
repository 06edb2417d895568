import type { Interval } from '../availability/types.ts';

/** One event as it goes into a calendar file. */
export interface FileEvent extends Interval {
  /** Globally unique and the same in every file. */
  readonly id: string;
  /** When it was made, epoch milliseconds. */
  readonly madeAt: number;
  readonly title: string;
  readonly description: string;
  readonly location: string;
}

/** RFC 5545, 3.1: a line is at most 75 octets, its break not counted. */
const mostOctets = 75;

const octetsOf = (codePoint: number): number =>
  codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x1_00_00 ? 3 : 4;

/** RFC 5545, 3.1: what is longer goes on in the next line behind a blank; no character is cut in two. */
const fold = (line: string): string => {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + size > mostOctets) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
};

/** RFC 5545, 3.3.11. Other control characters have no place in a file and are left out. */
const escape = (text: string): string =>
  text
    .replaceAll(/\r\n?/gu, '\n')
    // oxlint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F]/gu, '')
    .replaceAll(/[\\;,]/gu, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);

/** RFC 5545, 3.3.5, form 2: `20261124T133000Z`. */
const utc = (instant: number): string => new Date(instant).toISOString().replaceAll(/[-:]|\.\d+/gu, '');

const eventLines = ({ id, madeAt, start, end, title, description, location }: FileEvent): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${escape(id)}`,
  `DTSTAMP:${utc(madeAt)}`,
  `DTSTART:${utc(start)}`,
  `DTEND:${utc(end)}`,
  `SUMMARY:${escape(title)}`,
  ...(description === '' ? [] : [`DESCRIPTION:${escape(description)}`]),
  ...(location === '' ? [] : [`LOCATION:${escape(location)}`]),
  'END:VEVENT',
];

/**
 * An iCalendar file (RFC 5545) of these events. Guests are left out on purpose: a calendar that takes the file in must not
 * write to anybody.
 */
export const calendarFile = (events: readonly FileEvent[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Alongside//Alongside//EN',
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
    .map((line) => `${fold(line)}\r\n`)
    .join('');
