import type { BackupPreview, ExportedFile, ExportKind, RestoreOutcome } from './options-views.ts';

/** What the options page asks about everything that is kept, at once. */
export interface DataMessages {
  /** A file to save: everything as a backup, people as a table, bookings for calendars. */
  'options.export': { request: { what: ExportKind }; response: ExportedFile };
  /** Reads a backup; keeps nothing. */
  'options.readBackup': { request: { text: string }; response: BackupPreview };
  /** Puts a backup in place of what is there. `forget` takes bookings off the list, when that is taken back. */
  'options.restore': { request: { text: string; forget: readonly string[] }; response: RestoreOutcome };
  /** Everything of ours on this device. */
  'options.erase': { request: Record<string, never>; response: null };
}
