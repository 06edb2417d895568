// `npm test`: everything there is to check, in the order in which it fails fastest. Installs what is missing first.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, findFirefox, giveUp, installPackages, root } from './prepare.mjs';

installPackages();
const env = { ...process.env, CHROMIUM_PATH: findChromium(), FIREFOX_PATH: findFirefox() };
const results = join(root, 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

function step(title, command, args) {
  console.log(`\n── ${title}`);
  const started = performance.now();
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', command), ...args], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  console.log(
    `   ${title}: ${status === 0 ? 'ok' : 'FAILED'} in ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
  return status === 0;
}

const checks = [
  ...['src/domain', '.', 'test'].map((project) => [`types of ${project}`, 'typescript/bin/tsc', ['-p', project]]),
  ['lint', 'oxlint/bin/oxlint', ['--type-aware', '--deny-warnings']],
  ['format', 'oxfmt/bin/oxfmt', ['--check', '.']],
  ['unused code', 'knip/bin/knip.js', []],
];
for (const [title, command, args] of checks)
  if (!step(title, command, args)) giveUp(`Failed: ${String(title)}. See above.`);

if (!step('build', '../extension/build.mjs', [])) giveUp('The build failed, see above.');
// The store's linter speaks of Firefox only: the other builds differ from this one in the manifest.
const storeChecks = [
  'lint',
  '--source-dir',
  join(root, 'dist/firefox'),
  '--no-config-discovery',
  '--warnings-as-errors',
];
if (!step('store checks', 'web-ext/bin/web-ext.js', storeChecks)) giveUp('The store checks failed, see above.');

const report = join(results, 'vitest.json');
const passed = step('tests', 'vitest/vitest.mjs', [
  'run',
  '--config=test/vitest.config.ts',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
]);
const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
const failed = numFailedTests + (passed || numFailedTests > 0 ? 0 : 1);
console.log(
  `\ntests: ${numPassedTests} passed, ${failed} failed${numPendingTests ? `, ${numPendingTests} skipped` : ''}`,
);
process.exit(passed ? 0 : 1);
