import type { CDPSession, Page } from 'playwright-core';

const frameMs = 16;

const frames = async (seconds: number, act: (index: number) => Promise<unknown>): Promise<void> => {
  const end = performance.now() + seconds * 1000;
  for (let index = 0; performance.now() < end; index++) {
    const before = performance.now();
    await act(index);
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, frameMs - (performance.now() - before))));
  }
};

const mouse = (
  cdp: CDPSession,
  type: 'mouseMoved' | 'mousePressed' | 'mouseReleased',
  x: number,
  y: number,
  isDown: boolean,
) =>
  cdp.send('Input.dispatchMouseEvent', {
    type,
    x,
    y,
    button: type === 'mouseMoved' && !isDown ? 'none' : 'left',
    buttons: isDown ? 1 : 0,
    clickCount: type === 'mouseMoved' ? 0 : 1,
  });

/** Somewhere in the middle of the grid, going round. */
const around = (index: number): readonly [number, number] => [
  700 + 380 * Math.cos(index / 20),
  520 + 200 * Math.sin(index / 13),
];

export const movePointer = (cdp: CDPSession, seconds: number): Promise<void> =>
  frames(seconds, (index) => mouse(cdp, 'mouseMoved', ...around(index), false));

export const scroll = (cdp: CDPSession, seconds: number): Promise<void> =>
  frames(seconds, (index) =>
    cdp.send('Input.dispatchMouseEvent', {
      type: 'mouseWheel',
      x: 700,
      y: 520,
      deltaX: 0,
      deltaY: Math.floor(index / 20) % 2 === 0 ? 24 : -24,
    }),
  );

/** Draws out a new event for so long, and gives it up. */
export const drag = async (page: Page, cdp: CDPSession, seconds: number): Promise<void> => {
  const [x, y] = [760, 480];
  await mouse(cdp, 'mouseMoved', x, y, false);
  await mouse(cdp, 'mousePressed', x, y, true);
  await frames(seconds, (index) => mouse(cdp, 'mouseMoved', x, y + 10 + 120 * Math.abs(Math.sin(index / 25)), true));
  await mouse(cdp, 'mouseReleased', x, y + 60, false);
  await page.keyboard.press('Escape');
};

/** The browser reports an interaction from so many milliseconds on, in steps of eight. */
const leastReported = 16;

/**
 * Milliseconds from an input to the next paint, as the browser reports it, for clicks on events and the keys that close them. What was
 * too quick to be reported counts as a step less than the least that is.
 */
export const interactionsOf = async (page: Page, rounds: number): Promise<readonly number[]> => {
  await page.evaluate((least) => {
    const seen = new Map<number, number>();
    Reflect.set(globalThis, 'alongsideInteractions', seen);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const id = Number(Reflect.get(entry, 'interactionId'));
        if (id > 0) seen.set(id, Math.max(seen.get(id) ?? 0, entry.duration));
      }
    }).observe({ type: 'event', durationThreshold: least } as PerformanceObserverInit);
  }, leastReported);
  const chips = page.locator('[data-eventchip][style*="top"], .inDayScrollContainer [data-calitemid]');
  for (let round = 0; round < rounds; round++) {
    await chips.nth(round).click({ force: true, position: { x: 4, y: 4 } });
    await page.waitForTimeout(120);
    await page.keyboard.press('Escape');
    await page.waitForTimeout(120);
  }
  const reported = await page.evaluate(() => [
    ...(Reflect.get(globalThis, 'alongsideInteractions') as Map<number, number>).values(),
  ]);
  const unreported = Math.max(0, 2 * rounds - reported.length);
  return [...reported, ...Array.from({ length: unreported }, () => leastReported - 8)];
};
