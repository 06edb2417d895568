import { afternoon, ana, createBench, hour, walkWith } from '../support/bench.ts';
import { expect, it } from 'vitest';
import { acceptSuggestion } from '../../../src/app/booking/accept.ts';
import { inputFor } from '../../../src/app/suggesting/input.ts';
import type { Booking } from '../../../src/domain/booking/index.ts';
import { nothingKnown } from '../../../src/app/suggesting/their-time.ts';

it('a booking that somebody moved takes its new time, and is remembered once', async () => {
  const bench = await createBench({ people: [ana] });
  const app = bench.start();
  const outcome = await acceptSuggestion(app, walkWith(['ana']), undefined);
  if (outcome.kind !== 'booked') throw new Error(outcome.kind);
  const place = { gaps: [afternoon], timeZone: 'Europe/Berlin' };
  expect((await inputFor(app, place, nothingKnown)).booked).toMatchObject([{ slot: outcome.booking.slot }]);
  const moved = { start: outcome.booking.slot.start + 26 * hour, end: outcome.booking.slot.end + 26 * hour };
  await app.journal.change(outcome.booking.id, ({ booking }) => ({ booking: { ...booking, movedTo: moved } }));
  expect((await inputFor(app, place, nothingKnown)).booked).toEqual([
    { activity: 'a09', people: ['ana'], slot: moved },
  ]);
});

it('a day is told to have lost what was moved to another day or removed, and not what was moved on it or undone', async () => {
  const bench = await createBench({ people: [ana] });
  const app = bench.start();
  const outcome = await acceptSuggestion(app, walkWith(['ana']), undefined);
  if (outcome.kind !== 'booked') throw new Error(outcome.kind);
  const { id, slot } = outcome.booking;
  const lost = async (): Promise<readonly number[] | undefined> =>
    (await inputFor(app, { gaps: [afternoon], timeZone: 'Europe/Berlin' }, nothingKnown)).lost;
  const become = async (change: Partial<Booking>): Promise<void> => {
    await app.journal.change(id, ({ booking }) => ({ booking: { ...booking, ...change } }));
  };
  expect(await lost()).toEqual([]);
  await become({ movedTo: { start: slot.start + hour, end: slot.end + hour } });
  expect(await lost()).toEqual([]);
  await become({ movedTo: { start: slot.start + 24 * hour, end: slot.end + 24 * hour } });
  expect(await lost()).toEqual([slot.start]);
  await become({ movedTo: slot, state: 'undone' });
  expect(await lost()).toEqual([]);
  await become({ state: 'gone' });
  expect(await lost()).toEqual([slot.start]);
});
