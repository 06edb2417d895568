import { describe, expect, it } from 'vitest';
import {
  chosenLanguage,
  directionOf,
  isLanguageChoice,
  languages,
  localeOf,
  nearestLanguage,
} from '../../src/domain/language.ts';

describe('the nearest language', () => {
  it.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['pt-br', 'pt-BR'],
    ['ar-EG', 'ar'],
    ['ja-JP-u-ca-japanese', 'ja'],
    ['en-GB', 'en'],
    ['nl', 'en'],
    ['zh-Hant-TW', 'en'],
    ['', 'en'],
  ])('to %s is %s', (tag, nearest) => {
    expect(nearestLanguage(tag)).toBe(nearest);
  });

  it('to each of ours is itself', () => {
    expect(languages.map(nearestLanguage)).toEqual(languages);
  });
});

describe('the language that is chosen', () => {
  it('follows the browser, or does not', () => {
    expect(chosenLanguage('automatic', 'fr-CA')).toBe('fr');
    expect(chosenLanguage('ja', 'fr-CA')).toBe('ja');
  });

  it('is one of ours or the browser’s, nothing else', () => {
    expect(['automatic', 'pt-BR', 'pt', 'nl', '', undefined, 3].filter(isLanguageChoice)).toEqual([
      'automatic',
      'pt-BR',
    ]);
  });

  it('is written from the right in Arabic only', () => {
    expect(languages.filter((language) => directionOf(language) === 'rtl')).toEqual(['ar']);
  });
});

describe('what Intl is asked for', () => {
  const noon = Date.UTC(2026, 10, 24, 13, 30);
  const clock = (locale: string): string =>
    new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(noon);

  it('keeps the browser’s region where the language is the same', () => {
    expect(localeOf('en', 'en-GB')).toBe('en-GB');
    expect(localeOf('pt-BR', 'pt-PT')).toBe('pt-PT');
  });

  it('keeps the browser’s clock in another language', () => {
    expect(clock(localeOf('de', 'en-US'))).toMatch(/^1:30/u);
    expect(clock(localeOf('en', 'de-DE'))).toBe('13:30');
    expect(new Intl.DateTimeFormat(localeOf('de', 'en-US'), { weekday: 'long' }).format(noon)).toBe('Dienstag');
  });
});
