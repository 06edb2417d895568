import type { Backup } from '../domain/backup.ts';
import type { Restored } from './options-views.ts';

/** What the options page asks about everything that is kept, at once. */
export interface DataMessages {
  /** Everything that can be taken along. */
  'options.export': { request: Record<string, never>; response: Backup };
  /** Puts a backup in place of what is there. `forget` takes bookings off the list, when that is taken back. */
  'options.restore': { request: { text: string; forget: readonly string[] }; response: Restored };
  /** Everything of ours on this device. */
  'options.erase': { request: Record<string, never>; response: null };
}
