// Makes a fresh machine ready: packages as the lock file says, a Chromium, and for the tests a Firefox.
// Runs before anything is installed, so it uses nothing but Node itself.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(fileURLToPath(import.meta.url), '../..');

const CHROMIUM_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  `${process.env.LOCALAPPDATA ?? ''}\\Chromium\\Application\\chrome.exe`,
];
const BRANDED_PLACES = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const FIREFOX_PLACES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** What cannot be mended here ends the run with one sentence and exit 1: never a silent skip. */
export function giveUp(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}

const say = (text) => console.log(`· ${text}`);

/** Runs a command and shows what it prints, so that a long installation is seen to move. */
function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', cwd: root, ...options });
  if (error || status !== 0)
    giveUp(
      `"${command} ${args.join(' ')}" did not succeed${error ? ` (${error.message})` : ''}. See its output above.`,
    );
}

/** `npm ci` when packages are missing or older than the lock file. */
export function installPackages() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    giveUp(
      `Alongside is built with Node 20.19 or newer; this is ${process.versions.node}. Install a newer Node and try again.`,
    );
  const installed = join(root, 'node_modules/.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  if (existsSync(installed) && hasSamePackages(lock, installed)) return;
  say('Installing packages (npm ci) …');
  run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund'], {
    shell: process.platform === 'win32',
  });
}

/** A checkout gives the lock file a new date without changing it. */
function hasSamePackages(lock, installed) {
  const versions = (file) =>
    Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages)
      .filter(([name, { optional }]) => name && !optional)
      .map(([name, { version }]) => `${name}@${version}`)
      .toSorted()
      .join('\n');
  return versions(lock) === versions(installed);
}

const isRootOnDebian = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

let hasFreshLists = false;
function aptInstall(...packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if (!hasFreshLists) {
    say('Reading the package lists (apt-get update) …');
    run('apt-get', ['update', '-q'], { env });
    hasFreshLists = true;
  }
  say(`Installing ${packages.join(' and ')} (apt-get install) …`);
  run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], { env });
}

function pathFrom(variable) {
  const path = process.env[variable];
  if (path && !existsSync(path)) giveUp(`${variable} names ${path}, but there is no such file.`);
  return path;
}

/** A Chromium that loads unpacked extensions from the command line. */
export function findChromium() {
  const chosen = pathFrom('CHROMIUM_PATH');
  if (chosen) return refuseBranded(chosen);
  const found = CHROMIUM_PLACES.find((place) => existsSync(place));
  if (found) return found;
  if (isRootOnDebian()) {
    aptInstall('chromium', 'fonts-liberation');
    if (existsSync('/usr/bin/chromium')) return '/usr/bin/chromium';
  }
  const branded = BRANDED_PLACES.find((place) => existsSync(place));
  if (branded)
    giveUp(
      `Only Google Chrome was found (${branded}). Since version 137 it ignores --load-extension, so the extension cannot be loaded from here: ` +
        'install Chromium, or name one in CHROMIUM_PATH. (To use Alongside in your own Chrome, see "Load it into your own browser" in the README.)',
    );
  return giveUp(
    'No Chromium was found. Install it (on Debian or Ubuntu: sudo apt-get install chromium) or name one in CHROMIUM_PATH.',
  );
}

function refuseBranded(path) {
  const version = execFileSync(path, ['--version'], { encoding: 'utf8' });
  const major = Number(/(\d+)\./.exec(version)?.[1]);
  if (/Google Chrome/.test(version) && !/for Testing/.test(version) && major >= 137)
    giveUp(
      `CHROMIUM_PATH names ${version.trim()}. Branded Chrome ignores --load-extension since version 137: name a Chromium or a "Chrome for Testing".`,
    );
  return path;
}

/** A Firefox; WebDriver BiDi drives it. */
export function findFirefox() {
  const found = pathFrom('FIREFOX_PATH') ?? FIREFOX_PLACES.find((place) => existsSync(place));
  if (found) return found;
  if (isRootOnDebian()) {
    aptInstall('firefox-esr');
    if (existsSync('/usr/bin/firefox-esr')) return '/usr/bin/firefox-esr';
  }
  return giveUp(
    'No Firefox was found. Install it (on Debian or Ubuntu: sudo apt-get install firefox-esr) or name one in FIREFOX_PATH.',
  );
}
