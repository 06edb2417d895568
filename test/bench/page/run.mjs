// `npm run bench:page`: what the content scripts cost, measured in Chromium. Writes RESULTS.md beside this file.
import { findChromium, installPackages } from '../../prepare.mjs';

installPackages();
process.env.CHROMIUM_PATH = findChromium();
const { buildAll } = await import('../../../extension/build.mjs');
await buildAll({ log: () => undefined });
const { register } = await import('tsx/esm/api');
register();
await import('temporal-polyfill/global');
const { benchPage } = await import('./bench.ts');
await benchPage(process.argv.slice(2));
