import { expect, test } from 'vitest';
import { prepareInsert, withoutLink } from '../../../src/providers/google/prepare.ts';
import { walk } from '../planned.ts';

const bodyOf = (change: Partial<typeof walk> = {}): unknown =>
  JSON.parse(prepareInsert({ ...walk, ...change }, 'c').body);

test('the whole of a planned event is in the request', () => {
  const request = prepareInsert(walk, 'pat.example@gmail.com');
  expect(request).toMatchObject({
    key: walk.key,
    calendar: 'pat.example@gmail.com',
    method: 'POST',
    path: '/calendars/pat.example%40gmail.com/events?sendUpdates=all',
  });
  expect(JSON.parse(request.body)).toEqual({
    id: '0b7c2f7e6a1d4f0e9a3b1c2d3e4f5a6b',
    summary: 'Walk with Ana',
    description: 'What is on your mind?\nAnd then: thank her.',
    location: 'On campus',
    start: { dateTime: '2026-11-24T14:00:00+01:00', timeZone: 'Europe/Berlin' },
    end: { dateTime: '2026-11-24T14:30:00+01:00', timeZone: 'Europe/Berlin' },
    attendees: [{ email: 'ana@example.com', displayName: 'Ana Example' }],
    extendedProperties: { private: { alongside: walk.key, alongsideKind: 'booking' } },
  });
});

test('without guests nobody is told, and what is empty is left out', () => {
  const request = prepareInsert({ ...walk, guests: [], description: '', location: '' }, 'c');
  expect(request.path).toBe('/calendars/c/events?sendUpdates=none');
  expect(Object.keys(JSON.parse(request.body) as object)).toEqual([
    'id',
    'summary',
    'start',
    'end',
    'extendedProperties',
  ]);
});

test('a link is asked for under the booking’s key, and only where one is wanted', () => {
  const request = prepareInsert({ ...walk, wantsLink: true }, 'c');
  expect(request.path).toBe('/calendars/c/events?conferenceDataVersion=1&sendUpdates=all');
  expect(JSON.parse(request.body)).toMatchObject({
    conferenceData: { createRequest: { requestId: walk.key, conferenceSolutionKey: { type: 'hangoutsMeet' } } },
  });
  expect(withoutLink(request)).toEqual({ ...request, path: '/calendars/c/events?sendUpdates=all' });
  expect(withoutLink(prepareInsert(walk, 'c'))).toBeUndefined();
});

test('the same event is the same request, byte for byte', () => {
  expect(prepareInsert({ ...walk }, 'c')).toEqual(prepareInsert(walk, 'c'));
});

test.each([
  ['before the clocks go back', Date.UTC(2026, 9, 25, 0, 30), '2026-10-25T02:30:00+02:00'],
  ['in the repeated hour', Date.UTC(2026, 9, 25, 1, 30), '2026-10-25T02:30:00+01:00'],
  ['after the clocks went forward', Date.UTC(2026, 2, 29, 1, 0), '2026-03-29T03:00:00+02:00'],
])('a time %s keeps its offset', (_, start, dateTime) => {
  expect(bodyOf({ start, end: start + 1_800_000 })).toMatchObject({ start: { dateTime, timeZone: 'Europe/Berlin' } });
});

test('a zone with an offset of three quarters of an hour is written as it is', () => {
  expect(bodyOf({ timeZone: 'Asia/Kathmandu' })).toMatchObject({
    start: { dateTime: '2026-11-24T18:45:00+05:45', timeZone: 'Asia/Kathmandu' },
  });
});
