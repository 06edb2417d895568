import { browser } from '../platform/browser.ts';
import { revisionKey } from './revision-key.ts';

/**
 * Calls back whenever the revision rose: with every booking that comes to stand, every undo, every changed person, preference
 * or account. The answer stops it.
 */
export const watchRevision = (listener: () => void): (() => void) => {
  const onStorage = (changes: Readonly<Record<string, unknown>>, area: string): void => {
    if (area === 'local' && Object.hasOwn(changes, revisionKey)) listener();
  };
  browser.storage.onChanged.addListener(onStorage);
  return () => browser.storage.onChanged.removeListener(onStorage);
};
