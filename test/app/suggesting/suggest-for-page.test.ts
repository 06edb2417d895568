import { afternoon, ana, createBench, googleAccount, hour, minute, walkWith } from '../support/bench.ts';
import { describe, expect, it } from 'vitest';
import { acceptSuggestion } from '../../../src/app/booking/accept.ts';
import { savePreferences } from '../../../src/app/options/preferences.ts';
import type { App } from '../../../src/app/ports.ts';
import {
  peopleForCard,
  putOff,
  suggestAnother,
  suggestTimes,
  suggestWithPerson,
} from '../../../src/app/suggesting/card.ts';
import { greetPage, noteUnreadable, suggestForPage } from '../../../src/app/suggesting/suggest-for-page.ts';
import type { Gap } from '../../../src/domain/availability/types.ts';
import type { PageReport } from '../../../src/messages/map.ts';
import { defaultPreferences } from '../../../src/domain/preferences.ts';

const origin = { tab: 7, address: 'https://calendar.google.com/calendar/u/0/r/week' };
const tomorrow: Gap = { ...afternoon, start: afternoon.start + 24 * hour, end: afternoon.end + 24 * hour };
const report = (gaps: readonly Gap[]): PageReport => ({
  page: 'google-calendar',
  dates: ['2026-11-24', '2026-11-25'],
  timeZone: 'Europe/Berlin',
  gaps,
});
const ask = async (app: App, gaps: readonly Gap[] = [afternoon, tomorrow]) =>
  (await suggestForPage(app, report(gaps), origin)).suggestions;

describe('suggestions for a page', () => {
  it('are finished: one per gap, every text written, first names only', async () => {
    const bench = await createBench({ people: [ana] });
    const [first, second] = await ask(bench.start());
    expect(first).toMatchObject({ gap: afternoon, people: ['ana'], names: 'Ana', needsPerson: false });
    expect(second?.gap).toEqual(tomorrow);
    expect(first?.accessibleName).toMatch(/^Suggestion: .*, Tuesday 2:\d\d PM to [23]:\d\d PM$/u);
    expect(first?.accessibleName).toContain(first?.title);
    expect(first?.when).toMatch(/^Tuesday, November 24, 2:\d\d PM to [23]:\d\d PM$/u);
    expect(first?.target).toBe('Into Work (pat@example.com)');
    expect(first?.notified).toBe('Ana gets an invitation');
    expect(JSON.stringify(first)).not.toContain('ana@example.com');
    expect(JSON.stringify(first)).not.toContain('Lopez');
    for (const text of [first?.why, first?.question, first?.place, first?.length]) expect(text).not.toBe('');
  });

  it('tell every factor with its share, the strongest first, and what is not known as such', async () => {
    const bench = await createBench({ people: [ana] });
    const [first] = await ask(bench.start());
    const shares = first?.factors.map(({ share }) => Number(share.replace('%', ''))) ?? [];
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    const sum = shares.reduce((total, share) => total + share, 0);
    expect(Math.abs(sum - 100)).toBeLessThanOrEqual(shares.length);
    const liking = first?.factors.find(({ name }) => name === 'What they like');
    expect(liking?.text).toBe('Nothing is known about this yet, so it counts half.');
  });

  it('are what was declined less, and say so', async () => {
    const bench = await createBench({ people: [ana] });
    const app = bench.start();
    const [first] = await ask(app, [afternoon]);
    const decision = { at: bench.now, kind: 'declined', activity: first?.activity ?? '', people: ['ana'] } as const;
    for (const id of ['1', '2', '3']) await app.decisions.put({ id, ...decision });
    const [after] = await ask(app, [afternoon]);
    expect(after?.activity).not.toBe(first?.activity);
  });

  it('say that the host’s own form opens when no account is connected', async () => {
    const bench = await createBench({ people: [ana], accounts: [] });
    const [first] = await ask(bench.start());
    expect(first?.target).toBe('Opens Google Calendar’s own event form, filled in');
    expect(first?.notified).toBe('Ana gets an invitation when you save the form');
  });

  it('ask for a name when nobody is known', async () => {
    const bench = await createBench({ people: [] });
    const views = await ask(bench.start());
    expect(views.length).toBeGreaterThan(0);
    for (const view of views) expect(view).toMatchObject({ people: [], names: '', notified: 'Nobody is written to' });
    expect(views.some(({ needsPerson }) => needsPerson)).toBe(true);
  });

  it('are the same when asked again, so that nothing changes while the user looks', async () => {
    const bench = await createBench();
    expect(await ask(bench.start())).toEqual(await ask(bench.start()));
  });

  it('leave out what another calendar that counts blocks, and nothing else', async () => {
    const bench = await createBench();
    bench.provider.put({ start: afternoon.start, end: afternoon.end });
    expect((await ask(bench.start())).map(({ gap }) => gap)).toEqual([tomorrow]);
  });

  it('leave out our own bookings that no calendar shows yet', async () => {
    const bench = await createBench();
    bench.provider.breakNext({ on: 'create', when: 'before', effect: { kind: 'offline' }, times: 9 });
    const app = bench.start();
    await acceptSuggestion(
      app,
      walkWith(['ana'], { slot: { start: afternoon.start, end: afternoon.start + 45 * minute } }),
      '',
    );
    expect((await ask(app)).map(({ gap }) => gap)).toEqual([tomorrow]);
  });

  it('still come when an account cannot be read, from what the page shows', async () => {
    const bench = await createBench();
    bench.provider.breakNext({ on: 'listBusy', when: 'before', effect: { kind: 'offline' } });
    expect(await ask(bench.start())).toHaveLength(2);
    expect(bench.logged).toContain('busy.unread');
  });

  it('find out that an account is signed out, and say so everywhere', async () => {
    const bench = await createBench();
    bench.provider.breakNext({ on: 'listBusy', when: 'before', effect: { kind: 'signed-out' } });
    const app = bench.start();
    await ask(app);
    expect(await app.accounts.find(googleAccount.id)).toMatchObject({ state: 'signed-out' });
    expect(await app.revision.read()).toBe(1);
  });

  it('read the account once for many questions, and again after a minute and a half', async () => {
    const bench = await createBench();
    await Promise.all([ask(bench.start()), ask(bench.start())]);
    await ask(bench.start(), [afternoon]);
    const first = bench.provider.calls.length;
    expect(first).toBeLessThanOrEqual(2);
    bench.now += 90_000;
    await ask(bench.start());
    expect(bench.provider.calls.length).toBe(first + 1);
  });

  it('pass over gaps that are over', async () => {
    const bench = await createBench();
    bench.now = afternoon.end;
    expect((await ask(bench.start())).map(({ gap }) => gap)).toEqual([tomorrow]);
  });

  it('obey how many the user wants a day', async () => {
    const bench = await createBench();
    const app = bench.start();
    await savePreferences(app, { suggestionsPerDay: 1 });
    const late: Gap = { ...afternoon, start: afternoon.end + hour, end: afternoon.end + 2 * hour };
    expect(await ask(app, [afternoon, late])).toHaveLength(1);
  });
});

it.each([undefined, 'de'])(
  'the words of what a page shows come with it, where the page has those of %s',
  async (language) => {
    const bench = await createBench({ people: [ana] });
    const { words } = await suggestForPage(bench.start(), { ...report([afternoon]), language }, origin);
    expect(words).toMatchObject({ language: 'en-US', direction: 'ltr' });
    expect(words?.texts['bookIt']).toBe('Book it');
  },
);

it('the words a page has do not come again', async () => {
  const bench = await createBench({ people: [ana] });
  const answer = await suggestForPage(bench.start(), { ...report([afternoon]), language: 'en-US' }, origin);
  expect(answer.suggestions).toHaveLength(1);
  expect(answer.words).toBeUndefined();
});

describe('greeting a page', () => {
  it('hands out what it needs to find gaps, and nobody’s name', async () => {
    const bench = await createBench();
    const settings = await greetPage(bench.start(), { page: 'google-calendar' }, origin);
    expect(settings).toMatchObject({
      revision: 0,
      hours: defaultPreferences.hours,
      breaks: [{ from: '12:00', to: '14:00', minimumMinutes: 30 }],
      accountZone: 'Europe/Berlin',
    });
    expect(JSON.stringify(settings)).not.toContain('Ana');
  });

  it('needs no words, which may not have been read yet', async () => {
    const bench = await createBench();
    const speechless = bench.start();
    Object.defineProperty(speechless, 'texts', {
      get: () => {
        throw new Error('no words yet');
      },
    });
    await expect(greetPage(speechless, { page: 'google-calendar' }, origin)).resolves.toHaveProperty('revision', 0);
  });

  it('names no zone of an account of another service', async () => {
    const bench = await createBench();
    const settings = await greetPage(bench.start(), { page: 'outlook' }, origin);
    expect(settings.accountZone).toBeUndefined();
  });

  it('does not forget what the tab read before', async () => {
    const bench = await createBench();
    const app = bench.start();
    await greetPage(app, { page: 'google-calendar' }, origin);
    expect(await app.session.tab(7).read()).toMatchObject({ kind: 'hello' });
    await ask(app);
    await greetPage(app, { page: 'google-calendar' }, origin);
    expect(await app.session.tab(7).read()).toMatchObject({ kind: 'read', gaps: [afternoon, tomorrow] });
    await noteUnreadable(app, { page: 'google-calendar', reason: 'no-columns' }, origin);
    expect(await app.session.tab(7).read()).toMatchObject({ kind: 'unreadable', reason: 'no-columns' });
  });
});

describe('the card', () => {
  const place = { page: 'google-calendar', timeZone: 'Europe/Berlin' } as const;

  it('offers another idea until there is none left, and never one twice', async () => {
    const bench = await createBench({ people: [ana] });
    const app = bench.start();
    const shown: { activity: string; people: readonly string[] }[] = [];
    for (let ideas = 0; ideas < 200; ideas += 1) {
      const next = await suggestAnother(app, { ...place, gap: afternoon, shown });
      if (next === null) break;
      expect(shown).not.toContainEqual({ activity: next.activity, people: next.people });
      shown.push({ activity: next.activity, people: next.people });
    }
    expect(shown.length).toBeGreaterThan(3);
    expect(await suggestAnother(app, { ...place, gap: afternoon, shown })).toBeNull();
  });

  it('offers other times for the same idea', async () => {
    const bench = await createBench({ people: [ana] });
    const app = bench.start();
    const [first] = await ask(app);
    const { activity, people, slot } = first!;
    const times = await suggestTimes(app, { ...place, activity, people, not: slot, gaps: [afternoon, tomorrow] });
    expect(times.length).toBeGreaterThan(0);
    for (const time of times) expect(time).toMatchObject({ activity, people });
  });

  it('knows whom an activity fits, by first name', async () => {
    const bench = await createBench();
    const app = bench.start();
    expect(await peopleForCard(app, { activity: 'a09' })).toEqual([
      { id: 'ana', name: 'Ana' },
      { id: 'ben', name: 'Ben' },
    ]);
    expect(await peopleForCard(app, { activity: 'a99' })).toEqual([]);
  });

  it('takes a name typed on it, once, and comes back with that person', async () => {
    const bench = await createBench({ people: [] });
    const app = bench.start();
    const slot = { start: afternoon.start, end: afternoon.start + 30 * minute };
    const person = { name: ' Cleo  Park ', address: 'cleo@example.com' };
    const request = { ...place, gap: afternoon, slot, activity: 'a09', person };
    const first = await suggestWithPerson(app, request);
    const second = await suggestWithPerson(app, request);
    expect(first).toMatchObject({ ok: true, value: { names: 'Cleo', slot, needsPerson: false } });
    expect(second).toEqual(first);
    expect(await app.people.all()).toHaveLength(1);
  });

  it('keeps what was typed wrong on the card, with its message', async () => {
    const bench = await createBench({ people: [] });
    const app = bench.start();
    const slot = { start: afternoon.start, end: afternoon.start + 30 * minute };
    const request = { ...place, gap: afternoon, slot, activity: 'a09', person: { name: 'Cleo', address: 'cleo@' } };
    expect(await suggestWithPerson(app, request)).toEqual({
      ok: false,
      problems: [{ field: 'address', message: 'Enter an address such as ana@example.com, or leave it empty.' }],
    });
    expect(await app.people.all()).toEqual([]);
  });

  it('remembers a "not now", and tells every page', async () => {
    const bench = await createBench();
    const app = bench.start();
    const [first] = await ask(app, [afternoon]);
    const { activity, people } = first!;
    await putOff(app, { choice: 'leave-this-gap', gap: afternoon, activity, people });
    expect(await ask(app, [afternoon])).toEqual([]);
    expect(await app.revision.read()).toBe(1);
  });
});
