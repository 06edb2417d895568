import { describe, expect, it } from 'vitest';
import { shownAccount } from '../../../src/pages/outlook/shown-account.ts';

const pageWith = (address: string): Document => {
  const page = document.implementation.createHTMLDocument();
  const link = page.createElement('a');
  link.id = 'O365_AppName';
  link.href = address;
  page.body.append(link);
  return page;
};

describe('the account that Outlook shows', () => {
  it.each([
    ['https://outlook.office.com/?login_hint=pat%40example.com', 'pat@example.com'],
    ['https://outlook.office.com/mail/?realm=x&login_hint=pat@example.com&y=1', 'pat@example.com'],
    ['https://outlook.office.com/?login_hint=%E0%A4%A', undefined],
    ['https://outlook.office.com/?login_hint=O.CiQ1', undefined],
    ['https://outlook.office.com/', undefined],
  ])('%o is %o', (address, expected) => {
    expect(shownAccount(pageWith(address))).toBe(expected);
  });

  it('is unknown where the header does not say', () => {
    expect(shownAccount(document.implementation.createHTMLDocument())).toBeUndefined();
  });
});
