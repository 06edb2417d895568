import { describe, expect, it } from 'vitest';
import type { Sender } from '../../src/messages/map.ts';
import { classifySender, type RawSender } from '../../src/messages/sender.ts';

const ourselves = { id: 'alongside', origin: 'chrome-extension://alongside' };
const own = { id: 'alongside', origin: 'chrome-extension://alongside' };
const google = 'https://calendar.google.com';
const outlook = 'https://outlook.office.com';
const tab = { id: 7 };

const cases: readonly (readonly [string, RawSender, Sender | undefined])[] = [
  [
    'a content script in the top frame of a calendar is that page',
    { id: 'alongside', origin: google, url: `${google}/calendar/u/0/r`, tab, frameId: 0 },
    { kind: 'host', page: 'google-calendar', tab: 7, frame: 0, address: `${google}/calendar/u/0/r` },
  ],
  ['the popup is one of our pages', { ...own, url: `${own.origin}/popup/index.html` }, { kind: 'own' }],
  ['the options page in a tab is one of our pages', { ...own, tab, frameId: 0 }, { kind: 'own' }],
  ['our own page framed by a web page is refused', { ...own, tab, frameId: 3 }, undefined],
  [
    'a content script in a sub-frame of Google is refused',
    { id: 'alongside', origin: google, tab, frameId: 2 },
    undefined,
  ],
  [
    'the calendar inside Teams is Outlook, although it is framed',
    { id: 'alongside', origin: outlook, url: `${outlook}/hosted/calendar/view/week`, tab, frameId: 5 },
    { kind: 'host', page: 'outlook', tab: 7, frame: 5, address: `${outlook}/hosted/calendar/view/week` },
  ],
  [
    'any other frame of Outlook is refused',
    { id: 'alongside', origin: outlook, url: `${outlook}/calendar/view/week`, tab, frameId: 5 },
    undefined,
  ],
  [
    'the hosted address on another origin is refused',
    {
      id: 'alongside',
      origin: 'https://outlook.live.com',
      url: 'https://outlook.live.com/hosted/calendar/',
      tab,
      frameId: 1,
    },
    undefined,
  ],
  ['another web page is refused', { id: 'alongside', origin: 'https://example.com', tab, frameId: 0 }, undefined],
  [
    'a look-alike of a calendar is refused',
    { id: 'alongside', origin: `${google}.example.com`, tab, frameId: 0 },
    undefined,
  ],
  ['plain http is refused', { id: 'alongside', origin: 'http://calendar.google.com', tab, frameId: 0 }, undefined],
  ['another extension is refused', { ...own, id: 'somebody-else' }, undefined],
  ['a host page without a tab is refused', { id: 'alongside', origin: google, frameId: 0 }, undefined],
  ['a sender without an origin is refused', { id: 'alongside', tab, frameId: 0 }, undefined],
  ['a host page without a frame number is refused', { id: 'alongside', origin: google, tab }, undefined],
  ['nobody at all is refused', {}, undefined],
];

describe('who a message comes from', () => {
  it.each(cases)('%s', (_what, raw, expected) => {
    expect(classifySender(raw, ourselves)).toEqual(expected);
  });
});
