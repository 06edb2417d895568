import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** Rows are `unknown` until {@link file://./rows.ts} has looked at them. */
export interface Tables extends DBSchema {
  people: { key: string; value: unknown };
  accounts: { key: string; value: unknown };
  bookings: { key: string; value: unknown };
  outbox: { key: string; value: unknown };
  ledger: { key: string; value: unknown };
  snoozes: { key: string; value: unknown };
  decisions: { key: string; value: unknown };
  activityEdits: { key: string; value: unknown };
  signIns: { key: string; value: unknown };
}

export type Database = IDBPDatabase<Tables>;

export const databaseName = 'alongside';

type Upgrade = (database: Database) => void;

/** `upgrades[n]` brings version n to n + 1; a step that was released is never edited. */
const upgrades: readonly Upgrade[] = [
  (database) => {
    for (const name of ['people', 'accounts', 'bookings', 'outbox', 'snoozes'] as const) {
      database.createObjectStore(name, { keyPath: 'id' });
    }
    database.createObjectStore('ledger', { keyPath: 'booking' });
  },
  (database) => {
    database.createObjectStore('decisions', { keyPath: 'id' });
    database.createObjectStore('activityEdits', { keyPath: 'id' });
  },
  (database) => {
    database.createObjectStore('signIns', { keyPath: 'id' });
  },
];

export const databaseVersion = upgrades.length;

let opened: Promise<Database> | undefined;

/**
 * The one connection of this context. It is opened at first use and again if the browser closed it, which Chrome does
 * when a disk fills up or site data are cleared.
 */
export const database = (): Promise<Database> => {
  opened ??= openDB<Tables>(databaseName, databaseVersion, {
    upgrade: (upgrading, from) => {
      for (const step of upgrades.slice(from)) step(upgrading);
    },
    blocking: () => void closeDatabase(),
    terminated: () => {
      opened = undefined;
    },
  }).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
};

/** Lets go of the connection; the next use opens it again. */
export const closeDatabase = async (): Promise<void> => {
  const closing = opened;
  opened = undefined;
  (await closing)?.close();
};
