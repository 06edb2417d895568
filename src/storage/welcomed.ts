import * as v from 'valibot';
import type { Log } from '../platform/log.ts';
import type { WithLock } from '../platform/locks.ts';
import { openItem, type Item } from './item.ts';

/** Whether the welcome page has had its one turn. */
export const openWelcomed = (log: Log, withLock: WithLock): Item<boolean> =>
  openItem({ key: 'welcomed', area: 'local', schema: v.boolean(), fallback: false, version: 1 }, log, withLock);
