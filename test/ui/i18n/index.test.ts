import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { worker, workerCounts } from '../../../src/ui/i18n/en/index.ts';
import { fill, joinNames, plural } from '../../../src/ui/i18n/index.ts';

describe('texts', () => {
  it('take their values, and keep a place that has none', () => {
    expect(fill('Walk with {name} at {time}', { name: 'Ana' })).toBe('Walk with Ana at {time}');
  });

  it('take a name for what it is, whatever is in it', () => {
    expect(fill('{a} {b}', { a: '{b} $& $1', b: 'x' })).toBe('{b} $& $1 x');
    expect(fill('{toString}', {})).toBe('{toString}');
  });

  it('choose the form a number takes in a language', () => {
    const forms = { one: '{count} gap', other: '{count} gaps' };
    expect([0, 1, 2, 1200].map((count) => plural(forms, count, 'en'))).toEqual([
      '0 gaps',
      '1 gap',
      '2 gaps',
      '1,200 gaps',
    ]);
    expect(plural({ one: '{count} luka', few: '{count} luki', other: '{count} luk' }, 3, 'pl')).toBe('3 luki');
    expect(plural({ other: '{names} get mail' }, 1, 'en', { names: 'Ana' })).toBe('Ana get mail');
  });

  it('join names as the language does', () => {
    expect(joinNames(['Ana'], 'en')).toBe('Ana');
    expect(joinNames(['Ana', 'Ben'], 'en')).toBe('Ana and Ben');
    expect(joinNames(['Ana', 'Ben', 'Cleo'], 'en-US')).toBe('Ana, Ben, and Cleo');
  });
});

/** All of the use cases' own text, to look for keys in. */
const useCases = readdirSync('src/app', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== 'texts.ts')
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  .join('\n');

describe('the English table', () => {
  it.each([...Object.keys(worker), ...Object.keys(workerCounts)])('has %s because it is said', (key) => {
    // Whole, or with its end filled in: `absence.${filter}`.
    const family = `\`${key.slice(0, key.lastIndexOf('.'))}.\${`;
    expect(useCases.includes(`'${key}'`) || useCases.includes(family)).toBe(true);
  });

  it.each(Object.entries(workerCounts))('%s says the same for one as for many', (_key, forms) => {
    // One may be a word: "once".
    const placesOf = (text: string) =>
      new Set([...text.matchAll(/\{\w+\}/gu)].map(([place]) => place).filter((place) => place !== '{count}'));
    expect(placesOf(forms.one)).toEqual(placesOf(forms.other));
  });
});
