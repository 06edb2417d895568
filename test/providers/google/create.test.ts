import { describe, expect, test } from 'vitest';
import type { FakeAnswer } from '../fake-fetch.ts';
import { failureOf, patience, walk } from '../planned.ts';
import { googleError, googleWith } from './provider.ts';

const id = '0b7c2f7e6a1d4f0e9a3b1c2d3e4f5a6b';
const stands = {
  status: 200,
  json: { id, etag: '"7"', status: 'confirmed', extendedProperties: { private: { alongside: walk.key } } },
};
const cancelled = { status: 200, json: { id, etag: '"9"', status: 'cancelled' } };
const strange = { status: 200, json: { id, etag: '"3"', status: 'confirmed' } };
const missing = googleError(404, 'notFound');
const taken = googleError(409, 'duplicate');
const ref = { calendar: 'c', id, etag: '"7"' };
/** Found, not written: whether somebody changed it since is not known. */
const foundRef = { calendar: 'c', id };

const create = (isRepeat: boolean, ...answers: readonly FakeAnswer[]) => {
  const { provider, sent } = googleWith(...answers);
  return { outcome: provider.create(provider.prepare(walk, 'c'), isRepeat, patience()), sent };
};
const steps = (sent: readonly { method: string }[]): string => sent.map(({ method }) => method).join(' ');

describe('the first attempt', () => {
  test('inserts with exactly the stored bytes and the account’s token', async () => {
    const { provider, sent } = googleWith(stands);
    const request = provider.prepare(walk, 'c');
    expect(await provider.create(request, false, patience())).toEqual(ref);
    expect(sent).toHaveLength(1);
    expect(sent[0]!.url.href).toBe('https://www.googleapis.com/calendar/v3/calendars/c/events?sendUpdates=all');
    expect(sent[0]!.body).toBe(request.body);
    expect(sent[0]!.headers.get('authorization')).toBe('Bearer token-1');
    expect(sent[0]!.headers.get('content-type')).toBe('application/json');
    expect(sent[0]!.credentials).toBe('omit');
  });

  test('takes an event that stands under its id with its tag for its own', async () => {
    const { outcome, sent } = create(false, taken, stands);
    expect(await outcome).toEqual(foundRef);
    expect(steps(sent)).toBe('POST GET');
  });

  test('leaves alone an event that stands under its id without its tag', async () => {
    expect(await failureOf(create(false, taken, strange).outcome)).toMatchObject({ kind: 'rejected' });
  });

  test('is gone when its id belongs to a removed event', async () => {
    expect(await failureOf(create(false, taken, cancelled).outcome)).toEqual({ kind: 'gone' });
  });

  test('stays unknown when Google contradicts itself', async () => {
    expect(await failureOf(create(false, taken, missing).outcome)).toMatchObject({ kind: 'unexpected' });
  });

  test('stays unknown when the answer cannot be understood', async () => {
    const failure = await failureOf(create(false, { status: 200, json: { etag: '"1"' } }).outcome);
    expect(failure).toMatchObject({ kind: 'unexpected', detail: expect.stringContaining('id') });
    expect(await failureOf(create(false, { status: 200, text: '<html>' }).outcome)).toMatchObject({
      kind: 'unexpected',
    });
  });

  test('is refused for good when the calendar is not there', async () => {
    expect(await failureOf(create(false, missing).outcome)).toEqual({ kind: 'rejected', detail: 'In words' });
  });
});

describe('a repeat', () => {
  test('reads first and writes nothing when the event stands', async () => {
    const { outcome, sent } = create(true, stands);
    expect(await outcome).toEqual(foundRef);
    expect(steps(sent)).toBe('GET');
    expect(sent[0]!.url.pathname).toBe(`/calendar/v3/calendars/c/events/${id}`);
  });

  test('inserts the same bytes when there never was an event', async () => {
    const { outcome, sent } = create(true, missing, stands);
    expect(await outcome).toEqual(ref);
    expect(steps(sent)).toBe('GET POST');
  });

  test('stops when somebody removed the event', async () => {
    for (const answer of [cancelled, googleError(410, 'deleted')]) {
      const { outcome, sent } = create(true, answer);
      expect(await failureOf(outcome)).toEqual({ kind: 'gone' });
      expect(steps(sent)).toBe('GET');
    }
  });

  test('writes nothing while it cannot read', async () => {
    const { outcome, sent } = create(true, new TypeError('Failed to fetch'));
    expect(await failureOf(outcome)).toEqual({ kind: 'offline' });
    expect(steps(sent)).toBe('GET');
  });
});
