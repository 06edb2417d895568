import type { Booking } from './booking/types.ts';
import type { CustomActivity, Decision, LedgerEntry, Person, Snooze } from './involvement/types.ts';
import type { Preferences } from './preferences.ts';

/** What a backup holds beside the preferences. Accounts and sign-ins are left out: they belong to a device. */
export interface KeptData {
  readonly people: readonly Person[];
  readonly activityEdits: readonly (CustomActivity & { readonly id: string })[];
  readonly snoozes: readonly (Snooze & { readonly id: string })[];
  readonly decisions: readonly (Decision & { readonly id: string })[];
  readonly ledger: readonly (LedgerEntry & { readonly booking: string })[];
  /** Only those of which nothing is left to send. */
  readonly bookings: readonly Booking[];
}

/** Everything that can be taken to another device. */
export interface Backup extends KeptData {
  /** Epoch milliseconds. */
  readonly savedAt: number;
  readonly preferences: Preferences;
}

/** Why a text is no backup. */
export type BackupProblem =
  /** No JSON, or none that we wrote. */
  | { readonly kind: 'not-ours' }
  /** Written by a version that knows more than this one. */
  | { readonly kind: 'newer' }
  /** `row` counts from 1. */
  | { readonly kind: 'bad-row'; readonly part: keyof KeptData; readonly row: number };

/** Rises when an older version of ours could no longer read what is written. */
export const backupVersion = 1;

/** A file for people as well: indented. */
export const backupFile = (backup: Backup): string =>
  `${JSON.stringify({ format: 'alongside', version: backupVersion, ...backup }, null, 2)}\n`;
