import { describe, expect, test } from 'vitest';
import type { FakeAnswer } from '../fake-fetch.ts';
import { failureOf, patience } from '../planned.ts';
import { googleError, googleWith, now } from './provider.ts';

const read = (...answers: readonly FakeAnswer[]) => {
  const { provider, sent, refused } = googleWith(...answers);
  return { outcome: failureOf(provider.calendars(patience())), sent, refused };
};

describe('what Google says no with', () => {
  test.each([
    [403, 'insufficientPermissions', { kind: 'consent-needed', detail: 'In words' }],
    [403, 'forbidden', { kind: 'forbidden', detail: 'In words' }],
    [403, 'accessNotConfigured', { kind: 'forbidden', detail: 'In words' }],
    [403, 'rateLimitExceeded', { kind: 'rate-limited', retryAt: now + 60_000 }],
    [403, 'userRateLimitExceeded', { kind: 'rate-limited', retryAt: now + 60_000 }],
    [429, 'rateLimitExceeded', { kind: 'rate-limited', retryAt: now + 60_000 }],
    [403, 'quotaExceeded', { kind: 'rate-limited', retryAt: now + 3_600_000 }],
    [400, 'invalid', { kind: 'rejected', detail: 'In words' }],
    [404, 'notFound', { kind: 'rejected', detail: 'In words' }],
    [410, 'deleted', { kind: 'gone' }],
    [412, 'conditionNotMet', { kind: 'conflict' }],
    [500, 'backendError', { kind: 'unexpected', detail: 'In words' }],
    [503, 'backendError', { kind: 'unexpected', detail: 'In words' }],
    [408, 'timeout', { kind: 'unexpected', detail: 'In words' }],
  ])('%i %s', async (status, reason, expected) => {
    expect(await read(googleError(status, reason)).outcome).toEqual(expected);
  });

  test('a missing scope that is named in the details only', async () => {
    const json = { error: { message: 'Scopes', details: [{ reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' }] } };
    expect(await read({ status: 403, json }).outcome).toEqual({ kind: 'consent-needed', detail: 'Scopes' });
  });

  test('an answer that is no JSON is told by its status', async () => {
    expect(await read({ status: 502, text: '<html>Bad gateway' }).outcome).toEqual({
      kind: 'unexpected',
      detail: 'HTTP 502',
    });
  });

  test('the time to wait is Google’s own where it names one', async () => {
    const answer = { ...googleError(429, 'rateLimitExceeded'), headers: { 'retry-after': '17' } };
    expect(await read(answer).outcome).toEqual({ kind: 'rate-limited', retryAt: now + 17_000 });
  });
});

describe('a refused token', () => {
  const list = { status: 200, json: { items: [] } };

  test('is dropped, and the next one is tried once', async () => {
    const { provider, sent, refused } = googleWith(googleError(401, 'authError'), list);
    expect(await provider.calendars(patience())).toEqual([]);
    expect(refused).toEqual(['token-1']);
    expect(sent.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer token-1', 'Bearer token-2']);
  });

  test('twice in a row means signed out', async () => {
    const { outcome, sent } = read(googleError(401, 'authError'), googleError(401, 'authError'));
    expect(await outcome).toEqual({ kind: 'signed-out' });
    expect(sent).toHaveLength(2);
  });
});

test('without a network the provider is offline', async () => {
  expect(await read(new TypeError('Failed to fetch')).outcome).toEqual({ kind: 'offline' });
});

test('a call that is given up is offline too: nobody knows what became of it', async () => {
  const { provider } = googleWith('never');
  const controller = new AbortController();
  const outcome = failureOf(provider.calendars(controller.signal));
  controller.abort();
  expect(await outcome).toEqual({ kind: 'offline' });
});
