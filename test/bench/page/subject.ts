import type { CDPSession, Page } from 'playwright-core';
import type { Host } from '../../e2e/support/calendars.ts';
import type { ChromiumSession } from '../../e2e/support/chromium.ts';
import type { Bare } from './browser.ts';
import { turn } from './stopwatch.ts';

export type Rows = Map<string, string>;

/** One page with so many events in each of its weeks. */
export interface Subject {
  readonly session: ChromiumSession;
  readonly plain: Bare;
  readonly host: Host;
  readonly monday: Temporal.PlainDate;
  readonly count: number;
  /** Measured at one size only: with throttle, at rest, beside the peers. */
  readonly isSlowed: boolean;
  readonly isRested: boolean;
  readonly isCompared: boolean;
}

/** Two weeks to go to and fro between, and after them these many that nobody has seen. */
export const freshWeeks = 6;

/** How long each gesture is made, in seconds. */
export const seconds = 2;

export type Turn = () => Promise<void>;

export const turner = (page: Page, host: Host): Turn => {
  let turns = 0;
  return () => turn(page, host, turns++ % 2 === 0 ? 'next' : 'previous');
};

/** Loads of the layout engine in the page so far, in milliseconds. */
export const layoutOf = async (cdp: CDPSession): Promise<number> => {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics
    .filter(({ name }) => name === 'LayoutDuration' || name === 'RecalcStyleDuration')
    .reduce((sum, { value }) => sum + 1000 * value, 0);
};

export const heapOf = async (cdp: CDPSession): Promise<number> => {
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
};

export const say = (rows: Rows, name: string, value: string): void => {
  rows.set(name, value);
  console.log(`    ${name}: ${value}`);
};
