// `npm run bench:involvement`: how long it takes to rank. The engine is bundled and minified as it ships.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const from = (path) => fileURLToPath(new URL(path, import.meta.url));
const outfile = from('../../../node_modules/.cache/bench/involvement.mjs');
await build({
  entryPoints: [from('bench.ts')],
  outfile,
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, ['--expose-gc', outfile], { stdio: 'inherit' });
process.exit(status ?? 1);
