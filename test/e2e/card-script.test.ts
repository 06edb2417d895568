import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../world/world.ts';
import { comingMonday, openCard, settledPills, weekAddress } from './support/calendars.ts';
import { ChromiumSession, type Tab } from './support/chromium.ts';
import { until, untilNone } from './support/until.ts';

describe('the card’s script', () => {
  let world: World;
  let session: ChromiumSession;
  beforeAll(async () => {
    world = await startWorld();
    session = await ChromiumSession.open(world);
  });
  afterAll(async () => {
    await session.close();
    await world.close();
  });

  /** A week, the names of our scripts that have run in it so far, and what of theirs listens in it now. */
  const openWeek = async (): Promise<{ tab: Tab; scripts: string[]; listening: () => Promise<string[]> }> => {
    const tab = await session.see(await session.context.newPage());
    const scripts: string[] = [];
    const ids = new Set<string>();
    const worlds: number[] = [];
    tab.cdp.on('Debugger.scriptParsed', ({ url, scriptId }) => {
      if (!url.startsWith('chrome-extension:')) return;
      scripts.push(url.slice(url.lastIndexOf('/') + 1));
      ids.add(scriptId);
    });
    tab.cdp.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
      if (origin === `chrome-extension://${session.extensionId}`) worlds.push(id);
    });
    await tab.cdp.send('Debugger.enable');
    await tab.cdp.send('Runtime.enable');
    await tab.page.goto(weekAddress('google', comingMonday(world.timeZone)));
    /** Of the window, and of every node of the document, those in closed roots included. */
    const listening = async (): Promise<string[]> => {
      const found: string[] = [];
      for (const expression of ['window', 'document']) {
        const { result } = await tab.cdp.send('Runtime.evaluate', { expression, contextId: worlds.at(-1)! });
        const { objectId = '' } = result;
        const { listeners } = await tab.cdp.send('DOMDebugger.getEventListeners', {
          objectId,
          depth: -1,
          pierce: true,
        });
        found.push(
          ...listeners.filter(({ scriptId }) => ids.has(scriptId)).map(({ type }) => `${expression}: ${type}`),
        );
      }
      return found;
    };
    return { tab, scripts, listening };
  };

  it('is not there before somebody reaches for a pill, and comes once', async () => {
    const { tab, scripts } = await openWeek();
    const [pill, other] = await settledPills(tab);
    await tab.page.mouse.wheel(0, 40);
    expect(scripts).toEqual(['google-calendar.js']);
    const { x, y } = await tab.accessible.pointOn(pill!.node);
    await tab.page.mouse.move(x, y);
    await until('the script', () => scripts.length > 1);
    await openCard(tab, pill!);
    await openCard(tab, other!);
    expect(scripts).toEqual(['google-calendar.js', 'card.js']);
    await tab.page.close();
  });

  it('comes for the keyboard too, and its card takes the focus', async () => {
    const { tab, scripts } = await openWeek();
    const [pill] = await settledPills(tab);
    await tab.cdp.send('DOM.focus', { backendNodeId: pill!.node });
    await until('the script', () => scripts.includes('card.js'));
    await tab.page.keyboard.press('Enter');
    await tab.accessible.one('dialog', pill!.title);
    await tab.page.close();
  });

  it('is brought by a worker that has to be started for it, and the press that asked for it is not lost', async () => {
    const { tab } = await openWeek();
    const [pill] = await settledPills(tab);
    await session.killWorker();
    await openCard(tab, pill!);
    await tab.page.close();
  });

  it('cannot come any more after an update of the extension: a sentence says what to do', async () => {
    const { tab, listening } = await openWeek();
    const [pill] = await settledPills(tab);
    const whilePillsStand = await listening();
    expect(whilePillsStand).toContain('window: keydown');
    expect(whilePillsStand).toContain('document: pointerover');
    // As text: the types of our own code know no more of the worker's API than the pages use.
    await session.worker().evaluate('chrome.runtime.reload()');
    const sentence = 'Alongside was updated. Reload this page to go on.';
    await until('the sentence', async () => {
      await tab.accessible.click('button', pill!.name);
      return (await tab.accessible.all()).some(({ name }) => name === sentence);
    });
    // The next thing that happens in the page finds the old script alone: it leaves with all it drew.
    await tab.page.setViewportSize({ width: 1200, height: 800 });
    await tab.page.waitForFunction(() => document.querySelector('alongside-layer') === null);
    expect(await untilNone(listening)).toEqual([]);
    await tab.page.close();
  });
});
