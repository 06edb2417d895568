import type { Circle, Person } from './types.ts';

/** Words that the import knows again. */
const circleNames: Readonly<Record<Circle, string>> = {
  report: 'report',
  skipLevel: 'skip-level',
  peer: 'peer',
  leader: 'leader',
  customer: 'customer',
  partner: 'partner',
};

const header = ['name', 'email', 'circle', 'days'];

/** RFC 4180: quoted where it has to be, quotes doubled. */
const cell = (text: string): string => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** People as a table for other programs (CSV, RFC 4180), as the import reads it again. Notes stay here. */
export const peopleFile = (people: readonly Person[]): string =>
  [
    header,
    ...people.map(({ name, address = '', circle, cadenceDays }) => [
      name,
      address,
      circleNames[circle],
      cadenceDays === undefined ? '' : String(cadenceDays),
    ]),
  ]
    .map((cells) => `${cells.map(cell).join(',')}\r\n`)
    .join('');
