import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Staged, Step } from './layer-page.ts';

/** The surfaces of the build in a browser without an extension: each state is there at once, whatever brings it about. */
export interface Stage {
  readonly page: Page;
  close(): Promise<void>;
}

const dist = new URL('../../dist/chrome/', import.meta.url);

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });

const layerScript = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('layer-page.ts', import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'chrome144',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  return outputFiles[0]!.text;
};

/** A page in which pills are drawn and the card of the build opens. */
export const openLayerStage = async (): Promise<Stage> => {
  const browser = await openBrowser();
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.setContent('<!doctype html><html lang="en"><title>Stage</title><body></body></html>');
  await page.addScriptTag({ content: await layerScript() });
  await page.addScriptTag({ content: await readFile(new URL('content/card.js', dist), 'utf8') });
  return { page, close: () => browser.close() };
};

/** Plays a scene of the layer; see `play` in layer-page.ts. */
export const play = async ({ page }: Stage, staged: Staged, steps: readonly Step[], shows: string): Promise<void> => {
  await page.evaluate(
    ([first, then, last]) =>
      (Reflect.get(globalThis, 'stage') as { play(...scene: unknown[]): Promise<void> }).play(first, then, last),
    [staged, steps, shows] as const,
  );
};
