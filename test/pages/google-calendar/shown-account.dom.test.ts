import { describe, expect, it } from 'vitest';
import { shownAccount } from '../../../src/pages/google-calendar/shown-account.ts';

const pageWith = (inside: string): Document => {
  const page = document.implementation.createHTMLDocument();
  const element = page.createElement('div');
  element.id = 'xUserEmail';
  element.textContent = inside;
  page.body.append(element);
  return page;
};

describe('the account that Google’s page shows', () => {
  it.each([
    ['pat.example@gmail.com', 'pat.example@gmail.com'],
    ['\n  Pat@Example.com ', 'Pat@Example.com'],
    ['', undefined],
    ['Pat Example', undefined],
    ['pat@example.com, sam@example.com', undefined],
  ])('%o is %o', (text, expected) => {
    expect(shownAccount(pageWith(text))).toBe(expected);
  });

  it('is unknown where the page does not say', () => {
    expect(shownAccount(document.implementation.createHTMLDocument())).toBeUndefined();
  });
});
