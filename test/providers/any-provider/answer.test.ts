import { expect, test, vi } from 'vitest';
import { ProviderError } from '../../../src/providers/calendar-provider.ts';
import { type Answer, askWithToken, readAnswer, withLimit } from '../../../src/providers/any-provider/answer.ts';
import { failureOf, patience } from '../planned.ts';

const ok: Answer = { status: 200, headers: new Headers(), body: undefined };
const ignore = (): void => undefined;

test('who is signed out stays signed out: nothing is sent', async () => {
  const send = vi.fn<(token: string) => Promise<Answer>>();
  const token = (): Promise<string> => Promise.reject(new ProviderError({ kind: 'signed-out' }));
  expect(await failureOf(askWithToken({ token, onUnauthorized: ignore }, patience(), send))).toEqual({
    kind: 'signed-out',
  });
  expect(send).not.toHaveBeenCalled();
});

test('a token that cannot be had for another reason is a missing network', async () => {
  const token = (): Promise<string> => Promise.reject(new TypeError('Failed to fetch'));
  const call = askWithToken({ token, onUnauthorized: ignore }, patience(), () => Promise.resolve(ok));
  expect(await failureOf(call)).toEqual({ kind: 'offline' });
});

test('the refused token is dropped before the next one is asked for', async () => {
  const steps: string[] = [];
  const token = (): Promise<string> => {
    steps.push('ask');
    return Promise.resolve(`token-${steps.length}`);
  };
  const onUnauthorized = (refused: string): void => void steps.push(`drop ${refused}`);
  const answers: Answer[] = [{ ...ok, status: 401 }, ok];
  const answer = await askWithToken({ token, onUnauthorized }, patience(), () => Promise.resolve(answers.shift()!));
  expect(answer).toBe(ok);
  expect(steps).toEqual(['ask', 'drop token-1', 'ask']);
});

test('a body that is no JSON counts as none', async () => {
  expect((await readAnswer(new Response('<html>', { status: 502 }))).body).toBeUndefined();
  expect((await readAnswer(new Response(null, { status: 204 }))).body).toBeUndefined();
  expect((await readAnswer(new Response('{"a":1}'))).body).toEqual({ a: 1 });
});

test('a request ends with its caller', () => {
  const controller = new AbortController();
  const signal = withLimit(controller.signal);
  expect(signal.aborted).toBe(false);
  controller.abort();
  expect(signal.aborted).toBe(true);
});

test('a request ends after 25 seconds, before the worker would', () => {
  const timeout = vi.spyOn(AbortSignal, 'timeout');
  withLimit();
  withLimit(patience());
  expect(timeout.mock.calls).toEqual([[25_000], [25_000]]);
  timeout.mockRestore();
});
