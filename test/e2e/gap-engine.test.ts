import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { offsetMinutesAt } from '../../src/domain/availability/index.ts';
import type * as engine from '../../src/domain/availability/index.ts';
import { readOwnCases, readPublicCases } from '../domain/availability/read-cases.ts';
import { runSuite } from '../domain/availability/suite.ts';
import type { Suite, SuiteResult } from '../domain/availability/suite.ts';

/** What the page holds: the engine and its suite, bundled as for an extension. */
interface Held {
  readonly held: typeof engine & { runSuite(suite: Suite): SuiteResult };
  formatters: number;
}

const bundleSuite = async (): Promise<string> => {
  const { outputFiles } = await build({
    stdin: {
      contents: `export * from './src/domain/availability/index.ts';
        export { runSuite } from './test/domain/availability/suite.ts';`,
      resolveDir: fileURLToPath(new URL('../..', import.meta.url)),
      loader: 'ts',
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    globalName: 'held',
    target: 'chrome144',
  });
  return outputFiles[0]!.text;
};

/** Counts every formatter that is made from here on. */
const countFormatters = (): void => {
  const counted = globalThis as unknown as Held;
  counted.formatters = 0;
  Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
    construct: (target, given, newTarget) => {
      counted.formatters += 1;
      return Reflect.construct(target, given, newTarget) as object;
    },
    apply: (target, self, given) => {
      counted.formatters += 1;
      return Reflect.apply(target, self, given) as unknown;
    },
  });
};

describe('the gap engine in a browser', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    });
    page = await browser.newPage({ timezoneId: 'America/New_York' });
    const code = await bundleSuite();
    await page.goto('about:blank');
    await page.evaluate(countFormatters);
    await page.addScriptTag({ content: code });
  });
  afterAll(() => browser.close());

  it('gives with the native Temporal the answers it gives in Node with the polyfill', async () => {
    const suite: Suite = { own: readOwnCases(), published: readPublicCases(), seed: 20_261_122, weeks: 40 };
    const { isNative, result } = await page.evaluate((asked) => {
      const { held } = globalThis as unknown as Held;
      return {
        isNative: String(Temporal.Instant).includes('[native code]'),
        result: held.runSuite(asked),
      };
    }, suite);
    expect(isNative).toBe(true);
    expect(result.wrong).toEqual([]);
    expect(result.answers).toEqual(runSuite(suite).answers);
  });

  it('knows the zones as Node does, week by week for three years', async () => {
    // Years that are over, by Wednesdays: what zones have decided since, and which hour of a Sunday it was, older zone data cannot know.
    const known = await page.evaluate(() => Intl.supportedValuesOf('timeZone'));
    const zones = Intl.supportedValuesOf('timeZone').filter((zone) => known.includes(zone));
    const weeks = Array.from({ length: 157 }, (_, week) => Date.UTC(2023, 0, 4) + week * 7 * 86_400_000);
    const offsets = await page.evaluate(
      ([zones, weeks]) => {
        const { held } = globalThis as unknown as Held;
        return zones.map((zone) => weeks.map((week) => held.offsetMinutesAt(week, zone)).join());
      },
      [zones, weeks] as const,
    );
    const different = zones.filter(
      (zone, index) => weeks.map((week) => offsetMinutesAt(week, zone)).join() !== offsets[index],
    );
    expect(zones.length).toBeGreaterThan(300);
    expect(different).toEqual([]);
  });

  it('makes no formatter, from the first call on', async () => {
    const fresh = await browser.newPage();
    await fresh.goto('about:blank');
    await fresh.evaluate(countFormatters);
    await fresh.addScriptTag({ content: await bundleSuite() });
    const { found, formatters } = await fresh.evaluate(() => {
      const { held } = globalThis as unknown as Held;
      const hours = { timeZone: 'Europe/Berlin', days: { 1: [{ from: '09:00', to: '17:00' }] } };
      const window = { start: Date.UTC(2026, 10, 22), end: Date.UTC(2026, 10, 29) };
      const gaps = held.findGaps({ window, busy: [], hours, bufferMinutes: { before: 0, after: 0 } });
      held.commonGaps({ window, busy: [], hours, bufferMinutes: { before: 0, after: 0 } }, [{ busy: [], hours }]);
      held.wallOf(window.start, 'Asia/Kolkata');
      held.instantOf('2026-11-23', 540, 'Africa/Cairo');
      return { found: gaps.length, formatters: (globalThis as unknown as Held).formatters };
    });
    await fresh.close();
    expect(found).toBe(1);
    expect(formatters).toBe(0);
  });
});
