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
import { measurePage, type Rows } from './measure-page.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const dist = resolve(here, '../../../dist/chrome');

/** What the issue behind this measurement asks for, by the beginning of the row's name. */
const limits: readonly (readonly [string, string])[] = [
  ['settled → first pill, worker awake', 'p95 ≤ 100'],
  ['settled → first pill, worker stopped', 'p95 ≤ 200'],
  ['our script per navigation (', '≤ 3 / 8 / 20 at 40 / 300 / 1,000'],
  ['our script per navigation, 4×', '≤ 16'],
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
 * Measures the production build on the stand-in pages, with and without it in the same run, and writes RESULTS.md.
 * `--host=google,outlook --events=40,300,1000` measures a part and writes nothing.
 */
export const benchPage = async (words: readonly string[]): Promise<void> => {
  const hosts = (chosen(words, 'host') ?? ['google', 'outlook']) as readonly Host[];
  const counts = (chosen(words, 'events') ?? ['40', '300', '1000']).map(Number);
  const isWhole = words.length === 0;
  const [loadBefore] = loadavg();
  const columns = new Map<string, Rows>();
  let once: Rows = new Map();
  for (const count of counts) {
    const world = await startWorld({ seed: 'empty' });
    const monday = comingMonday(world.timeZone);
    crowdWeek(world, monday, count);
    crowdWeek(world, monday.add({ days: 7 }), count);
    const session = await ChromiumSession.open(world);
    await addPerson(session, 'Ana Example', 'ana@example.com');
    const plain = await openBare(world);
    for (const host of hosts) {
      console.log(`  ${host}, ${count} events`);
      columns.set(
        `${host === 'google' ? 'Google' : 'Outlook'} ${count}`,
        await measurePage({ session, plain, host, monday, count }),
      );
    }
    if (count === counts[0] && isWhole) once = await measureExtension(world, session, monday);
    const version = plain.context.browser()?.version() ?? '';
    await plain.close();
    await session.close();
    await world.close();
    if (isWhole) {
      const weights = await weightsOf();
      await writeFile(
        join(here, 'RESULTS.md'),
        reportOf(version, loadBefore!, columns, new Map([...weights, ...once])),
      );
    }
  }
  console.log(`\n${tableOf(columns)}`);
};

const reportOf = (
  version: string,
  loadBefore: number,
  columns: ReadonlyMap<string, Rows>,
  once: Rows,
): string => `# What the content scripts cost

\`npm run bench:page\` on ${new Date().toISOString().slice(0, 10)}: headless Chromium ${version}, ${cpus().length} processors of a virtual machine, load average ${loadBefore.toFixed(1)} before
and ${loadavg()[0]!.toFixed(1)} after. The production build on the stand-in pages, with that many events in the week; a navigation is the page's own button for
the next or previous week. Script is thread time from a trace: calls of functions in our files with everything they call, layout they
force included, and the promises that go on with us and not without us. Peers do no work but their looking, see \`peers.ts\`.

${tableOf(columns)}

${tableOf(new Map([['', once]]))}
`;
