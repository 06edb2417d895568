import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptSuggestion } from '../../../src/app/booking/accept.ts';
import {
  adjustSuggestion,
  calendarsForCard,
  suggestTimes,
  suggestWithPerson,
} from '../../../src/app/suggesting/card.ts';
import type { Account } from '../../../src/domain/booking/account.ts';
import { createMemoryProvider } from '../../../src/providers/memory/index.ts';
import type { CardChoice } from '../../../src/messages/map.ts';
import {
  adjusting,
  afternoon,
  ana,
  ben,
  createBench,
  googleAccount,
  hour,
  minute,
  walkWith,
} from '../support/bench.ts';

const withTwo: Account = {
  ...googleAccount,
  calendars: [
    { id: 'team', name: 'Team', isPrimary: false, canWrite: true, blocks: false },
    ...googleAccount.calendars,
    { id: 'holidays', name: 'Holidays', isPrimary: false, canWrite: false, blocks: false },
  ],
};
const outlookAccount: Account = {
  ...googleAccount,
  id: 'microsoft:pat@example.com',
  provider: 'microsoft',
  calendars: [{ id: 'own', name: 'Work', isPrimary: true, canWrite: true, blocks: true }],
};

describe('another length', () => {
  it('keeps the beginning where there is room, and writes every text anew', async () => {
    const bench = await createBench();
    const view = await adjustSuggestion(bench.start(), adjusting({ minutes: 45 }));
    expect(view.slot).toEqual({ start: afternoon.start, end: afternoon.start + 45 * minute });
    expect(view).toMatchObject({ length: '45 min', when: 'Tuesday, November 24, 2:00 PM to 2:45 PM' });
    expect(view.minutes).toEqual({ min: 30, max: 60 });
  });

  it('keeps the end where there is none', async () => {
    const bench = await createBench();
    const slot = { start: afternoon.end - 30 * minute, end: afternoon.end };
    const view = await adjustSuggestion(bench.start(), adjusting({ slot, minutes: 50 }));
    expect(view.slot).toEqual({ start: afternoon.end - 50 * minute, end: afternoon.end });
  });

  it('stays within the gap, whatever is asked for within its limits', async () => {
    const bench = await createBench();
    const app = bench.start();
    const steps = fc.integer({ min: 0, max: 6 }).map((count) => 30 + count * 5);
    const offsets = fc.integer({ min: 0, max: 6 }).map((count) => count * 5 * minute);
    await fc.assert(
      fc.asyncProperty(steps, offsets, async (minutes, offset) => {
        const start = afternoon.start + offset;
        const { slot, gap } = await adjustSuggestion(
          app,
          adjusting({ slot: { start, end: start + 30 * minute }, minutes }),
        );
        expect(slot.end - slot.start).toBe(minutes * minute);
        expect(slot.start).toBeGreaterThanOrEqual(gap.start);
        expect(slot.end).toBeLessThanOrEqual(gap.end);
      }),
      { seed: 11, numRuns: 30 },
    );
  });
});

describe('held for the user alone', () => {
  const choice: CardChoice = { isHeld: true };

  it('says so in the title, and that nobody is written to', async () => {
    const bench = await createBench();
    const view = await adjustSuggestion(bench.start(), adjusting({ choice }));
    expect(view).toMatchObject({ notified: 'Nobody is written to', choice, people: ['ana'] });
    expect(view.title).toBe('Held for: Walk with Ana');
  });

  it('is booked without guests, and without a word to them in the description', async () => {
    const bench = await createBench({ people: [ana] });
    const outcome = await acceptSuggestion(bench.start(), walkWith(['ana'], { choice }), undefined);
    expect(outcome).toMatchObject({ kind: 'booked', booking: { title: 'Held for: Walk with Ana' } });
    const [booking] = await bench.start().journal.bookings();
    expect(booking).toMatchObject({ people: ['ana'], planned: { guests: [] } });
    const told = await acceptSuggestion((await createBench({ people: [ana] })).start(), walkWith(['ana']), undefined);
    expect(told).toMatchObject({ message: 'Booked in Work. Ana gets an invitation.' });
    expect(booking?.planned.description.split('\n')).toHaveLength(2);
  });

  it('opens the form without guests where no account is connected', async () => {
    const bench = await createBench({ people: [ana], accounts: [] });
    await acceptSuggestion(bench.start(), walkWith(['ana'], { choice }), undefined);
    expect(decodeURIComponent(bench.opened.join())).not.toContain('ana@example.com');
  });

  it('stays so for another person and another time', async () => {
    const bench = await createBench();
    const { activity, gap, slot, timeZone, page } = adjusting();
    const other = await suggestWithPerson(bench.start(), {
      page,
      gap,
      slot,
      timeZone,
      activity,
      person: { id: 'ben' },
      choice,
    });
    expect(other).toMatchObject({ value: { title: 'Held for: Walk with Ben', choice } });
    const tomorrow = { ...gap, start: gap.start + 24 * hour, end: gap.end + 24 * hour };
    const times = await suggestTimes(bench.start(), {
      page,
      timeZone,
      activity,
      people: ['ana'],
      not: slot,
      gaps: [gap, tomorrow],
      choice,
    });
    expect(times.map((view) => view.choice)).toEqual(times.map(() => choice));
    expect(times.length).toBeGreaterThan(0);
  });
});

describe('the calendar it goes into', () => {
  const into = { account: withTwo.id, calendar: 'team' };

  it('can be chosen among those that can be written to, the usual one first', async () => {
    const bench = await createBench({ people: [ana, ben], accounts: [withTwo, outlookAccount] });
    const calendars = await calendarsForCard(bench.start(), { page: 'google-calendar' });
    expect(calendars).toEqual([
      { account: withTwo.id, calendar: 'own', name: 'Work (pat@example.com)' },
      { account: withTwo.id, calendar: 'team', name: 'Team (pat@example.com)' },
      { account: outlookAccount.id, calendar: 'own', name: 'Work (pat@example.com)' },
    ]);
  });

  it('is no choice where there is only one, and none where the form is opened instead', async () => {
    const one = await createBench();
    expect(await calendarsForCard(one.start(), { page: 'google-calendar' })).toEqual([]);
    const none = await createBench({ accounts: [outlookAccount, withTwo] });
    await none.start().accounts.remove(withTwo.id);
    expect(await calendarsForCard(none.start(), { page: 'google-calendar' })).toEqual([]);
  });

  it('is told on the card, and is where it is booked', async () => {
    const bench = await createBench({ accounts: [withTwo] });
    const view = await adjustSuggestion(bench.start(), adjusting({ choice: { into } }));
    expect(view).toMatchObject({ confirm: 'Book it in Team', target: 'Into Team (pat@example.com)', choice: { into } });
    const provider = createMemoryProvider([
      { id: 'own', name: 'Work', isPrimary: true, canWrite: true },
      { id: 'team', name: 'Team', isPrimary: false, canWrite: true },
    ]);
    const app = bench.start({ providerOf: () => provider });
    const outcome = await acceptSuggestion(app, walkWith(['ana'], { choice: { into } }), undefined);
    expect(outcome).toMatchObject({ kind: 'booked', booking: { calendarName: 'Team' } });
    expect(await bench.start().journal.bookings()).toMatchObject([{ calendar: 'team' }]);
  });

  it('may be another account’s than the page shows: choosing it was the yes', async () => {
    const bench = await createBench({ accounts: [withTwo, outlookAccount] });
    const choice = { into: { account: outlookAccount.id, calendar: 'own' } };
    const acceptance = walkWith(['ana'], { choice, account: 'somebody@example.com' });
    expect(await acceptSuggestion(bench.start(), acceptance, undefined)).toMatchObject({ kind: 'booked' });
    expect(await bench.start().journal.bookings()).toMatchObject([{ account: outlookAccount.id }]);
  });

  it('is not replaced by another one when it is gone', async () => {
    const bench = await createBench({ accounts: [withTwo] });
    for (const gone of [
      { account: withTwo.id, calendar: 'removed' },
      { account: withTwo.id, calendar: 'holidays' },
      { account: 'gone', calendar: 'own' },
    ]) {
      const outcome = await acceptSuggestion(bench.start(), walkWith(['ana'], { choice: { into: gone } }), undefined);
      expect(outcome).toMatchObject({
        kind: 'refused',
        message: 'That calendar can no longer be written to. Nothing was booked.',
      });
    }
    expect(await bench.start().journal.bookings()).toEqual([]);
  });
});
