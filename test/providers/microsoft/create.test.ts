import { describe, expect, test } from 'vitest';
import { tagId } from '../../../src/providers/microsoft/wire.ts';
import type { FakeAnswer } from '../fake-fetch.ts';
import { failureOf, patience, walk } from '../planned.ts';
import { graphError, microsoftWith, utc } from './provider.ts';

const event = {
  '@odata.etag': 'W/"7"',
  id: 'e1',
  subject: walk.title,
  start: utc('2026-11-24T13:00:00'),
  end: utc('2026-11-24T13:30:00'),
};
const tagged = {
  ...event,
  singleValueExtendedProperties: [{ id: tagId.toUpperCase().replace('STRING', 'String'), value: walk.key }],
};
const created = { status: 201, json: event };
const found = { status: 200, json: { value: [tagged] } };
const nothing = { status: 200, json: { value: [] } };
const duplicate = (status: number, existing?: string) =>
  graphError(
    status,
    'ErrorDuplicateTransactionId',
    existing === undefined ? {} : { '@event.existingEventId': existing },
  );
const ref = { calendar: 'c', id: 'e1', etag: 'W/"7"' };
/** Found, not written: whether somebody changed it since is not known. */
const foundRef = { calendar: 'c', id: 'e1' };

const create = (isRepeat: boolean, ...answers: readonly FakeAnswer[]) => {
  const { provider, sent } = microsoftWith(...answers);
  return { outcome: provider.create(provider.prepare(walk, 'c'), isRepeat, patience()), sent };
};
const steps = (sent: readonly { method: string }[]): string => sent.map(({ method }) => method).join(' ');

describe('the first attempt', () => {
  test('posts exactly the stored bytes with the account’s token, and asks for ids that last and times in UTC', async () => {
    const { provider, sent } = microsoftWith(created);
    const request = provider.prepare(walk, 'c');
    expect(await provider.create(request, false, patience())).toEqual(ref);
    expect(sent).toHaveLength(1);
    const [{ url, body, headers, credentials }] = sent as [(typeof sent)[0]];
    expect(url.href).toBe('https://graph.microsoft.com/v1.0/me/calendars/c/events');
    expect(body).toBe(request.body);
    expect(headers.get('authorization')).toBe('Bearer token-1');
    expect(headers.get('content-type')).toBe('application/json');
    expect(headers.get('prefer')).toBe('IdType="ImmutableId", outlook.timezone="UTC"');
    expect(credentials).toBe('omit');
  });

  test.each([429, 503, 504])('is never repeated by the client itself after a %i', async (status) => {
    const { outcome, sent } = create(false, { ...graphError(status, 'x'), headers: { 'retry-after': '1' } });
    expect((await failureOf(outcome)).kind).toBe(status === 429 ? 'rate-limited' : 'unexpected');
    expect(sent).toHaveLength(1);
  });

  test.each([400, 409])('takes the event that was made before for its own, whether Graph says %i', async (status) => {
    const { outcome, sent } = create(false, duplicate(status, 'e1'), { status: 200, json: tagged });
    expect(await outcome).toEqual(foundRef);
    expect(steps(sent)).toBe('POST GET');
    expect(sent[1]!.url.pathname).toBe('/v1.0/me/events/e1');
    expect(sent[1]!.url.searchParams.get('$expand')).toBe(`singleValueExtendedProperties($filter=id eq '${tagId}')`);
  });

  test('finds it by its tag where Graph does not name it', async () => {
    const { outcome, sent } = create(false, duplicate(409), found);
    expect(await outcome).toEqual(foundRef);
    expect(sent[1]!.url.pathname).toBe('/v1.0/me/events');
    expect(sent[1]!.url.searchParams.get('$filter')).toBe(
      `singleValueExtendedProperties/Any(ep: ep/id eq '${tagId}' and ep/value eq '${walk.key}')`,
    );
  });

  test('is gone when the event that was made before was removed', async () => {
    const { outcome } = create(false, duplicate(409, 'e1'), graphError(404, 'ErrorItemNotFound'));
    expect(await failureOf(outcome)).toEqual({ kind: 'gone' });
  });

  test('leaves alone an event that does not carry its tag', async () => {
    const { outcome } = create(false, duplicate(400, 'e1'), { status: 200, json: event });
    expect(await failureOf(outcome)).toMatchObject({ kind: 'rejected' });
  });

  test('stays unknown when Graph contradicts itself', async () => {
    expect(await failureOf(create(false, duplicate(400), nothing).outcome)).toMatchObject({ kind: 'unexpected' });
  });

  test('stays unknown when the answer cannot be understood', async () => {
    expect(await failureOf(create(false, { status: 201, json: { id: 3 } }).outcome)).toMatchObject({
      kind: 'unexpected',
    });
  });
});

describe('a repeat', () => {
  test('looks for its tag first and writes nothing when the event stands', async () => {
    const { outcome, sent } = create(true, found);
    expect(await outcome).toEqual(foundRef);
    expect(steps(sent)).toBe('GET');
  });

  test('posts the same bytes when there is none', async () => {
    const { provider, sent } = microsoftWith(nothing, created);
    const request = provider.prepare(walk, 'c');
    expect(await provider.create(request, true, patience())).toEqual(ref);
    expect(steps(sent)).toBe('GET POST');
    expect(sent[1]!.body).toBe(request.body);
  });

  test('does not take an event with another tag for its own', async () => {
    const other = { ...tagged, singleValueExtendedProperties: [{ id: tagId, value: 'another key' }] };
    const { outcome, sent } = create(true, { status: 200, json: { value: [other] } }, created);
    expect(await outcome).toEqual(ref);
    expect(steps(sent)).toBe('GET POST');
  });

  test('writes nothing while it cannot read', async () => {
    const { outcome, sent } = create(true, new TypeError('Failed to fetch'));
    expect(await failureOf(outcome)).toEqual({ kind: 'offline' });
    expect(steps(sent)).toBe('GET');
  });
});

describe('a mailbox that does not know the zone', () => {
  const unknownZone = graphError(400, 'TimeZoneNotSupportedException');

  test('is sent the same instants in UTC', async () => {
    const { outcome, sent } = create(false, unknownZone, created);
    expect(await outcome).toEqual(ref);
    expect(JSON.parse(sent[1]!.body)).toMatchObject({
      start: { dateTime: '2026-11-24T13:00:00', timeZone: 'UTC' },
      transactionId: `${walk.key}-utc`,
    });
  });

  test('is refused for good when that does not help', async () => {
    const { outcome, sent } = create(false, unknownZone, unknownZone);
    expect(await failureOf(outcome)).toMatchObject({ kind: 'rejected' });
    expect(sent).toHaveLength(2);
  });
});
