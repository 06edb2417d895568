import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import type { World } from '../../world/world.ts';

/** A real Chromium without the extension, inside the stand-in world: for tests of the pages and their readers. */
export const openPlainChromium = async (
  world: World,
  options: {
    readonly timeZone?: string;
    /** As in the world of content scripts, which the page's policy does not bind. */ readonly bypassCSP?: boolean;
  } = {},
): Promise<{ readonly context: BrowserContext; close(): Promise<void> }> => {
  const profile = await mkdtemp(join(tmpdir(), 'alongside-plain-'));
  const mapped = world.hosts.map((host) => `MAP ${host}:443 127.0.0.1:${world.port}`).join(', ');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    headless: true,
    bypassCSP: options.bypassCSP ?? false,
    viewport: { width: 1360, height: 900 },
    timezoneId: options.timeZone ?? world.timeZone,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      `--host-resolver-rules=${mapped}, MAP * ~NOTFOUND , EXCLUDE 127.0.0.1`,
      `--ignore-certificate-errors-spki-list=${world.spki}`,
    ],
  });
  return {
    context,
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
};
