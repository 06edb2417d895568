import { describe, expect, test } from 'vitest';
import type { FakeAnswer } from '../fake-fetch.ts';
import { failureOf, patience } from '../planned.ts';
import { graphError, microsoftWith, now } from './provider.ts';

const read = (...answers: readonly FakeAnswer[]) => {
  const { provider, sent, refused } = microsoftWith(...answers);
  return { outcome: failureOf(provider.listBusy(['c'], { start: 0, end: 1 }, patience())), sent, refused };
};

describe('what Graph says no with', () => {
  test.each([
    [403, 'ErrorAccessDenied', { kind: 'forbidden', detail: 'In words' }],
    [403, 'Authorization_RequestDenied', { kind: 'consent-needed', detail: 'In words' }],
    [429, 'ApplicationThrottled', { kind: 'rate-limited', retryAt: now + 30_000 }],
    [400, 'ErrorPropertyValidationFailure', { kind: 'rejected', detail: 'In words' }],
    [404, 'ErrorItemNotFound', { kind: 'rejected', detail: 'In words' }],
    [409, 'ErrorIrresolvableConflict', { kind: 'conflict' }],
    [409, 'ErrorOther', { kind: 'rejected', detail: 'In words' }],
    [410, 'SyncStateNotFound', { kind: 'gone' }],
    [412, 'ErrorIrresolvableConflict', { kind: 'conflict' }],
    [408, 'RequestTimeout', { kind: 'unexpected', detail: 'In words' }],
    [500, 'InternalServerError', { kind: 'unexpected', detail: 'In words' }],
    [503, 'ConcurrentItemSave', { kind: 'unexpected', detail: 'In words' }],
  ])('%i %s', async (status, code, expected) => {
    expect(await read(graphError(status, code)).outcome).toEqual(expected);
  });

  test('an answer that is no JSON is told by its status', async () => {
    const html = { status: 502, text: '<html>Bad gateway', headers: { 'content-type': 'text/html' } };
    expect(await read(html).outcome).toEqual({ kind: 'unexpected', detail: 'HTTP 502' });
  });

  test('the time to wait is Graph’s own where it names one', async () => {
    const answer = { ...graphError(429, 'ApplicationThrottled'), headers: { 'retry-after': '17' } };
    expect(await read(answer).outcome).toEqual({ kind: 'rate-limited', retryAt: now + 17_000 });
  });
});

describe('a refused token', () => {
  test('is dropped, and the next one is tried once', async () => {
    const { provider, sent, refused } = microsoftWith(graphError(401, 'InvalidAuthenticationToken'), {
      status: 200,
      json: { value: [] },
    });
    expect(await provider.listBusy(['c'], { start: 0, end: 1 }, patience())).toEqual([]);
    expect(refused).toEqual(['token-1']);
    expect(sent.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer token-1', 'Bearer token-2']);
  });

  test('twice in a row means signed out', async () => {
    const refusal = graphError(401, 'InvalidAuthenticationToken');
    expect(await read(refusal, refusal).outcome).toEqual({ kind: 'signed-out' });
  });
});

test('without a network the provider is offline', async () => {
  expect(await read(new TypeError('Failed to fetch')).outcome).toEqual({ kind: 'offline' });
});

test('a call that is given up is offline too: nobody knows what became of it', async () => {
  const { provider } = microsoftWith('never');
  const controller = new AbortController();
  const outcome = failureOf(provider.listBusy(['c'], { start: 0, end: 1 }, controller.signal));
  controller.abort();
  expect(await outcome).toEqual({ kind: 'offline' });
});
