import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import type { Result } from '../../../src/domain/result.ts';
import type { CalendarPage, PageBusy, PageReadFailure, VisibleDays } from '../../../src/pages/calendar-page.ts';
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
