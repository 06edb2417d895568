import { describe, expect, it, vi } from 'vitest';
import { openLanguage, type SpokenLanguage } from '../../extension/wiring/language.ts';
import type { Item } from '../../src/app/kept.ts';
import { defaultPreferences, type Preferences } from '../../src/domain/preferences.ts';
import * as english from '../../src/ui/i18n/en/index.ts';
import type { Tables } from '../../src/ui/i18n/tables.ts';

const said = (word: string): Tables => ({ ...english, worker: { ...english.worker, 'day.today': word } });
const files: Readonly<Record<string, Tables>> = {
  'texts/en.json': english,
  'texts/de.json': said('Heute'),
  'texts/ar.json': said('اليوم'),
};

const itemOf = (first: Preferences): Item<Preferences> => {
  let value = first;
  return {
    read: () => Promise.resolve(value),
    write: (next) => {
      value = next;
      return Promise.resolve();
    },
    change: (change) => {
      value = change(value);
      return Promise.resolve(value);
    },
    remove: () => {
      value = defaultPreferences;
      return Promise.resolve();
    },
  };
};

const open = (change: Partial<Preferences> = {}, tag = 'de-AT') => {
  const read = vi.fn((path: string): Promise<Tables> => {
    const file = files[path];
    return file === undefined ? Promise.reject(new Error(`no ${path}`)) : Promise.resolve(file);
  });
  const preferences = itemOf({ ...defaultPreferences, ...change });
  return { read, preferences, language: openLanguage({ preferences, browserLanguage: () => tag, read }) };
};

const today = (language: SpokenLanguage): string => language.texts().say('day.today');

describe('the language of the worker', () => {
  it('is the browser’s, read once per life', async () => {
    const { language, read } = open();
    await Promise.all([language.ready(), language.ready()]);
    await language.ready();
    expect(today(language)).toBe('Heute');
    expect(language.texts().language).toBe('de-AT');
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('is the one that is chosen', async () => {
    const { language } = open({ language: 'ar' });
    await language.ready();
    expect(today(language)).toBe('اليوم');
    expect(language.texts().direction).toBe('rtl');
  });

  it('is not spoken before its words are there', () => {
    expect(() => open().language.texts()).toThrow(/before its words were read/u);
  });

  it('is another one once it is renewed after another one was chosen', async () => {
    const { language, preferences } = open();
    await language.ready();
    await preferences.change((current) => ({ ...current, language: 'en' }));
    await language.renew();
    expect(today(language)).toBe('Today');
    await preferences.write({ ...defaultPreferences, language: 'ar' });
    await language.renew();
    expect(today(language)).toBe('اليوم');
    await preferences.remove();
    await language.renew();
    expect(today(language)).toBe('Heute');
  });

  it('reads nothing anew for a change of something else', async () => {
    const { language, preferences, read } = open();
    await language.ready();
    await preferences.change((current) => ({ ...current, noticeMinutes: 45 }));
    await language.renew();
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('begins to read the browser’s while the preferences are read', async () => {
    const read = vi.fn(() => Promise.resolve(english));
    const preferences = { read: () => new Promise<Preferences>(() => undefined) };
    void openLanguage({ preferences, browserLanguage: () => 'de', read }).ready();
    await vi.waitFor(() => expect(read.mock.calls).toEqual([['texts/de.json']]));
  });

  it('is English where a language cannot be read', async () => {
    const { language } = open({ language: 'ja' });
    await language.ready();
    expect(today(language)).toBe('Today');
    expect(language.texts().direction).toBe('ltr');
  });

  it('tries again after it could read nothing at all', async () => {
    const { language, read } = open();
    read.mockRejectedValueOnce(new Error('asleep')).mockRejectedValueOnce(new Error('asleep'));
    await expect(language.ready()).rejects.toThrow('asleep');
    await language.ready();
    expect(today(language)).toBe('Heute');
  });

  it('writes numbers as the language does', async () => {
    const { language } = open({ language: 'de' }, 'de');
    await language.ready();
    expect(language.texts().say('suggestion.minutes', { minutes: 1200 })).toBe('1.200 min');
  });
});
