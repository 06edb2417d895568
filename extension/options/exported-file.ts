import { backupFile, type Backup } from '../../src/domain/backup.ts';
import { calendarFile, standsAt } from '../../src/domain/booking/index.ts';
import { peopleFile } from '../../src/domain/involvement/export-people.ts';

/** What can be saved as a file: everything as a backup, people as a table, bookings for calendars. */
export type ExportKind = 'everything' | 'people' | 'bookings';

export interface ExportedFile {
  /** "alongside-2026-11-24.json". */
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  readonly text: string;
}

const bookingsFile = (bookings: Backup['bookings']): string =>
  calendarFile(
    bookings
      .filter(({ state }) => state === 'booked')
      .toSorted((a, b) => standsAt(a).start - standsAt(b).start)
      .map((booking) => {
        const { start, end } = standsAt(booking);
        const { title, description, location } = booking.planned;
        return { id: booking.id, madeAt: booking.acceptedAt, start, end, title, description, location };
      }),
  );

/** @param date `YYYY-MM-DD`, for its name. */
export const exportedFile = (what: ExportKind, backup: Backup, date: string): ExportedFile => {
  switch (what) {
    case 'people':
      return {
        name: `alongside-people-${date}.csv`,
        type: 'text/csv',
        text: peopleFile(backup.people.toSorted((a, b) => a.addedAt - b.addedAt)),
      };
    case 'bookings':
      return {
        name: `alongside-bookings-${date}.ics`,
        type: 'text/calendar',
        text: bookingsFile(backup.bookings),
      };
    default:
      return { name: `alongside-${date}.json`, type: 'application/json', text: backupFile(backup) };
  }
};
