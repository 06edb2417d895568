import { describe, expect, test } from 'vitest';
import { inUtc, prepareCreate, withoutLink } from '../../../src/providers/microsoft/prepare.ts';
import { tagId } from '../../../src/providers/microsoft/wire.ts';
import { walk } from '../planned.ts';

const bodyOf = (change: Partial<typeof walk> = {}): unknown =>
  JSON.parse(prepareCreate({ ...walk, ...change }, 'c').body);

test('the whole of a planned event is in the request', () => {
  const request = prepareCreate(walk, 'AAMk+a/b=');
  expect(request).toMatchObject({
    key: walk.key,
    calendar: 'AAMk+a/b=',
    method: 'POST',
    path: '/me/calendars/AAMk%2Ba%2Fb%3D/events',
  });
  expect(JSON.parse(request.body)).toEqual({
    subject: 'Walk with Ana',
    body: { contentType: 'text', content: 'What is on your mind?\nAnd then: thank her.' },
    location: { displayName: 'On campus' },
    start: { dateTime: '2026-11-24T14:00:00', timeZone: 'W. Europe Standard Time' },
    end: { dateTime: '2026-11-24T14:30:00', timeZone: 'W. Europe Standard Time' },
    attendees: [{ type: 'required', emailAddress: { address: 'ana@example.com', name: 'Ana Example' } }],
    transactionId: walk.key,
    singleValueExtendedProperties: [{ id: tagId, value: walk.key }],
  });
});

test('what is empty is left out', () => {
  expect(Object.keys(bodyOf({ guests: [], description: '', location: '' }) as object)).toEqual([
    'subject',
    'start',
    'end',
    'transactionId',
    'singleValueExtendedProperties',
  ]);
});

test('a link is asked for where one is wanted; without it the same event is another transaction, the same every time', () => {
  const request = prepareCreate({ ...walk, wantsLink: true }, 'c');
  expect(JSON.parse(request.body)).toMatchObject({ isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' });
  const plain = withoutLink(request);
  expect(JSON.parse(plain?.body ?? '')).toEqual({
    ...(JSON.parse(prepareCreate(walk, 'c').body) as object),
    transactionId: `${walk.key}-plain`,
  });
  expect(withoutLink(request)).toEqual(plain);
  expect(withoutLink(prepareCreate(walk, 'c'))).toBeUndefined();
});

test('the same event is the same request, byte for byte', () => {
  expect(prepareCreate({ ...walk }, 'c')).toEqual(prepareCreate(walk, 'c'));
});

test('the tag never changes: it is how bookings of older versions are found', () => {
  expect(tagId).toBe('String {4c3f9f6e-52a7-4a1b-9a0e-7d8f4f1c6b25} Name alongside');
});

describe('UTC instead of wall times', () => {
  test('in the repeated hour, which a wall time cannot name', () => {
    const start = Date.UTC(2026, 9, 25, 1, 30);
    expect(bodyOf({ start, end: start + 1_800_000 })).toMatchObject({
      start: { dateTime: '2026-10-25T01:30:00', timeZone: 'UTC' },
      end: { dateTime: '2026-10-25T02:00:00', timeZone: 'UTC' },
    });
  });

  test('not in the hour before it', () => {
    const start = Date.UTC(2026, 9, 25, 0, 0);
    expect(bodyOf({ start, end: start + 1_800_000 })).toMatchObject({
      start: { dateTime: '2026-10-25T02:00:00', timeZone: 'W. Europe Standard Time' },
    });
  });

  test('for a zone that Windows does not have', () => {
    expect(bodyOf({ timeZone: '+03:30' })).toMatchObject({
      start: { dateTime: '2026-11-24T13:00:00', timeZone: 'UTC' },
    });
  });
});

describe('the same event for a mailbox that does not know the zone', () => {
  const first = prepareCreate(walk, 'c');

  test('is at the same instants, in UTC, with a transaction id of its own and the same tag', () => {
    const second = inUtc(first);
    expect({ ...second, body: '' }).toEqual({ ...first, body: '' });
    expect(JSON.parse(second.body)).toEqual({
      ...(JSON.parse(first.body) as object),
      start: { dateTime: '2026-11-24T13:00:00', timeZone: 'UTC' },
      end: { dateTime: '2026-11-24T13:30:00', timeZone: 'UTC' },
      transactionId: `${walk.key}-utc`,
    });
  });

  test('is the same request every time', () => {
    expect(inUtc(first)).toEqual(inUtc(first));
  });
});
