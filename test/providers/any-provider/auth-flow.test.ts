import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  makeState,
  readFragment,
  runAuthFlow,
  secondsOf,
  toBase64Url,
} from '../../../src/providers/any-provider/auth-flow.ts';
import type { AuthFlowOptions } from '../../../src/providers/sign-in.ts';
import { type FakeAnswer, fakeFetch } from '../fake-fetch.ts';

afterEach(() => void vi.useRealTimers());

describe('the browser’s window', () => {
  const run = async (
    isSilent: boolean,
    end: () => Promise<string | undefined>,
    network: FakeAnswer = { status: 404 },
  ) => {
    const asked: AuthFlowOptions[] = [];
    const { fetch, sent } = fakeFetch(network);
    const launch = (options: AuthFlowOptions): Promise<string | undefined> => {
      asked.push(options);
      return end();
    };
    const outcome = await runAuthFlow({ launchWebAuthFlow: launch, fetch }, 'https://example.com/auth?x=1', isSilent);
    return { outcome, asked, sent };
  };
  const endsWith = (message: string) => (): Promise<never> => Promise.reject(new Error(message));

  test('opens when the user asked for it', async () => {
    const { outcome, asked } = await run(false, () => Promise.resolve('https://id.chromiumapp.org/#x=1'));
    expect(outcome).toEqual({ ok: true, value: 'https://id.chromiumapp.org/#x=1' });
    expect(asked).toEqual([{ url: 'https://example.com/auth?x=1', interactive: true }]);
  });

  test('stays closed for a silent attempt, which may take ten seconds and several pages', async () => {
    const { asked } = await run(true, () => Promise.resolve('https://id.chromiumapp.org/'));
    expect(asked).toEqual([
      {
        url: 'https://example.com/auth?x=1',
        interactive: false,
        abortOnLoadForNonInteractive: false,
        timeoutMsForNonInteractive: 10_000,
      },
    ]);
  });

  test.each([
    ['The user did not approve access.', false, { kind: 'cancelled' }],
    ['User cancelled or denied access.', false, { kind: 'cancelled' }],
    ['User interaction required. Try setting `abortOnLoadForNonInteractive` …', true, { kind: 'interaction-required' }],
    ['Requires user interaction', true, { kind: 'interaction-required' }],
    ['User cancelled or denied access.', true, { kind: 'interaction-required' }],
    [
      'Authorization page could not be loaded.',
      false,
      { kind: 'failed', detail: 'Authorization page could not be loaded.' },
    ],
    [
      'Authorization page could not be loaded.',
      true,
      { kind: 'failed', detail: 'Authorization page could not be loaded.' },
    ],
  ])('“%s” (silent: %s)', async (message, isSilent, failure) => {
    expect((await run(isSilent, endsWith(message))).outcome).toEqual({ ok: false, failure });
  });

  test('asks for the user also without a network: then nobody is signed out', async () => {
    const offline = new TypeError('Failed to fetch');
    const { outcome, sent } = await run(true, endsWith('Requires user interaction'), offline);
    expect(outcome).toEqual({ ok: false, failure: { kind: 'unreachable' } });
    expect(sent.map(({ method, url }) => `${method} ${url.href}`)).toEqual(['HEAD https://example.com/']);
  });

  test('that the user closed is cancelled, network or not', async () => {
    const { sent } = await run(false, endsWith('The user did not approve access.'));
    expect(sent).toEqual([]);
  });

  test.each([
    [false, 10 * 60_000],
    [true, 20_000],
  ])('that never comes back is given up in time (silent: %s)', async (isSilent, limitMs) => {
    vi.useFakeTimers();
    const { fetch } = fakeFetch({ status: 404 });
    const never = (): Promise<never> => new Promise(() => undefined);
    let outcome: unknown;
    const flow = async (): Promise<void> => {
      outcome = await runAuthFlow({ launchWebAuthFlow: never, fetch }, 'https://example.com/auth', isSilent);
    };
    void flow();
    await vi.advanceTimersByTimeAsync(limitMs - 1);
    expect(outcome).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(outcome).toEqual({ ok: false, failure: { kind: 'timed-out' } });
  });

  test('leaves no timer behind', async () => {
    vi.useFakeTimers();
    await run(false, () => Promise.resolve('https://id.chromiumapp.org/#x=1'));
    expect(vi.getTimerCount()).toBe(0);
  });

  test('without an answer was closed by the user', async () => {
    expect((await run(false, () => Promise.resolve(undefined))).outcome).toEqual({
      ok: false,
      failure: { kind: 'cancelled' },
    });
  });
});

describe('the redirect', () => {
  const redirect = 'https://id.chromiumapp.org/';
  const expected = { redirect, state: 's1' };

  test('is read when it is ours and answers this request', () => {
    const read = readFragment(`${redirect}#state=s1&code=a%20b`, expected);
    expect(read.ok && read.value.get('code')).toBe('a b');
  });

  test.each([
    ['another host', 'https://evil.chromiumapp.org/#state=s1&code=c'],
    ['another path', `${redirect}more#state=s1&code=c`],
    ['a host that only begins like ours', 'https://id.chromiumapp.org.example.com/#state=s1&code=c'],
    ['a query', `${redirect}?x=1#state=s1&code=c`],
    ['another state', `${redirect}#state=s2&code=c`],
    ['no state', `${redirect}#code=c`],
    ['nothing', redirect],
  ])('with %s is refused', (_, address) => {
    expect(readFragment(address, expected)).toEqual({ ok: false, failure: { kind: 'odd-answer' } });
  });
});

test('a state is 128 random bits that pass through an address unchanged', () => {
  const state = makeState((bytes) => new Uint8Array(bytes).fill(255));
  expect(state).toBe('_____________________w');
  expect(encodeURIComponent(state)).toBe(state);
});

test('bytes are written for addresses: no plus, slash or padding', () => {
  expect(toBase64Url(new Uint8Array([251, 239, 190, 255, 1]))).toBe('----_wE');
});

test.each([
  ['3599', 3599],
  [3599, 3599],
  ['0', undefined],
  ['-1', undefined],
  ['soon', undefined],
  [null, undefined],
  [undefined, undefined],
])('a lifetime of %s', (text, seconds) => {
  expect(secondsOf(text)).toBe(seconds);
});
