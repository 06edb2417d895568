// `npm start`: the main job in the stand-in world. `npm start -- --live`: the real calendars, with a profile of its own.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, installPackages, root } from '../prepare.mjs';

const isLive = process.argv.includes('--live');
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const isHeadless = process.argv.includes('--headless') || !hasDisplay;

installPackages();
process.env.CHROMIUM_PATH = findChromium();

console.log('· Building the extension …');
const { buildAll } = await import('../../extension/build.mjs');
await buildAll({ log: (text) => console.log(text && `  ${text}`) });

if (isLive) openLive();
else {
  const { register } = await import('tsx/esm/api');
  register();
  await import('temporal-polyfill/global');
  const { showWorld } = await import('./show.ts');
  process.exitCode = await showWorld({ isHeadless });
}

/** An ordinary browser process: no remote debugging, no host mapping, no certificate flag. */
function openLive() {
  if (!hasDisplay) {
    console.error('\n--live opens a browser window, and there is no display here.');
    process.exit(1);
  }
  const profile = join(root, '.cache/live-profile');
  mkdirSync(profile, { recursive: true });
  const isRoot = process.getuid?.() === 0;
  const browser = spawn(
    process.env.CHROMIUM_PATH,
    [
      `--user-data-dir=${profile}`,
      `--load-extension=${join(root, 'dist/chrome')}`,
      '--no-first-run',
      ...(isRoot ? ['--no-sandbox'] : []),
      'https://calendar.google.com/calendar/r/week',
      'https://outlook.office.com/calendar/view/week',
    ],
    { stdio: 'ignore' },
  );
  console.log(
    '\nThe real calendars are open, with a profile of their own in .cache/live-profile. Sign in as you are used to.',
  );
  console.log('To connect an account, register your own OAuth client (README) with the redirect addresses above.');
  console.log('Close the window or press Ctrl-C to end.');
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => browser.kill());
  browser.once('exit', (code) => process.exit(code ?? 0));
}
