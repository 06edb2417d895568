import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = resolve(fileURLToPath(import.meta.url), '../../..');

interface Source {
  readonly path: string;
  /** Without comments, which are English and nobody's to see. */
  readonly text: string;
}

const sourcesIn = (folder: string): readonly Source[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name) && !name.startsWith(`i18n${sep}`))
    .map((name) => {
      const path = `${folder}/${name.replaceAll(sep, '/')}`;
      const text = readFileSync(join(root, path), 'utf8');
      return { path, text: text.replaceAll(/\/\*[^]*?\*\/|(?<=^|\s)\/\/.*$/gmu, '') };
    });

const found = (sources: readonly Source[], pattern: RegExp): readonly string[] =>
  sources.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([match]) => `${path}: ${match.trim()}`));

const layers = ['src/app', 'src/messages', 'src/pages', 'src/platform', 'src/providers', 'src/storage', 'src/ui'];
const everything = [...layers, 'extension'].flatMap(sourcesIn);

describe('what a user can read comes from the tables', () => {
  it('an error that crosses to a page carries a sentence of the tables, or none', () => {
    const sentences = found(everything, /new MessageError\('[a-z]+', (?!'')[^)]*\)?/gu);
    expect(sentences.length).toBeGreaterThan(5);
    expect(sentences.filter((error) => !/texts\.say\('[\w.]+'/u.test(error))).toEqual([]);
  });

  it('what a sign-in or a service says of a failure is quoted from it, never worded here', () => {
    const shown = /kind: '(?:failed|rejected)',\s*detail: (?:'[^']|`)[^}]*/gu;
    // The provider in memory stands in for a service in tests; nobody meets it.
    const ours = sourcesIn('src/providers').filter(({ path }) => !path.startsWith('src/providers/memory/'));
    expect(found(ours, shown)).toEqual([]);
  });

  it('no page and no card has words of its own between its tags, or in its attributes', () => {
    const drawn = everything.filter(({ path }) => path.endsWith('.tsx'));
    expect(drawn.length).toBeGreaterThan(50);
    // An address looks the same in every language.
    const attributes = /\b(?:aria-label|title|placeholder|alt|label|hint)="(?!name@example\.com)[^"]*[a-z]{2}[^"]*"/giu;
    expect(found(drawn, attributes)).toEqual([]);
    expect(found(drawn, /(?<![=-])>\s*[A-Z][a-z]+[\w ,.’'!?…]*\s*<\//gu)).toEqual([]);
  });
});
