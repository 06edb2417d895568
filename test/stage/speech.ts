import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createTexts } from '../../extension/wiring/texts.ts';
import type { Texts } from '../../src/app/texts.ts';
import { directionOf, type Language } from '../../src/domain/language.ts';
import type { Tables } from '../../src/ui/i18n/tables.ts';

/** The words of one language as the build ships them, and the worker's way of speaking them. */
export interface Speech {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  readonly tables: Tables;
  readonly texts: Texts;
}

const dist = fileURLToPath(new URL('../../dist/chrome/', import.meta.url));

export const speechOf = (language: Language): Speech => {
  const tables = JSON.parse(readFileSync(`${dist}texts/${language}.json`, 'utf8')) as Tables;
  const direction = directionOf(language);
  return { language, direction, tables, texts: createTexts(tables, direction, language) };
};
