import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import type { MessageName } from '../../src/messages/map.ts';
import type { Language } from '../../src/domain/language.ts';
import { openBrowser, type Stage } from './stage.ts';

/** A state of the popup: what it is answered, what is pressed, and what stands there then. */
export interface PopupScene {
  readonly name: string;
  /** A message without an answer is never answered. */
  readonly answers: Readonly<Partial<Record<MessageName, { readonly value: unknown } | { readonly error: string }>>>;
  /** Names of the buttons that are pressed, one after the other. */
  readonly press: readonly string[];
  readonly shows: string;
}

const dist = new URL('../../dist/chrome/', import.meta.url);
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** What the popup's frame finds of the browser: files, a language, and nothing that changes. Runs in the page. */
const browserOfScene = `{
  const { language = 'en' } = JSON.parse(sessionStorage.getItem('scene') ?? '{}');
  const silence = { addListener() {}, removeListener() {} };
  const api = {
    runtime: { id: 'stage', getURL: (path) => location.origin + '/' + path, onMessage: silence },
    storage: { onChanged: silence, local: { get: async () => ({}) } },
    i18n: { getUILanguage: () => language },
  };
  Object.assign(globalThis, { browser: api, chrome: api });
}`;

/** The popup over the answers of a scene, in place of what it works out and of the worker. */
const popupScript = async (): Promise<Uint8Array> => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('popup-page.tsx', import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'chrome144',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { __BROWSER__: '"chrome"', __GOOGLE_CLIENT_ID__: '""', __MICROSOFT_CLIENT_ID__: '""' },
  });
  return outputFiles[0]!.contents;
};

/** Read once for all scenes. */
const give = async (path: string, script: Uint8Array, response: ServerResponse): Promise<void> => {
  const body = path === '/popup/main.js' ? script : await readFile(new URL(`.${path}`, dist)).catch(() => undefined);
  const type = types[extname(path)] ?? 'image/png';
  response.writeHead(body === undefined ? 404 : 200, { 'content-type': type, 'cache-control': 'max-age=3600' });
  response.end(body);
};

/** The popup with the frame and the sheets of the build, without an extension around it. */
export const openPopupStage = async (): Promise<Stage> => {
  const browser = await openBrowser();
  const script = await popupScript();
  const server = createServer(({ url = '/' }, response) => void give(url, script, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    timezoneId: 'UTC',
    baseURL: `http://127.0.0.1:${port}`,
  });
  const page = await context.newPage();
  await page.goto('/texts/en.json');
  await context.addInitScript({ content: browserOfScene });
  return {
    page,
    async close() {
      await browser.close();
      server.close();
    },
  };
};

const press = async (page: Page, name: string): Promise<void> => {
  await page
    .locator('button, summary')
    .and(page.getByText(name, { exact: true }).or(page.locator(`:has(> span:text-is(${JSON.stringify(name)}))`)))
    .first()
    .click();
};

/** Opens the popup anew in a scene, and plays that. */
export const playPopup = async (
  { page }: Stage,
  { answers, press: names, shows }: PopupScene,
  language: Language,
): Promise<void> => {
  await page.evaluate((scene) => sessionStorage.setItem('scene', scene), JSON.stringify({ answers, language }));
  await page.goto('/popup/index.html');
  for (const name of names) await press(page, name);
  await page.locator(shows).first().waitFor();
};
