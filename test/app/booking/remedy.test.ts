import { createBench, googleAccount, hour, morning, walkWith } from '../support/bench.ts';
import { describe, expect, it } from 'vitest';
import { acceptSuggestion } from '../../../src/app/booking/accept.ts';
import { applyRemedy, dismissBooking, openEditorFor, retryBooking } from '../../../src/app/booking/remedy.ts';
import { undoBooking } from '../../../src/app/booking/undo.ts';
import type { ProviderFailure } from '../../../src/providers/calendar-provider.ts';

const page = 'https://calendar.google.com/calendar/u/2/r/week';

const refusedWith = async (effect: ProviderFailure) => {
  const bench = await createBench();
  const app = bench.start();
  bench.provider.breakNext({ on: 'create', when: 'before', effect });
  const acceptance = walkWith(['ana']);
  await acceptSuggestion(app, acceptance, page);
  return { bench, app, acceptance, id: acceptance.intent };
};

describe('what to do about a refusal', () => {
  it('tries again and books', async () => {
    const { bench, app, id } = await refusedWith({ kind: 'rejected', detail: 'No.' });
    expect(await retryBooking(app, id)).toMatchObject({ state: 'booked', problem: '' });
    expect(bench.provider.standing()).toHaveLength(1);
  });

  it('reads before it writes, so that what stands already is not made a second time', async () => {
    const bench = await createBench();
    const app = bench.start();
    bench.provider.breakNext({ on: 'create', when: 'after', effect: { kind: 'rejected', detail: '' } });
    const acceptance = walkWith(['ana']);
    await acceptSuggestion(app, acceptance, page);
    await retryBooking(app, acceptance.intent);
    expect(bench.provider.standing()).toHaveLength(1);
    expect(bench.provider.mails).toHaveLength(1);
  });

  it('opens the filled-in form in the account of the page, and leaves a note until it is dismissed', async () => {
    const { bench, app, acceptance, id } = await refusedWith({ kind: 'forbidden', detail: '' });
    const outcome = await applyRemedy(app, { kind: 'open-editor', acceptance, booking: id }, page);
    expect(outcome?.kind).toBe('handed-over');
    const address = new URL(bench.opened[0]!);
    expect(address.pathname).toBe('/calendar/u/2/r/eventedit');
    expect(address.searchParams.get('add')).toBe('ana@example.com');
    expect((await app.journal.find(id))?.booking).toMatchObject({ state: 'failed', reason: 'handed-over' });
    await dismissBooking(app, id);
    expect(await app.journal.bookings()).toEqual([]);
  });

  it('opens the form in the zone of the calendar when asked from the toolbar', async () => {
    const { bench, app, id } = await refusedWith({ kind: 'forbidden', detail: '' });
    await openEditorFor(app, id);
    expect(new URL(bench.opened[0]!).searchParams.get('dates')).toBe('20261124T140000/20261124T143000');
  });

  it('opens the accounts in the options where one has to be connected', async () => {
    const { bench, app, acceptance, id } = await refusedWith({ kind: 'signed-out' });
    expect(await applyRemedy(app, { kind: 'connect', acceptance, booking: id }, page)).toBeNull();
    expect(bench.opened).toEqual(['options#accounts']);
    expect((await app.journal.find(id))?.booking.state).toBe('signed-out');
  });

  it('dismisses what stands nowhere, and never what is still under way', async () => {
    const failed = await refusedWith({ kind: 'rejected', detail: '' });
    await applyRemedy(failed.app, { kind: 'dismiss', acceptance: failed.acceptance, booking: failed.id }, page);
    expect(await failed.app.journal.bookings()).toEqual([]);
    const waiting = await refusedWith({ kind: 'offline' });
    await dismissBooking(waiting.app, waiting.id);
    expect(await waiting.app.journal.bookings()).toHaveLength(1);
  });

  it('books the acceptance itself when nothing was kept of it', async () => {
    const bench = await createBench();
    const app = bench.start();
    const outcome = await applyRemedy(app, { kind: 'retry', acceptance: walkWith(['ana']) }, page);
    expect(outcome?.kind).toBe('booked');
  });

  it('says plainly that the account is gone', async () => {
    const { app, id } = await refusedWith({ kind: 'rejected', detail: '' });
    await app.accounts.remove(googleAccount.id);
    await expect(retryBooking(app, id)).rejects.toThrow('That account is no longer connected.');
  });

  it('books again under a new id after an undo: a used one is never free again', async () => {
    const { bench, app, acceptance, id } = await refusedWith({ kind: 'offline' });
    await retryBooking(app, id);

    await undoBooking(app, id);
    expect((await acceptSuggestion(app, acceptance, page)).kind).toBe('booked');
    expect(bench.provider.standing()).toHaveLength(1);
    expect(bench.provider.standing()[0]).toMatchObject({ start: morning + 6 * hour });
    expect((await app.journal.bookings()).find(({ state }) => state === 'booked')?.id).not.toBe(id);
  });
});
