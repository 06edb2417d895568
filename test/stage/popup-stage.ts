import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import type { Page } from 'playwright-core';
import type { MessageName } from '../../src/messages/map.ts';
import type { Language } from '../../src/domain/language.ts';
import { openBrowser, type Stage } from './stage.ts';

/** A state of the popup: what the worker answers, what is pressed, and what stands there then. */
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

/** What the popup finds of the browser: a worker that answers from the scene, and nothing that changes. Runs in the page. */
const browserOfScene = `{
  const { answers = {}, language = 'en' } = JSON.parse(sessionStorage.getItem('scene') ?? '{}');
  const silence = { addListener() {}, removeListener() {} };
  const api = {
    runtime: {
      id: 'stage',
      getURL: (path) => location.origin + '/' + path,
      onMessage: silence,
      sendMessage: async ({ name }) => {
        const answer = answers[name];
        if (answer === undefined) return await new Promise(() => {});
        return 'error' in answer ? { ok: false, code: 'failed', message: answer.error } : { ok: true, ...answer };
      },
    },
    storage: { onChanged: silence, local: { get: async () => ({}) } },
    i18n: { getUILanguage: () => language },
    tabs: { query: async () => [{ id: 1 }] },
  };
  Object.assign(globalThis, { browser: api, chrome: api });
}`;

/** Read once for all scenes. */
const give = async (path: string, response: ServerResponse): Promise<void> => {
  const body = await readFile(new URL(`.${path}`, dist)).catch(() => undefined);
  const type = types[extname(path)] ?? 'image/png';
  response.writeHead(body === undefined ? 404 : 200, { 'content-type': type, 'cache-control': 'max-age=3600' });
  response.end(body);
};

/** The popup of the build, without an extension around it. */
export const openPopupStage = async (): Promise<Stage> => {
  const browser = await openBrowser();
  const server = createServer(({ url = '/' }, response) => void give(url, response));
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
