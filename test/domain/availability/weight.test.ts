import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Takes the engine out of a bundle and leaves only its names. */
const withoutEngine: Plugin = {
  name: 'without-engine',
  setup: (bundler) => {
    bundler.onLoad({ filter: /domain[\\/]availability[\\/]index\.ts$/ }, () => ({
      contents: `const { busyDecision, findGaps, instantOf, offsetMinutesAt, slotsIn, wallOf } = globalThis;
        export { busyDecision, findGaps, instantOf, offsetMinutesAt, slotsIn, wallOf };`,
    }));
  },
};

const bundle = async (entry: string, plugins: Plugin[]): Promise<{ bytes: number; inputs: readonly string[] }> => {
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    plugins,
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'iife',
    target: 'chrome144',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { __BROWSER__: '"chrome"', __GOOGLE_CLIENT_ID__: '""', __MICROSOFT_CLIENT_ID__: '""' },
  });
  const [output] = Object.values(metafile.outputs);
  const inputs = Object.entries(output!.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 100);
  return {
    bytes: gzipSync(outputFiles[0]!.contents, { level: 9 }).length,
    inputs: inputs.map(([input]) => input).filter((input) => input.startsWith('src/domain/availability/')),
  };
};

describe('the gap engine', () => {
  it.each(['google-calendar', 'outlook'])(
    'adds at most 3 kB to what the %s page loads',
    { timeout: 60_000 },
    async (page) => {
      const entry = `extension/content/${page}.ts`;
      const [whole, rest] = await Promise.all([bundle(entry, []), bundle(entry, [withoutEngine])]);
      expect(whole.inputs).toContain('src/domain/availability/find-gaps.ts');
      expect(rest.inputs).toEqual([]);
      expect(whole.bytes - rest.bytes).toBeLessThanOrEqual(3 * 1024);
      // What only the worker asks for stays out of the page.
      expect(whole.inputs.filter((input) => /absence|common-gaps|subtract|slots/.test(input))).toEqual([]);
    },
  );
});
