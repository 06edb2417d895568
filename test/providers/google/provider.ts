import { createGoogleProvider } from '../../../src/providers/google/index.ts';
import { type FakeAnswer, fakeFetch } from '../fake-fetch.ts';

/** 2026-11-24T09:00:00Z. */
export const now = Date.UTC(2026, 10, 24, 9);

/** A Google provider over a list of answers; `tokens` are handed out in order, the last one for ever. */
export const googleWith = (...answers: readonly FakeAnswer[]) => {
  const { fetch, sent } = fakeFetch(...answers);
  const tokens = ['token-1', 'token-2'];
  const refused: string[] = [];
  const provider = createGoogleProvider({
    fetch,
    now: () => now,
    token: () => Promise.resolve(tokens[Math.min(refused.length, tokens.length - 1)]!),
    onUnauthorized: (token) => void refused.push(token),
  });
  return { provider, sent, refused };
};

/** An error body as Google's APIs write it. */
export const googleError = (status: number, reason: string, message = 'In words') => ({
  status,
  json: { error: { code: status, message, errors: [{ domain: 'calendar', reason, message }] } },
});
