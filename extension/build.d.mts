import type { Metafile } from 'esbuild';
import type { BrowserBuild } from './browsers.mjs';

export function bundle(
  browser: BrowserBuild,
  outdir: string,
  options?: { write?: boolean },
): Promise<Metafile & { readonly files: readonly { readonly path: string; readonly contents: Uint8Array }[] }>;
// oxlint-disable-next-line typescript/no-explicit-any -- a manifest is JSON; tests look into it as such
export function manifestFor(source: unknown, browser: BrowserBuild | undefined): any;
export function buildAll(options?: { log?: (text: string) => void }): Promise<void>;
