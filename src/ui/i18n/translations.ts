import { languages, type Language } from '../../domain/language.ts';
import * as ar from './ar/index.ts';
import * as de from './de/index.ts';
import * as en from './en/index.ts';
import * as es from './es/index.ts';
import * as fr from './fr/index.ts';
import * as ja from './ja/index.ts';
import * as ptBR from './pt-BR/index.ts';
import { fileOf } from './load.ts';
import type { Tables, Translation } from './tables.ts';

/** What has been translated. Only the build and the tests read this: what ships is one file per language. */
export const translations: Readonly<Record<Language, Translation<Tables>>> = { en, de, fr, es, 'pt-BR': ptBR, ja, ar };

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !('other' in value);

/** Plural forms count as one text: a form of English has no place among another language's. */
const completed = (table: unknown, english: unknown): unknown => {
  if (!isTable(english)) return table ?? english;
  const own = isTable(table) ? table : {};
  return Object.fromEntries(Object.keys(english).map((key) => [key, completed(own[key], english[key])]));
};

/** What the build writes: one file per language with all of its words; what is not translated is English. */
export const textFiles = (): readonly { readonly path: string; readonly content: string }[] =>
  languages.map((language) => ({
    path: fileOf(language),
    content: JSON.stringify(completed(translations[language], en)),
  }));
