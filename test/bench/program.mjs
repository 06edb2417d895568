// Bundles one program of the bench as it ships, minified, and runs it.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const from = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Runs a program in a process of its own, in the root of the repository. True when every limit was met. */
export const runProgram = async (entry, ...args) => {
  const outfile = from(`../../node_modules/.cache/bench/${entry.replaceAll('/', '-')}.mjs`);
  await build({
    entryPoints: [from(`${entry}.ts`)],
    outfile,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  const { status } = spawnSync(process.execPath, ['--expose-gc', outfile, ...args], {
    stdio: 'inherit',
    cwd: from('../..'),
  });
  return status === 0;
};
