import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../world/world.ts';
import type { Command } from './support/accessible.ts';
import { axeInClosedRoot } from './support/axe.ts';
import { comingMonday, openCard, type Pill, pillWhere, settledPills, weekAddress } from './support/calendars.ts';
import { ChromiumSession, type Tab } from './support/chromium.ts';
import { pressAllWithin } from './support/closed-root.ts';
import { faultsOfCard } from './support/geometry.ts';
import { keyboardOf } from './support/keyboard.ts';
import { addPerson, connect } from './support/options-page.ts';
import { until, untilNone } from './support/until.ts';

const hasPerson = ({ title }: Pill): boolean => /Ana|Ben/.test(title);

describe.each([
  { host: 'google', provider: 'google', account: 'googleAccount', scheme: 'light' },
  { host: 'outlook', provider: 'microsoft', account: 'microsoftAccount', scheme: 'dark' },
] as const)('the card over $host, $scheme', ({ host, provider, account, scheme }) => {
  let world: World;
  let session: ChromiumSession;
  let tab: Tab;

  beforeAll(async () => {
    world = await startWorld();
    world.parts.googleStyle.theme = scheme;
    world.parts.outlookStyle.theme = scheme;
    session = await ChromiumSession.open(world, { colorScheme: scheme, isStill: true });
    await addPerson(session, 'Ana Example', 'ana@example.com');
    await addPerson(session, 'Ben Example', 'ben@example.com');
    await connect(session, provider);
    tab = await session.tab(weekAddress(host, comingMonday(world.timeZone)));
  });
  afterAll(async () => {
    await session.close();
    await world.close();
  });

  const command: Command = (method, params) => tab.cdp.send(method as never, params as never);

  /** Nothing cut off, nothing over something else, and axe is content: contrast of 4.5:1 among the rest. */
  const sound = async (): Promise<void> => {
    expect(await untilNone(() => faultsOfCard(command))).toEqual([]);
    expect((await axeInClosedRoot(command, 'alongside-layer')).serious).toEqual([]);
  };

  const pillWithPerson = () => pillWhere(tab, hasPerson);

  /** Of the card that is open; one with a single length has no buttons for it. */
  const canBe = async (length: 'longer' | 'shorter'): Promise<boolean> => {
    const [button] = await tab.accessible.matching('button', `5 minutes ${length}`);
    return button !== undefined && button.properties['disabled'] !== true;
  };
  /** The name of a pill whose gap and activity leave a length to choose: what the day suggests first may leave none. */
  const pillWithLengths = async (): Promise<string> => {
    for (const pill of (await settledPills(tab)).filter(hasPerson)) {
      await openCard(tab, pill);
      const hasChoice = (await canBe('longer')) || (await canBe('shorter'));
      await tab.accessible.press('Escape', 'Escape', 27);
      await tab.accessible.none('dialog', pill.title);
      if (hasChoice) return pill.name;
    }
    throw new Error('No suggestion with a person leaves a length to choose');
  };

  it('is sound with each of its panels open', async () => {
    const pill = await pillWithPerson();
    await openCard(tab, pill);
    await sound();
    for (const panel of ['Why this?', 'Another time', 'Not now']) {
      const untilExpanded = async (isIt: boolean): Promise<void> => {
        await until(`${panel} to be ${isIt ? 'open' : 'closed'}`, async () => {
          const [button] = await tab.accessible.matching('button', panel);
          return button?.properties['expanded'] === isIt;
        });
      };
      await tab.accessible.click('button', panel);
      await untilExpanded(true);
      await sound();
      await tab.accessible.press('Escape', 'Escape', 27);
      await untilExpanded(false);
    }
    await tab.accessible.press('Escape', 'Escape', 27);
    await tab.accessible.none('dialog', pill.title);
  });

  it('holds the time for the user alone, longer, without a word to anybody', async () => {
    const standing = (): readonly string[] => world.store.standing(world.parts[account]).map(({ id }) => id);
    const before = standing();
    const mails = world.store.mails.length;
    const pill = await pillWithPerson();
    await openCard(tab, pill);
    if (await canBe('longer')) {
      await tab.accessible.click('button', '5 minutes longer');
      await tab.accessible.one('button', '5 minutes shorter');
    }
    await tab.accessible.click('checkbox', 'Hold it for me only');
    await tab.accessible.one('dialog', `Held for: ${pill.title}`);
    await sound();
    await tab.accessible.click('button', /^Book it/);
    const event = await until('the event', () =>
      world.store.standing(world.parts[account]).find(({ id }) => !before.includes(id)),
    );
    expect(event.title).toBe(`Held for: ${pill.title}`);
    expect(event.guests).toEqual([]);
    expect(world.store.mails).toHaveLength(mails);
    // No script presses it.
    await tab.accessible.one('button', 'Undo');
    expect(await pressAllWithin(command, '.toast')).toBeGreaterThan(0);
    await tab.accessible.click('button', 'Undo');
    await until('the event to be gone', () => standing().length === before.length);
  });

  it('is used by keyboard alone: ideas, times, people and length are chosen, it is booked and taken back', async () => {
    const standing = () => world.store.standing(world.parts[account]);
    const before = standing().map(({ id }) => id);
    const keys = keyboardOf({ accessible: tab.accessible, command });
    const expanded = async (name: string): Promise<boolean> =>
      (await tab.accessible.matching('button', name))[0]?.properties['expanded'] === true;
    // What was taken back a moment ago is no longer being drawn anew.
    await tab.page.reload();
    const sought = await pillWithLengths();
    let pill!: Pill;
    await until(
      'a card opened by keyboard',
      async () => {
        pill = await pillWhere(tab, ({ name }) => name === sought);
        await command('DOM.focus', { backendNodeId: pill.node });
        if ((await keys.focused()) !== pill.name) return false;
        await keys.press('Enter');
        return await tab.accessible.one('dialog', pill.title, 5000);
      },
      30_000,
    );
    await keys.isOn(/^Book it/);

    await keys.walkTo(/^Another idea$/);
    await keys.press('Enter');
    await tab.accessible.one('button', 'Back');
    await keys.walkTo(/^Back$/, 'back');
    await keys.press('Enter');
    await tab.accessible.one('dialog', pill.title);

    for (const [panel, first] of [
      ['Another time', /\d/],
      ['Not now', /^Later today$/],
    ] as const) {
      await keys.walkTo(new RegExp(`^${panel}$`));
      await keys.press('Enter');
      await until(`${panel} to be open`, () => expanded(panel));
      await keys.isOn(first);
      await keys.press('Escape');
      await keys.isOn(new RegExp(`^${panel}$`));
    }

    const wanted = pill.title.includes('Ana') ? 'Ben' : 'Ana';
    await keys.walkTo(/^With$/, 'back');
    // A list takes the first letter of what is wanted.
    await keys.press(wanted.charAt(0));
    const changed = await tab.accessible.one('dialog', new RegExp(wanted));
    await keys.walkTo(/^5 minutes (shorter|longer)$/);
    const step = (await canBe('longer')) ? 5 : -5;
    await keys.walkTo(step > 0 ? /^5 minutes longer$/ : /^5 minutes shorter$/);
    const minutes = async (): Promise<number> =>
      Number((await tab.accessible.matching('StaticText', /^\d+ min$/))[0]?.name.split(' ')[0]);
    const least = await minutes();
    await keys.press('Enter');
    await until('the other length', async () => (await minutes()) === least + step);
    await keys.walkTo(/^Book it/);
    await keys.press('Enter');
    const event = await until('the event', () => standing().find(({ id }) => !before.includes(id)));
    expect(event.title).toBe(changed.name);
    const { when } = event;
    expect(when.kind === 'timed' && (when.end - when.start) / 60_000).toBe(least + step);
    await keys.isOn(/^Undo$/);
    await keys.press('Enter');
    await until('the event to be gone', () => standing().length === before.length);

    // Now that the time is free again, its suggestions may be chosen anew, and the pill with the focus be another's.
    await until(
      'a card opened with the mouse, and the focus on its pill once it is closed',
      async () => {
        const { name, title } = await pillWithPerson();
        await tab.accessible.click('button', name, { timeoutMs: 1000 });
        await tab.accessible.one('dialog', title, 5000);
        await keys.press('Escape');
        return await until('the focus on a pill', async () => (await keys.focused()).startsWith('Suggestion: '), 5000);
      },
      30_000,
    );
  });
});
