import type { KeptData } from '../domain/backup.ts';
import { browser } from '../platform/browser.ts';
import { revisionKey } from '../platform/revision-key.ts';
import { parseBackup } from './backup.ts';
import { database } from './database.ts';

const replaced = ['people', 'activityEdits', 'snoozes', 'decisions', 'ledger'] as const;

/** Puts all of these in place of what is there; in one transaction, so that a worker that ends in the middle changed nothing. */
const replaceKept = async (kept: KeptData, forgotten: readonly string[]): Promise<readonly string[]> => {
  const transaction = (await database()).transaction([...replaced, 'bookings'] as const, 'readwrite', {
    durability: 'strict',
  });
  for (const name of replaced) {
    const store = transaction.objectStore(name);
    await store.clear();
    for (const row of kept[name]) await store.put(row);
  }
  const bookings = transaction.objectStore('bookings');
  for (const id of forgotten) await bookings.delete(id);
  // What this device knows of a booking is newer than any file.
  const known = new Set(await bookings.getAllKeys());
  const added = kept.bookings.filter(({ id }) => !known.has(id));
  for (const booking of added) await bookings.put(booking);
  await transaction.done;
  return added.map(({ id }) => id);
};

/** Empties everything of ours on this device. Only `revision` goes on counting, so that pages see that something changed. */
const eraseEverything = async (): Promise<void> => {
  const open = await database();
  const transaction = open.transaction([...open.objectStoreNames], 'readwrite', { durability: 'strict' });
  await Promise.all([...open.objectStoreNames].map(async (name) => transaction.objectStore(name).clear()));
  await transaction.done;
  const local = Object.keys(await browser.storage.local.get()).filter((key) => key !== revisionKey);
  await browser.storage.local.remove(local);
  await browser.storage.session.clear();
};

/** Everything at once, for backups and for starting anew. */
export const openArchive = () => ({ parse: parseBackup, replace: replaceKept, erase: eraseEverything });
