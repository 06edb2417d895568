import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/domain/language.ts';
import * as english from '../../../src/ui/i18n/en/index.ts';
import { textFiles, translations } from '../../../src/ui/i18n/translations.ts';

type Forms = Readonly<Record<string, string>>;

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const isCounted = (value: unknown): value is Forms => isTable(value) && typeof value['other'] === 'string';

/** Every text by its way through the tables: `popup.book`; counted ones as their forms. */
const textsOf = (table: unknown, way = ''): [string, string | Forms][] => {
  if (typeof table === 'string' || isCounted(table)) return [[way, table]];
  if (!isTable(table)) throw new Error(`${way}: expected a text, its forms or a table, found ${typeof table}`);
  return Object.entries(table).flatMap(([key, value]) => textsOf(value, way === '' ? key : `${way}.${key}`));
};

const placesOf = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{\w+\}/gu)].map(([place]) => place))].toSorted();

const formsOf = (text: string | Forms): Forms => (typeof text === 'string' ? { other: text } : text);

/** What has to stand in a text. In a counted one the number may be a word ("once"); everything else stands in every form. */
const essential = (said: string, text: string | Forms): string =>
  placesOf(said)
    .filter((place) => typeof text === 'string' || place !== '{count}')
    .join(' ');

const source = new Map(textsOf(english));
const others = languages.filter((language) => language !== 'en');
const folder = 'src/ui/i18n';

describe.each(others)('the texts in %s', (language) => {
  const own = new Map(textsOf(translations[language]));

  it('are those of English: none is missing, none is left over', () => {
    expect([...source.keys()].filter((way) => !own.has(way))).toEqual([]);
    expect([...own.keys()].filter((way) => !source.has(way))).toEqual([]);
  });

  it('say something everywhere that English does', () => {
    const silent = [...own].filter(([, text]) => (isCounted(text) ? Object.values(text) : [text]).includes(''));
    expect(silent.map(([way]) => way)).toEqual([]);
  });

  it('have the places of English', () => {
    const off = [...source].flatMap(([way, text]) => {
      const mine = own.get(way);
      if (mine === undefined) return [];
      if (typeof mine !== typeof text) return [way];
      const wanted = essential(Object.values(formsOf(text)).join(' '), text);
      return Object.entries(formsOf(mine)).flatMap(([form, said]) =>
        essential(said, mine) === wanted ? [] : [`${way} ${form}: ${said}`],
      );
    });
    expect(off).toEqual([]);
  });

  it('have the forms a number takes in the language, and no other', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    const off = [...own].filter(
      ([, text]) => isCounted(text) && String(Object.keys(text).toSorted()) !== String(forms),
    );
    expect(off.map(([way]) => way)).toEqual([]);
  });

  it('stand in files that English has too', () => {
    const files = readdirSync(`${folder}/${language}`, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => !existsSync(`${folder}/en/${file}`))).toEqual([]);
  });
});

describe('the files of the build', () => {
  it('hold every text of English, in every language', () => {
    const files = textFiles();
    expect(files.map(({ path }) => path)).toEqual(languages.map((language) => `texts/${language}.json`));
    for (const { path, content } of files) {
      const ways = textsOf(JSON.parse(content)).map(([way]) => way);
      expect(ways.toSorted(), path).toEqual([...source.keys()].toSorted());
    }
  });
});
