import {
  afternoon,
  ana,
  createBench,
  googleAccount,
  hour,
  minute,
  morning,
  walkWith,
  type BenchApp,
} from '../support/bench.ts';
import { describe, expect, it } from 'vitest';
import { acceptSuggestion } from '../../../src/app/booking/accept.ts';
import { undoBooking } from '../../../src/app/booking/undo.ts';
import { popupState } from '../../../src/app/popup/popup-state.ts';
import type { Tabs } from '../../../src/app/ports.ts';
import { putOff } from '../../../src/app/suggesting/card.ts';
import { noteUnreadable, suggestForPage } from '../../../src/app/suggesting/suggest-for-page.ts';
import type { Gap } from '../../../src/domain/availability/types.ts';

const google = 'https://calendar.google.com/calendar/u/0/r/week';
const outlook = 'https://outlook.office.com/calendar/view/week';

const gaps: readonly Gap[] = [0, 24, 48, 72].map((hours) => ({
  ...afternoon,
  start: afternoon.start + hours * hour,
  end: afternoon.end + hours * hour,
}));

const alive = { ok: true, value: { isAlive: true } };

/** A browser whose active tab, number 7, is at this address. */
const at = (app: BenchApp, address: string | undefined, ask: Tabs['ask'] = async () => alive): BenchApp => ({
  ...app,
  tabs: {
    ...app.tabs,
    find: async (id) => (id === 7 ? (address === undefined ? { id } : { id, address }) : undefined),
    active: async () => (address === undefined ? { id: 7 } : { id: 7, address }),
    ask,
  },
});

const reportFrom = async (app: BenchApp, page: 'google-calendar' | 'outlook', address: string, found = gaps) =>
  await suggestForPage(app, { page, dates: [], timeZone: 'Europe/Berlin', gaps: found }, { tab: 7, address });

describe('the popup without an account', () => {
  it('offers the next gap of the calendar in the active tab, and the two after it', async () => {
    const bench = await createBench({ people: [ana], accounts: [] });
    const app = at(bench.start(), outlook);
    await reportFrom(app, 'outlook', outlook);
    const state = await popupState(app, { tab: 7, refresh: true });
    expect(state).toMatchObject({
      page: 'outlook',
      timeZone: 'Europe/Berlin',
      absence: '',
      accounts: [],
      bookings: [],
    });
    expect(state.next?.gap).toEqual(gaps[0]);
    expect(state.next?.target).toBe('Opens Outlook’s own event form, filled in');
    expect(state.later.map(({ text }) => text)).toEqual([
      'Tomorrow, 2:00 PM to 2:30 PM',
      'Thursday, November 26, 2:00 PM to 2:30 PM',
    ]);
    expect(state.tab).toMatchObject({
      kind: 'read',
      text: 'Outlook in this tab: 4 free gaps',
      remedy: { kind: 'none' },
    });
  });

  it('says where to begin when no calendar is open', async () => {
    const bench = await createBench({ accounts: [] });
    const state = await popupState(at(bench.start(), undefined), { refresh: true });
    expect(state.absence).toMatch(/^Open Google Calendar or Outlook, or connect an account/u);
    expect(state.tab).toMatchObject({ kind: 'no-calendar' });
    expect(state).not.toHaveProperty('next');
  });

  it('offers to reload a calendar that was open before the extension', async () => {
    const bench = await createBench({ accounts: [] });
    const deaf = at(bench.start(), google, async () => {
      throw new Error('Could not establish connection. Receiving end does not exist.');
    });
    const state = await popupState(deaf, { tab: 7, refresh: true });
    expect(state.tab).toMatchObject({
      kind: 'needs-reload',
      page: 'google-calendar',
      remedy: { kind: 'reload', label: 'Reload' },
    });
  });

  it.each([
    ['no-columns', /looks different from what Alongside knows/u, 'none'],
    ['no-days', /week or day view/u, 'none'],
    ['filtered', /A filter hides part/u, 'none'],
    ['zone-mismatch', /another time zone/u, 'connect'],
  ])('says in a plain sentence why the page is not read: %s', async (reason, words, remedy) => {
    const bench = await createBench({ accounts: [] });
    const app = at(bench.start(), google);
    await noteUnreadable(app, { page: 'google-calendar', reason }, { tab: 7, address: google });
    const { tab } = await popupState(app, { tab: 7, refresh: true });
    expect(tab).toMatchObject({ kind: 'not-understood', remedy: { kind: remedy } });
    expect(tab.text).toMatch(words);
  });

  it('knows the calendar inside Teams, whose tab it may not look at, by its own report', async () => {
    const bench = await createBench({ accounts: [] });
    const app = at(bench.start(), undefined);
    await reportFrom(app, 'outlook', 'https://outlook.office.com/hosted/calendar/');
    expect((await popupState(app, { tab: 7, refresh: true })).tab.kind).toBe('read');
    const left = at(bench.start(), undefined, async () => undefined);
    expect((await popupState(left, { tab: 7, refresh: true })).tab.kind).toBe('no-calendar');
  });

  it('does not take an old report for the page that is there now', async () => {
    const bench = await createBench({ accounts: [] });
    await reportFrom(bench.start(), 'outlook', outlook);
    const state = await popupState(at(bench.start(), google), { tab: 7, refresh: true });
    expect(state.tab).toMatchObject({ kind: 'reading', page: 'google-calendar' });
    expect(state).not.toHaveProperty('next');
  });

  it('says that nothing is free in view', async () => {
    const bench = await createBench({ accounts: [] });
    const app = at(bench.start(), google);
    await reportFrom(app, 'google-calendar', google, []);
    expect((await popupState(app, { tab: 7, refresh: true })).absence).toMatch(/^The days this page shows/u);
  });

  it('says that suggestions are paused', async () => {
    const bench = await createBench({ accounts: [] });
    const app = at(bench.start(), google);
    await putOff(app, { choice: 'pause-all', gap: afternoon, activity: 'a09', people: [] });
    await reportFrom(app, 'google-calendar', google);
    expect((await popupState(app, { tab: 7, refresh: true })).absence).toBe('Suggestions are paused.');
  });
});

describe('the popup with an account', () => {
  it('reads the next seven days of the account itself, from anywhere', async () => {
    const bench = await createBench({ people: [ana] });
    bench.provider.put({ start: morning + 3 * hour, end: morning + 5 * hour });
    const app = at(bench.start(), 'https://example.com/');
    const state = await popupState(app, { refresh: true });
    // Two hours' notice from 08:00: the first stretch of the day is 10:00 to 11:00.
    expect(state.next?.gap).toMatchObject({ start: morning + 2 * hour, end: morning + 3 * hour });
    expect(state).toMatchObject({ page: 'google-calendar', timeZone: 'Europe/Berlin', asOf: morning });
    expect(state.accounts).toEqual([
      { provider: 'google', state: 'connected', text: 'Google Calendar: connected as pat@example.com' },
    ]);
  });

  it('answers from what was read before without asking anybody', async () => {
    const bench = await createBench({ people: [ana] });
    await popupState(at(bench.start(), undefined), { refresh: true });
    const calls = bench.provider.calls.length;
    bench.now += 10 * minute;
    let asked = 0;
    const app = at(bench.start(), google, async () => {
      asked += 1;
    });
    const state = await popupState(app, { tab: 7, refresh: false });
    expect(state.next?.gap.start).toBe(morning + 2 * hour);
    expect(state.asOf).toBe(morning);
    expect(bench.provider.calls).toHaveLength(calls);
    expect(asked).toBe(0);
  });

  it('says that nothing was read yet, and then that it cannot be read', async () => {
    const bench = await createBench();
    const app = at(bench.start(), undefined);
    expect((await popupState(app, { refresh: false })).absence).toBe('Your calendar has not been read yet.');
    bench.provider.breakNext({ on: 'listBusy', when: 'before', effect: { kind: 'offline' } });
    expect((await popupState(app, { refresh: true })).absence).toMatch(/^Your calendar could not be read just now/u);
  });

  it('says that the week is full', async () => {
    const bench = await createBench();
    bench.provider.put({ start: morning - 24 * hour, end: morning + 30 * 24 * hour });
    const state = await popupState(at(bench.start(), undefined), { refresh: true });
    expect(state.absence).toMatch(/^Your working hours of the next seven days/u);
  });

  it('speaks for the calendar being looked at when that one has no account', async () => {
    const bench = await createBench({ people: [ana] });
    const app = at(bench.start(), outlook);
    await reportFrom(app, 'outlook', outlook);
    const state = await popupState(app, { tab: 7, refresh: true });
    expect(state.page).toBe('outlook');
    expect(state.next?.gap).toEqual(gaps[0]);
  });

  it('lists what is booked, what waits and what failed, in order of time, until it is over', async () => {
    const bench = await createBench();
    const app = at(bench.start(), undefined);
    const later = walkWith(['ana'], {
      gap: gaps[1]!,
      slot: { start: gaps[1]!.start, end: gaps[1]!.start + 30 * minute },
    });
    const sooner = walkWith(['ben']);
    bench.provider.breakNext({ on: 'create', when: 'before', effect: { kind: 'rejected', detail: 'Full.' } });
    await acceptSuggestion(app, later, undefined);
    await acceptSuggestion(app, sooner, undefined);
    const { bookings } = await popupState(app, { refresh: false });
    expect(bookings).toMatchObject([
      { id: sooner.intent, state: 'booked', problem: '', canUndo: true, undoNotice: 'Nobody is written to' },
      {
        id: later.intent,
        state: 'failed',
        problem: 'Google Calendar refused it. The answer was: “Full.”',
        remedy: { kind: 'open-editor' },
        canUndo: false,
      },
    ]);
    await undoBooking(app, sooner.intent);
    expect((await popupState(app, { refresh: false })).bookings.map(({ id }) => id)).toEqual([later.intent]);
  });

  it('shows that an account is signed out as soon as it is known', async () => {
    const bench = await createBench();
    bench.provider.breakNext({ on: 'listBusy', when: 'before', effect: { kind: 'signed-out' } });
    const state = await popupState(at(bench.start(), undefined), { refresh: true });
    expect(state.accounts).toEqual([
      { provider: 'google', state: 'signed-out', text: 'Google Calendar: signed out of pat@example.com' },
    ]);
    expect((await bench.start().accounts.find(googleAccount.id))?.state).toBe('signed-out');
  });
});
