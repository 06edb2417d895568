// `npm run test:long`: the long versions of the tests of reliability; their figures go into docs/reliability.md.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, giveUp, installPackages, root } from './prepare.mjs';

installPackages();
const figures = join(root, 'test-results', 'figures');
rmSync(figures, { recursive: true, force: true });

const run = (title, command, args) => {
  console.log(`\n── ${title}`);
  const { status } = spawnSync(process.execPath, [join(root, command), ...args], {
    cwd: root,
    env: { ...process.env, ALONGSIDE_LONG: '1', CHROMIUM_PATH: findChromium() },
    stdio: 'inherit',
  });
  if (status !== 0) giveUp(`Failed: ${title}. See above; the figures in docs/reliability.md stay as they were.`);
};
run('build', 'extension/build.mjs', []);
const tests = (title, project, files) =>
  run(title, 'node_modules/vitest/vitest.mjs', ['run', '--config=test/vitest.config.ts', '--project', project, files]);
tests('lives of bookings', 'unit', 'test/app/booking/model.test.ts');
tests('what is suggested', 'unit', 'test/domain/involvement');
tests('real browsers', 'e2e', 'test/e2e/reliability.test.ts');
tests('weeks in which anything happens', 'e2e', 'test/e2e/fuzz.test.ts');
tests('the pages, drawn in every way', 'e2e', 'test/e2e/matrix.test.ts');

const read = (name) => JSON.parse(readFileSync(join(figures, `${name}.json`), 'utf8'));
const lives = read('lives');
const optOuts = read('opt-outs');
const workers = read('worker-kills');
const browsers = read('browser-kills');
const outage = read('outage');
const pages = ['google', 'outlook'].map((host) => ({
  fuzz: read(`fuzz-${host}`),
  matrix: read(`matrix-${host}`),
  name: host === 'google' ? 'Google Calendar' : 'Outlook',
}));
const number = (value) => new Intl.NumberFormat('en').format(value);
const rows = [
  ['generated lives of bookings', `${number(lives.lives)} lives`, `${lives.violations} broken promises`],
  [
    'worker ended at every step of a booking',
    `${workers.kills} kills, ${workers.accepted} accepted`,
    `${workers.events} events`,
  ],
  [
    'browser ended (SIGKILL) 0 to 240 ms after the click',
    `${browsers.kills} kills, ${browsers.accepted} accepted before the end`,
    `${browsers.events} events`,
  ],
  [
    'every connection to the service dropped',
    `${outage.seconds} s, ${outage.accepted} accepted meanwhile`,
    `${outage.events} events, all within ${outage.recoveredSeconds} s`,
  ],
  [
    'ideas for people who had asked to be left out of something',
    `${number(optOuts.ideas)} ideas`,
    `${optOuts.wrong} against a wish`,
  ],
  ...pages.flatMap(({ name, fuzz, matrix }) => [
    [
      `${name}: random weeks, re-renders, removals, slow loads, storms of navigation`,
      `${number(fuzz.weeks)} weeks, ${number(fuzz.events)} events`,
      `${fuzz.wrong} weeks with a pill over a busy minute or beside its slot, or an exception`,
    ],
    [
      `${name}: language × clock × view × height of an hour × week start × direction × kind of week`,
      `${number(matrix.looks)} looks`,
      `${matrix.wrong} misread by a minute or misplaced by a pixel`,
    ],
  ]),
];
const table = ['| what was done | how often | what stood in the end |', '|---|---|---|']
  .concat(rows.map((cells) => `| ${cells.join(' | ')} |`))
  .join('\n');
const path = join(root, 'docs', 'reliability.md');
const [begin, end] = ['<!-- figures: written by npm run test:long -->', '<!-- end of figures -->'];
const text = readFileSync(path, 'utf8');
const [before, rest] = text.split(begin);
const after = rest?.split(end)[1];
if (after === undefined) giveUp(`docs/reliability.md: expected the lines "${begin}" and "${end}", found none.`);
const today = new Date().toISOString().slice(0, 10);
writeFileSync(path, `${before}${begin}\n\nMeasured on ${today}, Linux, Chromium.\n\n${table}\n\n${end}${after}`);
console.log(`\n${table}\n\nWritten into docs/reliability.md.`);
