import type { Backup, BackupProblem, KeptData } from '../domain/backup.ts';
import type { AccountId, Booking } from '../domain/booking/types.ts';
import type { CustomActivity, Decision, LedgerEntry } from '../domain/involvement/types.ts';
import type { Result } from '../domain/result.ts';
import type { EventRef, StoredRequest } from '../providers/calendar-provider.ts';

export interface Collection<Row> {
  all(): Promise<readonly Row[]>;
  find(id: string): Promise<Row | undefined>;
  put(row: Row): Promise<void>;
  /** Atomic; `change` sees undefined when there is no such row. */
  change(id: string, change: (row: Row | undefined) => Row | undefined): Promise<Row | undefined>;
  remove(id: string): Promise<void>;
}

export interface Item<Value> {
  read(): Promise<Value>;
  write(value: Value): Promise<void>;
  /** Atomic. */
  change(change: (value: Value) => Value): Promise<Value>;
  remove(): Promise<void>;
}

/** What is still to be sent for a booking. */
export interface OutboxRow {
  /** The booking's id. */
  readonly id: string;
  readonly account: AccountId;
  readonly kind: 'create' | 'remove';
  /** The exact request of the creation; a removal keeps it to find out what became of it. */
  readonly request: StoredRequest;
  /** An attempt left, or may have left, whose outcome we do not know. */
  readonly mayHaveLeft: boolean;
  /** When the last such attempt left, epoch milliseconds. */
  readonly leftAt?: number;
  readonly attempts: number;
  /** Since when the service's answers have left the outcome unclear; being offline does not count. */
  readonly unclearSince?: number;
  /** Epoch milliseconds. */
  readonly nextTry: number;
  /** The event to remove, once it is known. */
  readonly event?: EventRef;
  /** The user knows that the time is taken and wants it anyway. */
  readonly skipsCheck?: true;
}

/** What the user took or declined; what was taken carries its booking's id, so that an undo takes it back. */
export interface DecisionRow extends Decision {
  readonly id: string;
}

/** An activity of the user's own, or their version of one of ours; `id` is the activity's. */
export interface ActivityEdit extends CustomActivity {
  readonly id: string;
}

/** A refresh token that outlives the browser; `id` is the account's. */
export interface KeptSignIn {
  readonly id: string;
  readonly token: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

export interface LedgerRow extends LedgerEntry {
  readonly booking: string;
}

export interface Entry {
  readonly booking: Booking;
  readonly row?: OutboxRow;
}

/** What a booking becomes. Without a `row` nothing is left to send. */
export interface Settled extends Entry {
  readonly ledger?: LedgerRow | 'forget';
}

export interface Journal {
  bookings(): Promise<readonly Booking[]>;
  ledger(): Promise<readonly LedgerRow[]>;
  outbox(): Promise<readonly OutboxRow[]>;
  find(id: string): Promise<Entry | undefined>;
  /** Atomic: decides over all bookings and keeps the decision before anybody else can decide. */
  accept<Decision extends { readonly keep?: Settled }>(
    decide: (bookings: readonly Booking[]) => Decision,
  ): Promise<Decision>;
  /** Atomic. `undefined` leaves the entry alone. Resolves with what stands now. */
  change(id: string, change: (entry: Entry) => Settled | undefined): Promise<Entry | undefined>;
  forget(id: string): Promise<void>;
}

/** Everything that is kept, at once. */
export interface Archive {
  parse(text: string): Result<Backup, BackupProblem>;
  /** Atomic. Takes the bookings `forgotten` off the list, and answers with those that were not known before. */
  replace(kept: KeptData, forgotten: readonly string[]): Promise<readonly string[]>;
  /** Everything on this device. */
  erase(): Promise<void>;
}
