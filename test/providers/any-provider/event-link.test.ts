import { expect, test } from 'vitest';
import { linkOf } from '../../../src/providers/any-provider/event-link.ts';

test.each([
  'https://www.google.com/calendar/event?eid=ZTEgcGF0',
  'https://calendar.google.com/calendar/event?eid=ZTEgcGF0',
  'https://outlook.office365.com/owa/?itemid=AAMk%3D&exvsurl=1&path=/calendar/item',
  'https://outlook.live.com/calendar/0/item/AQMk',
])('%s is the page of an event', (link) => {
  expect(linkOf(link)).toEqual({ link });
});

test.each([
  undefined,
  null,
  '',
  'https://www.google.com/search?q=x',
  'https://calendar.google.com.example.com/event',
  'http://calendar.google.com/event',
  'javascript:alert(1)',
  'no address',
])('%s is none, and nothing opens it', (address) => {
  expect(linkOf(address)).toEqual({});
});
