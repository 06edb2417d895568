import '../app/support/fake-browser.ts';
import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Booking } from '../../src/domain/booking/types.ts';
import {
  openAccounts,
  openActivityEdits,
  openDecisions,
  openPeople,
  openSnoozes,
} from '../../src/storage/collection.ts';
import { closeDatabase, database, databaseName } from '../../src/storage/database.ts';
import { openJournal, type LedgerRow, type OutboxRow } from '../../src/storage/journal.ts';

const log = vi.fn();
const journal = openJournal(log);

const booking: Booking = {
  id: 'b1',
  activity: 'a09',
  people: ['ana'],
  planned: {
    key: 'b1',
    title: 'Walk with Ana',
    description: '',
    location: '',
    start: 1000,
    end: 2000,
    timeZone: 'UTC',
    guests: [{ name: 'Ana', address: 'ana@example.com' }],
  },
  account: 'google:pat',
  provider: 'google',
  calendar: 'own',
  calendarName: 'Work',
  state: 'sending',
  acceptedAt: 0,
};
const row: OutboxRow = {
  id: 'b1',
  account: 'google:pat',
  kind: 'create',
  request: { key: 'b1', calendar: 'own', method: 'POST', path: '/events', body: '{}' },
  mayHaveLeft: false,
  attempts: 0,
  nextTry: 0,
};
const ledger: LedgerRow = { booking: 'b1', activity: 'a09', people: ['ana'], at: 1000, minutes: 30 };

beforeEach(async () => {
  log.mockReset();
  const open = await database();
  for (const table of [
    'people',
    'accounts',
    'bookings',
    'outbox',
    'ledger',
    'snoozes',
    'decisions',
    'activityEdits',
    'signIns',
  ] as const)
    await open.clear(table);
});

describe('the journal', () => {
  it('keeps a booking and what is to be sent for it together', async () => {
    await journal.accept(() => ({ keep: { booking, row } }));
    expect(await journal.find('b1')).toEqual({ booking, row });
    expect(await journal.outbox()).toEqual([row]);
  });

  it('decides over everything that was kept before, one decision at a time', async () => {
    const take = () =>
      journal.accept((bookings) =>
        bookings.length === 0 ? { isFirst: true, keep: { booking, row } } : { isFirst: false },
      );
    const decisions = await Promise.all([take(), take(), take()]);
    expect(decisions.map(({ isFirst }) => isFirst)).toEqual([true, false, false]);
  });

  it('takes the row out, and the ledger in, with the same step', async () => {
    await journal.accept(() => ({ keep: { booking, row } }));
    await journal.change('b1', (entry) => ({ booking: { ...entry.booking, state: 'booked' }, ledger }));
    expect(await journal.find('b1')).toEqual({ booking: { ...booking, state: 'booked' } });
    expect(await journal.ledger()).toEqual([ledger]);
    await journal.change('b1', (entry) => ({ booking: { ...entry.booking, state: 'undone' }, ledger: 'forget' }));
    expect(await journal.ledger()).toEqual([]);
  });

  it('leaves an entry alone when there is nothing to change, and says what stands', async () => {
    await journal.accept(() => ({ keep: { booking, row } }));
    expect(await journal.change('b1', () => undefined)).toEqual({ booking, row });
    expect(await journal.change('unknown', () => ({ booking }))).toBeUndefined();
    expect(await journal.bookings()).toHaveLength(1);
  });

  it('keeps nothing of a decision that throws', async () => {
    const decide = journal.accept(() => {
      throw new Error('no');
    });
    await expect(decide).rejects.toThrow('no');
    expect(await journal.bookings()).toEqual([]);
  });

  it('survives the end of its worker', async () => {
    await journal.accept(() => ({ keep: { booking, row } }));
    await closeDatabase();
    expect(await openJournal(log).find('b1')).toEqual({ booking, row });
  });

  it('leaves out rows that do not fit, counts them, and keeps them where they are', async () => {
    await journal.accept(() => ({ keep: { booking, row } }));
    await (await database()).put('bookings', { id: 'b2', state: 'lost' });
    expect(await journal.bookings()).toEqual([booking]);
    expect(log).toHaveBeenCalledWith('storage.bad-row', { dropped: 1, kept: 1 });
    expect(await (await database()).count('bookings')).toBe(2);
    expect(await journal.find('b2')).toBeUndefined();
  });

  it('forgets a booking with what was to be sent', async () => {
    await journal.accept(() => ({ keep: { booking, row } }));
    await journal.forget('b1');
    expect(await journal.find('b1')).toBeUndefined();
    expect(await journal.outbox()).toEqual([]);
  });
});

describe('collections', () => {
  it('keep people, accounts and snoozes, and change a row in one step', async () => {
    const people = openPeople(log);
    await people.put({ id: 'ana', name: 'Ana', circle: 'report', addedAt: 0 });
    await Promise.all([
      people.change('ana', (person) => person && { ...person, name: `${person.name}!` }),
      people.change('ana', (person) => person && { ...person, name: `${person.name}!` }),
    ]);
    expect(await people.find('ana')).toMatchObject({ name: 'Ana!!' });
    expect(await people.change('ben', (person) => person)).toBeUndefined();
    await people.remove('ana');
    expect(await people.all()).toEqual([]);

    const snoozes = openSnoozes(log);
    const snooze = { id: 's1', what: { kind: 'everything' }, until: null } as const;
    await snoozes.put(snooze);
    expect(await snoozes.all()).toEqual([snooze]);

    await (await database()).put('accounts', { id: 'half' });
    expect(await openAccounts(log).all()).toEqual([]);
  });
});

describe('the database', () => {
  it('is made from nothing with every table', async () => {
    await closeDatabase();
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(databaseName);
      request.addEventListener('success', () => resolve());
      request.addEventListener('error', () => reject(request.error ?? new Error('not deleted')));
    });
    expect([...(await database()).objectStoreNames]).toEqual([
      'accounts',
      'activityEdits',
      'bookings',
      'decisions',
      'ledger',
      'outbox',
      'people',
      'signIns',
      'snoozes',
    ]);
  });

  it('keeps what an older version stored, and adds what is new', async () => {
    await closeDatabase();
    await deleteDB(databaseName);
    const older = await openDB(databaseName, 1, {
      upgrade: (upgrading) => {
        for (const name of ['people', 'accounts', 'bookings', 'outbox', 'snoozes'])
          upgrading.createObjectStore(name, { keyPath: 'id' });
        upgrading.createObjectStore('ledger', { keyPath: 'booking' });
      },
    });
    const ana = { id: 'ana', name: 'Ana', circle: 'report', addedAt: 1 } as const;
    await older.put('people', ana);
    older.close();
    expect(await openPeople(log).all()).toEqual([ana]);
    expect(await openDecisions(log).all()).toEqual([]);
    expect(await openActivityEdits(log).all()).toEqual([]);
  });

  it('gives way when another context wants to change it', async () => {
    const first = await database();
    let isClosed = false;
    first.addEventListener('versionchange', () => {
      isClosed = true;
    });
    const newer = await openDB(databaseName, 99);
    expect(isClosed).toBe(true);
    newer.close();
    indexedDB.deleteDatabase(databaseName);
  });
});
