import { describe, expect, test } from 'vitest';
import type { FakeAnswer } from '../fake-fetch.ts';
import { failureOf, patience } from '../planned.ts';
import { graphError, microsoftWith, utc } from './provider.ts';

const window = { start: Date.UTC(2026, 10, 23), end: Date.UTC(2026, 10, 28) };
const meeting = (id: string) => ({ id, start: utc('2026-11-24T09:00:00'), end: utc('2026-11-24T10:00:00') });
const part = (id: number, status: number, body: object, headers = {}) => ({ id: String(id), status, headers, body });
const answered = (...responses: readonly object[]): FakeAnswer => ({ status: 200, json: { responses } });

const listBusy = async (calendars: readonly string[], ...answers: readonly FakeAnswer[]) => {
  const { provider, sent } = microsoftWith(...answers);
  return { busy: await provider.listBusy(calendars, window, patience()), sent };
};

describe('what is asked together', () => {
  test('is one request, however many calendars up to four, and the answers find their calendars in any order', async () => {
    const { busy, sent } = await listBusy(
      ['a', 'b'],
      answered(part(1, 200, { value: [meeting('in b')] }), part(0, 200, { value: [meeting('in a')] })),
    );
    expect(sent.map(({ method, url }) => `${method} ${url.pathname}`)).toEqual(['POST /v1.0/$batch']);
    expect(busy.map(({ calendar, eventId }) => [calendar, eventId])).toEqual([
      ['a', 'in a'],
      ['b', 'in b'],
    ]);
    const { requests } = JSON.parse(sent[0]!.body);
    expect(requests).toMatchObject([
      { id: '0', method: 'GET', url: expect.stringMatching(/^\/me\/calendars\/a\/calendarView\?/) },
      { id: '1', method: 'GET', url: expect.stringMatching(/^\/me\/calendars\/b\/calendarView\?/) },
    ]);
    // The ids that Outlook's page shows: its events are found again by them.
    for (const { headers } of requests) expect(headers).toEqual({ Prefer: 'outlook.timezone="UTC"' });
  });

  test('never holds more than four, since a mailbox answers no more at a time', async () => {
    const four = [0, 1, 2, 3].map((id) => part(id, 200, { value: [] }));
    const { sent } = await listBusy(['a', 'b', 'c', 'd', 'e'], answered(...four), { status: 200, json: { value: [] } });
    expect(JSON.parse(sent[0]!.body).requests).toHaveLength(4);
    expect(sent[1]!.url.pathname).toBe('/v1.0/me/calendars/e/calendarView');
  });

  test('goes on with next pages by themselves, wherever at Graph they are', async () => {
    const next = 'https://graph.microsoft.com/v1.0/me/calendars/b/calendarView?$skiptoken=abc%3D';
    const { busy, sent } = await listBusy(
      ['a', 'b'],
      answered(
        part(0, 200, { value: [meeting('1')] }),
        part(1, 200, { value: [meeting('2')], '@odata.nextLink': next }),
      ),
      { status: 200, json: { value: [meeting('3')] } },
    );
    expect(busy.map(({ eventId }) => eventId)).toEqual(['1', '2', '3']);
    expect(sent[1]!.url.href).toBe(next);
  });

  test('fails as a whole when one part does: unknown is never free', async () => {
    const refused = part(1, 429, graphError(429, 'ApplicationThrottled').json, { 'Retry-After': '7' });
    const { provider } = microsoftWith(answered(part(0, 200, { value: [] }), refused));
    const failure = await failureOf(provider.listBusy(['a', 'b'], window, patience()));
    expect(failure).toEqual({ kind: 'rate-limited', retryAt: Date.UTC(2026, 10, 24, 9) + 7000 });
  });

  test.each<[string, FakeAnswer, string]>([
    ['is refused as a whole', graphError(403, 'ErrorAccessDenied'), 'forbidden'],
    ['leaves one part unanswered', answered(part(0, 200, { value: [] })), 'unexpected'],
    ['is no answer to it', { status: 200, json: { value: [] } }, 'unexpected'],
    ['never comes', new TypeError('fetch failed'), 'offline'],
  ])('fails when the answer %s', async (_, answer, kind) => {
    const { provider } = microsoftWith(answer);
    expect(await failureOf(provider.listBusy(['a', 'b'], window, patience()))).toMatchObject({ kind });
  });
});
