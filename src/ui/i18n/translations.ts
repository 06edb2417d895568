import { languages, type Language } from '../../domain/language.ts';
import * as english from './en/index.ts';
import { fileOf } from './load.ts';
import type { Tables, Translation } from './tables.ts';

/** The files of a language; each holds one table or a few that belong together. */
const files = [
  'accounts',
  'card',
  'factors',
  'involvement',
  'options',
  'options-about',
  'options-activities',
  'options-appearance',
  'options-data',
  'options-help',
  'options-keyboard',
  'options-limits',
  'options-notices',
  'options-people',
  'options-week',
  'popup',
  'welcome',
  'worker',
] as const;

/** The files whose tables make up the one of the activities. */
const activityFiles = ['doing', 'guidance', 'light', 'upward'] as const;

const translated = async (language: Exclude<Language, 'en'>): Promise<Translation<Tables>> => {
  const tables: object[] = await Promise.all(files.map((file) => import(`./${language}/${file}.ts`)));
  const activities: object[] = await Promise.all(
    activityFiles.map((file) => import(`./${language}/involvement/${file}.ts`)),
  );
  return {
    ...Object.assign({}, ...tables),
    activityTexts: Object.assign({}, ...activities.flatMap((tablesOfFile) => Object.values(tablesOfFile))),
  };
};

/** What has been translated. Only the build and the tests read this: what ships is one file per language. */
export const translations: Readonly<Record<Language, Translation<Tables>>> = {
  en: english,
  de: await translated('de'),
  fr: await translated('fr'),
  es: await translated('es'),
  'pt-BR': await translated('pt-BR'),
  ja: await translated('ja'),
  ar: await translated('ar'),
};
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
    content: JSON.stringify(completed(translations[language], english)),
  }));
