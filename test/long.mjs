// `npm run test:long`: the long versions of the tests of reliability; their figures go into docs/reliability.md.
// `npm run test:long -- matrix fuzz` runs these parts alone, and renews their rows.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { figuresFolder, writeFigures } from './long-figures.mjs';
import { findChromium, giveUp, installPackages, root } from './prepare.mjs';

/** By name: what it is, the project it belongs to, its tests, the names of the figures it keeps. */
const parts = {
  bookings: {
    title: 'lives of bookings',
    project: 'unit',
    tests: ['test/app/booking/model.test.ts'],
    keeps: ['lives'],
  },
  ideas: { title: 'what is suggested', project: 'unit', tests: ['test/domain/involvement'], keeps: ['opt-outs'] },
  browsers: {
    title: 'real browsers',
    project: 'e2e',
    tests: ['test/e2e/reliability.test.ts'],
    keeps: ['worker-kills', 'browser-kills', 'outage'],
  },
  matrix: {
    title: 'the pages, drawn in every way',
    project: 'e2e',
    tests: ['test/e2e/matrix-google.test.ts', 'test/e2e/matrix-outlook.test.ts'],
    keeps: ['matrix-google', 'matrix-outlook'],
  },
  fuzz: {
    title: 'weeks in which anything happens',
    project: 'e2e',
    tests: ['test/e2e/fuzz-google.test.ts', 'test/e2e/fuzz-outlook.test.ts'],
    keeps: ['fuzz-google', 'fuzz-outlook'],
  },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0)
  giveUp(
    `No part is called ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}; without a name all run.`,
  );
const names = asked.length > 0 ? asked : Object.keys(parts);

const run = (title, command, args) => {
  console.log(`\n── ${title}`);
  const { status } = spawnSync(process.execPath, [join(root, command), ...args], {
    cwd: root,
    env: { ...process.env, ALONGSIDE_LONG: '1', CHROMIUM_PATH: findChromium() },
    stdio: 'inherit',
  });
  if (status !== 0) giveUp(`Failed: ${title}. See above; its figures in docs/reliability.md stay as they were.`);
};

installPackages();
run('build', 'extension/build.mjs', []);
for (const name of names) {
  const { title, project, tests, keeps } = parts[name];
  for (const figure of keeps) rmSync(join(figuresFolder, `${figure}.json`), { force: true });
  run(title, 'node_modules/vitest/vitest.mjs', [
    'run',
    '--config=test/vitest.config.ts',
    '--project',
    project,
    ...tests,
  ]);
  console.log(`\n${writeFigures(keeps)}\n\nWritten into docs/reliability.md.`);
}
