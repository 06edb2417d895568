import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { browsers } from '../../extension/browsers.mjs';
import { bundle } from '../../extension/build.mjs';

const root = resolve(fileURLToPath(import.meta.url), '../../..');
type Bundle = Awaited<ReturnType<typeof bundle>>;

/** Who may import whom, as docs/architecture.md says it; a folder may always import itself and src/domain, src/platform. */
const MAY_ALSO_IMPORT: Record<string, readonly string[]> = {
  domain: [],
  pages: [],
  providers: [],
  ui: ['messages/map.ts'],
  storage: [],
  messages: [],
  platform: [],
  app: [
    'messages/map.ts',
    'messages/errors.ts',
    'pages/calendar-page.ts',
    'providers/calendar-provider.ts',
    'providers/sign-in.ts',
  ],
};

const IMPORT = /(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g;

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

const inSrc = (file: string): string => relative(join(root, 'src'), file).split(sep).join('/');

describe('the import boundaries', () => {
  it('hold for every import in src, type-only ones included', () => {
    const trespasses: string[] = [];
    for (const file of sources(join(root, 'src'))) {
      const [from] = inSrc(file).split('/') as [string];
      for (const [, target] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
        const imported = inSrc(resolve(dirname(file), target!));
        const [to] = imported.split('/') as [string];
        const isAllowed =
          to === from ||
          to === 'domain' ||
          (to === 'platform' && from !== 'domain') ||
          MAY_ALSO_IMPORT[from]?.includes(imported);
        if (!isAllowed) trespasses.push(`${inSrc(file)} imports ${imported}`);
      }
    }
    expect(trespasses).toEqual([]);
  });
});

describe('the bundles', () => {
  let built: Bundle;
  beforeAll(async () => {
    built = await bundle(browsers[0]!, 'unused', { write: false });
  });

  const inputsOf = (output: string): string[] => {
    const found = Object.entries(built.outputs).find(([name]) => name.endsWith(output));
    if (!found) throw new Error(`No bundle ${output}`);
    return Object.entries(found[1].inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([name]) => name);
  };
  const gzipOf = (output: string): number =>
    gzipSync(built.files.find(({ path }) => path.endsWith(output))!.contents).length;

  it.each(['content/google-calendar.js', 'content/outlook.js'])(
    '%s holds no provider, no storage, no valibot, no signals, no date library',
    (name) => {
      const strangers = inputsOf(name).filter((input) =>
        /src\/(providers|storage)\/|node_modules\/(valibot|idb|@preact\/signals|temporal-polyfill|@microsoft)/.test(
          input,
        ),
      );
      expect(strangers).toEqual([]);
    },
  );

  it.each(['content/google-calendar.js', 'content/outlook.js'])(
    '%s leaves the card and its library to the card’s script',
    (name) => {
      expect(inputsOf(name).filter((input) => /src\/ui\/card\/|node_modules\/preact/.test(input))).toEqual([]);
    },
  );

  it('the card’s script knows no page, no provider, no storage and nothing of the way to the worker', () => {
    const strangers = inputsOf('content/card.js').filter((input) =>
      /src\/(app|pages|providers|storage|messages|platform)\/|node_modules\/(?!preact)/.test(input),
    );
    expect(strangers).toEqual([]);
  });

  it('each content script knows one page only', () => {
    expect(inputsOf('content/google-calendar.js').filter((input) => input.includes('src/pages/outlook'))).toEqual([]);
    expect(inputsOf('content/outlook.js').filter((input) => input.includes('src/pages/google-calendar'))).toEqual([]);
  });

  it('the worker reads no page', () => {
    expect(inputsOf('background.js').filter((input) => /src\/pages\/[^/]+\/(?!editor-address)/.test(input))).toEqual(
      [],
    );
  });

  it('nothing that ships carries the googleapis client', () => {
    expect(Object.keys(built.inputs).filter((input) => input.includes('node_modules/googleapis'))).toEqual([]);
  });

  it.each([
    ['content/google-calendar.js', 25],
    ['content/outlook.js', 24],
    ['content/card.js', 14],
    ['background.js', 60],
  ])('%s stays within %i kB gzip', (name, budget) => {
    expect(gzipOf(name) / 1000).toBeLessThanOrEqual(budget);
  });
});
