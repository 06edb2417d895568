import type * as v from 'valibot';
import type { Log } from '../platform/log.ts';
import { database } from './database.ts';
import { parseRow, parseRows } from './parse-rows.ts';
import { accountRow, activityEditRow, decisionRow, personRow, signInRow, snoozeRow } from './rows.ts';

/** A plain set of rows with an `id`. */
export interface Collection<Row> {
  all(): Promise<readonly Row[]>;
  find(id: string): Promise<Row | undefined>;
  put(row: Row): Promise<void>;
  /** Reads and writes in one transaction; `change` sees undefined when there is no such row. */
  change(id: string, change: (row: Row | undefined) => Row | undefined): Promise<Row | undefined>;
  remove(id: string): Promise<void>;
}

const collection = <Row extends { readonly id: string }>(
  name: 'people' | 'accounts' | 'snoozes' | 'decisions' | 'activityEdits' | 'signIns',
  schema: v.GenericSchema<unknown, Row>,
  log: Log,
): Collection<Row> => ({
  async all() {
    return parseRows(schema, await (await database()).getAll(name), log);
  },
  async find(id) {
    return parseRow(schema, await (await database()).get(name, id), log);
  },
  async put(row) {
    await (await database()).put(name, row);
  },
  async change(id, change) {
    const transaction = (await database()).transaction(name, 'readwrite');
    const after = change(parseRow(schema, await transaction.store.get(id), log));
    if (after !== undefined) await transaction.store.put(after);
    await transaction.done;
    return after;
  },
  async remove(id) {
    await (await database()).delete(name, id);
  },
});

/** The people, on this device only. */
export const openPeople = (log: Log) => collection('people', personRow, log);
/** The connected accounts and their calendars, without any token. */
export const openAccounts = (log: Log) => collection('accounts', accountRow, log);
/** What the user changed in the catalogue, and activities of their own. */
export const openActivityEdits = (log: Log) => collection('activityEdits', activityEditRow, log);
/** What was taken and declined. */
export const openDecisions = (log: Log) => collection('decisions', decisionRow, log);
/**
 * Refresh tokens of those who asked to stay connected. Here and not in `storage.local`: no content script can read the
 * extension's own database in any browser, and pages go on hearing of changes in `storage.local`.
 */
export const openKeptSignIns = (log: Log) => collection('signIns', signInRow, log);
/** What is put off, and until when. */
export const openSnoozes = (log: Log) => collection('snoozes', snoozeRow, log);
