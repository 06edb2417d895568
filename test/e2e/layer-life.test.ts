import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../world/world.ts';
import { comingMonday, type Host, weekAddress } from './support/calendars.ts';
import { leastContrast, themeOf } from './support/page-theme.ts';
import { openPlainChromium } from './support/plain-chromium.ts';
import { putScriptInto } from './support/script-in-page.ts';
import { until, untilNone } from './support/until.ts';

interface Spot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How our layer lives in a page that has its own will: never in the way, back when it was thrown out, gone without a trace. */
describe.each(['google', 'outlook'] as const)('our layer over %s', (host: Host) => {
  let world: World;
  let chromium: Awaited<ReturnType<typeof openPlainChromium>>;
  let page: Page;
  let cdp: CDPSession;
  const sources = new Map<string, string>();

  beforeAll(async () => {
    world = await startWorld();
    chromium = await openPlainChromium(world, { bypassCSP: true });
    await putScriptInto(chromium.context, host, { hurry: 20 });
    page = await chromium.context.newPage();
    cdp = await chromium.context.newCDPSession(page);
    const ids: string[] = [];
    cdp.on('Debugger.scriptParsed', ({ scriptId }) => void ids.push(scriptId));
    await cdp.send('Debugger.enable');
    await page.goto(weekAddress(host, comingMonday(world.timeZone)));
    await until('pills', async () => (await visiblePills()) > 3);
    for (const scriptId of ids) {
      // Those of the empty page before are gone.
      const found = await cdp.send('Debugger.getScriptSource', { scriptId }).catch(() => undefined);
      if (found) sources.set(scriptId, found.scriptSource);
    }
  });
  afterAll(async () => {
    await chromium.close();
    await world.close();
  });

  const isGoogle = host === 'google';
  const visiblePills = (): Promise<number> =>
    page.evaluate(
      () =>
        told.roots
          .filter((root) => root.host.isConnected)
          .flatMap((root) => [...root.querySelectorAll('.pill')])
          .filter((pill) => pill.checkVisibility({ visibilityProperty: true, opacityProperty: true })).length,
    );
  const shown = (): Promise<unknown> => until('pills', async () => (await visiblePills()) > 3);
  const hidden = (): Promise<unknown> => until('no pills', async () => (await visiblePills()) === 0);
  /** A pill in full view with an hour of its own, and its slot. */
  const roomyPill = (): Promise<{ pill: Spot; slot: Spot }> =>
    page.evaluate(() => {
      const root = told.roots.at(-1)!;
      const box = (element: Element): Spot => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        return { left, right, top, bottom };
      };
      const view = box(root.querySelector('.pills')!);
      const pairs = [...root.querySelectorAll('.pill')].map((pill) => ({
        pill: box(pill),
        slot: box(pill.closest('.slot')!),
      }));
      return pairs.find(
        ({ pill, slot }) =>
          slot.bottom - slot.top > pill.bottom - pill.top + 12 && slot.top > view.top && slot.bottom < view.bottom,
      )!;
    });
  const dialog = () => page.getByRole('dialog').filter({ has: page.getByRole('button', { name: 'Save' }) });

  it('lets a drag that begins beside a pill go across it, and hides meanwhile', async () => {
    const { pill, slot } = await roomyPill();
    await page.mouse.move(slot.right - 2, slot.top + 2);
    await page.mouse.down();
    await page.mouse.move((pill.left + pill.right) / 2, (pill.top + pill.bottom) / 2, { steps: 3 });
    await page.mouse.move((pill.left + pill.right) / 2, slot.bottom + 40, { steps: 3 });
    await hidden();
    await page.mouse.up();
    await dialog().waitFor();
    await hidden();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    await shown();
  });

  it('lies under a menu that the page opens over it, goes while it is open, and takes none of its clicks', async () => {
    const { pill } = await until('a pill in full view', roomyPill);
    const spot = { x: (pill.left + pill.right) / 2, y: (pill.top + pill.bottom) / 2 };
    const isOnTop = await page.evaluate(({ x, y }) => {
      const menu = document.createElement('div');
      menu.setAttribute('role', 'menu');
      menu.style.cssText = `position: fixed; left: ${x - 40}px; top: ${y - 40}px; width: 160px; height: 120px; z-index: 1000`;
      menu.addEventListener('click', () => menu.remove());
      document.body.append(menu);
      return document.elementFromPoint(x, y) === menu;
    }, spot);
    expect(isOnTop).toBe(true);
    await hidden();
    await page.mouse.click(spot.x, spot.y);
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await shown();
  });

  it('leaves a click on the free rest of a slot to the page, and keeps one on the pill to itself', async () => {
    const { pill, slot } = await roomyPill();
    const count = isGoogle ? 1 : 2;
    await page.mouse.click((slot.left + slot.right) / 2, slot.bottom - 5, { clickCount: count });
    await dialog().waitFor();
    await hidden();
    await page.keyboard.press('Escape');
    await shown();
    await page.mouse.click((pill.left + pill.right) / 2, (pill.top + pill.bottom) / 2, { clickCount: count });
    expect(await dialog().count()).toBe(0);
  });

  it('hides under the details of an event and in the page’s own form, and comes back', async () => {
    const event = page.locator(
      isGoogle ? '[data-column-index="2"] [data-eventchip]' : '.templateColumnContent [data-calitemid] [role=button]',
    );
    await event.nth(isGoogle ? 0 : 8).click();
    await hidden();
    await page.keyboard.press('Escape');
    await shown();
    await page.keyboard.press(isGoogle ? 'c' : 'Alt+n');
    await hidden();
    await page.goBack();
    await shown();
  });

  it('does nothing for clicks and keys that no person made', async () => {
    const asked = await page.evaluate(async () => {
      const before = told.asked.length;
      for (const pill of told.roots.at(-1)!.querySelectorAll<HTMLElement>('.pill')) {
        for (const kind of ['pointerover', 'pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
          pill.dispatchEvent(new MouseEvent(kind, { bubbles: true, composed: true }));
        for (const key of ['Enter', ' '])
          pill.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
        pill.click();
      }
      // Whatever would come of it has come by then.
      for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
      await new Promise((resolve) => setTimeout(resolve));
      return told.asked.slice(before);
    });
    expect(asked.filter((name) => name.startsWith('card.'))).toEqual([]);
  });

  it('is back within two frames, whatever the page does to it', async () => {
    const frames = await page.evaluate(async () => {
      const layer = told.roots.at(-1)!.host;
      const counts: Record<string, number> = {};
      const deeds: Record<string, () => void> = {
        removed: () => layer.remove(),
        'moved into the body': () => document.body.append(layer),
        'moved into the head': () => document.head.prepend(layer),
        'replaced with everything': () => document.documentElement.replaceChildren(document.head, document.body),
      };
      const isBack = (): boolean => layer.parentNode === document.documentElement;
      for (const [name, deed] of Object.entries(deeds)) {
        deed();
        let count = 0;
        while (!isBack() && count < 60) {
          await new Promise((resolve) => requestAnimationFrame(resolve));
          count += 1;
        }
        counts[name] = count;
      }
      return counts;
    });
    for (const [deed, count] of Object.entries(frames)) expect(count, deed).toBeLessThanOrEqual(2);
    await shown();
  });

  it('gives way to a page that insists, tells so, and tries again later', async () => {
    const removals = await page.evaluate(async () => {
      const { host: layer } = told.roots.at(-1)!;
      // What was done to it before counts too, for five seconds.
      let count = 0;
      const strict = new MutationObserver(() => {
        if (!layer.isConnected) return;
        layer.remove();
        count += 1;
      });
      strict.observe(document.documentElement, { childList: true });
      layer.remove();
      while (told.unreadable?.reason !== 'layer-removed')
        await new Promise((resolve) => requestAnimationFrame(resolve));
      const atOnce = count;
      strict.disconnect();
      return atOnce;
    });
    expect(removals).toBeLessThanOrEqual(12);
    await shown();
    expect(await page.evaluate(() => told.errors)).toEqual([]);
  });

  it('follows a switch of the theme at once, and can be read in light, dark and forced colours', async () => {
    const untilReadable = async (as: string): Promise<void> => {
      let found = 0;
      await until(`contrast in ${as}`, async () => (found = await leastContrast(page)) >= 4.5).catch(() => undefined);
      expect(found, as).toBeGreaterThanOrEqual(4.5);
    };
    await untilReadable('light');
    for (const theme of ['dark', 'light'] as const) {
      const frames = await page.evaluate(
        async ({ tokens, name }) => {
          const { style, dataset } = document.documentElement;
          dataset['theme'] = name;
          for (const [token, value] of tokens) style.setProperty(token, value);
          for (let count = 0; count < 60; count++) {
            if (told.roots.at(-1)!.querySelector('.surface')!.classList.contains(name)) return count;
            await new Promise((resolve) => requestAnimationFrame(resolve));
          }
          return 60;
        },
        { tokens: themeOf(host, theme), name: theme },
      );
      expect(frames, theme).toBeLessThanOrEqual(2);
      await untilReadable(theme);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ forcedColors: 'active', colorScheme });
        await untilReadable(`${theme}, forced colours over ${colorScheme}`);
      }
      await page.emulateMedia({ forcedColors: null, colorScheme: null });
    }
  });

  it('moves nothing for who asked for less motion', async () => {
    const durations = (): Promise<readonly string[]> =>
      page.evaluate(() =>
        [...told.roots.at(-1)!.querySelectorAll('.slot, .pill')].map((one) => getComputedStyle(one).transitionDuration),
      );
    expect(new Set(await durations())).not.toContain('0s');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(new Set(await durations())).toEqual(new Set(['0s']));
    await page.emulateMedia({ reducedMotion: null });
  });

  it('leaves no listener and no node behind when it is switched off', async () => {
    const isOurs = (scriptId: string): boolean => sources.get(scriptId)?.includes('alongside-layer') === true;
    /** What our script listens to in the page; the test itself starts it with the first of them. */
    const listening = async (): Promise<string[]> => {
      const found: string[] = [];
      // The document with everything in it, what scrolls and our own layer included.
      for (const [expression, depth] of [
        ['window', 1],
        ['document', -1],
      ] as const) {
        const { result } = await cdp.send('Runtime.evaluate', { expression });
        const objectId = result.objectId!;
        const { listeners } = await cdp.send('DOMDebugger.getEventListeners', { objectId, depth, pierce: true });
        for (const { type, scriptId } of listeners)
          if (isOurs(scriptId) && type !== 'DOMContentLoaded') found.push(`${expression}: ${type}`);
      }
      return found;
    };
    expect((await listening()).length).toBeGreaterThan(5);
    await page.evaluate(() => {
      told.isAlive = false;
      dispatchEvent(new Event('resize'));
    });
    await page.waitForFunction(() => document.querySelector('alongside-layer') === null);
    expect(await untilNone(listening)).toEqual([]);
    expect(await page.evaluate(() => told.errors)).toEqual([]);
  });
});
