import { describe, expect, test } from 'vitest';
import type { FakeAnswer } from '../fake-fetch.ts';
import { failureOf, patience } from '../planned.ts';
import { googleWith } from './provider.ts';

const window = { start: Date.UTC(2026, 10, 23), end: Date.UTC(2026, 10, 28) };

const ask = async (addresses: readonly string[], ...answers: readonly FakeAnswer[]) => {
  const { provider, sent } = googleWith(...answers);
  return { people: await provider.freeBusyOf(addresses, window, patience()), sent };
};

describe('when others are busy', () => {
  test('is asked by address, for the window, in one request', async () => {
    const { sent } = await ask(['ana@example.com', 'ben@example.com'], { status: 200, json: { calendars: {} } });
    expect(sent.map(({ method, url }) => `${method} ${url.pathname}`)).toEqual(['POST /calendar/v3/freeBusy']);
    expect(JSON.parse(sent[0]!.body)).toEqual({
      timeMin: '2026-11-23T00:00:00.000Z',
      timeMax: '2026-11-28T00:00:00.000Z',
      items: [{ id: 'ana@example.com' }, { id: 'ben@example.com' }],
    });
  });

  test('is unknown for who has an error beside their times, or is not in the answer: never free', async () => {
    const { people } = await ask(['ana@example.com', 'ben@example.com', 'cleo@example.com'], {
      status: 200,
      json: {
        calendars: {
          'ana@example.com': { busy: [{ start: '2026-11-24T09:00:00Z', end: '2026-11-24T10:00:00+00:00' }] },
          'ben@example.com': { errors: [{ domain: 'global', reason: 'notFound' }], busy: [] },
        },
      },
    });
    expect(people).toEqual([
      { address: 'ana@example.com', busy: [{ start: Date.UTC(2026, 10, 24, 9), end: Date.UTC(2026, 10, 24, 10) }] },
      { address: 'ben@example.com' },
      { address: 'cleo@example.com' },
    ]);
  });

  test('fails as a whole without the permission', async () => {
    const json = { error: { code: 403, message: 'No', errors: [{ reason: 'insufficientPermissions' }] } };
    expect(await failureOf(ask(['ana@example.com'], { status: 403, json }))).toMatchObject({ kind: 'consent-needed' });
  });
});
