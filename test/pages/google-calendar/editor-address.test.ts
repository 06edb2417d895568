import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { googleEditorAddress } from '../../../src/pages/google-calendar/editor-address.ts';

const draft = {
  title: 'Walk with Ana',
  description: 'Ask: what is next?\nThen listen.',
  location: 'Lobby, ground floor',
  start: '2026-11-24T14:00',
  end: '2026-11-24T14:30',
  guests: ['ana@example.com', 'ben+1@example.com'],
};

describe('the address of the prefilled editor', () => {
  it('fills in everything, in local time without a zone', () => {
    const address = new URL(googleEditorAddress(draft, 'https://calendar.google.com/calendar/u/0/r/week/2026/11/24'));
    expect(address.pathname).toBe('/calendar/u/0/r/eventedit');
    expect(Object.fromEntries(address.searchParams)).toEqual({
      text: 'Walk with Ana',
      dates: '20261124T140000/20261124T143000',
      details: 'Ask: what is next?\nThen listen.',
      location: 'Lobby, ground floor',
      add: 'ana@example.com,ben+1@example.com',
    });
  });

  it.each([
    ['https://calendar.google.com/calendar/u/3/r', '/calendar/u/3/r/eventedit'],
    ['https://calendar.google.com/calendar/r/week', '/calendar/r/eventedit'],
    ['https://calendar.google.com.example.net/calendar/u/3/r', '/calendar/r/eventedit'],
    ['', '/calendar/r/eventedit'],
  ])('stays in the account of %s', (page, path) => {
    const address = new URL(googleEditorAddress(draft, page));
    expect(address.origin).toBe('https://calendar.google.com');
    expect(address.pathname).toBe(path);
  });

  it('leaves out what is empty', () => {
    const bare = { ...draft, description: '', location: '', guests: [] };
    const { searchParams } = new URL(googleEditorAddress(bare, 'https://calendar.google.com/calendar/u/0/r'));
    expect([...searchParams.keys()]).toEqual(['text', 'dates']);
  });

  it('carries any text unharmed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.string({ unit: 'grapheme', minLength: 1 }),
        (title, location) => {
          const page = 'https://calendar.google.com/calendar/u/1/r';
          const address = new URL(googleEditorAddress({ ...draft, title, location }, page));
          expect(address.searchParams.get('text')).toBe(title.toWellFormed());
          expect(address.searchParams.get('location')).toBe(location.toWellFormed());
          expect(address.searchParams.get('dates')).toBe('20261124T140000/20261124T143000');
        },
      ),
    );
  });
});
