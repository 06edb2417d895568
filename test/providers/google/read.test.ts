import { describe, expect, test } from 'vitest';
import { createGoogleProvider } from '../../../src/providers/google/index.ts';
import type { FakeAnswer } from '../fake-fetch.ts';
import { failureOf, patience } from '../planned.ts';
import { googleError, googleWith } from './provider.ts';

const window = { start: Date.UTC(2026, 10, 23), end: Date.UTC(2026, 10, 28) };
const page = (items: readonly unknown[], nextPageToken?: string) => ({
  status: 200,
  json: { timeZone: 'Europe/Berlin', items, ...(nextPageToken && { nextPageToken }) },
});
const meeting = {
  id: 'm1',
  status: 'confirmed',
  start: { dateTime: '2026-11-24T10:00:00+01:00' },
  end: { dateTime: '2026-11-24T11:00:00+01:00' },
};

const listBusy = async (...answers: readonly FakeAnswer[]) => {
  const { provider, sent } = googleWith(...answers);
  return { busy: await provider.listBusy(['c'], window, patience()), sent };
};

describe('calendars', () => {
  test('come with the user’s own name for them, and only own ones may be written to', async () => {
    const { provider, sent } = googleWith(
      {
        status: 200,
        json: {
          nextPageToken: 'more',
          items: [
            {
              id: 'pat@example.com',
              summary: 'pat@example.com',
              summaryOverride: 'Work',
              timeZone: 'Europe/Berlin',
              primary: true,
              accessRole: 'owner',
            },
          ],
        },
      },
      {
        status: 200,
        json: {
          items: [
            { id: 'team', summary: 'Team', timeZone: 'Asia/Tokyo', accessRole: 'writer' },
            { id: 'room', accessRole: 'freeBusyReader' },
          ],
        },
      },
    );
    expect(await provider.calendars(patience())).toEqual([
      { id: 'pat@example.com', name: 'Work', timeZone: 'Europe/Berlin', isPrimary: true, canWrite: true },
      { id: 'team', name: 'Team', timeZone: 'Asia/Tokyo', isPrimary: false, canWrite: false, isShared: true },
      { id: 'room', name: 'room', isPrimary: false, canWrite: false },
    ]);
    expect(sent.map(({ url }) => url.searchParams.get('pageToken'))).toEqual([null, 'more']);
  });
});

describe('busy times', () => {
  test('are asked for as single events, without titles or names', async () => {
    const { sent } = await listBusy(page([]));
    const { pathname, searchParams } = sent[0]!.url;
    expect(pathname).toBe('/calendar/v3/calendars/c/events');
    expect(Object.fromEntries(searchParams)).toMatchObject({
      singleEvents: 'true',
      timeMin: '2026-11-23T00:00:00.000Z',
      timeMax: '2026-11-28T00:00:00.000Z',
    });
    expect(searchParams.get('fields')).not.toMatch(/summary|email|displayName|description/);
  });

  test('are instants, with the calendar they are from', async () => {
    const { busy } = await listBusy(page([meeting]));
    expect(busy).toEqual([
      {
        calendar: 'c',
        eventId: 'm1',
        start: Date.UTC(2026, 10, 24, 9),
        end: Date.UTC(2026, 10, 24, 10),
        facts: { status: 'confirmed', response: 'none', showAs: 'busy', kind: 'event', isAllDay: false },
      },
    ]);
  });

  test('of whole days are the days of the calendar’s own zone, 25 hours long when the clocks go back', async () => {
    const { busy } = await listBusy(page([{ id: 'd', start: { date: '2026-10-25' }, end: { date: '2026-10-26' } }]));
    expect(busy[0]).toMatchObject({
      start: Date.parse('2026-10-25T00:00:00+02:00'),
      end: Date.parse('2026-10-26T00:00:00+01:00'),
      facts: { isAllDay: true },
    });
  });

  test('are read to the last page, empty pages included', async () => {
    const { busy, sent } = await listBusy(page([], 'p2'), page([meeting], 'p3'), page([{ ...meeting, id: 'm2' }]));
    expect(busy.map(({ eventId }) => eventId)).toEqual(['m1', 'm2']);
    expect(sent.map(({ url }) => url.searchParams.get('pageToken'))).toEqual([null, 'p2', 'p3']);
  });

  test('leave out cancelled occurrences that have no times', async () => {
    expect((await listBusy(page([{ id: 'x', status: 'cancelled' }]))).busy).toEqual([]);
  });

  test('of several calendars are read at most three at a time', async () => {
    let underWay = 0;
    let most = 0;
    const counting = createGoogleProvider({
      now: () => 0,
      token: () => Promise.resolve('t'),
      onUnauthorized: () => undefined,
      fetch: async () => {
        most = Math.max(most, ++underWay);
        await Promise.resolve();
        underWay -= 1;
        return Response.json({ timeZone: 'UTC', items: [meeting] });
      },
    });
    const busy = await counting.listBusy(['a', 'b', 'c', 'd', 'e'], window, patience());
    expect(busy.map(({ calendar }) => calendar)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(most).toBe(3);
  });

  test('a page that is not as documented fails the whole: half a list looks like free time', async () => {
    const { provider } = googleWith(page([meeting, { id: 'b', start: { dateTime: 'soon' } }]));
    expect(await failureOf(provider.listBusy(['c'], window, patience()))).toMatchObject({
      kind: 'unexpected',
      detail: expect.stringContaining('items.1.start.dateTime'),
    });
  });
});

describe('a calendar that may not be listed', () => {
  const refused = googleError(403, 'insufficientPermissions');
  const interval = { start: '2026-11-24T09:00:00Z', end: '2026-11-24T10:00:00Z' };
  const answer = (calendar: unknown) => ({ status: 200, json: { calendars: { c: calendar } } });

  test.each([refused, googleError(404, 'notFound')])('is asked whether it is busy instead', async (refusal) => {
    const { busy, sent } = await listBusy(refusal, answer({ busy: [interval] }));
    expect(sent[1]!.method).toBe('POST');
    expect(sent[1]!.url.pathname).toBe('/calendar/v3/freeBusy');
    expect(JSON.parse(sent[1]!.body)).toEqual({
      timeMin: '2026-11-23T00:00:00.000Z',
      timeMax: '2026-11-28T00:00:00.000Z',
      items: [{ id: 'c' }],
    });
    expect(busy).toEqual([
      {
        calendar: 'c',
        start: Date.UTC(2026, 10, 24, 9),
        end: Date.UTC(2026, 10, 24, 10),
        facts: { status: 'confirmed', response: 'unknown', showAs: 'busy', kind: 'unknown', isAllDay: false },
      },
    ]);
  });

  test.each([
    ['an error', answer({ errors: [{ domain: 'global', reason: 'notFound' }] })],
    ['nothing', { status: 200, json: { calendars: {} } }],
  ])('and answers with %s stays unknown, which is not free', async (_, unknown) => {
    const { provider } = googleWith(refused, unknown);
    expect(await failureOf(provider.listBusy(['c'], window, patience()))).toMatchObject({ kind: 'forbidden' });
  });

  test('for too many requests is not asked another way', async () => {
    const { provider, sent } = googleWith(googleError(403, 'rateLimitExceeded'));
    expect(await failureOf(provider.listBusy(['c'], window, patience()))).toMatchObject({ kind: 'rate-limited' });
    expect(sent).toHaveLength(1);
  });

  test('is asked about together with the others, at most fifty at once', async () => {
    const calendars = Array.from({ length: 60 }, (_, index) => `c${index}`);
    const chunk = (from: number, to: number) => ({
      status: 200,
      json: { calendars: Object.fromEntries(calendars.slice(from, to).map((id) => [id, { busy: [] }])) },
    });
    const { provider, sent } = googleWith(...calendars.map(() => refused), chunk(0, 50), chunk(50, 60));
    expect(await provider.listBusy(calendars, window, patience())).toEqual([]);
    expect(sent).toHaveLength(62);
  });
});

describe('reading one event back', () => {
  const event = {
    id: 'e1',
    etag: '"5"',
    status: 'confirmed',
    summary: 'Walk with Ana',
    start: { dateTime: '2026-11-24T14:00:00+01:00' },
    end: { dateTime: '2026-11-24T14:30:00+01:00' },
    extendedProperties: { private: { alongside: 'key-1', other: 'x' } },
  };
  const ref = { calendar: 'c', id: 'e1' };

  test('gives its times, title, tag and etag', async () => {
    expect(await googleWith({ status: 200, json: event }).provider.read(ref, patience())).toEqual({
      calendar: 'c',
      id: 'e1',
      etag: '"5"',
      title: 'Walk with Ana',
      start: Date.UTC(2026, 10, 24, 13),
      end: Date.UTC(2026, 10, 24, 13, 30),
      key: 'key-1',
      declined: [],
    });
  });

  test('one that was removed, in whatever way Google says so, is gone', async () => {
    for (const answer of [
      googleError(404, 'notFound'),
      googleError(410, 'deleted'),
      { status: 200, json: { ...event, status: 'cancelled' } },
    ]) {
      expect(await googleWith(answer).provider.read(ref, patience())).toBe('gone');
    }
  });

  test('one without times is not understood', async () => {
    const answer = { status: 200, json: { id: 'e1' } };
    expect(await failureOf(googleWith(answer).provider.read(ref, patience()))).toMatchObject({ kind: 'unexpected' });
  });
});
