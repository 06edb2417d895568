import { rm } from 'node:fs/promises';
import { settledPills, weekAddress, type Host } from '../../e2e/support/calendars.ts';
import type { ChromiumSession } from '../../e2e/support/chromium.ts';
import { until } from '../../e2e/support/until.ts';
import type { World } from '../../world/world.ts';
import { inContentScript, openBare, stopWorker, writeEmptyExtension } from './browser.ts';
import { median, ms } from './numbers.ts';
import type { Rows } from './subject.ts';
import { evaluationsOf } from './trace.ts';

const rounds = 9;

const asked = (message: unknown): string =>
  `(async () => { const start = performance.now(); await chrome.runtime.sendMessage(${JSON.stringify(message)}); return performance.now() - start; })()`;

/** From a stopped worker to its answer, beside an extension that does nothing but answer. */
const measureWorker = async (world: World, session: ChromiumSession, address: string, rows: Rows): Promise<void> => {
  const folder = await writeEmptyExtension();
  const empty = await openBare(world, folder);
  const other = await empty.context.newPage();
  await other.goto(address);
  const { page } = await session.tab(address);
  const hello = asked({ name: 'page.hello', request: { page: 'google-calendar' } });
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    await stopWorker(session.browserCdp);
    await stopWorker(empty.browserCdp);
    await page.waitForTimeout(300);
    const [own, least] = [await inContentScript<number>(page, hello), await inContentScript<number>(other, asked({}))];
    // The first start compiles what later ones find in the cache.
    if (round > 0) {
      ours.push(own);
      theirs.push(least);
    }
  }
  await empty.close();
  await rm(folder, { recursive: true });
  await page.close();
  rows.set(
    'worker stopped → reply, ours − empty worker (median ms)',
    `${ms(median(ours))} − ${ms(median(theirs))} = ${ms(median(ours) - median(theirs))}`,
  );
};

/** From the click on the toolbar button's popup to the frame with its contents. */
const measurePopup = async (session: ChromiumSession, address: string, rows: Rows): Promise<void> => {
  const tab = await session.tab(address);
  await settledPills(tab);
  const paints: number[] = [];
  for (let round = 0; round < 5; round++) {
    await tab.page.bringToFront();
    const popup = await session.popup();
    await popup.accessible.one('button', 'Book');
    const painted = await until('the paint', async () => {
      const { result } = await popup.command('Runtime.evaluate', {
        expression: `performance.getEntriesByName('first-contentful-paint')[0]?.startTime`,
        returnByValue: true,
      });
      return (result as { value?: number }).value;
    });
    paints.push(painted);
    await popup.close();
  }
  await tab.page.close();
  rows.set('popup: start → first content (median ms)', ms(median(paints)));
};

const measureEvaluation = async (session: ChromiumSession, host: Host, address: string, rows: Rows): Promise<void> => {
  const script = `content/${host === 'google' ? 'google-calendar' : 'outlook'}.js`;
  const { page } = await session.tab(address);
  const times = await evaluationsOf(session.browserCdp, script, async () => {
    for (let round = 0; round < 7; round++) await page.reload();
  });
  await page.close();
  rows.set(`evaluation of ${script} (median ms)`, times.length === 0 ? 'not seen' : ms(median(times)));
};

/** What does not depend on how much is in the page. */
export const measureExtension = async (
  world: World,
  session: ChromiumSession,
  monday: Temporal.PlainDate,
): Promise<Rows> => {
  const rows: Rows = new Map();
  for (const host of ['google', 'outlook'] as const)
    await measureEvaluation(session, host, weekAddress(host, monday), rows);
  await measureWorker(world, session, weekAddress('google', monday), rows);
  await measurePopup(session, weekAddress('google', monday), rows);
  for (const [name, value] of rows) console.log(`    ${name}: ${value}`);
  return rows;
};
