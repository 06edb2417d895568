import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch, type Browser, type Page } from 'puppeteer-core';
import type { World } from '../../world/world.ts';
import { until } from './until.ts';

const root = resolve(fileURLToPath(import.meta.url), '../../../..');
const ADDON_ID = '{2dd4f755-66e3-4fd6-8d56-4099c47fc019}';

/** The parts of WebDriver BiDi that Puppeteer has no words for. */
interface Bidi {
  send(method: string, params: Record<string, unknown>): Promise<{ result: any }>;
}

/** A real Firefox with the built extension, its traffic led into the stand-in world by a proxy that refuses everything else. */
export class FirefoxSession {
  readonly browser: Browser;
  readonly uuid: string;

  private constructor(browser: Browser, uuid: string) {
    this.browser = browser;
    this.uuid = uuid;
  }

  /** @param extension another folder than the build's, with the same extension in it. */
  static async open(world: World, extension = resolve(root, 'dist/firefox')): Promise<FirefoxSession> {
    const uuid = randomUUID();
    const browser = await launch({
      browser: 'firefox',
      executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
      headless: true,
      acceptInsecureCerts: true,
      // The extension's own pages are out of reach without it.
      args: ['-remote-allow-system-access'],
      env: { ...process.env, TZ: world.timeZone },
      defaultViewport: { width: 1360, height: 900 },
      extraPrefsFirefox: {
        'network.proxy.type': 1,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': world.proxyPort,
        'network.trr.mode': 5,
        // What any page or script of the browser logs goes to the process's output.
        'devtools.console.stdout.content': true,
        'intl.accept_languages': 'en-US',
        // A prompt of the browser itself is nothing a test could press: it is answered with yes.
        'extensions.webextOptionalPermissionPrompts': false,
        'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: uuid }),
      },
    });
    await browser.installExtension(extension);
    const session = new FirefoxSession(browser, uuid);
    await session.#closeWelcome();
    return session;
  }

  /** Waits for the page that opens by itself once the extension is installed; Puppeteer knows it as about:blank only. */
  async #closeWelcome(): Promise<void> {
    const address = `moz-extension://${this.uuid}/welcome/index.html`;
    const context = await until('the welcome page', async () => {
      const { result } = await this.#bidi.send('browsingContext.getTree', {});
      return result.contexts.find(({ url }: { url: string }) => url === address)?.context as string | undefined;
    });
    await this.#bidi.send('browsingContext.close', { context });
  }

  async page(address: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    return page;
  }

  /** One of the extension's own pages; Firefox never reports such a navigation as finished. */
  async extensionPage(path: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(`moz-extension://${this.uuid}/${path}`, { timeout: 1500 }).catch(() => undefined);
    await page.waitForFunction(() => document.querySelector('main, [role=main], form') !== null);
    return page;
  }

  get #bidi(): Bidi {
    return (this.browser as unknown as { connection: Bidi }).connection;
  }

  /** Nodes of a role inside the closed shadow root of `host`, by name. */
  async inClosedRoot(page: Page, host: string): Promise<ClosedRoot> {
    const bidi = this.#bidi;
    const { result } = await bidi.send('browsingContext.getTree', {});
    const { context } = result.contexts.find(({ url }: { url: string }) => url === page.url());
    const root = await until(`the closed root of ${host}`, async () => {
      const located = await bidi.send('browsingContext.locateNodes', {
        context,
        locator: { type: 'css', value: host },
        serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
      });
      return located.result.nodes[0]?.value?.shadowRoot as { sharedId: string } | undefined;
    });
    return new ClosedRoot(bidi, page, context, { sharedId: root.sharedId });
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}

export class ClosedRoot {
  readonly #bidi: Bidi;
  readonly #page: Page;
  readonly #context: string;
  readonly #root: { sharedId: string };

  constructor(bidi: Bidi, page: Page, context: string, root: { sharedId: string }) {
    this.#bidi = bidi;
    this.#page = page;
    this.#context = context;
    this.#root = root;
  }

  async #call(functionDeclaration: string, ...nodes: { sharedId: string }[]): Promise<any> {
    const { result } = await this.#bidi.send('script.callFunction', {
      target: { context: this.#context },
      awaitPromise: false,
      arguments: nodes,
      functionDeclaration,
    });
    return JSON.parse(result.result.value);
  }

  /** Names of all buttons that begin with `start`. */
  async buttonNames(start: string): Promise<string[]> {
    const names: string[] = await this.#call(
      `root => JSON.stringify([...root.querySelectorAll('button')].map(b => b.getAttribute('aria-label') ?? b.textContent.trim()))`,
      this.#root,
    );
    return names.filter((name) => name.startsWith(start));
  }

  /** Waits for the one node of this role and name, and clicks it with the mouse. */
  async click(role: string, name: string): Promise<void> {
    const node = await until(`one ${role} "${name}"`, async () => {
      const { result } = await this.#bidi.send('browsingContext.locateNodes', {
        context: this.#context,
        startNodes: [this.#root],
        locator: { type: 'accessibility', value: { role, name } },
      });
      return result.nodes.length === 1 ? (result.nodes[0] as { sharedId: string }) : undefined;
    });
    let before = '';
    // A card that is still opening moves: it is clicked once it is at rest and nothing covers the place.
    const [x, y] = await until(`${role} "${name}" at rest, with nothing over it`, async () => {
      const place: [number, number, boolean] = await this.#call(
        `(e, root) => { const b = e.getBoundingClientRect(); const x = b.x + b.width / 2; const y = b.y + b.height / 2;
          return JSON.stringify([x, y, e.contains(root.elementFromPoint(x, y))]) }`,
        { sharedId: node.sharedId },
        this.#root,
      );
      const isAtRest = before === JSON.stringify(place);
      before = JSON.stringify(place);
      return isAtRest && place[2] ? ([place[0], place[1]] as const) : undefined;
    });
    await this.#page.mouse.click(x, y);
  }
}
