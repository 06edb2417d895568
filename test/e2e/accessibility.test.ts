import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../world/world.ts';
import type { Command } from './support/accessible.ts';
import { axeInClosedRoot, axeOnOwnPage } from './support/axe.ts';
import { comingMonday, openCard, settledPills, weekAddress } from './support/calendars.ts';
import { ChromiumSession, type Tab } from './support/chromium.ts';
import { addPerson, connect } from './support/options-page.ts';
import { untilNone } from './support/until.ts';

describe.each(['light', 'dark'] as const)('axe finds no serious issue, %s', (scheme) => {
  let world: World;
  let session: ChromiumSession;

  beforeAll(async () => {
    world = await startWorld();
    world.parts.googleStyle.theme = scheme;
    world.parts.outlookStyle.theme = scheme;
    session = await ChromiumSession.open(world, { colorScheme: scheme, isStill: true });
    await addPerson(session, 'Ana Example', 'ana@example.com');
    await connect(session, 'google');
  });
  afterAll(async () => {
    await session.close();
    await world.close();
  });

  const audited = (tab: Tab): Promise<readonly unknown[]> =>
    untilNone(async () => {
      const command: Command = (method, params) => tab.cdp.send(method as never, params as never);
      return (await axeInClosedRoot(command, 'alongside-layer')).serious;
    });

  it.each(['google', 'outlook'] as const)('in pills and card over %s', async (host) => {
    const tab = await session.tab(weekAddress(host, comingMonday(world.timeZone)));
    const pills = await settledPills(tab);
    expect(await audited(tab)).toEqual([]);
    await openCard(tab, pills[0]!);
    expect(await audited(tab)).toEqual([]);
    await tab.page.close();
  });

  it('in the toolbar popup', async () => {
    const tab = await session.tab(weekAddress('google', comingMonday(world.timeZone)));
    await settledPills(tab);
    const popup = await session.popup();
    await popup.accessible.one('button', 'Book');
    expect(await untilNone(async () => (await axeOnOwnPage(popup.command)).serious)).toEqual([]);
    await popup.close();
    await tab.page.close();
  });
});
