import { fakeBrowser } from '../app/support/fake-browser.ts';
import { describe, expect, it } from 'vitest';
import { browserLanguage, browserZone } from '../../src/platform/locale.ts';

describe('the browser’s language', () => {
  it.each([
    ['en-US', 'en-US'],
    ['de', 'de'],
    ['pt-br', 'pt-BR'],
    ['en_US@posix', 'en'],
    ['', 'en'],
  ])('%s is %s', (told, language) => {
    Object.assign(fakeBrowser.i18n, { getUILanguage: () => told });
    expect(browserLanguage()).toBe(language);
  });

  it('comes with a zone that Temporal takes', () => {
    expect(() => Temporal.Now.zonedDateTimeISO(browserZone())).not.toThrow();
  });
});
