// `npm run bench`: how long the engine takes, and what else is there. The engine is bundled and minified as it ships.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const from = (path) => fileURLToPath(new URL(path, import.meta.url));
const outfile = from('../../node_modules/.cache/bench/main.mjs');
await build({
  entryPoints: [from('main.ts')],
  outfile,
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, ['--expose-gc', outfile, ...process.argv.slice(2)], {
  stdio: 'inherit',
  cwd: from('../..'),
});
process.exit(status ?? 1);
