import { ana, ben, createBench, googleAccount, hour, minute, morning, walkWith } from '../support/bench.ts';
import { describe, expect, it } from 'vitest';
import { acceptSuggestion } from '../../../src/app/booking/accept.ts';
import { applyRemedy } from '../../../src/app/booking/remedy.ts';
import { runOutbox } from '../../../src/app/booking/run-outbox.ts';
import type { ProviderFailure } from '../../../src/providers/calendar-provider.ts';

const page = 'https://calendar.google.com/calendar/u/1/r/week';

describe('accepting a suggestion', () => {
  it('books exactly one event, in the zone of the calendar, with its guest, and remembers it', async () => {
    const bench = await createBench();
    const app = bench.start();
    const outcome = await acceptSuggestion(app, walkWith(['ana']), page);
    expect(outcome).toMatchObject({
      kind: 'booked',
      message: 'Booked in Work. Ana gets an invitation.',
      booking: { state: 'booked', canUndo: true, undoNotice: 'Ana gets a cancellation', problem: '' },
    });
    const [event, ...others] = bench.provider.standing();
    expect(others).toEqual([]);
    expect(event).toMatchObject({ start: morning + 6 * hour, guests: [{ address: 'ana@example.com' }] });
    const [booking] = await app.journal.bookings();
    expect(booking?.planned.timeZone).toBe('Europe/Berlin');
    expect(await app.journal.outbox()).toEqual([]);
    expect(await app.journal.ledger()).toEqual([
      { booking: booking?.id, activity: 'a09', people: ['ana'], at: morning + 6 * hour, minutes: 30 },
    ]);
  });

  it('writes to nobody when the person has no address', async () => {
    const bench = await createBench();
    const outcome = await acceptSuggestion(bench.start(), walkWith(['ben']), page);
    expect(outcome).toMatchObject({ kind: 'booked', message: 'Booked in Work.' });
    expect(bench.provider.mails).toEqual([]);
  });

  it('takes the browser’s zone where the calendar does not tell its own', async () => {
    const { timeZone: _none, ...calendar } = googleAccount.calendars[0]!;
    const bench = await createBench({ accounts: [{ ...googleAccount, calendars: [calendar] }] });
    const app = bench.start({ browserZone: () => 'America/New_York' });
    await acceptSuggestion(app, walkWith(['ana']), page);
    expect((await app.journal.bookings())[0]?.planned.timeZone).toBe('America/New_York');
  });

  it('is one booking when clicked twice', async () => {
    const bench = await createBench();
    const app = bench.start();
    const acceptance = walkWith(['ana']);
    const [first, second] = await Promise.all([
      acceptSuggestion(app, acceptance, page),
      acceptSuggestion(app, acceptance, page),
    ]);
    expect(first).toEqual(second);
    expect(bench.provider.standing()).toHaveLength(1);
    expect(bench.provider.mails).toHaveLength(1);
  });

  it('is one booking when two tabs accept the same time, and the second is told of the first', async () => {
    const bench = await createBench();
    const app = bench.start();
    const [first, second] = await Promise.all([
      acceptSuggestion(app, walkWith(['ana']), page),
      acceptSuggestion(app, walkWith(['ben'], { activity: 'a10' }), page),
    ]);
    expect(bench.provider.standing()).toHaveLength(1);
    expect([first, second].map(({ kind }) => kind)).toEqual(['booked', 'booked']);
    expect(
      [first.message, second.message].filter((message) => message.startsWith('That is booked already')),
    ).toHaveLength(1);
  });

  it('is a new booking after the first was removed in the calendar itself', async () => {
    const bench = await createBench();
    const app = bench.start();
    await acceptSuggestion(app, walkWith(['ana']), page);
    const [event] = bench.provider.standing();
    bench.provider.touch(event!, { isRemoved: true });
    const again = await acceptSuggestion(app, walkWith(['ana']), page);
    expect(again).toMatchObject({ kind: 'booked', message: 'Booked in Work. Ana gets an invitation.' });
    expect(bench.provider.standing()).toHaveLength(1);
    expect((await app.journal.bookings()).map(({ state }) => state).toSorted()).toEqual(['booked', 'gone']);
  });

  it('opens the host’s own form, in the account of the page, when no account is connected, and offers to connect one', async () => {
    const bench = await createBench({ accounts: [] });
    const outcome = await acceptSuggestion(bench.start(), walkWith(['ana']), page);
    expect(outcome).toMatchObject({
      kind: 'handed-over',
      remedy: { kind: 'connect', label: 'Connect Google Calendar' },
    });
    const address = new URL(bench.opened[0]!);
    expect(address.pathname).toBe('/calendar/u/1/r/eventedit');
    expect(address.searchParams.get('dates')).toBe('20261124T140000/20261124T143000');
    expect(address.searchParams.get('add')).toBe('ana@example.com');
    expect(await bench.start().journal.bookings()).toEqual([]);
  });

  it('opens Outlook’s form on the tab that is looked at when asked from the toolbar', async () => {
    const bench = await createBench({ accounts: [] });
    const { tabs } = bench.start();
    const active = async () => ({ id: 7, address: 'https://outlook.live.com/calendar/0/view/week' });
    await acceptSuggestion(bench.start({ tabs: { ...tabs, active } }), walkWith([], { page: 'outlook' }), undefined);
    expect(bench.opened[0]).toMatch(/^https:\/\/outlook\.live\.com\/calendar\/action\/compose\?/u);
  });

  it.each([
    ['an unknown person', walkWith(['nobody']), 'no longer on your list'],
    ['an unknown activity', walkWith(['ana'], { activity: 'a99' }), 'no longer offered'],
    [
      'a time outside its gap',
      walkWith(['ana'], { slot: { start: morning, end: morning + 30 * minute } }),
      'no longer fits',
    ],
    [
      'a time that has begun',
      walkWith(['ana'], {
        gap: { start: morning - hour, end: morning, kind: 'work', startsAt: 'hours', endsAt: 'hours' },
        slot: { start: morning - hour, end: morning - 30 * minute },
      }),
      'has begun',
    ],
  ])('refuses %s and books nothing', async (_what, acceptance, words) => {
    const bench = await createBench();
    const app = bench.start();
    const outcome = await acceptSuggestion(app, acceptance, page);
    expect(outcome.kind).toBe('refused');
    expect(outcome.message).toContain(words);
    expect(await app.journal.bookings()).toEqual([]);
    expect(bench.provider.calls).toEqual([]);
  });

  it('does not write over what came in between, and does when the user insists', async () => {
    const bench = await createBench();
    const app = bench.start();
    const slot = { start: morning + 6 * hour, end: morning + 6 * hour + 30 * minute };
    bench.provider.put(slot);
    const acceptance = walkWith(['ana']);
    const outcome = await acceptSuggestion(app, acceptance, page);
    expect(outcome).toMatchObject({ kind: 'refused', remedy: { kind: 'retry', label: 'Book it anyway' } });
    expect(bench.provider.standing()).toHaveLength(1);
    const insisted = await applyRemedy(app, { kind: 'retry', acceptance, booking: acceptance.intent }, page);
    expect(insisted?.kind).toBe('booked');
    expect(bench.provider.standing()).toHaveLength(2);
  });

  const refusals: readonly (readonly [ProviderFailure, object])[] = [
    [
      { kind: 'forbidden', detail: '' },
      { remedy: { kind: 'open-editor' }, booking: { state: 'failed' } },
    ],
    [
      { kind: 'rejected', detail: 'Too many guests.' },
      { message: 'Google Calendar refused it. The answer was: “Too many guests.”' },
    ],
    [{ kind: 'rejected', detail: '' }, { message: 'Google Calendar refused it.' }],
    [
      { kind: 'consent-needed', detail: '' },
      { remedy: { kind: 'connect' }, booking: { state: 'signed-out' } },
    ],
    [{ kind: 'signed-out' }, { remedy: { kind: 'connect' }, booking: { state: 'signed-out' } }],
  ];
  it.each(refusals)('keeps what was refused with one remedy: %o', async (effect, expected) => {
    const bench = await createBench();
    const app = bench.start();
    bench.provider.breakNext({ on: 'create', when: 'before', effect });
    const outcome = await acceptSuggestion(app, walkWith(['ana']), page);
    expect(outcome).toMatchObject({ kind: 'refused', ...expected });
    expect(await app.journal.bookings()).toHaveLength(1);
  });

  it('keeps a booking while offline and brings it home later, once', async () => {
    const bench = await createBench();
    const app = bench.start();
    bench.provider.breakNext({ on: 'create', when: 'before', effect: { kind: 'offline' }, times: 3 });
    const outcome = await acceptSuggestion(app, walkWith(['ana']), page);
    expect(outcome).toMatchObject({ kind: 'kept', booking: { state: 'waiting' } });
    expect(outcome.message).toBe('No connection. It will be booked when you are back online.');
    for (let tries = 0; tries < 5; tries += 1) {
      bench.now += 10 * minute;
      await runOutbox(bench.start());
    }
    expect(bench.provider.standing()).toHaveLength(1);
    expect((await app.journal.bookings())[0]?.state).toBe('booked');
  });

  it('reads before it writes when the connection broke after the write', async () => {
    const bench = await createBench();
    const app = bench.start();
    bench.provider.breakNext({ on: 'create', when: 'after', effect: { kind: 'offline' } });
    expect(await acceptSuggestion(app, walkWith(['ana']), page)).toMatchObject({ kind: 'kept' });
    bench.now += 5 * minute;
    await runOutbox(bench.start());
    expect((await app.journal.bookings())[0]?.state).toBe('booked');
    expect(bench.provider.standing()).toHaveLength(1);
    expect(bench.provider.mails).toHaveLength(1);
  });

  it('tries again by itself within the same worker life', async () => {
    const bench = await createBench();
    bench.provider.breakNext({ on: 'create', when: 'after', effect: { kind: 'unexpected', detail: '' } });
    const outcome = await acceptSuggestion(bench.start({ quickRetries: true }), walkWith(['ana']), page);
    expect(outcome.kind).toBe('booked');
    expect(bench.provider.standing()).toHaveLength(1);
  });

  it('waits as long as the service asks for', async () => {
    const bench = await createBench();
    const app = bench.start();
    const retryAt = morning + 20 * minute;
    bench.provider.breakNext({ on: 'create', when: 'before', effect: { kind: 'rate-limited', retryAt } });
    const outcome = await acceptSuggestion(app, walkWith(['ana']), page);
    expect(outcome.message).toBe('Google Calendar asks for a pause. It will be tried again at 8:20 AM.');
    expect(bench.wakes.at(-1)).toBe(retryAt);
    bench.now = retryAt - 1;
    await runOutbox(bench.start());
    expect(bench.provider.standing()).toHaveLength(0);
    bench.now = retryAt;
    await runOutbox(bench.start());
    expect(bench.provider.standing()).toHaveLength(1);
  });

  it('says so when its time came before it could be sent', async () => {
    const bench = await createBench({ accounts: [{ ...googleAccount, state: 'signed-out' }] });
    const app = bench.start();
    bench.provider.breakNext({ on: 'create', when: 'before', effect: { kind: 'signed-out' }, times: 9 });
    await acceptSuggestion(app, walkWith(['ana']), page);
    bench.now = morning + 6 * hour;
    await runOutbox(bench.start());
    expect((await app.journal.bookings())[0]).toMatchObject({ state: 'failed', reason: 'too-late' });
    expect(await app.journal.outbox()).toEqual([]);
  });

  it('gives up after ten minutes of answers that leave it unclear, and says where to look', async () => {
    const bench = await createBench({ people: [ana, ben] });
    const app = bench.start();
    bench.provider.breakNext({ on: 'create', when: 'before', effect: { kind: 'unexpected', detail: '' }, times: 99 });
    await acceptSuggestion(app, walkWith(['ana']), page);
    for (let passed = 0; passed < 14; passed += 1) {
      bench.now += minute;
      await runOutbox(bench.start());
    }
    expect((await app.journal.bookings())[0]?.state).toBe('unclear');
    expect(await app.journal.outbox()).toEqual([]);
  });

  it('does not give up while it is only offline', async () => {
    const bench = await createBench();
    const app = bench.start();
    bench.provider.breakNext({ on: 'create', when: 'before', effect: { kind: 'offline' }, times: 99 });
    await acceptSuggestion(app, walkWith(['ana']), page);
    for (let passed = 0; passed < 30; passed += 1) {
      bench.now += 5 * minute;
      await runOutbox(bench.start());
    }
    expect((await app.journal.bookings())[0]?.state).toBe('waiting');
  });
});
