import * as v from 'valibot';
import type { Storage } from 'webextension-polyfill';
import { browser } from '../platform/browser.ts';
import type { Log } from '../platform/log.ts';
import type { WithLock } from '../platform/locks.ts';

/** Brings a stored value from one version to the next. */
export type Migration = (value: unknown) => unknown;

export interface ItemDeclaration<Value> {
  readonly key: string;
  readonly area: 'local' | 'session';
  readonly schema: v.GenericSchema<unknown, Value>;
  readonly fallback: Value;
  /** Rises with every change of shape; `migrations[n]` brings version n + 1 to n + 2. */
  readonly version: number;
  readonly migrations?: readonly Migration[];
}

export interface Item<Value> {
  /** The fallback when nothing is stored or what is stored cannot be read. */
  read(): Promise<Value>;
  write(value: Value): Promise<void>;
  /** Reads, changes and writes while nobody else does. */
  change(change: (value: Value) => Value): Promise<Value>;
  remove(): Promise<void>;
}

const stored = v.object({ version: v.pipe(v.number(), v.integer(), v.minValue(1)), value: v.unknown() });

const migrate = <Value>(declaration: ItemDeclaration<Value>, raw: unknown): unknown => {
  const parsed = v.safeParse(stored, raw);
  if (!parsed.success) return undefined;
  const { version, value } = parsed.output;
  // From a newer version of ours, after a downgrade: its shape decides whether it still serves.
  return (declaration.migrations ?? []).slice(version - 1).reduce((older, step) => step(older), value);
};

/** One declared item of extension storage. */
export const openItem = <Value>(declaration: ItemDeclaration<Value>, log: Log, withLock: WithLock): Item<Value> => {
  const { key, schema, fallback, version } = declaration;
  const area = (): Storage.StorageArea => browser.storage[declaration.area];
  const item: Item<Value> = {
    async read() {
      const raw: unknown = (await area().get(key))[key];
      if (raw === undefined) return fallback;
      const parsed = v.safeParse(schema, migrate(declaration, raw));
      if (parsed.success) return parsed.output;
      log('storage.bad-item', { version });
      return fallback;
    },
    async write(value) {
      await area().set({ [key]: { version, value } });
    },
    async change(change) {
      return await withLock(`item:${key}`, async () => {
        const after = change(await item.read());
        await item.write(after);
        return after;
      });
    },
    async remove() {
      await area().remove(key);
    },
  };
  return item;
};
