// `npm run screenshots`: draws the pictures of docs/screenshots and docs/store anew.
import { findChromium, installPackages } from '../prepare.mjs';

installPackages();
process.env.CHROMIUM_PATH = findChromium();
const { buildAll } = await import('../../extension/build.mjs');
await buildAll({ log: () => undefined });
const { register } = await import('tsx/esm/api');
register();
await import('temporal-polyfill/global');
const { takeScreenshots } = await import('./screenshots.ts');
const { takeStatePictures } = await import('./state-pictures.ts');
const { takeStorePictures } = await import('./store-pictures.ts');
await takeScreenshots();
await takeStatePictures();
await takeStorePictures();
console.log('docs/screenshots and docs/store are up to date.');
