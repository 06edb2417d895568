import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { BrowserContext, Page } from 'playwright-core';
import type { PageReport, PageSettings, PageWords, SuggestionView } from '../../../src/messages/map.ts';
import type { CalendarPage, PageBusy } from '../../../src/pages/calendar-page.ts';
import type { Host } from './calendars.ts';
import type { Drawing, Sight, Sought } from './in-page.ts';

/** What the content script told its worker, and what went wrong. */
export interface Told {
  report: PageReport | undefined;
  /** What the worker answered with last. */
  suggestions: readonly SuggestionView[];
  unreadable: { reason: string; detail: string } | undefined;
  errors: string[];
  /** The names of all messages so far. */
  asked: string[];
  /** The shadow roots of this page, ours among them. */
  roots: ShadowRoot[];
  isAlive: boolean;
  reader: CalendarPage;
  /** See in-page.ts. */
  drawing(): Promise<Drawing>;
  goTo(address: string): void;
  sight(sought: Sought): Promise<Sight>;
}

declare global {
  var told: Told;
}

const root = resolve(fileURLToPath(import.meta.url), '../../../..');
const scripts = { google: 'google-calendar', outlook: 'outlook' } as const;
const readers = { google: 'createGoogleCalendarPage', outlook: 'createOutlookPage' } as const;

/**
 * How fast the clock may go so that waiting takes no longer than drawing. Outlook's pages are waited for longer than
 * Google's, and are drawn as fast.
 */
export const quickest = { google: 20, outlook: 40 } as const;

type Hours = PageSettings['hours'][1][number];
const settingsOf = (hours: Hours): PageSettings => ({
  revision: 1,
  hours: { 1: [hours], 2: [hours], 3: [hours], 4: [hours], 5: [hours], 6: [hours], 7: [hours] },
  breaks: [],
  bufferMinutes: { before: 0, after: 0 },
  noticeMinutes: 0,
  isChecked: false,
  countsAsBusy: { tentative: true, unanswered: true, workingElsewhere: true, focusTime: true },
});

const blankSuggestion: SuggestionView = {
  key: '',
  gap: { start: 0, end: 1, kind: 'work', startsAt: 'hours', endsAt: 'hours' },
  slot: { start: 0, end: 1 },
  activity: 'a01',
  people: [],
  icon: 'walk',
  accessibleName: 'Suggestion: Walk',
  activityName: 'Walk',
  names: '',
  length: '',
  hours: '',
  title: 'Walk',
  when: '',
  place: '',
  why: '',
  factors: [],
  question: '',
  confirm: '',
  target: '',
  notified: '',
  theirTime: '',
  isQuiet: false,
  quietNote: '',
  needsPerson: false,
  minutes: { min: 30, max: 30 },
  choice: {},
};

/** Runs in the page before anything else: a clock that hurries, open shadow roots, and a worker that answers at once. */
const prepare = ({ known, blank, hurry }: { known: PageSettings; blank: SuggestionView; hurry: number }): void => {
  const realNow = Date.now.bind(Date);
  const realTimeout = setTimeout;
  const start = realNow();
  Date.now = () => start + (realNow() - start) * hurry;
  const hurried = (task: () => void, ms = 0, ...rest: unknown[]): unknown => realTimeout(task, ms / hurry, ...rest);
  Object.assign(globalThis, { setTimeout: hurried });
  const realAttach: unknown = Reflect.get(Element.prototype, 'attachShadow');
  Element.prototype.attachShadow = function attach(init) {
    const made: ShadowRoot = Reflect.apply(realAttach as typeof Element.prototype.attachShadow, this, [
      { ...init, mode: 'open' },
    ]);
    told.roots.push(made);
    return made;
  };

  const minute = 60_000;
  /** Slots of all lengths at all places of their gaps, the same for the same gap. */
  const suggestionIn = (gap: PageReport['gaps'][number]): SuggestionView => {
    const choice = Math.floor(gap.start / (5 * minute)) % 12;
    const length = Math.min(gap.end - gap.start, [30, 45, 60, 90][choice % 4]! * minute);
    const rest = Math.floor((gap.end - gap.start - length) / (5 * minute));
    const from = gap.start + Math.floor((rest * (choice % 3)) / 2) * 5 * minute;
    const key = `${gap.start} ${from} ${length}`;
    // Drawn pills are known by their names.
    const accessibleName = `Suggestion: Walk ${key}`;
    return { ...blank, gap, slot: { start: from, end: from + length }, key, accessibleName };
  };
  const answer = (name: string, request: unknown): unknown => {
    told.asked.push(name);
    if (name === 'page.hello') return known;
    if (name === 'page.unreadable') {
      told.unreadable = request as Told['unreadable'] & object;
      told.report = undefined;
    }
    if (name !== 'page.suggest') return null;
    told.unreadable = undefined;
    told.report = request as PageReport;
    told.suggestions = told.report.gaps.map(suggestionIn);
    const words: PageWords = { texts: {}, language: 'en', direction: 'ltr' };
    return { suggestions: told.suggestions, notices: [], words };
  };
  const event = { addListener: () => undefined, removeListener: () => undefined };
  const runtime = {
    get id() {
      return told.isAlive ? 'alongside' : undefined;
    },
    sendMessage: async ({ name, request }: { name: string; request: unknown }) => ({
      ok: true,
      value: answer(name, request),
    }),
    onMessage: event,
  };
  Object.assign(globalThis, {
    told: { suggestions: [], asked: [], errors: [], roots: [], isAlive: true } satisfies Partial<Told>,
    chrome: { runtime, storage: { onChanged: event } },
  });
  addEventListener('error', ({ message }) => told.errors.push(message));
  addEventListener('unhandledrejection', ({ reason }) => told.errors.push(String(reason)));
};

/**
 * Puts the built content script into every page of a context, in the page's own world, so that thousands of pages can be
 * looked at in one browser: its worker is there at once and offers one slot in every gap within the `hours`, and its
 * clock runs `hurry` times as fast, so that settling takes no longer than drawing. A reader of its own stands beside it.
 *
 * @param runs false to leave the pages to themselves.
 */
export const putScriptInto = async (
  context: BrowserContext,
  host: Host,
  {
    hurry = 6,
    runs = true,
    hours = { from: '06:00', to: '22:00' },
  }: { readonly hurry?: number; readonly runs?: boolean; readonly hours?: Hours } = {},
): Promise<void> => {
  const script = await readFile(resolve(root, `dist/chrome/content/${scripts[host]}.js`), 'utf8');
  const { outputFiles } = await build({
    stdin: {
      contents: `import { ${readers[host]} as create } from ${JSON.stringify(resolve(root, `src/pages/${scripts[host]}/index.ts`))};
        import ${JSON.stringify(resolve(root, 'test/e2e/support/in-page.ts'))};
        told.reader = create(document, { now: () => Date.now() });`,
      resolveDir: '.',
    },
    bundle: true,
    format: 'iife',
    write: false,
  });
  await context.addInitScript(prepare, { known: settingsOf(hours), blank: blankSuggestion, hurry });
  const start = `addEventListener('DOMContentLoaded', () => { ${outputFiles[0]!.text}; ${runs ? script : ''} });`;
  await context.addInitScript({ content: start });
};

/** Waits until the script has told its worker of exactly these days, or why it cannot read them. */
export const untilTold = async (page: Page, dates: readonly string[]): Promise<void> => {
  await page.waitForFunction(
    (expected) => told.unreadable !== undefined || told.report?.dates.join() === expected,
    dates.join(),
    { polling: 'raf', timeout: 20_000 },
  );
};

/** What the reader beside the script reads, once it believes what it sees. */
export const readBeside = async (page: Page): Promise<readonly PageBusy[]> => {
  const handle = await page.waitForFunction(
    () => {
      const read = told.reader.readBusy();
      if (read.ok) return { busy: read.value };
      return read.failure.reason === 'settling' ? undefined : { failure: read.failure };
    },
    undefined,
    { polling: 'raf', timeout: 20_000 },
  );
  const found = (await handle.jsonValue())!;
  if (found.failure) throw new Error(`${found.failure.reason}: ${found.failure.detail}`);
  return found.busy;
};
