import type { CDPSession, Page } from 'playwright-core';
import { settledPills, weekAddress, type Host } from '../../e2e/support/calendars.ts';
import type { Tab } from '../../e2e/support/chromium.ts';
import { inContentScript, stopWorker } from './browser.ts';
import { drag, interactionsOf, movePointer, scroll } from './gestures.ts';
import { median, ms, quantile } from './numbers.ts';
import { arrival, installStopwatch, turn, type Arrival } from './stopwatch.ts';
import { freshWeeks, heapOf, layoutOf, say, seconds, turner, type Rows, type Subject, type Turn } from './subject.ts';
import { costOf, type Cost } from './trace.ts';

/** What is only known with the other side of the comparison. */
export interface WithUs {
  /** Our script per navigation, in milliseconds. */
  readonly script: number;
  readonly layout: number;
  readonly heap: number;
  readonly inp: number;
}

/** When each page reader believes what it sees, by its own rules (settle.ts, settling.ts). */
const believedAt = (host: Host, { settled, navigated }: Arrival): number =>
  host === 'google' ? settled + 150 : Math.max(settled + 1000, navigated + 1500);

const quietSeconds = 10;

const waitsOf = async (page: Page, host: Host, next: Turn, times: number, before?: () => Promise<unknown>) => {
  const waits: number[] = [];
  const settling: number[] = [];
  for (let time = 0; time < times; time++) {
    await before?.();
    await next();
    const seen = await arrival(page);
    const believed = believedAt(host, seen);
    waits.push(Math.max(0, seen.firstPill - believed));
    settling.push(believed - seen.settled);
    await stillAgain(page);
  }
  return { waits: `${ms(median(waits))} / ${ms(quantile(waits, 0.95))}`, settling: median(settling) };
};

/** So that nothing of this turn is counted in the next one. */
const stillAgain = (page: Page): Promise<void> => page.waitForTimeout(250);

/** Opens the week again, in which nothing has been touched yet. */
const openAgain = async ({ page, cdp, accessible }: Tab, address: string): Promise<void> => {
  await page.goto(address);
  await settledPills({ page, cdp, accessible });
  await cdp.send('Accessibility.disable');
};

/** Counts, from here on, the timers of the content script. */
const countTimers = `{
  globalThis.alongsideTimersFired = 0;
  globalThis.alongsideTimersPending = new Set();
  const { setTimeout: start, clearTimeout: stop } = globalThis;
  globalThis.setTimeout = (task, delay) => {
    const timer = start(() => { alongsideTimersFired++; alongsideTimersPending.delete(timer); task(); }, delay);
    alongsideTimersPending.add(timer);
    return timer;
  };
  globalThis.clearTimeout = (timer) => { alongsideTimersPending.delete(timer); stop(timer); };
}`;

const rest = async (page: Page, cdp: CDPSession, turned: Turn, cost: (act: Turn) => Promise<Cost>, rows: Rows) => {
  // The pointer rests on the grid first: that the mouse has come is news, that it stays is none.
  await movePointer(cdp, 0.3);
  await inContentScript(page, countTimers);
  await turned();
  await page.waitForTimeout(500);
  const before = await inContentScript<number>(page, 'globalThis.alongsideTimersFired');
  const quiet = await cost(() => page.waitForTimeout(quietSeconds * 1000));
  const fired = (await inContentScript<number>(page, 'globalThis.alongsideTimersFired')) - before;
  const pending = await inContentScript<number>(page, 'globalThis.alongsideTimersPending.size');
  say(rows, '10 s of nothing (ms / timers fired / timers pending)', `${ms(quiet.script)} / ${fired} / ${pending}`);
};

const gestures = async (page: Page, cdp: CDPSession, cost: (act: Turn) => Promise<Cost>, rows: Rows) => {
  const reached = await cost(() => movePointer(cdp, seconds));
  say(rows, 'first way of the pointer over the pills, which brings the card (ms, once)', ms(reached.script));
  const moved = await cost(() => movePointer(cdp, seconds));
  say(rows, 'pointer movement (ms per s)', ms(moved.script / seconds));
  const scrolled = await cost(() => scroll(cdp, seconds));
  say(rows, '2 s of scrolling (% of the main thread)', ms(scrolled.script / (10 * seconds)));
  const dragged = await cost(() => drag(page, cdp, seconds));
  say(rows, '2 s of dragging (% of the main thread)', ms(dragged.script / (10 * seconds)));
};

/** What the extension costs in one page. Outlook takes its time to settle, so fewer turns are made there. */
export const measureWith = async (subject: Subject, rows: Rows): Promise<WithUs> => {
  const { session, host, monday } = subject;
  const ours = `chrome-extension://${session.extensionId}`;
  const cost = (act: Turn): Promise<Cost> => costOf(session.browserCdp, ours, act);
  const times = host === 'google' ? 11 : 7;
  const tab = await session.tab(weekAddress(host, monday));
  const { page, cdp } = tab;
  await settledPills(tab);
  await cdp.send('Accessibility.disable');
  await installStopwatch(cdp);
  const next = turner(page, host);
  const turned = async (go: Turn = next): Promise<void> => {
    await go();
    await arrival(page);
    await stillAgain(page);
  };
  await turned();
  await turned();

  const awake = await waitsOf(page, host, next, times);
  say(rows, 'settled → first pill, worker awake (p50 / p95 ms)', awake.waits);
  const stopped = await waitsOf(page, host, next, 4, async () => {
    await stopWorker(session.browserCdp);
    await page.waitForTimeout(200);
  });
  say(rows, 'settled → first pill, worker stopped (p50 / p95 ms)', stopped.waits);
  say(rows, 'settling, stated apart (ms)', ms(awake.settling));

  await cdp.send('Performance.enable');
  const costs: Cost[] = [];
  const layouts: number[] = [];
  for (let time = 0; time < 7; time++) {
    const before = await layoutOf(cdp);
    costs.push(await cost(() => turned()));
    layouts.push((await layoutOf(cdp)) - before);
  }
  const script = median(costs.map((one) => one.script));
  say(rows, 'our script per navigation (median ms)', ms(script));

  if (subject.isSlowed) {
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const slow: Cost[] = [];
    for (let time = 0; time < 5; time++) slow.push(await cost(() => turned()));
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    say(rows, 'our script per navigation, 4× throttle (median ms)', ms(median(slow.map((one) => one.script))));
  }
  if (subject.isRested) await rest(page, cdp, () => turned(), cost, rows);
  await gestures(page, cdp, cost, rows);

  await openAgain(tab, weekAddress(host, monday.add({ days: 14 })));
  await installStopwatch(cdp);
  const onward: Cost[] = [];
  for (let week = 1; week < freshWeeks; week++) onward.push(await cost(() => turned(() => turn(page, host, 'next'))));
  say(
    rows,
    'our script per navigation, weeks never seen before (median ms)',
    ms(median(onward.map((one) => one.script))),
  );
  say(rows, 'our longest task (worst ms)', ms(Math.max(...[...costs, ...onward].map(({ longest }) => longest))));

  await openAgain(tab, weekAddress(host, monday));
  const inp = median(await interactionsOf(page, 8));
  await openAgain(tab, weekAddress(host, monday));
  const heap = await heapOf(cdp);
  await page.close();
  return { script, layout: median(layouts), heap, inp };
};
