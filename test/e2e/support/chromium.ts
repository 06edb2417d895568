import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type BrowserContext, type CDPSession, type Page, type Worker } from 'playwright-core';
import type { World } from '../../world/world.ts';
import { Accessible, type Command } from './accessible.ts';
import { until } from './until.ts';

const root = resolve(fileURLToPath(import.meta.url), '../../../..');

export interface ChromiumOptions {
  readonly build?: 'chrome' | 'edge';
  readonly isHeadless?: boolean;
  readonly colorScheme?: 'light' | 'dark';
  /** For pictures: nothing is caught half-way in. */
  readonly isStill?: boolean;
  /** Keep a profile over a restart; a fresh one otherwise, removed at the end. */
  readonly profile?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Another folder than the build's, with the same extension in it. */
  readonly extension?: string;
  /** An address that is open before the extension is installed. */
  readonly openBefore?: string;
  /** A fresh profile is shown the welcome page; it is closed again unless it is what is looked at. */
  readonly keepsWelcome?: boolean;
}

/** A page and what assistive technology sees of it. */
export interface Tab {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly accessible: Accessible;
}

/** A real Chromium with the built, unmodified extension, inside the stand-in world. */
export class ChromiumSession {
  readonly context: BrowserContext;
  readonly extensionId: string;
  readonly browserCdp: CDPSession;
  readonly #profile: string;
  readonly #options: ChromiumOptions;

  private constructor(
    context: BrowserContext,
    worker: Worker,
    browserCdp: CDPSession,
    profile: string,
    options: ChromiumOptions,
  ) {
    this.context = context;
    this.extensionId = new URL(worker.url()).host;
    this.browserCdp = browserCdp;
    this.#profile = profile;
    this.#options = options;
  }

  static async open(world: World, options: ChromiumOptions = {}): Promise<ChromiumSession> {
    const isFresh = options.profile === undefined || !existsSync(join(options.profile, 'Default'));
    const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'alongside-chromium-')));
    const extension = options.extension ?? join(root, 'dist', options.build ?? 'chrome');
    const mapped = world.hosts.map((host) => `MAP ${host}:443 127.0.0.1:${world.port}`).join(', ');
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      headless: options.isHeadless ?? true,
      // Whoever looks at a window sizes it as they like.
      viewport: options.isHeadless === false ? null : (options.viewport ?? { width: 1360, height: 900 }),
      colorScheme: options.colorScheme ?? 'light',
      reducedMotion: options.isStill ? 'reduce' : 'no-preference',
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
        ...(options.openBefore === undefined
          ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]
          : ['--enable-unsafe-extension-debugging']),
      ],
      ...(options.openBefore !== undefined && { ignoreDefaultArgs: ['--disable-extensions'] }),
    });
    const browserCdp = await context.browser()!.newBrowserCDPSession();
    if (options.openBefore !== undefined) {
      await (await context.newPage()).goto(options.openBefore);
      await browserCdp.send('Extensions.loadUnpacked' as never, { path: extension } as never);
    }
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const session = new ChromiumSession(context, worker, browserCdp, profile, options);
    if (isFresh && options.keepsWelcome !== true) await (await session.welcome()).close();
    return session;
  }

  /** The page that opens by itself in a fresh profile. */
  async welcome(): Promise<Page> {
    return until('the welcome page', () =>
      this.context.pages().find((page) => page.url() === this.extensionPage('welcome/index.html')),
    );
  }

  /** Opens an address in a new tab. */
  async tab(address: string): Promise<Tab> {
    const page = await this.context.newPage();
    await page.goto(address);
    return this.see(page);
  }

  async see(page: Page): Promise<Tab> {
    const cdp = await this.context.newCDPSession(page);
    const command: Command = (method, params) => cdp.send(method as never, params as never);
    return { page, cdp, accessible: new Accessible(command) };
  }

  /** The next tab or window that opens while `act` runs. */
  async opened(act: () => Promise<unknown>): Promise<Tab> {
    const opening = this.context.waitForEvent('page', { timeout: 15_000 });
    await act();
    const page = await opening;
    // A tab may be there before it has gone anywhere.
    await page.waitForURL(({ href }) => href !== 'about:blank', { waitUntil: 'domcontentloaded' });
    return this.see(page);
  }

  extensionPage(path: string): string {
    return `chrome-extension://${this.extensionId}/${path}`;
  }

  /** The worker; Playwright's handle goes on working after the worker was revived. */
  worker(): Worker {
    const worker =
      this.context.serviceWorkers().find((worker) => worker.url().includes(this.extensionId)) ??
      this.context.serviceWorkers()[0];
    if (!worker) throw new Error('The extension has no worker');
    return worker;
  }

  /**
   * Ends the worker wherever it is, in the middle of an await too. Its target keeps its id while a debugger is attached, so the
   * answer tells later whether what runs then is another life: asking would wake the worker by itself.
   */
  async killWorker(): Promise<{ readonly isAnotherLife: () => Promise<boolean> }> {
    await this.worker().evaluate(() => {
      Reflect.set(globalThis, 'livesBeforeTheKill', true);
    });
    const { targetInfos } = await this.browserCdp.send('Target.getTargets');
    const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(this.extensionId));
    if (!worker) throw new Error('No worker is running');
    await this.browserCdp.send('Target.closeTarget', { targetId: worker.targetId });
    return {
      isAnotherLife: async () =>
        this.worker().evaluate(() => Reflect.get(globalThis, 'livesBeforeTheKill') === undefined),
    };
  }

  /** Opens the real toolbar popup over the active tab, and talks to it through its own target. */
  async popup(): Promise<{ accessible: Accessible; command: Command; close: () => Promise<void> }> {
    // A worker that was just ended may start anew in the middle of the question.
    await until('the popup to open', async () => {
      await this.worker().evaluate(() => (globalThis as any).chrome.action.openPopup());
      return true;
    });
    const targetId = await until('the popup', async () => {
      const { targetInfos } = await this.browserCdp.send('Target.getTargets');
      return targetInfos.find(({ type, url }) => type === 'page' && url.startsWith(this.extensionPage('popup/')))
        ?.targetId;
    });
    const { sessionId } = await this.browserCdp.send('Target.attachToTarget', { targetId, flatten: false });
    const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
    let last = 0;
    this.browserCdp.on('Target.receivedMessageFromTarget', (event) => {
      if (event.sessionId !== sessionId) return;
      const message = JSON.parse(event.message);
      const waiter = waiting.get(message.id);
      if (!waiter) return;
      waiting.delete(message.id);
      if (message.error) waiter.reject(new Error(message.error.message));
      else waiter.resolve(message.result);
    });
    // A popup that closes itself at a press answers nothing more, the end of that press included.
    this.browserCdp.on('Target.detachedFromTarget', (event) => {
      if (event.sessionId !== sessionId) return;
      for (const { resolve } of waiting.values()) resolve({});
      waiting.clear();
    });
    const command: Command = (method, params = {}) =>
      new Promise((resolve, reject) => {
        waiting.set(++last, { resolve, reject });
        this.browserCdp
          .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id: last, method, params }) })
          .catch(reject);
      });
    // What the pages of the session are told of the user's taste, a target of its own does not hear.
    const { colorScheme = 'light', isStill = false } = this.#options;
    const features = [
      { name: 'prefers-color-scheme', value: colorScheme },
      { name: 'prefers-reduced-motion', value: isStill ? 'reduce' : 'no-preference' },
    ];
    await command('Emulation.setEmulatedMedia', { features });
    return {
      accessible: new Accessible(command),
      command,
      close: async () => {
        await this.browserCdp.send('Target.closeTarget', { targetId });
        // The next one must not be taken for this one on its way out.
        await until('the popup to be gone', async () => {
          const { targetInfos } = await this.browserCdp.send('Target.getTargets');
          return targetInfos.every((target) => target.targetId !== targetId);
        });
      },
    };
  }

  async close(): Promise<void> {
    await this.context.close();
    if (this.#options.profile === undefined) await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
