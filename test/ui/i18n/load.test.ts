import { describe, expect, it } from 'vitest';
import * as english from '../../../src/ui/i18n/en/index.ts';
import { fileOf, loadTables } from '../../../src/ui/i18n/load.ts';
import type { Tables } from '../../../src/ui/i18n/tables.ts';

const german: Tables = { ...english, popup: { ...english.popup, book: 'Buchen' } };

/** An extension that holds these files. */
const holding =
  (files: Readonly<Record<string, Tables>>) =>
  (path: string): Promise<Tables> => {
    const file = files[path];
    return file === undefined ? Promise.reject(new Error(`no ${path}`)) : Promise.resolve(file);
  };

describe('the words of a language', () => {
  it('are those of its file', async () => {
    const { language, tables } = await loadTables('de', holding({ [fileOf('de')]: german }));
    expect([language, tables.popup.book]).toEqual(['de', 'Buchen']);
  });

  it('are English when its file cannot be read, and say so', async () => {
    const { language, tables } = await loadTables('de', holding({ [fileOf('en')]: english }));
    expect([language, tables.popup.book]).toEqual(['en', 'Book']);
  });

  it('are missed when there is not even English', async () => {
    await expect(loadTables('en', holding({}))).rejects.toThrow('no texts/en.json');
    await expect(loadTables('ja', holding({}))).rejects.toThrow('no texts/en.json');
  });
});
