import { describe, expect, test } from 'vitest';
import type { FakeAnswer } from '../fake-fetch.ts';
import { failureOf, patience, walk } from '../planned.ts';
import { googleError, googleWith } from './provider.ts';

const ref = { calendar: 'c', id: 'e1', etag: '"7"' };
const changed = googleError(412, 'conditionNotMet');
const done = { status: 204 };
const asWritten = {
  id: 'e1',
  etag: '"8"',
  status: 'confirmed',
  summary: walk.title,
  start: { dateTime: '2026-11-24T13:00:00Z' },
  end: { dateTime: '2026-11-24T14:30:00+01:00' },
  attendees: [
    { email: 'pat@example.com', self: true, organizer: true },
    { email: 'Ana@Example.com', responseStatus: 'accepted' },
  ],
};

const remove = (...answers: readonly FakeAnswer[]) => {
  const { provider, sent } = googleWith(...answers);
  return { outcome: provider.remove(ref, patience(), walk), sent };
};

test('removes only what is unchanged, and tells the guests as the booking did', async () => {
  const { outcome, sent } = remove(done);
  await outcome;
  expect(sent[0]!.method).toBe('DELETE');
  expect(sent[0]!.url.pathname).toBe('/calendar/v3/calendars/c/events/e1');
  expect(sent[0]!.url.search).toBe('?sendUpdates=all');
  expect(sent[0]!.headers.get('if-match')).toBe('"7"');
});

test('tells nobody when nobody was invited', async () => {
  const { provider, sent } = googleWith(done);
  await provider.remove(ref, patience(), { ...walk, guests: [] });
  expect(sent[0]!.url.search).toBe('?sendUpdates=none');
});

test('tells whoever is there when it does not know what was written', async () => {
  const { provider, sent } = googleWith(done);
  await provider.remove({ calendar: 'c', id: 'e1', etag: '"1"' }, patience());
  expect(sent[0]!.url.search).toBe('?sendUpdates=all');
});

test('what was only found is never removed without a look', async () => {
  const { provider, sent } = googleWith(done);
  expect(await failureOf(provider.remove({ calendar: 'c', id: 'e1' }, patience()))).toEqual({ kind: 'conflict' });
  expect(sent).toEqual([]);
});

test.each([404, 410])('absent already (%i) is success', async (status) => {
  const { outcome, sent } = remove(googleError(status, 'deleted'));
  await expect(outcome).resolves.toBeUndefined();
  expect(sent).toHaveLength(1);
});

describe('when the etag is another one', () => {
  test('a guest’s answer is no change: it is removed with the new etag', async () => {
    const { outcome, sent } = remove(changed, { status: 200, json: asWritten }, done);
    await outcome;
    expect(sent.map(({ method }) => method)).toEqual(['DELETE', 'GET', 'DELETE']);
    expect(sent[2]!.headers.get('if-match')).toBe('"8"');
  });

  test.each([
    ['title', { summary: 'Run with Ana' }],
    ['start', { start: { dateTime: '2026-11-24T13:15:00Z' } }],
    ['end', { end: { dateTime: '2026-11-24T15:00:00Z' } }],
    ['day', { start: { date: '2026-11-24' }, end: { date: '2026-11-25' } }],
    ['guests', { attendees: [...asWritten.attendees, { email: 'bo@example.com' }] }],
    ['missing guest', { attendees: [] }],
    ['etag', { etag: undefined }],
  ])('another %s is the user’s own: nothing is removed', async (_, change) => {
    const { outcome, sent } = remove(changed, { status: 200, json: { ...asWritten, ...change } });
    expect(await failureOf(outcome)).toEqual({ kind: 'conflict' });
    expect(sent).toHaveLength(2);
  });

  test('removed in the meantime is success', async () => {
    await expect(remove(changed, googleError(404, 'notFound')).outcome).resolves.toBeUndefined();
    await expect(
      remove(changed, { status: 200, json: { ...asWritten, status: 'cancelled' } }).outcome,
    ).resolves.toBeUndefined();
  });

  test('it tries once more and no oftener', async () => {
    const { outcome, sent } = remove(changed, { status: 200, json: asWritten }, changed);
    expect(await failureOf(outcome)).toEqual({ kind: 'conflict' });
    expect(sent).toHaveLength(3);
  });

  test('without knowing what was written it is a conflict at once', async () => {
    const { provider, sent } = googleWith(changed);
    expect(await failureOf(provider.remove(ref, patience()))).toEqual({ kind: 'conflict' });
    expect(sent).toHaveLength(1);
  });
});
