import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EditorDraft } from '../../../src/pages/calendar-page.ts';
import { outlookEditorAddress } from '../../../src/pages/outlook/editor-address.ts';

const draft: EditorDraft = {
  title: 'Walk with Ana',
  description: 'Why: you have not met for 3 weeks.\nAsk: what is <hard> & fun?',
  location: 'Lobby, east',
  start: '2026-11-24T14:00',
  end: '2026-11-24T14:30',
  guests: ['ana@example.com', 'ben+x@example.com'],
};

describe('the address of the prefilled form', () => {
  it.each([
    [
      'https://outlook.office.com/calendar/view/week/2026/11/23',
      'https://outlook.office.com/calendar/deeplink/compose',
    ],
    [
      'https://outlook.office.com/hosted/calendar/view/week?x=1#y',
      'https://outlook.office.com/calendar/deeplink/compose',
    ],
    ['https://outlook.office365.com/calendar/view/day', 'https://outlook.office365.com/calendar/deeplink/compose'],
    [
      'https://outlook.cloud.microsoft/calendar/view/month',
      'https://outlook.cloud.microsoft/calendar/deeplink/compose',
    ],
    ['https://outlook.live.com/calendar/0/view/week', 'https://outlook.live.com/calendar/action/compose'],
  ])('from %s stays on its origin', (pageAddress, expected) => {
    const { origin, pathname } = new URL(outlookEditorAddress(draft, pageAddress));
    expect(origin + pathname).toBe(expected);
  });

  it('fills in text, local times without a zone, place, guests and the body as HTML', () => {
    const address = outlookEditorAddress(draft, 'https://outlook.office.com/calendar/view/week');
    expect(Object.fromEntries(new URL(address).searchParams)).toEqual({
      path: '/calendar/action/compose',
      rru: 'addevent',
      subject: 'Walk with Ana',
      startdt: '2026-11-24T14:00:00',
      enddt: '2026-11-24T14:30:00',
      location: 'Lobby, east',
      to: 'ana@example.com,ben+x@example.com',
      body: 'Why: you have not met for 3 weeks.<br>Ask: what is &lt;hard&gt; &amp; fun?',
    });
    expect(address).toContain('subject=Walk%20with%20Ana');
  });

  it('leaves out what is empty', () => {
    const address = outlookEditorAddress(
      { ...draft, location: '', description: '', guests: [] },
      'https://outlook.live.com/calendar/',
    );
    expect([...new URL(address).searchParams.keys()]).toEqual(['path', 'rru', 'subject', 'startdt', 'enddt']);
  });

  it('carries any text unharmed, and no address is long because of its description', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.string({ unit: 'grapheme', maxLength: 1500 }),
        (title, description) => {
          const address = outlookEditorAddress(
            { ...draft, title, description },
            'https://outlook.office.com/calendar/view/week',
          );
          const query = new URL(address).searchParams;
          expect(query.get('subject') ?? '').toBe(title.toWellFormed());
          expect(address.length).toBeLessThanOrEqual(2000);
          const body = query.get('body') ?? '';
          expect(body.replaceAll('<br>', '')).not.toMatch(/[<>]/);
          expect(address).not.toMatch(/[ +]/);
        },
      ),
    );
  });

  it('shortens a long description between characters, with an ellipsis', () => {
    const address = outlookEditorAddress(
      { ...draft, description: '🦉'.repeat(900) },
      'https://outlook.office.com/calendar/view/week',
    );
    const body = new URL(address).searchParams.get('body')!;
    expect(body).toMatch(/^(?:🦉)+…$/u);
    expect(address.length).toBeGreaterThan(1970);
  });
});
