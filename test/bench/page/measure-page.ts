import type { CDPSession, Page } from 'playwright-core';
import { settledPills, weekAddress, type Host } from '../../e2e/support/calendars.ts';
import type { ChromiumSession } from '../../e2e/support/chromium.ts';
import { inContentScript, stopWorker, type Bare } from './browser.ts';
import { drag, interactionsOf, movePointer, scroll } from './gestures.ts';
import { median, ms, quantile } from './numbers.ts';
import { peers, peerAddress, peerScript } from './peers.ts';
import { arrival, installStopwatch, turn, type Arrival } from './stopwatch.ts';
import { costOf, type Cost } from './trace.ts';

export type Rows = Map<string, string>;

interface Subject {
  readonly session: ChromiumSession;
  readonly plain: Bare;
  readonly host: Host;
  readonly monday: Temporal.PlainDate;
  readonly count: number;
}

/** When each page reader believes what it sees, by its own rules (settle.ts, settling.ts). */
const believedAt = (host: Host, { settled, navigated }: Arrival): number =>
  host === 'google' ? settled + 150 : Math.max(settled + 1000, navigated + 1500);

const seconds = 2;
const quietSeconds = 10;

/** What is only known with the other side of the comparison. */
interface Sums {
  /** Per navigation. */
  readonly costs: readonly Cost[];
  readonly slow: readonly Cost[];
  readonly layout: number;
  readonly heap: number;
  readonly inp: number;
}

type Turn = () => Promise<void>;

const turner = (page: Page, host: Host): Turn => {
  let turns = 0;
  return () => turn(page, host, turns++ % 2 === 0 ? 'next' : 'previous');
};

/** Loads of the layout engine in the page so far, in milliseconds. */
const layoutOf = async (cdp: CDPSession): Promise<number> => {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics
    .filter(({ name }) => name === 'LayoutDuration' || name === 'RecalcStyleDuration')
    .reduce((sum, { value }) => sum + 1000 * value, 0);
};

const heapOf = async (cdp: CDPSession): Promise<number> => {
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
};

const firstPills = async (page: Page, host: Host, next: Turn, times: number, before?: () => Promise<unknown>) => {
  const waits: number[] = [];
  const settling: number[] = [];
  for (let time = 0; time < times; time++) {
    await before?.();
    await next();
    const seen = await arrival(page);
    const believed = believedAt(host, seen);
    waits.push(Math.max(0, seen.firstPill - believed));
    settling.push(believed - seen.settled);
    // Until it stands quite still, so that nothing of this turn is counted in the next one.
    await page.waitForTimeout(250);
  }
  return { waits, settling: median(settling) };
};

/** A turn of the page without us, until the calendar has stood still for as long as with us. */
const turnAlone = async (page: Page, host: Host, next: Turn): Promise<void> => {
  await next();
  await page.waitForTimeout(host === 'google' ? 800 : 2600);
};

const say = (rows: Rows, name: string, value: string): void => {
  rows.set(name, value);
  console.log(`    ${name}: ${value}`);
};

const measureWith = async ({ session, host, monday, count }: Subject, rows: Rows): Promise<Sums> => {
  const ours = `chrome-extension://${session.extensionId}`;
  const tab = await session.tab(weekAddress(host, monday));
  const { page, cdp } = tab;
  await settledPills(tab);
  await cdp.send('Accessibility.disable');
  await installStopwatch(cdp);
  const next = turner(page, host);
  const turned = async (): Promise<void> => {
    await next();
    await arrival(page);
    await page.waitForTimeout(250);
  };
  await turned();
  await turned();

  const awake = await firstPills(page, host, next, 11);
  say(
    rows,
    'settled → first pill, worker awake (p50 / p95 ms)',
    `${ms(median(awake.waits))} / ${ms(quantile(awake.waits, 0.95))}`,
  );
  const stopped = await firstPills(page, host, next, 5, async () => {
    await stopWorker(session.browserCdp);
    await page.waitForTimeout(200);
  });
  say(
    rows,
    'settled → first pill, worker stopped (p50 / p95 ms)',
    `${ms(median(stopped.waits))} / ${ms(quantile(stopped.waits, 0.95))}`,
  );
  say(rows, 'settling, stated apart (ms)', ms(awake.settling));

  const costs: Cost[] = [];
  await cdp.send('Performance.enable');
  const slow: Cost[] = [];
  const layouts: number[] = [];
  for (let time = 0; time < 5; time++) {
    costs.push(await costOf(session.browserCdp, ours, turned));
  }
  for (let time = 0; time < 5; time++) {
    const before = await layoutOf(cdp);
    await turned();
    layouts.push((await layoutOf(cdp)) - before);
  }
  say(rows, 'our longest task (worst ms)', ms(Math.max(...costs.map(({ longest }) => longest))));

  if (count <= 40) {
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    for (let time = 0; time < 3; time++) slow.push(await costOf(session.browserCdp, ours, turned));
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  }

  // The pointer rests on the grid first: that the mouse has come is news, that it stays is none.
  await movePointer(cdp, 0.3);
  await inContentScript(page, countTimers);
  await turned();
  await page.waitForTimeout(500);
  const before = await inContentScript<number>(page, 'globalThis.alongsideTimersFired');
  const quiet = await costOf(session.browserCdp, ours, () => page.waitForTimeout(quietSeconds * 1000));
  const fired = (await inContentScript<number>(page, 'globalThis.alongsideTimersFired')) - before;
  const pending = await inContentScript<number>(page, 'globalThis.alongsideTimersPending.size');
  say(rows, '10 s of nothing (ms / timers fired / timers pending)', `${ms(quiet.calls)} / ${fired} / ${pending}`);

  const reached = await costOf(session.browserCdp, ours, () => movePointer(cdp, seconds));
  say(rows, 'first way of the pointer over the pills, which brings the card (ms, once)', ms(reached.calls));
  const moved = await costOf(session.browserCdp, ours, () => movePointer(cdp, seconds));
  say(rows, 'pointer movement (ms per s)', ms(moved.calls / seconds));
  const scrolled = await costOf(session.browserCdp, ours, () => scroll(cdp, seconds));
  say(rows, '2 s of scrolling (% of the main thread)', ms(scrolled.calls / (10 * seconds)));
  const dragged = await costOf(session.browserCdp, ours, () => drag(page, cdp, seconds));
  say(rows, '2 s of dragging (% of the main thread)', ms(dragged.calls / (10 * seconds)));

  await page.goto(weekAddress(host, monday));
  await settledPills(tab);
  await cdp.send('Accessibility.disable');
  const inp = median(await interactionsOf(page, 8));
  await page.goto(weekAddress(host, monday));
  await settledPills(tab);
  await cdp.send('Accessibility.disable');
  const heap = await heapOf(cdp);
  await page.close();
  return { costs, slow, layout: median(layouts), heap, inp };
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

const measureWithout = async ({ plain, host, monday }: Subject, rows: Rows): Promise<Sums> => {
  const page = await plain.context.newPage();
  const cdp = await plain.context.newCDPSession(page);
  const open = async (): Promise<void> => {
    await page.goto(weekAddress(host, monday));
    await page.locator('[data-eventchip], [data-calitemid]').first().waitFor();
    await page.waitForTimeout(1500);
  };
  await open();
  const heap = await heapOf(cdp);
  const inp = median(await interactionsOf(page, 8));
  await open();
  await cdp.send('Performance.enable');
  const next = turner(page, host);
  await turnAlone(page, host, next);
  await turnAlone(page, host, next);
  const layouts: number[] = [];
  const costs: Cost[] = [];
  for (let time = 0; time < 5; time++) {
    const before = await layoutOf(cdp);
    costs.push(await costOf(plain.browserCdp, 'nobody', () => turnAlone(page, host, next)));
    layouts.push((await layoutOf(cdp)) - before);
  }
  for (const peer of Object.keys(peers) as (keyof typeof peers)[]) {
    await open();
    await page.evaluate(peerScript(peer));
    const turns = turner(page, host);
    const looks: number[] = [];
    for (let time = 0; time < 3; time++)
      looks.push((await costOf(plain.browserCdp, peerAddress, () => turnAlone(page, host, turns))).calls);
    const moved = await costOf(plain.browserCdp, peerAddress, () => movePointer(cdp, seconds));
    const quiet = await costOf(plain.browserCdp, peerAddress, () => page.waitForTimeout(2000));
    say(
      rows,
      `peer, ${peer} (ms per navigation / per s of pointer / per s of nothing)`,
      [median(looks), moved.calls / seconds, quiet.calls / 2].map(ms).join(' / '),
    );
  }
  await page.close();
  return { costs, slow: [], layout: median(layouts), heap, inp };
};

/** Everything that depends on the page and on how much is in it. */
export const measurePage = async (subject: Subject): Promise<Rows> => {
  const rows: Rows = new Map();
  const own = await measureWith(subject, rows);
  const alone = await measureWithout(subject, rows);
  // Whose promises went on a trace does not say: ours are what there is more of with us.
  const others = median(alone.costs.map(({ promises }) => promises));
  const scriptOf = (costs: readonly Cost[], slower: number): string =>
    ms(median(costs.map(({ calls, promises }) => calls + Math.max(0, promises - slower * others))));
  say(rows, 'our script per navigation (median ms)', scriptOf(own.costs, 1));
  if (own.slow.length > 0) say(rows, 'our script per navigation, 4× throttle (median ms)', scriptOf(own.slow, 4));
  say(
    rows,
    'layout and style per navigation, with − without (median ms)',
    `${ms(own.layout)} − ${ms(alone.layout)} = ${ms(own.layout - alone.layout)}`,
  );
  say(
    rows,
    'interaction to next paint, with − without (median ms)',
    `${own.inp} − ${alone.inp} = ${own.inp - alone.inp}`,
  );
  say(
    rows,
    'heap of the page, with − without (MB)',
    `${ms(own.heap)} − ${ms(alone.heap)} = ${ms(own.heap - alone.heap)}`,
  );
  return rows;
};
