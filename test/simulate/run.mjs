// `npm run simulate`: lives through two years of a leader's weeks and writes docs/involvement-simulation.md with its picture.
import { installPackages } from '../prepare.mjs';

installPackages();
const { register } = await import('tsx/esm/api');
register();
await import('temporal-polyfill/global');
const { simulate } = await import('./simulate.ts');
await simulate();
