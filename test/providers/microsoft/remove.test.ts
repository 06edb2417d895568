import { describe, expect, test } from 'vitest';
import type { FakeAnswer } from '../fake-fetch.ts';
import { failureOf, patience, walk } from '../planned.ts';
import { graphError, microsoftWith, utc } from './provider.ts';

const ref = { calendar: 'c', id: 'e/1', etag: 'W/"7"' };
const changed = graphError(412, 'ErrorIrresolvableConflict');
const done = { status: 204 };
const asWritten = {
  '@odata.etag': 'W/"8"',
  id: 'e/1',
  subject: walk.title,
  start: utc('2026-11-24T13:00:00'),
  end: utc('2026-11-24T13:30:00'),
  isCancelled: false,
  attendees: [{ emailAddress: { address: 'Ana@Example.com', name: 'Ana' }, status: { response: 'accepted' } }],
};

const remove = (...answers: readonly FakeAnswer[]) => {
  const { provider, sent } = microsoftWith(...answers);
  return { outcome: provider.remove(ref, patience(), walk), sent };
};

test('removes only what is unchanged', async () => {
  const { outcome, sent } = remove(done);
  await outcome;
  expect(sent[0]!.method).toBe('DELETE');
  expect(sent[0]!.url.href).toBe('https://graph.microsoft.com/v1.0/me/events/e%2F1');
  expect(sent[0]!.headers.get('if-match')).toBe('W/"7"');
});

test.each([404, 410])('absent already (%i) is success', async (status) => {
  await expect(remove(graphError(status, 'ErrorItemNotFound')).outcome).resolves.toBeUndefined();
});

describe('when the etag is another one', () => {
  test.each([changed, graphError(409, 'ErrorIrresolvableConflict')])(
    'a guest’s answer is no change: it is removed with the new etag',
    async (conflict) => {
      const { outcome, sent } = remove(conflict, { status: 200, json: asWritten }, done);
      await outcome;
      expect(sent.map(({ method }) => method)).toEqual(['DELETE', 'GET', 'DELETE']);
      expect(sent[2]!.headers.get('if-match')).toBe('W/"8"');
    },
  );

  test.each([
    ['title', { subject: 'Run with Ana' }],
    ['start', { start: utc('2026-11-24T13:15:00') }],
    ['end', { end: utc('2026-11-24T14:00:00') }],
    ['guests', { attendees: [...asWritten.attendees, { emailAddress: { address: 'bo@example.com' } }] }],
    ['missing guest', { attendees: [] }],
    ['etag', { '@odata.etag': undefined }],
  ])('another %s is the user’s own: nothing is removed', async (_, change) => {
    const { outcome, sent } = remove(changed, { status: 200, json: { ...asWritten, ...change } });
    expect(await failureOf(outcome)).toEqual({ kind: 'conflict' });
    expect(sent).toHaveLength(2);
  });

  test('removed in the meantime is success', async () => {
    await expect(remove(changed, graphError(404, 'ErrorItemNotFound')).outcome).resolves.toBeUndefined();
    const cancelled = { status: 200, json: { ...asWritten, isCancelled: true } };
    await expect(remove(changed, cancelled).outcome).resolves.toBeUndefined();
  });

  test('it tries once more and no oftener', async () => {
    const { outcome, sent } = remove(changed, { status: 200, json: asWritten }, changed);
    expect(await failureOf(outcome)).toEqual({ kind: 'conflict' });
    expect(sent).toHaveLength(3);
  });

  test('without knowing what was written it is a conflict at once', async () => {
    const { provider, sent } = microsoftWith(changed);
    expect(await failureOf(provider.remove(ref, patience()))).toEqual({ kind: 'conflict' });
    expect(sent).toHaveLength(1);
  });
});
