import { browser } from '../platform/browser.ts';
import type { WithLock } from '../platform/locks.ts';
import { revisionKey } from '../platform/revision-key.ts';

/**
 * A bare number without a version around it: pages watch it, and all they need is that it is another one than before.
 */
export interface Revision {
  read(): Promise<number>;
  /** Tells every page that its suggestions may be out of date. */
  raise(): Promise<void>;
}

/** The number by which pages hear that something of ours changed; it rises under a lock. */
export const openRevision = (withLock: WithLock): Revision => {
  const read = async (): Promise<number> => {
    const value: unknown = (await browser.storage.local.get(revisionKey))[revisionKey];
    return typeof value === 'number' && Number.isSafeInteger(value) ? value : 0;
  };
  return {
    read,
    async raise() {
      await withLock(`item:${revisionKey}`, async () => {
        await browser.storage.local.set({ [revisionKey]: (await read()) + 1 });
      });
    },
  };
};
