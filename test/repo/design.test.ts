import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = resolve(fileURLToPath(import.meta.url), '../../..');
const tokensFile = 'src/ui/tokens/own-pages/tokens.css';
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const sheetsIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .map((name) => `${folder}/${name.replaceAll(sep, '/')}`);
const pageSheets = ['popup', 'options', 'welcome'].flatMap((page) => sheetsIn(`extension/${page}`));
const sheets = [...sheetsIn('src/ui/tokens'), ...pageSheets];

/** The folder of the page that a sheet belongs to. */
const pageOf = (path: string): string => path.split('/').slice(0, 2).join('/');

const scriptsOf = (folders: readonly string[]): string =>
  folders
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
    .filter((name) => /\.tsx?$/u.test(name))
    .map(read)
    .join('\n');

/** Declarations with their line numbers; comments and the tokens themselves are not looked at. */
const declarations = (
  path: string,
): readonly { readonly at: string; readonly name: string; readonly value: string }[] =>
  read(path)
    .split('\n')
    .flatMap((line, index) => {
      const found = /^\s*([a-z-]+): (.+?);?$/u.exec(line);
      return found === null || found[1]!.startsWith('--')
        ? []
        : [{ at: `${path}:${index + 1} ${line.trim()}`, name: found[1]!, value: found[2]! }];
    });

const offenders = (path: string, isOff: (name: string, value: string) => boolean): readonly string[] =>
  declarations(path)
    .filter(({ name, value }) => isOff(name, value))
    .map(({ at }) => at);

describe.each(sheets)('%s', (path) => {
  it('takes sizes of type from the one scale', () => {
    const isScale = /^var\(--text-|^(100%|inherit)$/u;
    expect(offenders(path, (name, value) => name === 'font-size' && !isScale.test(value))).toEqual([]);
  });

  it('takes weights of type from the one scale', () => {
    const isScale = /^var\(--weight-|^(normal|inherit)$/u;
    expect(offenders(path, (name, value) => name === 'font-weight' && !isScale.test(value))).toEqual([]);
  });

  it('knows no left and right, so that it can be read from either side', () => {
    const physical = /^(left|right|top|bottom|(margin|padding|border)-(left|right|top|bottom).*)$/u;
    const isPhysical = (name: string, value: string): boolean =>
      physical.test(name) || (/^(text-align|float)$/u.test(name) && /^(left|right)$/u.test(value));
    expect(offenders(path, isPhysical)).toEqual([]);
  });
});

describe.each(pageSheets)('%s', (path) => {
  it('has no colour of its own: a token is light and dark at once', () => {
    expect(offenders(path, (_, value) => /#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch)a?\(/u.test(value))).toEqual([]);
  });

  it('names tokens that there are', () => {
    const own = new Set(
      [tokensFile, path].flatMap((file) => [...read(file).matchAll(/(--[\w-]+):/gu)].map(([, name]) => name!)),
    );
    // Those that are computed are set from scripts.
    const scripts = scriptsOf([pageOf(path), 'src/ui/controls']);
    const unknown = [...read(path).matchAll(/var\((--[\w-]+)/gu)]
      .map(([, name]) => name!)
      .filter((name) => !own.has(name) && !scripts.includes(`'${name}'`));
    expect(unknown).toEqual([]);
  });

  it('has no class that nothing wears', () => {
    const worn = scriptsOf([pageOf(path), 'src/ui/controls']);
    const isWorn = (name: string): boolean =>
      new RegExp(`(?<![\\w-])${name}(?![\\w-])`, 'u').test(worn) ||
      // `state-${account.state}`
      worn.includes(`${name.slice(0, name.indexOf('-') + 1)}\${`);
    const named = [...read(path).matchAll(/\.([a-z][a-z-]*)(?=[^;]*\{)/gu)].map(([, name]) => name!);
    expect([...new Set(named)].filter((name) => !isWorn(name))).toEqual([]);
  });
});

type Scheme = 'light' | 'dark';

/** A colour token of one scheme, as written: `light-dark(#rrggbb, #rrggbb)`. */
const colorOf = (token: string, scheme: Scheme): readonly number[] => {
  const found = new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`, 'u').exec(read(tokensFile));
  if (found === null) throw new Error(`--${token}: expected light-dark() of two colours in ${tokensFile}`);
  const hex = found[scheme === 'light' ? 1 : 2]!;
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
};

/** Contrast as WCAG 2.2 defines it. */
const contrast = (one: string, other: string, scheme: Scheme): number => {
  const [dark = 0, light = 0] = [one, other]
    .map((token) =>
      colorOf(token, scheme)
        .map((part) => part / 255)
        .map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
        .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at]!, 0),
    )
    .toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const grounds = ['surface', 'ground', 'surface-sunk', 'surface-hover'] as const;
const texts: readonly (readonly [string, string])[] = [
  ...grounds.flatMap((ground) => [
    ['ink', ground] as const,
    ['ink-soft', ground] as const,
    ['accent-ink', ground] as const,
  ]),
  ['accent-ink', 'accent-tint'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['sun-ink', 'sun-tint'],
  ['bad-ink', 'bad-tint'],
  ['bad-ink', 'surface'],
  ['surface', 'bad'],
  ['ground', 'ink'],
];
const outlines: readonly (readonly [string, string])[] = [
  ['line-control', 'surface'],
  ['line-control', 'ground'],
  ['accent', 'surface'],
  ['accent', 'ground'],
  ['track', 'surface'],
  ['sun', 'surface'],
  ['bad', 'surface'],
];

describe.each(['light', 'dark'] as const)('the colours, %s', (scheme) => {
  it.each(texts)('%s can be read on %s', (text, ground) => {
    expect(contrast(text, ground, scheme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(outlines)('%s can be seen on %s', (outline, ground) => {
    expect(contrast(outline, ground, scheme)).toBeGreaterThanOrEqual(3);
  });
});
