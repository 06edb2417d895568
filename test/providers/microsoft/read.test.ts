import { describe, expect, test } from 'vitest';
import { tagId } from '../../../src/providers/microsoft/wire.ts';
import type { FakeAnswer } from '../fake-fetch.ts';
import { failureOf, patience } from '../planned.ts';
import { graphError, microsoftWith, utc } from './provider.ts';

const window = { start: Date.UTC(2026, 10, 23), end: Date.UTC(2026, 10, 28) };
const meeting = { id: 'm1', start: utc('2026-11-24T09:00:00'), end: utc('2026-11-24T10:00:00'), showAs: 'busy' };
const page = (value: readonly unknown[], next?: string) => ({
  status: 200,
  json: { value, ...(next && { '@odata.nextLink': next }) },
});

const listBusy = async (...answers: readonly FakeAnswer[]) => {
  const { provider, sent } = microsoftWith(...answers);
  return { busy: await provider.listBusy(['c='], window, patience()), sent };
};

describe('calendars', () => {
  const own = {
    id: 'own',
    name: 'Calendar',
    canEdit: true,
    isDefaultCalendar: true,
    owner: { address: 'pat@example.com' },
  };
  const calendars = page([
    own,
    { id: 'second', name: 'Projects', canEdit: true, isDefaultCalendar: false, owner: { address: 'Pat@example.com' } },
    { id: 'boss', name: 'Kim', canEdit: true, owner: { address: 'kim@example.com' } },
    { id: 'holidays', name: 'Holidays', canEdit: false, owner: { address: 'pat@example.com' } },
  ]);

  test('are in the mailbox’s zone, and only own ones may be written to', async () => {
    const { provider } = microsoftWith(calendars, { status: 200, json: { timeZone: 'W. Europe Standard Time' } });
    expect(await provider.calendars(patience())).toEqual([
      { id: 'own', name: 'Calendar', timeZone: 'Europe/Berlin', isPrimary: true, canWrite: true },
      { id: 'second', name: 'Projects', timeZone: 'Europe/Berlin', isPrimary: false, canWrite: true },
      { id: 'boss', name: 'Kim', timeZone: 'Europe/Berlin', isPrimary: false, canWrite: false, isShared: true },
      { id: 'holidays', name: 'Holidays', timeZone: 'Europe/Berlin', isPrimary: false, canWrite: false },
    ]);
  });

  test.each([
    ['may not be read', graphError(403, 'ErrorAccessDenied')],
    ['are not there', graphError(404, 'MailboxNotEnabledForRESTAPI')],
    ['have a home-made zone', { status: 200, json: { timeZone: 'tzone://Microsoft/Custom' } }],
    ['have no zone', { status: 200, json: { timeZone: '' } }],
  ])('have no zone when the mailbox settings %s', async (_, settings) => {
    const { provider } = microsoftWith(page([own]), settings);
    expect(await provider.calendars(patience())).toEqual([
      { id: 'own', name: 'Calendar', isPrimary: true, canWrite: true },
    ]);
  });

  test('are unknown when the mailbox settings fail for another reason', async () => {
    const { provider } = microsoftWith(page([own]), graphError(429, 'ApplicationThrottled'));
    expect(await failureOf(provider.calendars(patience()))).toMatchObject({ kind: 'rate-limited' });
  });
});

describe('busy times', () => {
  test('are asked for in the window, without titles or names', async () => {
    const { sent } = await listBusy(page([]));
    const { pathname, searchParams } = sent[0]!.url;
    expect(pathname).toBe('/v1.0/me/calendars/c%3D/calendarView');
    expect(searchParams.get('startDateTime')).toBe('2026-11-23T00:00:00.000Z');
    expect(searchParams.get('endDateTime')).toBe('2026-11-28T00:00:00.000Z');
    expect(searchParams.get('$select')).toBe('id,start,end,isAllDay,isCancelled,showAs,responseStatus');
  });

  test('are instants, with the calendar they are from', async () => {
    expect((await listBusy(page([meeting]))).busy).toEqual([
      {
        calendar: 'c=',
        eventId: 'm1',
        start: Date.UTC(2026, 10, 24, 9),
        end: Date.UTC(2026, 10, 24, 10),
        facts: { status: 'confirmed', response: 'none', showAs: 'busy', kind: 'event', isAllDay: false },
      },
    ]);
  });

  test('are read to the last page, wherever at Graph it is', async () => {
    const next = 'https://graph.microsoft.com/v1.0/me/calendars/c/calendarView?$skiptoken=abc%3D&$top=250';
    const { busy, sent } = await listBusy(page([meeting], next), page([{ ...meeting, id: 'm2' }]));
    expect(busy.map(({ eventId }) => eventId)).toEqual(['m1', 'm2']);
    expect(sent[1]!.url.href).toBe(next);
  });

  test('the token goes nowhere else for a next page', async () => {
    const { provider, sent } = microsoftWith(page([meeting], 'https://graph.example.com/v1.0/more'));
    expect(await failureOf(provider.listBusy(['c'], window, patience()))).toMatchObject({ kind: 'unexpected' });
    expect(sent).toHaveLength(1);
  });

  test.each([
    ['a time that is none', { start: { dateTime: 'soon', timeZone: 'UTC' } }],
    ['a zone that is none', { start: { dateTime: '2026-11-24T09:00:00', timeZone: 'Nowhere' } }],
    ['no end', { end: undefined }],
  ])('with %s fail the whole: half a list looks like free time', async (_, change) => {
    const { provider } = microsoftWith(page([meeting, { ...meeting, ...change }]));
    expect(await failureOf(provider.listBusy(['c'], window, patience()))).toMatchObject({ kind: 'unexpected' });
  });
});

describe('reading one event back', () => {
  const ref = { calendar: 'c', id: 'm1' };
  const event = { ...meeting, '@odata.etag': 'W/"5"', subject: 'Walk with Ana' };

  test('gives its times, title, tag and etag', async () => {
    const json = { ...event, singleValueExtendedProperties: [{ id: tagId, value: 'key-1' }] };
    expect(await microsoftWith({ status: 200, json }).provider.read(ref, patience())).toEqual({
      calendar: 'c',
      id: 'm1',
      etag: 'W/"5"',
      title: 'Walk with Ana',
      start: Date.UTC(2026, 10, 24, 9),
      end: Date.UTC(2026, 10, 24, 10),
      key: 'key-1',
      declined: [],
    });
  });

  test('reads times in whatever zone Graph chose to send', async () => {
    const start = { dateTime: '2026-11-24T10:00:00.0000000', timeZone: 'W. Europe Standard Time' };
    const state = await microsoftWith({ status: 200, json: { ...event, start } }).provider.read(ref, patience());
    expect(state).toMatchObject({ start: Date.UTC(2026, 10, 24, 9) });
  });

  test('one that was removed or cancelled is gone', async () => {
    for (const answer of [
      graphError(404, 'ErrorItemNotFound'),
      graphError(410, 'Gone'),
      { status: 200, json: { ...event, isCancelled: true } },
    ]) {
      expect(await microsoftWith(answer).provider.read(ref, patience())).toBe('gone');
    }
  });
});

test('looking for a booking that was never made finds nothing', async () => {
  const { provider } = microsoftWith(page([]));
  const request = { key: 'k', calendar: 'c', method: 'POST' as const, path: '/x', body: '{}' };
  expect(await provider.find(request, patience())).toBe('absent');
});
