import { afternoon, createBench, googleAccount, walkWith, type Bench } from '../support/bench.ts';
import { describe, expect, it } from 'vitest';
import { accountFor } from '../../../src/app/account/service.ts';
import { acceptSuggestion } from '../../../src/app/booking/accept.ts';
import { applyRemedy } from '../../../src/app/booking/remedy.ts';
import { popupState } from '../../../src/app/popup/popup-state.ts';
import { greetPage, suggestForPage } from '../../../src/app/suggesting/suggest-for-page.ts';
import type { Account } from '../../../src/domain/booking/account.ts';
import type { Acceptance } from '../../../src/messages/map.ts';

const pat = googleAccount;
const sam: Account = {
  ...googleAccount,
  id: 'google:sam@example.com',
  address: 'sam@example.com',
  loginHint: 'sam@example.com',
  calendars: [
    { id: 'own', name: 'Home', timeZone: 'Asia/Tokyo', isPrimary: true, canWrite: true, blocks: true },
    { id: 'quiet', name: 'Quiet', isPrimary: false, canWrite: true, blocks: false, isIgnored: true },
  ],
  target: 'own',
};
const jo: Account = { ...sam, id: 'microsoft:jo@example.com', provider: 'microsoft', address: 'jo@example.com' };
const page = 'https://calendar.google.com/calendar/u/0/r/week';
const origin = { tab: 1, address: page };

describe('the account a page’s bookings go to', () => {
  it.each([
    ['the one it shows', [pat, sam], 'sam@example.com', sam.id],
    ['the one it shows, however it is written', [pat, sam], 'SAM@Example.com', sam.id],
    ['the one whose sign-in it shows', [pat, { ...sam, loginHint: 'sam@corp.example' }], 'sam@corp.example', sam.id],
    ['the one it shows, signed out though it is', [pat, { ...sam, state: 'signed-out' as const }], sam.address, sam.id],
    ['a connected one where it shows none', [{ ...pat, state: 'signed-out' as const }, sam], undefined, sam.id],
    ['a connected one where the one it shows is not there', [pat], 'sam@example.com', pat.id],
    ['never one of the other service', [jo], 'jo@example.com', undefined],
  ])('is %s', (_, accounts, shown, expected) => {
    expect(accountFor('google-calendar', accounts, shown)?.id).toBe(expected);
  });

  it('gives the page its zone', async () => {
    const app = (await createBench({ accounts: [pat, sam] })).start();
    expect(await greetPage(app, { page: 'google-calendar', account: sam.address }, origin)).toMatchObject({
      accountZone: 'Asia/Tokyo',
    });
    expect(await greetPage(app, { page: 'google-calendar' }, origin)).toMatchObject({ accountZone: 'Europe/Berlin' });
  });
});

describe('the confirm button', () => {
  const confirmOf = async (accounts: readonly Account[], shown?: string): Promise<string | undefined> => {
    const app = (await createBench({ accounts })).start();
    const report = {
      page: 'google-calendar',
      dates: ['2026-11-24'],
      timeZone: 'Europe/Berlin',
      gaps: [afternoon],
    } as const;
    const seen = { ...report, ...(shown !== undefined && { account: shown }) };
    return (await suggestForPage(app, seen, origin)).suggestions[0]?.confirm;
  };

  it.each<[string, readonly Account[], string | undefined, string]>([
    ['says nothing of a calendar where there is no account', [], undefined, 'Book it'],
    ['nor where there is one calendar only', [pat], undefined, 'Book it'],
    ['nor because of one that is left alone', [sam], undefined, 'Book it'],
    ['names the calendar where there are several', [pat, sam], sam.address, 'Book it in Home'],
    ['also when they are at different services', [pat, jo], pat.address, 'Book it in Work'],
  ])('%s', async (_, accounts, shown, expected) => {
    expect(await confirmOf(accounts, shown)).toBe(expected);
  });
});

describe('the popup over a page that shows an account', () => {
  const popupOver = async (accounts: readonly Account[], host: 'google-calendar' | 'outlook', account: string) => {
    const bench = await createBench({ accounts });
    const started = bench.start();
    const address = host === 'outlook' ? 'https://outlook.office.com/calendar/view/week' : page;
    const tabs = { ...started.tabs, find: async (id: number) => ({ id, address }) };
    const app = bench.start({ tabs: { ...tabs, ask: async () => ({ ok: true, value: { isAlive: true } }) } });
    await suggestForPage(
      app,
      { page: host, account, dates: ['2026-11-24'], timeZone: 'Europe/Berlin', gaps: [afternoon] },
      { tab: 7, address },
    );
    return await popupState(app, { tab: 7, refresh: true });
  };

  it('offers to book into that account', async () => {
    const state = await popupOver([pat, sam], 'google-calendar', sam.address);
    expect(state).toMatchObject({
      account: sam.address,
      page: 'google-calendar',
      next: { target: 'Into Home (sam@example.com)' },
    });
  });

  it('leaves a page whose service has no account to its own form', async () => {
    const state = await popupOver([pat], 'outlook', jo.address);
    expect(state).toMatchObject({ page: 'outlook', account: jo.address });
    expect(state.next?.target).toBe('Opens Outlook’s own event form, filled in');
  });
});

describe('booking on a page that shows an account', () => {
  const accepting = async (accounts: readonly Account[], account: string) => {
    const bench: Bench = await createBench({ accounts });
    const app = bench.start();
    const acceptance: Acceptance = walkWith(['ana'], { account });
    return { bench, app, acceptance, outcome: await acceptSuggestion(app, acceptance, page) };
  };

  it('goes into that account without a question', async () => {
    const { app, outcome } = await accepting([pat, sam], 'sam@example.com');
    expect(outcome.kind).toBe('booked');
    expect((await app.journal.bookings()).map(({ account, calendar }) => [account, calendar])).toEqual([
      [sam.id, 'own'],
    ]);
  });

  it('goes into another one only after a yes', async () => {
    const { bench, app, acceptance, outcome } = await accepting([pat], 'sam@example.com');
    expect(outcome).toMatchObject({
      kind: 'refused',
      remedy: { kind: 'book-elsewhere', label: 'Book it in pat@example.com' },
    });
    expect(outcome.message).toContain('sam@example.com');
    expect(bench.provider.standing()).toEqual([]);
    expect(await app.journal.bookings()).toEqual([]);
    const yes = await applyRemedy(app, { kind: 'book-elsewhere', acceptance }, page);
    expect(yes?.kind).toBe('booked');
    expect(bench.provider.standing()).toHaveLength(1);
  });

  it('is kept for that account also while it is signed out', async () => {
    const { app } = await accepting([pat, { ...sam, state: 'signed-out' }], 'sam@example.com');
    expect((await app.journal.bookings()).map(({ account }) => account)).toEqual([sam.id]);
  });
});
