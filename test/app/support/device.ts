import { ana, ben, googleAccount, type Bench } from './bench.ts';
import { Killed } from './killable.ts';
import { createLocks } from './locks.ts';
import type * as v from 'valibot';
import type { Collection, Entry, Item, Journal, LedgerRow, OutboxRow, Settled } from '../../../src/app/kept.ts';
import type { App } from '../../../src/app/ports.ts';
import type { Booking } from '../../../src/domain/booking/types.ts';
import { defaultPreferences } from '../../../src/domain/preferences.ts';
import { ProviderError, type CalendarProvider } from '../../../src/providers/calendar-provider.ts';
import { withPause } from '../../../src/providers/any-provider/with-pause.ts';
import { parseRow, parseRows } from '../../../src/storage/parse-rows.ts';
import { bookingRow, ledgerRow, outboxRow } from '../../../src/storage/rows.ts';

/** A browser with the extension, its storage in memory: thousands of lives in seconds, where IndexedDB takes minutes. */

const leastAlarmMs = 30_000;
/** How long a request can be on its way: less than what the outbox allows for. */
const arrivalMs = 20_000;

const collectionOf = <Row extends { readonly id: string }>(rows: readonly Row[] = []): Collection<Row> => {
  const kept = new Map(rows.map((row) => [row.id, row]));
  return {
    all: async () => [...kept.values()],
    find: async (id) => kept.get(id),
    put: async (row) => void kept.set(row.id, row),
    change: async (id, change) => {
      const after = change(kept.get(id));
      if (after !== undefined) kept.set(id, after);
      return after;
    },
    remove: async (id) => void kept.delete(id),
  };
};

const itemIn = <Value>(kept: Map<string, unknown>, key: string, fallback: Value): Item<Value> => {
  const read = (): Value => (kept.has(key) ? (kept.get(key) as Value) : fallback);
  return {
    read: async () => read(),
    write: async (value) => void kept.set(key, value),
    change: async (change) => {
      const after = change(read());
      kept.set(key, after);
      return after;
    },
    remove: async () => void kept.delete(key),
  };
};

/** Like the one in IndexedDB: rows are believed only once a schema has looked at them, and written together. */
const createJournal = (log: App['log'], known: Set<string>): Journal => {
  const bookings = new Map<string, unknown>();
  const outbox = new Map<string, unknown>();
  const ledger = new Map<string, unknown>();
  const write = ({ booking, row, ledger: told }: Settled): void => {
    known.add(booking.id);
    bookings.set(booking.id, booking);
    if (row === undefined) outbox.delete(booking.id);
    else outbox.set(booking.id, row);
    if (told === 'forget') ledger.delete(booking.id);
    else if (told !== undefined) ledger.set(booking.id, told);
  };
  const entryOf = (id: string): Entry | undefined => {
    const booking = parseRow(bookingRow, bookings.get(id), log);
    const row = parseRow(outboxRow, outbox.get(id), log);
    return booking === undefined ? undefined : row === undefined ? { booking } : { booking, row };
  };
  const all = <Row>(schema: v.GenericSchema<unknown, Row>, rows: Map<string, unknown>): Row[] =>
    parseRows(schema, [...rows.values()], log);
  return {
    bookings: async () => all<Booking>(bookingRow, bookings),
    ledger: async () => all<LedgerRow>(ledgerRow, ledger),
    outbox: async () => all<OutboxRow>(outboxRow, outbox),
    find: async (id) => entryOf(id),
    accept: async (decide) => {
      const decision = decide(all<Booking>(bookingRow, bookings));
      if (decision.keep !== undefined) write(decision.keep);
      return decision;
    },
    change: async (id, change) => {
      const entry = entryOf(id);
      const after = entry === undefined ? undefined : change(entry);
      if (after !== undefined) write(after);
      return after ?? entry;
    },
    forget: async (id) => {
      bookings.delete(id);
      outbox.delete(id);
    },
  };
};

export class Device {
  isOffline = false;
  /** How far its clock is off, milliseconds. */
  clockOffset = 0;
  /** When its alarm fires, on the world's clock. */
  alarm: number | undefined;
  /** The worker ends with its next creation on the way, and what it sent arrives later. */
  sendsLate = false;
  /** What is on the way, and when it arrives, on the world's clock. */
  readonly onTheWay: { readonly at: number; readonly arrive: () => Promise<unknown> }[] = [];
  /** Every booking that was ever kept here. */
  readonly known = new Set<string>();
  readonly #bench: Bench;
  readonly #accounts = collectionOf([googleAccount]);
  readonly #people = collectionOf([ana, ben]);
  readonly #lasting = new Map<string, unknown>();
  readonly #journal: Journal;
  #session = new Map<string, unknown>();
  #ids = 0;
  readonly #name: string;

  constructor(bench: Bench, name: string) {
    this.#bench = bench;
    this.#name = name;
    this.#journal = createJournal((code) => void bench.logged.push(code), this.known);
  }

  now(): number {
    return this.#bench.now + this.clockOffset;
  }

  /** The browser ends at once: what lives in memory is lost, and so are alarms, as in Firefox. */
  endBrowser(): void {
    this.#session = new Map();
    this.alarm = undefined;
  }

  /** The account as the network of this device lets it be reached. */
  #provider(): CalendarProvider {
    const { provider } = this.#bench;
    return new Proxy<CalendarProvider>(provider, {
      get: (target, name, receiver) => {
        const member: unknown = Reflect.get(target, name, receiver);
        if (typeof member !== 'function' || name === 'prepare') return member;
        return async (...args: unknown[]) => {
          if (this.isOffline) throw new ProviderError({ kind: 'offline' });
          const call = async (): Promise<unknown> => (await Reflect.apply(member, target, args)) as unknown;
          if (name === 'create' && this.sendsLate) {
            this.sendsLate = false;
            this.onTheWay.push({ at: this.#bench.now + arrivalMs, arrive: call });
            throw new Killed();
          }
          return await call();
        };
      },
    });
  }

  /** A worker as it comes up. */
  start(): App {
    const item = <Value>(key: string, fallback: Value): Item<Value> => itemIn(this.#session, key, fallback);
    const now = (): number => this.now();
    const revision = itemIn(this.#lasting, 'revision', 0);
    return this.#bench.start({
      people: this.#people,
      accounts: this.#accounts,
      snoozes: collectionOf(),
      decisions: collectionOf(),
      activityEdits: collectionOf(),
      journal: this.#journal,
      preferences: itemIn(this.#lasting, 'preferences', defaultPreferences),
      revision: { read: () => revision.read(), raise: async () => void (await revision.change((count) => count + 1)) },
      session: {
        grant: (account) => item(`grant ${account}`, undefined),
        tab: (tab) => item(`tab ${tab}`, undefined),
        tabs: async () => [],
        busy: (account) => item(`busy ${account}`, []),
        people: (account) => item(`people ${account}`, []),
        week: item('week', undefined),
        pausedUntil: (account) => item(`pause ${account}`, undefined),
        watchedAt: (account) => item(`watched ${account}`, undefined),
      },
      providerOf: ({ id }) => withPause(this.#provider(), item<number | undefined>(`pause ${id}`, undefined), now),
      now,
      makeId: () => `${this.#name}-${(this.#ids += 1)}`,
      withLock: createLocks(),
      // As src/platform/alarms.ts does it.
      wakeAt: async (at) => {
        const due = Math.max(at - this.clockOffset, this.#bench.now + leastAlarmMs);
        if (this.alarm === undefined || this.alarm > due || this.alarm <= this.#bench.now) this.alarm = due;
      },
    });
  }
}
