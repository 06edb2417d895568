import type { WithLock } from '../../../src/platform/locks.ts';

/** Web Locks for Node: first come, first served; released when the work ends, one way or the other. */
export const createLocks = (): WithLock => {
  const tails = new Map<string, Promise<unknown>>();
  return async (name, work) => {
    const before = tails.get(name) ?? Promise.resolve();
    const mine = before.then(work, work);
    tails.set(
      name,
      mine.catch(() => undefined),
    );
    return await mine;
  };
};
