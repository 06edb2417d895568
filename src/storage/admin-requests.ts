import * as v from 'valibot';
import type { Log } from '../platform/log.ts';
import type { WithLock } from '../platform/locks.ts';
import { openItem, type Item } from './item.ts';

const address = v.exactOptional(v.string());

/** The page that an administrator was asked to open, by service. Holds a client id and our redirect address, no secret. */
export interface AdminRequests {
  readonly google?: string;
  readonly microsoft?: string;
}

/** Whom an administrator is waited for, on this device. */
export const openAdminRequests = (log: Log, withLock: WithLock): Item<AdminRequests> =>
  openItem<AdminRequests>(
    {
      key: 'adminRequests',
      area: 'local',
      schema: v.object({ google: address, microsoft: address }),
      fallback: {},
      version: 1,
    },
    log,
    withLock,
  );
