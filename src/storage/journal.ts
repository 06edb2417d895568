import type * as v from 'valibot';
import type { Booking } from '../domain/booking/types.ts';
import type { Log } from '../platform/log.ts';
import { database } from './database.ts';
import { parseRow, parseRows } from './parse-rows.ts';
import { bookingRow, ledgerRow, outboxRow } from './rows.ts';

export type OutboxRow = v.InferOutput<typeof outboxRow>;
export type LedgerRow = v.InferOutput<typeof ledgerRow>;

export interface Entry {
  readonly booking: Booking;
  readonly row?: OutboxRow;
}

/** What a booking becomes. Without a `row` nothing is left to send. */
export interface Settled extends Entry {
  /** Left out: the ledger stays as it is. */
  readonly ledger?: LedgerRow | 'forget';
}

const tables = ['bookings', 'outbox', 'ledger'] as const;

/**
 * Bookings, what is still to be sent for them, and the ledger: written together or not at all. IndexedDB runs one
 * writing transaction at a time over the same tables, so a decision made inside one holds against every other tab.
 */
export const openJournal = (log: Log) => {
  const begin = async () => {
    // Strict: an acceptance has to be on disk before its request leaves.
    const transaction = (await database()).transaction(tables, 'readwrite', { durability: 'strict' });
    const table = {
      bookings: transaction.objectStore('bookings'),
      outbox: transaction.objectStore('outbox'),
      ledger: transaction.objectStore('ledger'),
    };
    const write = async ({ booking, row, ledger }: Settled): Promise<void> => {
      await table.bookings.put(booking);
      if (row === undefined) await table.outbox.delete(booking.id);
      else await table.outbox.put(row);
      if (ledger === 'forget') await table.ledger.delete(booking.id);
      else if (ledger !== undefined) await table.ledger.put(ledger);
    };
    return { transaction, table, write };
  };

  return {
    async bookings(): Promise<readonly Booking[]> {
      return parseRows(bookingRow, await (await database()).getAll('bookings'), log);
    },
    async ledger(): Promise<readonly LedgerRow[]> {
      return parseRows(ledgerRow, await (await database()).getAll('ledger'), log);
    },
    async outbox(): Promise<readonly OutboxRow[]> {
      return parseRows(outboxRow, await (await database()).getAll('outbox'), log);
    },
    async find(id: string): Promise<Entry | undefined> {
      const transaction = (await database()).transaction(['bookings', 'outbox']);
      const booking = parseRow(bookingRow, await transaction.objectStore('bookings').get(id), log);
      const row = parseRow(outboxRow, await transaction.objectStore('outbox').get(id), log);
      return booking === undefined ? undefined : row === undefined ? { booking } : { booking, row };
    },
    /** Decides over all bookings there are, and keeps what was decided, if anything, before anybody else can decide. */
    async accept<Decision extends { readonly keep?: Settled }>(
      decide: (bookings: readonly Booking[]) => Decision,
    ): Promise<Decision> {
      const { transaction, table, write } = await begin();
      const decision = decide(parseRows(bookingRow, await table.bookings.getAll(), log));
      if (decision.keep !== undefined) await write(decision.keep);
      await transaction.done;
      return decision;
    },
    /** Turns an entry into what it becomes; `undefined` leaves it alone. Resolves with what stands now. */
    async change(id: string, change: (entry: Entry) => Settled | undefined): Promise<Entry | undefined> {
      const { transaction, table, write } = await begin();
      const booking = parseRow(bookingRow, await table.bookings.get(id), log);
      const row = parseRow(outboxRow, await table.outbox.get(id), log);
      const entry: Entry | undefined =
        booking === undefined ? undefined : row === undefined ? { booking } : { booking, row };
      const after = entry === undefined ? undefined : change(entry);
      if (after !== undefined) await write(after);
      await transaction.done;
      return after ?? entry;
    },
    /** Takes a booking off the list for good; what the ledger knows of it stays. */
    async forget(id: string): Promise<void> {
      const { transaction, table } = await begin();
      await table.bookings.delete(id);
      await table.outbox.delete(id);
      await transaction.done;
    },
  };
};
