import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { googleCalendars, microsoftCalendars } from '../world/seed.ts';
import { startWorld, type World } from '../world/world.ts';
import { accountsPage, addAccount, connectAs } from './support/accounts.ts';
import { comingMonday, openCard, settledPills, weekAddress } from './support/calendars.ts';
import { ChromiumSession, type Tab } from './support/chromium.ts';
import { tabTo } from './support/focus-stops.ts';
import { addPerson } from './support/options-page.ts';
import { until } from './support/until.ts';

const sam = 'sam.example@gmail.com';

/** One browser and one day in the life of somebody with several accounts: each test goes on where the one before ended. */
describe('accounts', () => {
  let world: World;
  let session: ChromiumSession;
  let options: Tab;
  /** Sign-in pages that were ever shown. */
  const shown: string[] = [];
  let pat = '';

  beforeAll(async () => {
    world = await startWorld();
    pat = world.parts.googleAccount;
    addAccount(world, 'google', sam, 'Sam’s calendar');
    session = await ChromiumSession.open(world);
    session.context.on('page', (page) => {
      page.on('framenavigated', (frame) => {
        if (/accounts\.google\.com|login\.microsoftonline\.com/.test(frame.url())) shown.push(frame.url());
      });
    });
    await addPerson(session, 'Ana Example', 'ana@example.com');
    options = await accountsPage(session);
  });
  afterAll(async () => {
    await session.close();
    await world.close();
  });

  const week = (): Promise<Tab> => session.tab(weekAddress('google', comingMonday(world.timeZone)));
  const standing = (address: string): string[] => world.store.standing(address).map(({ id }) => id);

  it('book into another account than the page shows only after a yes', async () => {
    await connectAs(session, options, 'google', sam);
    const before = standing(pat);
    const tab = await week();
    const [pill] = await settledPills(tab);
    await openCard(tab, pill!);
    await tab.accessible.click('button', 'Book it');
    const yes = await tab.accessible.one('button', `Book it in ${sam}`);
    expect(standing(sam)).toEqual([]);
    await tab.accessible.click('button', yes.name);
    await until('the event in the other account', () => standing(sam).length === 1);
    expect(standing(pat)).toEqual(before);
    await tab.page.close();
  });

  it('stand side by side, and the page’s own one is booked into', async () => {
    await connectAs(session, options, 'google', pat);
    await connectAs(session, options, 'microsoft', world.parts.microsoftAccount);
    for (const address of [sam, pat, world.parts.microsoftAccount]) await options.accessible.one('group', address);
    const before = standing(pat);
    const tab = await week();
    const pill = (await settledPills(tab)).at(-1)!;
    await openCard(tab, pill);
    await tab.accessible.click('button', `Book it in ${pat}`);
    await until('the event', () => standing(pat).length === before.length + 1);
    expect(standing(sam)).toHaveLength(1);
    await tab.page.close();
  });

  it('ask for the permission to write into shared calendars when one is chosen, not before', async () => {
    const marketing = world.store.calendars.get(googleCalendars.marketing)!;
    world.store.calendars.set(marketing.id, { ...marketing, access: 'writer' });
    await options.page.reload();
    await options.accessible.one('group', pat);
    const choice = await until('the shared calendar', async () => {
      await options.page.reload();
      await options.accessible.one('group', pat);
      return (await options.accessible.matching('radio', 'Book into Marketing'))[0];
    });
    const scopes = (): string[] => [...(world.signIn.google.consents.values().next().value ?? [])];
    expect(scopes().some((scope) => scope.endsWith('/calendar.events'))).toBe(false);
    const consent = await session.opened(() => options.accessible.click('radio', choice.name));
    await Promise.all([
      consent.page.waitForEvent('close'),
      consent.page.getByRole('button', { name: 'Continue' }).click(),
    ]);
    await until('the choice', async () => {
      const [radio] = await options.accessible.matching('radio', 'Book into Marketing');
      return radio?.properties['checked'] === 'true';
    });
    expect(scopes().some((scope) => scope.endsWith('/calendar.events'))).toBe(true);
    await options.accessible.click('radio', `Book into ${pat}`);
    await until('the choice taken back', async () => {
      const [radio] = await options.accessible.matching('radio', `Book into ${pat}`);
      return radio?.properties['checked'] === 'true';
    });
  });

  it('do the same at Microsoft, and then the event stands in the colleague’s mailbox', async () => {
    const marketing = world.store.calendars.get(microsoftCalendars.marketing)!;
    const owner = { name: 'Kim Example', address: 'kim@example.com' };
    world.store.calendars.set(marketing.id, { ...marketing, access: 'writer', owner });
    const address = world.parts.microsoftAccount;
    const choice = options.page
      .getByRole('group', { name: address })
      .getByRole('radio', { name: `Book into ${marketing.name}` });
    await until('the shared calendar', async () => {
      await options.page.reload();
      await options.accessible.one('group', address);
      return (await choice.count()) === 1;
    });
    const scopes = (): string[] => [...(world.signIn.microsoft.consents.values().next().value ?? [])];
    expect(scopes()).not.toContain('Calendars.ReadWrite.Shared');
    const consent = await session.opened(() => choice.click());
    await Promise.all([
      consent.page.waitForEvent('close'),
      consent.page.getByRole('button', { name: 'Accept' }).click(),
    ]);
    await until('the choice', () => choice.isChecked());
    expect(scopes()).toContain('Calendars.ReadWrite.Shared');
    const tab = await session.tab(weekAddress('outlook', comingMonday(world.timeZone)));
    const [pill] = await settledPills(tab);
    const before = standing(address);
    await openCard(tab, pill!);
    await tab.accessible.click('button', `Book it in ${marketing.name}`);
    const booked = await until('the event', () => world.store.standing(address).find(({ id }) => !before.includes(id)));
    expect(booked.calendar).toBe(marketing.id);
    await tab.accessible.click('button', 'Undo');
    await until('it to be gone', () => standing(address).length === before.length);
    await tab.page.close();
  });

  it('whose session has ended open no window: they wait for a click on Reconnect', async () => {
    world.signIn.google.sessions = [];
    world.tokens.revokeAll('google');
    const before = shown.length;
    const windows = session.context.pages().length;
    // Looking at the calendars renews the token, without a window; that fails, and nothing else happens.
    await until(
      'both to be signed out',
      async () => {
        await options.page.reload();
        await options.accessible.one('group', pat);
        return (await options.accessible.matching('button', /^Reconnect .*gmail/)).length === 2;
      },
      20_000,
    );
    const tab = await week();
    expect((await settledPills(tab)).length).toBeGreaterThan(0);
    expect(session.context.pages()).toHaveLength(windows + 1);
    expect(shown).toHaveLength(before);
    await tab.page.close();

    await connectAs(session, options, 'google', pat, `Reconnect ${pat}`);
    await options.accessible.none('button', `Reconnect ${pat}`);
    await options.accessible.one('button', `Reconnect ${sam}`);
  });

  it('connect in a tab where the browser cannot show its window', async () => {
    world.faults.push({ host: 'accounts.google.com', times: 99, effect: { kind: 'drop' } });
    world.signIn.google.sessions = [sam];
    // Asked for everything again, so that there is a page to see.
    world.signIn.google.consents.clear();
    const tabs = session.context.pages().length;
    await tabTo(options.page, new RegExp(`^Reconnect ${sam}$`, 'u'));
    await options.page.keyboard.press('Enter');
    const id = await until(
      'a tab for the sign-in',
      () =>
        session.worker().evaluate<number | undefined>(`chrome.windows.getAll({ populate: true }).then((all) => {
          const normal = all.filter(({ type }) => type === 'normal').flatMap(({ tabs }) => tabs);
          return normal.find(({ url, pendingUrl }) => (url || pendingUrl || '').startsWith('https://accounts.google.com/'))?.id;
        })`),
      20_000,
    );
    world.faults.length = 0;
    // The user tries again, now that the network is back.
    await session.worker().evaluate(`chrome.tabs.reload(${id})`);
    const page = await until('the consent page in it', async () => {
      for (const one of session.context.pages()) {
        if (one.url().startsWith('https://accounts.google.com/') && (await one.getByText('Continue').count()))
          return one;
      }
      return undefined;
    });
    await Promise.all([page.waitForEvent('close'), page.getByRole('button', { name: 'Continue' }).click()]);
    await options.accessible.none('button', `Reconnect ${sam}`);
    await until('nothing of it to be left', () => session.context.pages().length === tabs);
  });

  it('that only an administrator may allow say what to send them', async () => {
    world.signIn.microsoft.needsAdmin = true;
    world.signIn.microsoft.consents.clear();
    const consent = await session.opened(() => options.accessible.click('button', 'Connect Microsoft'));
    await Promise.all([
      consent.page.waitForEvent('close'),
      consent.page.getByRole('button', { name: /^Return to the application/ }).click(),
    ]);
    await options.accessible.one('group', 'Waiting for your administrator');
    const link = await options.page.locator('.admin-request code').textContent();
    expect(new URL(link!).origin + new URL(link!).pathname).toBe(
      'https://login.microsoftonline.com/organizations/v2.0/adminconsent',
    );
    expect(new URL(link!).searchParams.get('scope')).toContain('Calendars.ReadWrite');
  });

  it('are taken back at Google when disconnected, and no other one with them', async () => {
    await options.accessible.click('button', `Disconnect ${pat}`);
    await options.accessible.click('button', 'Disconnect');
    await options.accessible.none('group', pat);
    await until('the permission to be taken back', () => world.requests.some(({ path }) => path === '/revoke'));
    await options.accessible.one('group', sam);
  });
});

describe('a browser that was closed', () => {
  const microsoftGrant = (session: ChromiumSession): Promise<unknown> =>
    session
      .worker()
      .evaluate(
        `chrome.storage.session.get(null).then((all) => Object.keys(all).find((key) => key.startsWith('grant:')))`,
      );

  it('is still connected afterwards for who asked for it, without a window and without Microsoft’s own session', async () => {
    const world = await startWorld();
    const profile = await mkdtemp(join(tmpdir(), 'alongside-stays-'));
    const address = world.parts.microsoftAccount;
    try {
      const first = await ChromiumSession.open(world, { profile });
      const options = await accountsPage(first);
      await connectAs(first, options, 'microsoft', address);
      await tabTo(options.page, new RegExp(`^Stay connected as ${address}$`, 'u'));
      await options.page.keyboard.press('Space');
      await until('it to be kept', async () => {
        const [stays] = await options.accessible.matching('switch', `Stay connected as ${address}`);
        return stays?.properties['checked'] === 'true';
      });
      await first.close();

      world.signIn.microsoft.sessions = [];
      const before = world.requests.length;
      const second = await ChromiumSession.open(world, { profile });
      try {
        expect(await microsoftGrant(second)).toBeUndefined();
        const tab = await second.tab(weekAddress('outlook', comingMonday(world.timeZone)));
        expect((await settledPills(tab)).length).toBeGreaterThan(0);
        const renewed = await until('the grant', () => microsoftGrant(second));
        expect(renewed).toBe(`grant:microsoft:${address}`);
        const asked = world.requests.slice(before).filter(({ host }) => host === 'login.microsoftonline.com');
        // One renewal however many calls wait for it, and no page of Microsoft's at all.
        expect(
          asked.map(({ method, path, body }) => [method, path, new URLSearchParams(body).get('grant_type')]),
        ).toEqual([['POST', '/common/oauth2/v2.0/token', 'refresh_token']]);
        expect(second.context.pages().filter((page) => page.url().includes('login.microsoftonline'))).toEqual([]);
      } finally {
        await second.close();
      }
    } finally {
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
      await world.close();
    }
  });
});
