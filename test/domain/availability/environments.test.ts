import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { readOwnCases, readPublicCases } from './read-cases.ts';
import { runSuite } from './suite.ts';
import type { Suite, SuiteResult } from './suite.ts';

const program = `
  import 'temporal-polyfill/global';
  import { json } from 'node:stream/consumers';
  import { runSuite } from './suite.ts';
  const suite = await json(process.stdin);
  process.stdout.write(JSON.stringify({ ...runSuite(suite), zone: Intl.DateTimeFormat().resolvedOptions().timeZone }));
`;

const runUnder = async (timeZone: string, code: string, suite: Suite): Promise<SuiteResult & { zone: string }> => {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    env: { ...process.env, TZ: timeZone },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(suite));
  return JSON.parse(await text(child.stdout)) as SuiteResult & { zone: string };
};

describe('the answers of the gap engine', () => {
  it('are the same whatever zone the machine is in', { timeout: 60_000 }, async () => {
    const suite: Suite = { own: readOwnCases(), published: readPublicCases(), seed: 20_261_122, weeks: 12 };
    const { outputFiles } = await build({
      stdin: { contents: program, resolveDir: fileURLToPath(new URL('.', import.meta.url)), loader: 'ts' },
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      platform: 'node',
    });
    const here = runSuite(suite);
    expect(here.wrong).toEqual([]);
    const zones = ['UTC', 'America/New_York', 'Asia/Kolkata', 'Africa/Cairo'];
    const results = await Promise.all(zones.map((zone) => runUnder(zone, outputFiles[0]!.text, suite)));
    expect(results.map(({ zone }) => zone.replace('Asia/Calcutta', 'Asia/Kolkata'))).toEqual(zones);
    for (const { answers, wrong } of results) {
      expect(wrong).toEqual([]);
      expect(answers).toEqual(here.answers);
    }
  });
});
