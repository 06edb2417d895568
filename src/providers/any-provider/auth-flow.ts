import { type Result, failure, success } from '../../domain/result.ts';
import type { SignInFailure, SignInPorts } from '../sign-in.ts';
import { withLimit } from './answer.ts';

/** How long a silent attempt may take. The pages of both services redirect by script, so "loaded" does not mean "wants the user". */
const silentLimitMs = 10_000;
/** Firefox knows no limit of its own, and no window of Chromium's may keep an account waiting. */
const flowLimitMs = { silent: 20_000, shown: 10 * 60_000 } as const;

/** Bytes in the text form that addresses and PKCE want (RFC 4648, 5; no padding). */
export const toBase64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** 128 random bits that tie a redirect to the request it answers. */
export const makeState = (random: SignInPorts['random']): string => toBase64Url(random(16));

/** Runs the browser's sign-in window, or the same without a window, and gives the address it ended at. */
export const runAuthFlow = async (
  { launchWebAuthFlow, fetch }: Pick<SignInPorts, 'launchWebAuthFlow' | 'fetch'>,
  url: string,
  isSilent: boolean,
): Promise<Result<string, SignInFailure>> => {
  const ended = await launch(launchWebAuthFlow, url, isSilent);
  const isInDoubt = isSilent && !ended.ok && ended.failure.kind === 'interaction-required';
  if (isInDoubt && !(await isReachable(fetch, url))) return failure({ kind: 'unreachable' });
  return ended;
};

const launch = async (
  launchWebAuthFlow: SignInPorts['launchWebAuthFlow'],
  url: string,
  isSilent: boolean,
): Promise<Result<string, SignInFailure>> => {
  const limit = new AbortController();
  try {
    const flow = launchWebAuthFlow(
      isSilent
        ? { url, interactive: false, abortOnLoadForNonInteractive: false, timeoutMsForNonInteractive: silentLimitMs }
        : { url, interactive: true },
    );
    const address = await Promise.race([flow, late(isSilent ? flowLimitMs.silent : flowLimitMs.shown, limit.signal)]);
    if (address === tooLate) return failure({ kind: 'timed-out' });
    return address === undefined ? failure(withoutAnswer(isSilent)) : success(address);
  } catch (cause) {
    return failure(failureOfFlow(cause instanceof Error ? cause.message : String(cause), isSilent));
  } finally {
    limit.abort();
  }
};

const tooLate = Symbol('too late');

/** Comes back only when nobody called it off before. */
const late = (ms: number, calledOff: AbortSignal): Promise<typeof tooLate> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(tooLate), ms);
    calledOff.addEventListener('abort', () => clearTimeout(timer));
  });

/**
 * Firefox asks for the user also when there is no network, and Chromium when the page is slow: an account must not count as
 * signed out because the machine has just woken up. Any answer will do, so the reply may stay unreadable.
 */
const isReachable = async (fetch: SignInPorts['fetch'], url: string): Promise<boolean> => {
  try {
    const init = {
      method: 'HEAD',
      mode: 'no-cors',

      credentials: 'omit',
      cache: 'no-store',
    } as const;
    await fetch(new URL('/', url).href, { ...init, signal: withLimit() });
    return true;
  } catch {
    return false;
  }
};

const withoutAnswer = (isSilent: boolean): SignInFailure => ({ kind: isSilent ? 'interaction-required' : 'cancelled' });

/**
 * The browsers tell these apart only in words: Chromium "The user did not approve access." and "User interaction required. …",
 * Firefox "User cancelled or denied access." and "Requires user interaction".
 */
const failureOfFlow = (message: string, isSilent: boolean): SignInFailure => {
  if (/interaction/i.test(message)) return { kind: 'interaction-required' };
  if (/did not approve|cancell?ed|denied/i.test(message)) return withoutAnswer(isSilent);
  return { kind: 'failed', detail: message };
};

/**
 * The parameters of a redirect, if it is ours and answers our request: the same address but for its fragment, and the same state.
 */
export const readFragment = (
  address: string,
  expected: { readonly redirect: string; readonly state: string },
): Result<URLSearchParams, SignInFailure> => {
  const [base = '', fragment = ''] = splitOnce(address, '#');
  if (base !== expected.redirect) return failure({ kind: 'odd-answer' });
  const parameters = new URLSearchParams(fragment);
  if (parameters.get('state') !== expected.state) return failure({ kind: 'odd-answer' });
  return success(parameters);
};

const splitOnce = (text: string, separator: string): readonly string[] => {
  const index = text.indexOf(separator);
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + 1)];
};

/** A lifetime in seconds as the services write it; undefined when it is none. */
export const secondsOf = (text: string | number | null | undefined): number | undefined => {
  const seconds = Number(text ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
};
