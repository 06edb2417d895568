import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright-core';
import type { World } from '../../world/world.ts';

/** A Chromium inside the world with some other extension, or none. */
export interface Bare {
  readonly context: BrowserContext;
  readonly browserCdp: CDPSession;
  close(): Promise<void>;
}

export const openBare = async (world: World, extension?: string): Promise<Bare> => {
  const profile = await mkdtemp(join(tmpdir(), 'alongside-bench-'));
  const mapped = world.hosts.map((host) => `MAP ${host}:443 127.0.0.1:${world.port}`).join(', ');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    headless: true,
    viewport: { width: 1360, height: 900 },
    env: { ...(process.env as Record<string, string>), TZ: world.timeZone },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--host-resolver-rules=${mapped}, MAP * ~NOTFOUND , EXCLUDE 127.0.0.1`,
      `--ignore-certificate-errors-spki-list=${world.spki}`,
      ...(extension === undefined ? [] : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
    ],
  });
  return {
    context,
    browserCdp: await context.browser()!.newBrowserCDPSession(),
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};

/** The least an extension with a worker can be: it answers every message. Answers its folder. */
export const writeEmptyExtension = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'alongside-empty-'));
  const manifest = {
    manifest_version: 3,
    name: 'Empty worker',
    version: '1',
    background: { service_worker: 'worker.js' },
    content_scripts: [{ matches: ['https://calendar.google.com/*'], js: ['content.js'] }],
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(
    join(folder, 'worker.js'),
    'chrome.runtime.onMessage.addListener((_message, _sender, answer) => answer(1));',
  );
  await writeFile(join(folder, 'content.js'), '');
  return folder;
};

/** Runs an expression in the content script's own world. */
export const inContentScript = async <Value>(page: Page, expression: string): Promise<Value> => {
  const cdp = await page.context().newCDPSession(page);
  const contexts: { id: number; origin: string }[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context));
  await cdp.send('Runtime.enable');
  const ours = contexts.find(({ origin }) => origin.startsWith('chrome-extension://'));
  if (!ours) throw new Error('No content script runs in this page');
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
    expression,
    contextId: ours.id,
    awaitPromise: true,
    returnByValue: true,
  });
  await cdp.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as Value;
};

/** Ends the one extension worker there is, wherever it is. */
export const stopWorker = async (browserCdp: CDPSession): Promise<void> => {
  const { targetInfos } = await browserCdp.send('Target.getTargets');
  const worker = targetInfos.find(({ type }) => type === 'service_worker');
  if (worker) await browserCdp.send('Target.closeTarget', { targetId: worker.targetId });
};
