import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptSuggestion } from '../../../src/app/booking/accept.ts';
import { popupState } from '../../../src/app/popup/popup-state.ts';
import { quickBook } from '../../../src/app/popup/quick-book.ts';
import type { OwnPageApp } from '../../../src/app/ports.ts';
import { pauseSuggestions } from '../../../src/app/suggesting/pause.ts';
import { catalogue } from '../../../src/domain/involvement/index.ts';
import type { QuickBook, Request } from '../../../src/messages/map.ts';
import { afternoon, ana, ben, createBench, googleAccount, hour, minute, morning } from '../support/bench.ts';

type Asked = Omit<Request<'popup.quickBook'>, 'page'>;

const ask = async (app: OwnPageApp, asked: Asked = {}): Promise<QuickBook> => {
  const form = await quickBook(app, { page: 'google-calendar', ...asked });
  if (form === null) throw new Error('expected a form');
  return form;
};

const readBench = async (...args: Parameters<typeof createBench>) => {
  const bench = await createBench(...args);
  await popupState(bench.start(), { refresh: true });
  return bench;
};

const namesOf = ({ people }: QuickBook): readonly string[] => people.map(({ name }) => name);

describe('the quick booking', () => {
  it('is filled in with the next suggestion', async () => {
    const bench = await readBench({ people: [ana, ben] });
    const { next } = await popupState(bench.start(), { refresh: false });
    const form = await ask(bench.start());
    expect(form.chosen).toEqual({
      activity: next?.activity,
      people: next?.people,
      start: next?.slot.start,
      minutes: (next!.slot.end - next!.slot.start) / minute,
    });
    expect(form.suggestion).toMatchObject({ title: next?.title, when: next?.when, target: next?.target });
    expect(form).toMatchObject({ problem: '', remark: '' });
  });

  it('lists free times only: at once when a gap begins, then every half hour, each long enough', async () => {
    const bench = await createBench({ people: [ana] });
    bench.provider.put({ start: morning, end: morning + 4 * hour + 10 * minute });
    bench.provider.put({ start: morning + 6 * hour, end: morning + 30 * 24 * hour });
    await popupState(bench.start(), { refresh: true });
    const form = await ask(bench.start(), { activity: 'a09', minutes: 45 });
    // Lunch is kept from 12:00 to 14:00: what is left of 12:10 to 14:00 holds it and what is before or after.
    expect(form.times.length).toBeGreaterThan(0);
    for (const { start, day } of form.times) {
      expect(day).toBe('Today');
      expect(start).toBeGreaterThanOrEqual(morning + 4 * hour + 10 * minute);
      expect(start + 45 * minute).toBeLessThanOrEqual(morning + 6 * hour);
    }
  });

  it('offers those whom the activity fits, by their whole name, and nobody in particular', async () => {
    const leader = { ...ben, id: 'lea', name: 'Lea Boss', circle: 'leader' } as const;
    const bench = await readBench({ people: [ben, ana, leader] });
    const forReports = catalogue.find(
      ({ circles, group }) => circles.join() === 'report' && group.min === 1 && group.max === 1,
    )!;
    const form = await ask(bench.start(), { activity: forReports.id });
    expect(namesOf(form)).toEqual(['Ana Lopez', 'Ben Otieno', 'Nobody in particular']);
  });

  it('keeps the person while they fit, and chooses anew when they do not', async () => {
    const leader = { ...ben, id: 'lea', name: 'Lea Boss', circle: 'leader' } as const;
    const bench = await readBench({ people: [ana, leader] });
    expect((await ask(bench.start(), { activity: 'a09', people: ['ana'] })).chosen.people).toEqual(['ana']);
    const upward = catalogue.find(({ circles, group }) => circles.join() === 'leader' && group.min <= 1)!;
    expect((await ask(bench.start(), { activity: upward.id, people: ['ana'] })).chosen.people).toEqual(['lea']);
  });

  it('offers a group where the activity wants one', async () => {
    const people = ['Ana', 'Ben', 'Chloe', 'Dev'].map((name) => ({ ...ben, id: name, name: `${name} Example` }));
    const bench = await readBench({ people });
    const forGroups = catalogue.find(({ group }) => group.min > 1)!;
    const form = await ask(bench.start(), { activity: forGroups.id });
    expect(form.people.map(({ ids }) => ids.length >= forGroups.group.min)).toEqual([true, false]);
    expect(namesOf(form)).toEqual([expect.stringMatching(/ and /u), 'Nobody in particular']);
  });

  it('keeps the length within what the activity takes, in steps of five', async () => {
    const bench = await readBench({ people: [ana] });
    const walk = catalogue.find(({ id }) => id === 'a09')!;
    const form = await ask(bench.start(), { activity: 'a09', minutes: 500 });
    expect(form.chosen.minutes).toBe(walk.minutes.max);
    expect(form.lengths[0]?.minutes).toBe(walk.minutes.min);
    expect((await ask(bench.start(), { activity: 'a09', minutes: 1 })).chosen.minutes).toBe(walk.minutes.min);
  });

  it('takes any time that is typed, in the zone of the calendar, and says that it is not known to be free', async () => {
    const bench = await readBench({ people: [ana] });
    const form = await ask(bench.start(), { activity: 'a09', wall: '2026-11-24T20:15' });
    expect(form.chosen.start).toBe(Date.parse('2026-11-24T19:15:00Z'));
    expect(form.wall).toBe('2026-11-24T20:15');
    expect(form.remark).toBe('Not known to be free. Your calendar is looked at before it is booked.');
    expect(form.suggestion?.gap).toMatchObject(form.suggestion!.slot);
  });

  it('refuses a time that has begun, and offers nothing to book', async () => {
    const bench = await readBench({ people: [ana] });
    const form = await ask(bench.start(), { wall: '2026-11-24T07:45' });
    expect(form.problem).toBe('That time has begun. Choose a later one.');
    expect(form).not.toHaveProperty('suggestion');
  });

  it('works before anything was read, without an account and while all is paused', async () => {
    const bench = await createBench({ people: [], accounts: [] });
    await pauseSuggestions(bench.start(), 'week');
    const form = await ask(bench.start());
    expect(form.times).toEqual([]);
    expect(form.chosen.start).toBe(morning + hour);
    expect(form.suggestion?.target).toBe('Opens Google Calendar’s own event form, filled in');
  });

  it('asks no calendar anything', async () => {
    const bench = await readBench({ people: [ana] });
    const calls = bench.provider.calls.length;
    await ask(bench.start(), { activity: 'a09', people: ['ana'] });
    expect(bench.provider.calls).toHaveLength(calls);
  });

  it('has nothing to offer when every activity is switched off', async () => {
    const bench = await createBench({ people: [ana] });
    await bench.start().preferences.change((before) => ({
      ...before,
      activitiesOff: catalogue.map(({ id }) => id),
      activitiesOn: [],
    }));
    expect(await quickBook(bench.start(), { page: 'outlook' })).toBeNull();
  });

  it('offers, whatever is chosen, only what can be booked as it stands', async () => {
    const people = [ana, ben, { ...ben, id: 'lea', name: 'Lea Boss', circle: 'leader' } as const];
    const bench = await readBench({ people, accounts: [googleAccount] });
    const choice = fc.record(
      {
        activity: fc.constantFrom(...catalogue.map(({ id }) => id), 'gone'),
        people: fc.subarray(['ana', 'ben', 'lea', 'gone']),
        start: fc.integer({ min: -24 * 12, max: 24 * 12 * 8 }).map((steps) => morning + steps * 5 * minute),
        minutes: fc.integer({ min: -5, max: 300 }),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(choice, async (chosen) => {
        const form = await ask(bench.start(), chosen);
        expect(form.suggestion === undefined).toBe(form.problem !== '');
        if (form.suggestion === undefined) return;
        const { gap, slot, activity, people: with_ } = form.suggestion;
        expect(form.people).toContainEqual(expect.objectContaining({ ids: with_ }));
        const { kind } = await acceptSuggestion(
          { ...bench.start(), accounts: { ...bench.start().accounts, all: async () => [] } },
          {
            intent: crypto.randomUUID(),
            page: 'google-calendar',
            gap,
            slot,
            activity,
            people: with_,
            timeZone: 'Europe/Berlin',
          },
          undefined,
        );
        expect(kind).toBe('handed-over');
      }),
      { numRuns: 25, seed: 7, verbose: 1 },
    );
  }, 60_000);

  it('books what it shows', async () => {
    const bench = await readBench({ people: [ana] });
    const form = await ask(bench.start(), { activity: 'a09', people: ['ana'], start: afternoon.start, minutes: 40 });
    const { gap, slot, activity, people } = form.suggestion!;
    expect(slot).toEqual({ start: afternoon.start, end: afternoon.start + 40 * minute });
    const outcome = await acceptSuggestion(
      bench.start(),
      { intent: crypto.randomUUID(), page: 'google-calendar', gap, slot, activity, people, timeZone: 'Europe/Berlin' },
      undefined,
    );
    expect(outcome).toMatchObject({ kind: 'booked', booking: { title: form.suggestion?.title, slot } });
  });
});
