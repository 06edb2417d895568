import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../world/world.ts';
import { comingMonday, settledPills, weekAddress } from './support/calendars.ts';
import { ChromiumSession } from './support/chromium.ts';
import { addPerson, connect } from './support/options-page.ts';
import { until } from './support/until.ts';

describe.each([
  { host: 'google', provider: 'google', account: 'googleAccount' },
  { host: 'outlook', provider: 'microsoft', account: 'microsoftAccount' },
] as const)('the toolbar popup with $host', ({ host, provider, account }) => {
  let world: World;
  let session: ChromiumSession;
  const monday = (): Temporal.PlainDate => comingMonday(world.timeZone);

  beforeAll(async () => {
    world = await startWorld();
    session = await ChromiumSession.open(world);
    await addPerson(session, 'Ana Example', 'ana@example.com');
  });
  afterAll(async () => {
    await session.close();
    await world.close();
  });

  it('without an account, opens the prefilled editor for the next gap of the active calendar tab', async () => {
    const tab = await session.tab(weekAddress(host, monday()));
    await settledPills(tab);
    const popup = await session.popup();
    const editor = await session.opened(() => popup.accessible.click('button', 'Book'));
    expect(editor.page.url()).toMatch(
      host === 'google' ? /calendar\.google\.com.*eventedit\?/ : /outlook\.office\.com.*compose\?/,
    );
    await editor.page.close();
    await tab.page.close();
  });

  it('books the next gap in two clicks, and undoes it there', async () => {
    await connect(session, provider);
    const before = world.store.standing(world.parts[account]).length;
    const tab = await session.tab(weekAddress(host, monday()));
    await settledPills(tab);
    const popup = await session.popup();
    await popup.accessible.click('button', 'Book');
    await until('the event in the store', () => world.store.standing(world.parts[account]).length === before + 1);
    await popup.accessible.click('button', /^Undo/);
    await until('the event to be gone', () => world.store.standing(world.parts[account]).length === before);
    await popup.close();
    await tab.page.close();
  });
});
