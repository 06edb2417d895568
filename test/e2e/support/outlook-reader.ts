import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { busyDecision } from '../../../src/domain/availability/index.ts';
import type { Result } from '../../../src/domain/result.ts';
import type {
  CalendarPage,
  PageBusy,
  PageLook,
  PageReadFailure,
  Rect,
  VisibleDays,
  WallSlot,
} from '../../../src/pages/calendar-page.ts';
import type { PageStyle } from '../../world/model.ts';
import { defaultStyle } from '../../world/parts.ts';
import { startWorld, type World } from '../../world/world.ts';
import { openPlainChromium } from './plain-chromium.ts';
import { until } from './until.ts';

export type Reading = Result<readonly PageBusy[], PageReadFailure>;
/** The page with the reader in it. */
export type ReaderGlobal = typeof globalThis & { outlookReader: CalendarPage };

const entry = resolve(fileURLToPath(import.meta.url), '../../../../src/pages/outlook/index.ts');
/** The clock of the page and of its reader runs so many times as fast: what waits for settling takes no longer than drawing. */
const hurry = 10;

/** The week most tests look at. */
export const monday = '2026-11-23';
export const dateAfter = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString();
export const week = Array.from({ length: 7 }, (_, day) => dateAfter(monday, day));

/** The reader as a content script carries it, beside the stand-in page in a browser of its own. */
export class OutlookReader {
  readonly world: World;
  readonly context: BrowserContext;
  readonly #close: () => Promise<void>;
  readonly #script: string;
  #page: Page | undefined;

  private constructor(world: World, context: BrowserContext, script: string, close: () => Promise<void>) {
    this.world = world;
    this.context = context;
    this.#script = script;
    this.#close = close;
  }

  static async start(): Promise<OutlookReader> {
    const { outputFiles } = await build({
      entryPoints: [entry],
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'outlook',
      target: 'esnext',
    });
    const script = `${outputFiles[0]!.text}; globalThis.outlookReader = outlook.createOutlookPage(document, { now: () => performance.now() * (globalThis.hurry ?? 1) }); undefined`;
    const world = await startWorld({ now: Date.parse('2026-11-18T12:00:00Z') });
    const chromium = await openPlainChromium(world, { bypassCSP: true });
    return new OutlookReader(world, chromium.context, script, () => chromium.close());
  }

  async close(): Promise<void> {
    await this.#close();
    await this.world.close();
  }

  get page(): Page {
    if (!this.#page) throw new Error('No view was opened yet');
    return this.#page;
  }

  get account(): string {
    return this.world.parts.microsoftAccount;
  }

  /** A page whose clock hurries; the same one for all views. */
  async hurriedPage(): Promise<Page> {
    if (this.#page) return this.#page;
    const page = await this.context.newPage();
    await page.addInitScript((factor) => {
      const realTimeout = setTimeout;
      const hurried = (task: () => void, ms = 0, ...rest: unknown[]): unknown =>
        realTimeout(task, ms / factor, ...rest);
      Object.assign(globalThis, { hurry: factor, setTimeout: hurried });
    }, hurry);
    return (this.#page = page);
  }

  /** Opens a view as the style says and puts the reader into it. */
  async open(
    view: string,
    style: Partial<PageStyle> = {},
    { host = 'outlook.office.com', date = monday }: { readonly host?: string; readonly date?: string } = {},
  ): Promise<Page> {
    Object.assign(this.world.parts.outlookStyle, defaultStyle(), style);
    const base = host === 'outlook.live.com' ? '/calendar/0' : '/calendar';
    const path = date.split('-').map(Number).join('/');
    const page = await this.hurriedPage();
    await page.goto(`https://${host}${base}/view/${view}/${path}`);
    await this.inject();
    return page;
  }

  async inject(into: Page | Frame = this.page): Promise<void> {
    await into.evaluate(this.#script);
  }

  /** Puts the reader into a page and reads in the same breath. */
  async injectAndRead(into: Page | Frame = this.page): Promise<Reading> {
    return into.evaluate<Reading>(`${this.#script}; outlookReader.readBusy()`);
  }

  readNow(frame: Page | Frame = this.page): Promise<Reading> {
    return frame.evaluate(() => (globalThis as ReaderGlobal).outlookReader.readBusy());
  }
  days(): Promise<VisibleDays | undefined> {
    return this.page.evaluate(() => (globalThis as ReaderGlobal).outlookReader.visibleDays());
  }
  look(): Promise<PageLook> {
    return this.page.evaluate(() => (globalThis as ReaderGlobal).outlookReader.look());
  }
  occupied(): Promise<boolean> {
    return this.page.evaluate(() => (globalThis as ReaderGlobal).outlookReader.isOccupied());
  }
  clip(): Promise<Rect | undefined> {
    return this.page.evaluate(() => (globalThis as ReaderGlobal).outlookReader.clip());
  }
  placeOf(slot: WallSlot): Promise<Rect | undefined> {
    return this.page.evaluate((given) => (globalThis as ReaderGlobal).outlookReader.placeOf(given), slot);
  }

  /** Minutes after midnight in the mailbox. */
  readonly minuteOf = (instant: number): number => {
    const at = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(this.world.timeZone);
    return at.hour * 60 + at.minute;
  };

  /** Looks again until the reader believes or gives a reason. */
  settled(frame: Page | Frame = this.page): Promise<Reading> {
    return until(
      'a settled reading',
      async () => {
        const reading = await this.readNow(frame);
        return !reading.ok && reading.failure.reason === 'settling' ? undefined : reading;
      },
      20_000,
    );
  }

  async busyOf(): Promise<readonly PageBusy[]> {
    const reading = await this.settled();
    if (!reading.ok) throw new Error(`${reading.failure.reason}: ${reading.failure.detail}`);
    return reading.value;
  }

  /** After the second render and the page's own scrolling, when nothing undoes a change any more. */
  async steady(): Promise<readonly PageBusy[]> {
    await this.page.waitForFunction(() => document.querySelector('.inDayScrollContainer')!.scrollTop > 0);
    return this.busyOf();
  }

  /** Starts the reader's watch; what it tells is collected in the page. */
  async watch(): Promise<void> {
    await this.page.evaluate(() => {
      const seen: string[] = [];
      const stop = new AbortController();
      Object.assign(globalThis, { seen, stop });
      (globalThis as ReaderGlobal).outlookReader.watch((change) => seen.push(change), stop.signal);
    });
  }
}

const allSwitches = { tentative: true, unanswered: true, workingElsewhere: true, focusTime: true };
export const blocking = ({ facts }: PageBusy): boolean => busyDecision(facts, allSwitches);
