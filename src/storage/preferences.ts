import { defaultPreferences as fallback, type Preferences } from '../domain/preferences.ts';
import type { Log } from '../platform/log.ts';
import type { WithLock } from '../platform/locks.ts';
import { openItem, type Item } from './item.ts';
import { preferencesSchema } from './preferences-schema.ts';

/** The preferences, on this device; each one that cannot be read falls back by itself. */
export const openPreferences = (log: Log, withLock: WithLock): Item<Preferences> =>
  openItem({ key: 'preferences', area: 'local', schema: preferencesSchema, fallback, version: 1 }, log, withLock);
