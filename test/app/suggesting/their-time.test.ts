import {
  afternoon,
  ana,
  ben,
  createBench,
  googleAccount,
  hour,
  minute,
  walkWith,
  type Bench,
} from '../support/bench.ts';
import { describe, expect, it } from 'vitest';
import { acceptSuggestion } from '../../../src/app/booking/accept.ts';
import { popupState } from '../../../src/app/popup/popup-state.ts';
import type { App } from '../../../src/app/ports.ts';
import { suggestAnother, suggestTimes, suggestWithPerson } from '../../../src/app/suggesting/card.ts';
import { suggestForPage } from '../../../src/app/suggesting/suggest-for-page.ts';
import type { Gap } from '../../../src/domain/availability/types.ts';
import type { Account } from '../../../src/domain/booking/account.ts';
import type { Person } from '../../../src/domain/involvement/types.ts';

const origin = { tab: 7, address: 'https://calendar.google.com/calendar/u/0/r/week' };
const tomorrow: Gap = { ...afternoon, start: afternoon.start + 24 * hour, end: afternoon.end + 24 * hour };
const place = { page: 'google-calendar', timeZone: 'Europe/Berlin' } as const;

const see = async (app: App, gaps: readonly Gap[] = [afternoon, tomorrow]) =>
  await suggestForPage(app, { ...place, dates: ['2026-11-24', '2026-11-25'], gaps }, origin);
const suggest = async (app: App, gaps?: readonly Gap[]) => (await see(app, gaps)).suggestions;
const timesAsked = ({ provider }: Bench): number => provider.calls.filter((call) => call === 'freeBusyOf').length;
const cannot = { on: 'freeBusyOf', when: 'before', times: 99 } as const;

/** Ana and somebody without an address, of whose time nothing can be known. */
const benchWith = async (
  busy: readonly { start: number; end: number }[] | undefined,
  has: { readonly people?: readonly Person[]; readonly accounts?: readonly Account[] } = {},
): Promise<Bench> => {
  const bench = await createBench({ people: [ana], ...has });
  if (busy !== undefined) bench.provider.show({ address: 'Ana@example.com', busy });
  return bench;
};

describe('the time of others', () => {
  it('keeps suggestions out of when they are known to be busy', async () => {
    const bench = await benchWith([{ start: afternoon.start, end: afternoon.end }]);
    const views = await suggest(bench.start());
    expect(views.filter(({ people }) => people.includes('ana')).map(({ gap }) => gap.start)).toEqual([tomorrow.start]);
  });

  it('is said to suit both only where it is known to', async () => {
    const bench = await benchWith([]);
    const [known] = await suggest(bench.start(), [afternoon]);
    const shared = (view: typeof known) => view?.factors.find(({ name }) => name === 'Their time is free too');
    expect(known?.theirTime).toBe('');
    const hidden = await benchWith(undefined);
    const [unknown] = await suggest(hidden.start(), [afternoon]);
    expect(shared(unknown)?.text).toBe('Nothing is known about this yet, so it counts half.');
    expect(shared(known)?.text).toBe('Ana is free then as well.');
  });

  it('that cannot be seen is said to be so, and is not taken for free', async () => {
    const bench = await benchWith(undefined);
    const [view] = await suggest(bench.start(), [afternoon]);
    expect(view).toMatchObject({ people: ['ana'], theirTime: 'Ana’s calendar is not visible to you' });
  });

  it('of somebody without an address is not asked about, and nothing is said of it', async () => {
    const bench = await benchWith(undefined, { people: [ben] });
    const [view] = await suggest(bench.start(), [afternoon]);
    expect(view?.theirTime).toBe('');
    expect(timesAsked(bench)).toBe(0);
  });

  it('respects the hours their calendar has, unless they told others', async () => {
    const mornings = { timeZone: 'Europe/Berlin', days: { 2: [{ from: '08:00', to: '12:00' }] } };
    const show = (bench: Bench) => bench.provider.show({ address: 'ana@example.com', busy: [], hours: mornings });
    const bench = await benchWith([]);
    show(bench);
    expect((await suggest(bench.start(), [afternoon])).some(({ people }) => people.includes('ana'))).toBe(false);
    const allDay = { timeZone: 'Europe/Berlin', days: { 2: [{ from: '08:00', to: '18:00' }] } };
    const told = await benchWith([], { people: [{ ...ana, hours: allDay }] });
    show(told);
    expect((await suggest(told.start(), [afternoon])).some(({ people }) => people.includes('ana'))).toBe(true);
  });

  it('is asked for once for many questions, and again after two minutes', async () => {
    const bench = await benchWith([]);
    await Promise.all([suggest(bench.start()), suggest(bench.start())]);
    expect(timesAsked(bench)).toBeLessThanOrEqual(2);
    const before = timesAsked(bench);
    await suggest(bench.start(), [afternoon]);
    expect(timesAsked(bench)).toBe(before);
    bench.now += 2 * minute;
    await suggest(bench.start());
    expect(timesAsked(bench)).toBe(before + 1);
  });

  it('goes by what was known within the hour while the service does not answer, and by nothing after that', async () => {
    const bench = await benchWith([{ start: tomorrow.start, end: tomorrow.end }]);
    const withAna = async (): Promise<boolean> =>
      (await suggest(bench.start(), [tomorrow])).some(({ people }) => people.includes('ana'));
    expect(await withAna()).toBe(false);
    bench.provider.breakNext({ ...cannot, effect: { kind: 'offline' } });
    bench.now += 59 * minute;
    expect(await withAna()).toBe(false);
    expect(bench.logged).toContain('people.unread');
    bench.now += 2 * minute;
    const [view] = await suggest(bench.start(), [tomorrow]);
    // Not asked successfully: that is no statement about Ana's calendar.
    expect(view).toMatchObject({ people: ['ana'], theirTime: '' });
  });

  it.each(['forbidden', 'consent-needed', 'rejected'] as const)(
    'of everybody cannot be seen where the service says %s, and is not asked for again at once',
    async (kind) => {
      const bench = await benchWith([]);
      bench.provider.breakNext({ ...cannot, effect: { kind, detail: 'No' } });
      const [view] = await suggest(bench.start(), [afternoon]);
      expect(view?.theirTime).toBe('Ana’s calendar is not visible to you');
      await suggest(bench.start(), [afternoon]);
      expect(timesAsked(bench)).toBe(1);
    },
  );

  it('is not asked for without the permission', async () => {
    const narrow = { ...googleAccount, scopes: ['calendar.events.owned', 'calendar.calendarlist.readonly'] };
    const bench = await benchWith([], { accounts: [narrow] });
    const [view] = await suggest(bench.start(), [afternoon]);
    expect(view?.theirTime).toBe('');
    expect(timesAsked(bench)).toBe(0);
  });

  it('finds out that the account is signed out', async () => {
    const bench = await benchWith([]);
    bench.provider.breakNext({ ...cannot, effect: { kind: 'signed-out' } });
    const app = bench.start();
    expect(await suggest(app, [afternoon])).toHaveLength(1);
    expect(await app.accounts.find(googleAccount.id)).toMatchObject({ state: 'signed-out' });
  });

  it('is asked for of at most fifty, those first with whom nothing was done for longest', async () => {
    const people = Array.from({ length: 60 }, (_, index) => ({
      ...ana,
      id: `p${index}`,
      address: `p${index}@example.com`,
    }));
    const bench = await createBench({ people });
    const app = bench.start();
    await acceptSuggestion(app, walkWith(['p0']), origin.address);
    bench.now += 2 * minute;
    await suggest(app, [tomorrow]);
    const [reading] = await app.session.people(googleAccount.id).read();
    expect(reading?.people).toHaveLength(50);
    expect(reading?.people.map(({ address }) => address)).not.toContain('p0@example.com');
  });
});

describe('the card and the time of others', () => {
  it('offers other times only while the people are free', async () => {
    const bench = await benchWith([{ start: tomorrow.start, end: tomorrow.end }]);
    const later: Gap = { ...tomorrow, start: tomorrow.start + 24 * hour, end: tomorrow.end + 24 * hour };
    const slot = { start: afternoon.start, end: afternoon.start + 30 * minute };
    const times = await suggestTimes(bench.start(), {
      ...place,
      activity: 'a09',
      people: ['ana'],
      not: slot,
      gaps: [afternoon, tomorrow, later],
    });
    const starts = times.map(({ gap }) => gap.start);
    expect(starts).not.toContain(tomorrow.start);
    expect(starts).toContain(later.start);
  });

  it('says that somebody the user chose is busy then, and lets them', async () => {
    const bench = await benchWith([{ start: afternoon.start, end: afternoon.end }], { people: [ana, ben] });
    const slot = { start: afternoon.start, end: afternoon.start + 30 * minute };
    const request = { ...place, gap: afternoon, slot, activity: 'a09', person: { id: 'ana' } };
    expect(await suggestWithPerson(bench.start(), request)).toMatchObject({
      ok: true,
      value: { people: ['ana'], theirTime: 'Ana is busy then' },
    });
  });

  it('asks about somebody who was typed on it', async () => {
    const bench = await benchWith([]);
    const slot = { start: afternoon.start, end: afternoon.start + 30 * minute };
    const person = { name: 'Cleo Park', address: 'cleo@example.com' };
    const app = bench.start();
    await suggest(app);
    expect(await suggestWithPerson(app, { ...place, gap: afternoon, slot, activity: 'a09', person })).toMatchObject({
      ok: true,
      value: { theirTime: 'Cleo’s calendar is not visible to you' },
    });
  });

  it('asks nobody for another idea', async () => {
    const bench = await benchWith([]);
    await suggestAnother(bench.start(), { ...place, gap: afternoon, shown: [] });
    expect(timesAsked(bench)).toBe(0);
  });
});

describe('a look at a page', () => {
  const turns = async (bench: Bench, app: App): Promise<string> => {
    const before = timesAsked(bench);
    const { wantsWatch } = await see(app, [tomorrow]);
    return `${timesAsked(bench) - before} ${wantsWatch ? 'watch' : ''}`.trim();
  };

  it('asks about the others or about the bookings, in turn, never both; right after a booking neither', async () => {
    const bench = await benchWith([]);
    const app = bench.start();
    await acceptSuggestion(app, walkWith(['ana']), origin.address);
    expect(await turns(bench, app)).toBe('0');
    bench.now += 3 * minute;
    // Neither was ever asked for.
    expect(await turns(bench, app)).toBe('1');
    expect(await turns(bench, app)).toBe('0 watch');
    await app.session.watchedAt(googleAccount.id).write(bench.now);
    expect(await turns(bench, app)).toBe('0');
    bench.now += 3 * minute;
    expect(await turns(bench, app)).toBe('1');
    expect(await turns(bench, app)).toBe('0 watch');
  });

  it('looks after the bookings where nobody can be asked about', async () => {
    const bench = await benchWith(undefined, { people: [ben] });
    const app = bench.start();
    await acceptSuggestion(app, walkWith(['ben']), origin.address);
    bench.now += 3 * minute;
    expect(await turns(bench, app)).toBe('0 watch');
  });

  it('is not the only one that asks: the popup does too, when it is opened', async () => {
    const bench = await benchWith([]);
    await popupState(bench.start(), { refresh: true });
    expect(timesAsked(bench)).toBe(1);
    await popupState(bench.start(), { refresh: false });
    expect(timesAsked(bench)).toBe(1);
  });
});
