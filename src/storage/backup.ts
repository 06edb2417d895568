import * as v from 'valibot';
import { backupVersion, type Backup, type BackupProblem, type KeptData } from '../domain/backup.ts';
import { failure, success, type Result } from '../domain/result.ts';
import { preferencesSchema } from './preferences-schema.ts';
import { activityEditRow, bookingRow, decisionRow, ledgerRow, personRow, snoozeRow } from './rows.ts';

const envelope = v.object({
  format: v.literal('alongside'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  savedAt: v.pipe(v.number(), v.finite()),
  preferences: v.unknown(),
  people: v.array(v.unknown()),
  activityEdits: v.array(v.unknown()),
  snoozes: v.array(v.unknown()),
  decisions: v.array(v.unknown()),
  ledger: v.array(v.unknown()),
  bookings: v.array(v.unknown()),
});

class BadRow extends Error {
  override readonly name = 'BadRow';
  readonly problem: BackupProblem;

  constructor(part: keyof KeptData, row: number) {
    super(`${part}: row ${row} does not fit`);
    this.problem = { kind: 'bad-row', part, row };
  }
}

/** All rows, or none: half a file is worse than no file. */
const rowsOf = <Row>(schema: v.GenericSchema<unknown, Row>, rows: readonly unknown[], part: keyof KeptData): Row[] =>
  rows.map((row, index) => {
    const parsed = v.safeParse(schema, row);
    if (!parsed.success) throw new BadRow(part, index + 1);
    return parsed.output;
  });

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Reads a file that `backupFile` wrote, here or on another device, perhaps years ago, perhaps edited since. */
export const parseBackup = (text: string): Result<Backup, BackupProblem> => {
  const parsed = v.safeParse(envelope, json(text));
  if (!parsed.success) return failure({ kind: 'not-ours' });
  const { output } = parsed;
  if (output.version > backupVersion) return failure({ kind: 'newer' });
  const preferences = v.safeParse(preferencesSchema, output.preferences);
  if (!preferences.success) return failure({ kind: 'not-ours' });
  try {
    return success({
      savedAt: output.savedAt,
      preferences: preferences.output,
      people: rowsOf(personRow, output.people, 'people'),
      activityEdits: rowsOf(activityEditRow, output.activityEdits, 'activityEdits'),
      snoozes: rowsOf(snoozeRow, output.snoozes, 'snoozes'),
      decisions: rowsOf(decisionRow, output.decisions, 'decisions'),
      ledger: rowsOf(ledgerRow, output.ledger, 'ledger'),
      bookings: rowsOf(bookingRow, output.bookings, 'bookings'),
    });
  } catch (error) {
    if (error instanceof BadRow) return failure(error.problem);
    throw error;
  }
};
