import type { World } from '../../world/world.ts';
import type { ChromiumSession } from './chromium.ts';
import { until } from './until.ts';

export interface KeptBooking {
  readonly id: string;
  readonly state: string;
  readonly title: string;
  readonly start: number;
}

/** The rows of one table of the extension's own database, read without waking anything. */
export const keptRows = async (session: ChromiumSession, table: string): Promise<readonly any[]> => {
  const page = await session.tab(session.extensionPage('manifest.json'));
  try {
    return await page.page.evaluate(
      (name) =>
        new Promise<unknown[]>((resolve, reject) => {
          const opening = indexedDB.open('alongside');
          opening.onerror = () => reject(new Error('The database does not open'));
          opening.onsuccess = () => {
            const database = opening.result;
            const reading = database.transaction(name).objectStore(name).getAll();
            reading.onerror = () => reject(new Error(`No ${name} can be read`));
            reading.onsuccess = () => {
              database.close();
              resolve(reading.result);
            };
          };
        }),
      table,
    );
  } finally {
    await page.page.close();
  }
};

/** The bookings that the extension has kept. */
export const keptBookings = async (session: ChromiumSession): Promise<readonly KeptBooking[]> =>
  (await keptRows(session, 'bookings')).map(({ id, state, planned }) => ({
    id,
    state,
    title: planned.title,
    start: planned.start,
  }));

/** Opens the popup, which makes the worker do what is due, until all that was kept is booked. */
export const untilAllBooked = async (
  session: ChromiumSession,
  count: number,
  timeoutMs: number,
): Promise<readonly KeptBooking[]> =>
  until(
    `${count} bookings in the end`,
    async () => {
      const popup = await session.popup();
      await popup.close();
      const kept = await keptBookings(session);
      const booked = kept.filter(({ state }) => state === 'booked');
      if (booked.length < count) throw new Error(kept.map(({ state }) => state).join(', '));
      return booked;
    },
    timeoutMs,
  );

/** Titles of the events that were added since, in the order of their making. */
export const addedSince = (world: World, before: ReadonlySet<string>): readonly { title: string; start: number }[] =>
  world.store
    .everything()
    .filter(({ id, calendar, status }) => !before.has(`${calendar} ${id}`) && status !== 'cancelled')
    .map(({ title, when }) => ({ title, start: when.kind === 'timed' ? when.start : Number.NaN }));

export const eventsOf = (world: World): ReadonlySet<string> =>
  new Set(world.store.everything().map(({ id, calendar }) => `${calendar} ${id}`));

/** As if everything had been booked, and looked at, a good while ago: what became of it is worth asking again. */
export const ageBookings = async (session: ChromiumSession): Promise<void> => {
  const { page } = await session.tab(session.extensionPage('manifest.json'));
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('alongside');
        opening.onerror = () => reject(new Error('The database does not open'));
        opening.onsuccess = () => {
          const writing = opening.result.transaction('bookings', 'readwrite');
          const bookings = writing.objectStore('bookings');
          const reading = bookings.getAll();
          reading.onsuccess = () => {
            for (const row of reading.result) bookings.put({ ...row, acceptedAt: row.acceptedAt - 3_600_000 });
          };
          writing.onerror = () => reject(new Error('The bookings cannot be written'));
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
  await page.close();
  await session.worker().evaluate(`chrome.storage.session.get(null).then((all) =>
    chrome.storage.session.remove(Object.keys(all).filter((key) => key.startsWith('watched:'))))`);
};
