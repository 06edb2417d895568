import { browser } from '../platform/browser.ts';
import { revisionKey } from '../platform/revision-key.ts';
import { tabOfKey } from './tab-key.ts';

/**
 * What may have changed: `revision` with every booking that comes to stand, every undo, every changed person, preference or
 * account; `tab` when a calendar tab said anew what it shows.
 */
export type Change = { readonly of: 'revision' } | { readonly of: 'tab'; readonly tab: number };

/** Calls back with every change that one of our own pages may have to show. The answer stops it. */
export const watchChanges = (listener: (change: Change) => void): (() => void) => {
  const onStorage = (changes: Readonly<Record<string, unknown>>, area: string): void => {
    if (area === 'local' && Object.hasOwn(changes, revisionKey)) listener({ of: 'revision' });
    if (area !== 'session') return;
    for (const key of Object.keys(changes)) {
      const tab = tabOfKey(key);
      if (tab !== undefined) listener({ of: 'tab', tab });
    }
  };
  browser.storage.onChanged.addListener(onStorage);
  return () => browser.storage.onChanged.removeListener(onStorage);
};
