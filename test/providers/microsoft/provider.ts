import { createMicrosoftProvider } from '../../../src/providers/microsoft/index.ts';
import { type FakeAnswer, fakeFetch } from '../fake-fetch.ts';

/** 2026-11-24T09:00:00Z. */
export const now = Date.UTC(2026, 10, 24, 9);

/** A Microsoft provider over a list of answers, for a user in Berlin; `tokens` are handed out in order, the last one for ever. */
export const microsoftWith = (...answers: readonly FakeAnswer[]) => {
  const { fetch, sent } = fakeFetch(...answers);
  const tokens = ['token-1', 'token-2'];
  const refused: string[] = [];
  const provider = createMicrosoftProvider({
    fetch,
    now: () => now,
    timeZone: 'Europe/Berlin',
    token: () => Promise.resolve(tokens[Math.min(refused.length, tokens.length - 1)]!),
    onUnauthorized: (token) => void refused.push(token),
  });
  return { provider, sent, refused };
};

/** An error body as Graph writes it. */
export const graphError = (status: number, code: string, more: object = {}) => ({
  status,
  json: {
    error: { code, message: 'In words', innerError: { date: '2026-11-24T09:00:00', 'request-id': 'r' }, ...more },
  },
});

/** A time as Graph sends it when asked for UTC. */
export const utc = (iso: string) => ({ dateTime: `${iso}.0000000`, timeZone: 'UTC' });
