import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { comingMonday, type Host } from '../../e2e/support/calendars.ts';
import { ChromiumSession } from '../../e2e/support/chromium.ts';
import { addPerson } from '../../e2e/support/options-page.ts';
import { startWorld } from '../../world/world.ts';
import { openBare } from './browser.ts';
import { crowdWeek } from './crowded-weeks.ts';
import { measureExtension } from './measure-extension.ts';
import { measurePage } from './measure-page.ts';
import { freshWeeks, type Rows } from './subject.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const dist = resolve(here, '../../../dist/chrome');

/** What the issue behind this measurement asks for, by the beginning of the row's name. */
const limits: readonly (readonly [string, string])[] = [
  ['settled → first pill, worker awake', 'p95 ≤ 100'],
  ['settled → first pill, worker stopped', 'p95 ≤ 200'],
  ['our script per navigation, 4×', '≤ 16'],
  ['our script per navigation', '≤ 3 / 8 / 20 at 40 / 300 / 1,000'],
  ['our longest task', '≤ 50'],
  ['10 s of nothing', '0 / 0 / ≤ 1'],
  ['pointer movement', '≤ 0.1'],
  ['2 s of', '≤ 1'],
  ['interaction to next paint', '≤ 8 added'],
  ['heap of the page', '≤ 3 added'],
  ['content/', '≤ 25'],
  ['background.js', '≤ 60'],
  ['evaluation of', '≤ 3'],
  ['worker stopped → reply', '≤ 15 above'],
];
const limitOf = (row: string): string => limits.find(([start]) => row.startsWith(start))?.[1] ?? '';

const tableOf = (columns: ReadonlyMap<string, Rows>): string => {
  const names = new Set([...columns.values()].flatMap((rows) => [...rows.keys()]));
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(['', 'limit', ...columns.keys()]),
    line(['---', '---', ...[...columns].map(() => '---')]),
    ...[...names].map((name) =>
      line([name, limitOf(name), ...[...columns.values()].map((rows) => rows.get(name) ?? '')]),
    ),
  ].join('\n');
};

const weightsOf = async (): Promise<Rows> => {
  const rows: Rows = new Map();
  for (const file of ['content/google-calendar.js', 'content/outlook.js', 'content/card.js', 'background.js'])
    rows.set(`${file}, kB gzip`, (gzipSync(await readFile(join(dist, file))).length / 1000).toFixed(1));
  return rows;
};

const chosen = (words: readonly string[], flag: string): readonly string[] | undefined =>
  words
    .find((word) => word.startsWith(`--${flag}=`))
    ?.split('=')[1]
    ?.split(',');

/**
 * Measures the production build on the stand-in pages, with and without it in the same run, and writes RESULTS.md anew
 * after each column, so that a run that is ended early leaves what it has.
 * `--host=google,outlook --events=40,300,1000` measures a part and writes nothing.
 */
export const benchPage = async (words: readonly string[]): Promise<void> => {
  const hosts = (chosen(words, 'host') ?? ['google', 'outlook']) as readonly Host[];
  const counts = (chosen(words, 'events') ?? ['40', '300', '1000']).map(Number);
  const isWhole = words.length === 0;
  const [loadBefore] = loadavg();
  const began = performance.now();
  const columns = new Map<string, Rows>();
  let once: Rows = new Map();
  const write = async (version: string): Promise<void> => {
    if (!isWhole) return;
    const missing = hosts.length * counts.length - columns.size;
    const rows = new Map([...(await weightsOf()), ...once]);
    await writeFile(join(here, 'RESULTS.md'), reportOf(version, loadBefore!, missing, columns, rows));
  };
  for (const count of counts) {
    const world = await startWorld({ seed: 'empty' });
    const monday = comingMonday(world.timeZone);
    for (let week = 0; week < 2 + freshWeeks; week++) crowdWeek(world, monday.add({ days: 7 * week }), count);
    const session = await ChromiumSession.open(world);
    await addPerson(session, 'Ana Example', 'ana@example.com');
    const plain = await openBare(world);
    const version = plain.context.browser()?.version() ?? '';
    if (count === counts[0] && isWhole) once = await measureExtension(world, session, monday);
    for (const host of hosts) {
      console.log(`  ${host}, ${count} events`);
      const rows = await measurePage({
        session,
        plain,
        host,
        monday,
        count,
        isSlowed: count === counts[0],
        isRested: count === counts.at(-1),
        isCompared: count === counts[Math.floor((counts.length - 1) / 2)],
      });
      columns.set(`${host === 'google' ? 'Google' : 'Outlook'} ${count}`, rows);
      await write(version);
    }
    await plain.close();
    await session.close();
    await world.close();
  }
  console.log(`\n${tableOf(columns)}\n\n${((performance.now() - began) / 60_000).toFixed(1)} minutes`);
};

const reportOf = (
  version: string,
  loadBefore: number,
  missing: number,
  columns: ReadonlyMap<string, Rows>,
  once: Rows,
): string => `# What the content scripts cost

\`npm run bench:page\` on ${new Date().toISOString().slice(0, 10)}: headless Chromium ${version}, ${cpus().length} processors of a virtual machine, load average ${loadBefore.toFixed(1)} before
and ${loadavg()[0]!.toFixed(1)} after. The production build on the stand-in pages, with that many events in each week. A navigation is the page's own
button for the next or previous week: to and fro between two weeks, and on through weeks that were never shown before. Script is what our
files keep the page's main thread busy with, in milliseconds in which the thread ran, from a trace: calls of their functions with
everything they call, layout they force included, and what goes on when an answer of the worker has arrived. Peers do no
work but their looking, see \`peers.ts\`.
${missing === 0 ? '' : `\nThis run was ended before the last ${missing} of its columns.\n`}
${tableOf(columns)}

${tableOf(new Map([['', once]]))}
`;
