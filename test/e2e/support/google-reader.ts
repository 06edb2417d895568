import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { BrowserContext, Page } from 'playwright-core';
import type { Result } from '../../../src/domain/result.ts';
import type {
  CalendarPage,
  PageBusy,
  PageReadFailure,
  Rect,
  VisibleDays,
  WallSlot,
} from '../../../src/pages/calendar-page.ts';
import type { PageStyle } from '../../world/model.ts';
import { defaultStyle } from '../../world/parts.ts';
import { startWorld, type World } from '../../world/world.ts';
import { comingMonday } from './calendars.ts';
import { openPlainChromium } from './plain-chromium.ts';
import { until } from './until.ts';

declare global {
  var reader: CalendarPage;
}

/** The reader as the extension carries it, in a page of its own world's making. */
export const bundleReader = async (): Promise<string> => {
  const entry = fileURLToPath(new URL('../../../src/pages/google-calendar/index.ts', import.meta.url));
  const { outputFiles } = await build({
    stdin: {
      contents: `import { createGoogleCalendarPage } from ${JSON.stringify(entry)};
        addEventListener('DOMContentLoaded', () => {
          globalThis.reader = createGoogleCalendarPage(document, { now: () => performance.now() });
        });`,
      resolveDir: '.',
    },
    bundle: true,
    format: 'iife',
    write: false,
  });
  return outputFiles[0]!.text;
};

export type Read = Result<readonly PageBusy[], PageReadFailure>;
export const readNow = (page: Page): Promise<Read> => page.evaluate(() => reader.readBusy());
export const placeOf = (page: Page, slot: WallSlot): Promise<Rect | undefined> =>
  page.evaluate((one) => reader.placeOf(one), slot);
export const daysNow = (page: Page): Promise<VisibleDays | undefined> => page.evaluate(() => reader.visibleDays());

/** What is read once the page has settled. */
export const readSettled = async (page: Page): Promise<readonly PageBusy[]> => {
  let last: Read | undefined;
  await until('a settled read', async () => {
    last = await readNow(page);
    return last.ok || last.failure.reason !== 'settling';
  });
  if (!last?.ok) throw new Error(JSON.stringify(last));
  return last.value;
};

/** The stand-in page with the reader in it, in a world and a browser of its own. */
export class GoogleReader {
  readonly world: World;
  readonly monday: Temporal.PlainDate;
  readonly #context: BrowserContext;
  readonly #close: () => Promise<void>;
  #page: Page | undefined;

  private constructor(world: World, context: BrowserContext, close: () => Promise<void>) {
    this.world = world;
    this.monday = comingMonday(world.timeZone);
    this.#context = context;
    this.#close = close;
  }

  static async start(): Promise<GoogleReader> {
    const world = await startWorld();
    const chromium = await openPlainChromium(world);
    await chromium.context.addInitScript({ content: await bundleReader() });
    return new GoogleReader(world, chromium.context, () => chromium.close());
  }

  get page(): Page {
    if (!this.#page) throw new Error('No view was opened yet');
    return this.#page;
  }

  pathOf(view: string, day = this.monday): string {
    return `/${view}/${day.year}/${day.month}/${day.day}`;
  }

  /** Opens a view as the style says in a new page, in the place of the last one; `before` is done to it before it goes anywhere. */
  async open(
    path = this.pathOf('week'),
    style: Partial<PageStyle> = {},
    before?: (fresh: Page) => Promise<unknown>,
  ): Promise<void> {
    Object.assign(this.world.parts.googleStyle, defaultStyle(), style);
    await this.#page?.close();
    const page = (this.#page = await this.#context.newPage());
    await before?.(page);
    await page.goto(`https://calendar.google.com/calendar/u/0/r${path}`);
  }

  async close(): Promise<void> {
    await this.#close();
    await this.world.close();
  }
}
