import * as v from 'valibot';
import type { Log } from '../platform/log.ts';
import type { WithLock } from '../platform/locks.ts';
import { openItem, type Item } from './item.ts';

/** Keys of the notices that were given, so that none comes twice over restarts. Times and ids of ours, nothing else. */
export const openNoticesGiven = (log: Log, withLock: WithLock): Item<readonly string[]> =>
  openItem<readonly string[]>(
    { key: 'noticesGiven', area: 'local', schema: v.array(v.string()), fallback: [], version: 1 },
    log,
    withLock,
  );
