import type { Page } from 'playwright-core';
import { weekAddress, type Host } from '../../e2e/support/calendars.ts';
import { interactionsOf, movePointer } from './gestures.ts';
import { median, ms } from './numbers.ts';
import { peers, peerAddress, peerScript } from './peers.ts';
import { heapOf, layoutOf, say, seconds, turner, type Rows, type Subject, type Turn } from './subject.ts';
import { costOf } from './trace.ts';

export interface WithoutUs {
  readonly layout: number;
  readonly heap: number;
  readonly inp: number;
}

/** A turn of the page without us, until the calendar has stood still for as long as with us. */
const turnAlone = async (page: Page, host: Host, next: Turn): Promise<void> => {
  await next();
  await page.waitForTimeout(host === 'google' ? 800 : 2000);
};

/**
 * The same page without the extension, and with each of the peers in its place.
 *
 * @param script what our own navigation costs, in milliseconds, to tell how many times as much a peer's does
 */
export const measureWithout = async (subject: Subject, script: number, rows: Rows): Promise<WithoutUs> => {
  const { plain, host, monday } = subject;
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
  for (let time = 0; time < 5; time++) {
    const before = await layoutOf(cdp);
    // Traced as the other side is: that costs a little by itself.
    await costOf(plain.browserCdp, peerAddress, () => turnAlone(page, host, next));
    layouts.push((await layoutOf(cdp)) - before);
  }
  for (const peer of subject.isCompared ? (Object.keys(peers) as (keyof typeof peers)[]) : []) {
    await open();
    await page.evaluate(peerScript(peer));
    const turns = turner(page, host);
    const looks: number[] = [];
    for (let time = 0; time < 3; time++)
      looks.push((await costOf(plain.browserCdp, peerAddress, () => turnAlone(page, host, turns))).script);
    const moved = await costOf(plain.browserCdp, peerAddress, () => movePointer(cdp, seconds));
    const quiet = await costOf(plain.browserCdp, peerAddress, () => page.waitForTimeout(2000));
    say(
      rows,
      `peer, ${peer} (ms per navigation, times ours / per s of pointer / per s of nothing)`,
      `${ms(median(looks))}, ${ms(median(looks) / script)} × / ${ms(moved.script / seconds)} / ${ms(quiet.script / 2)}`,
    );
  }
  await page.close();
  return { layout: median(layouts), heap, inp };
};
