import type { Language } from '../../domain/language.ts';
import type { Tables } from './tables.ts';

export interface Loaded {
  /** English, where the file of the language that was wanted could not be read. */
  readonly language: Language;
  readonly tables: Tables;
}

/** Where the build puts the words of a language, in the extension. */
export const fileOf = (language: Language): string => `texts/${language}.json`;

/**
 * Reads the words of a language. The build has written and completed them, so they are taken as they are.
 * @param read reads a file of the extension; rejects when it cannot.
 * @throws what `read` throws for English, when not even that can be read.
 */
export const loadTables = async (language: Language, read: (path: string) => Promise<Tables>): Promise<Loaded> => {
  try {
    return { language, tables: await read(fileOf(language)) };
  } catch (error) {
    if (language === 'en') throw error;
    return { language: 'en', tables: await read(fileOf('en')) };
  }
};
