import { type AccessToken, ProviderError, type ProviderPorts } from '../calendar-provider.ts';

/** What came back over HTTP, whatever the status. `body` is the parsed JSON, or undefined when there was none. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** A worker is stopped when an answer takes more than 30 s, so we give up first and know that we did. */
const answerLimitMs = 25_000;

/** Our own limit for one request, and the caller's signal where there is one. */
export const withLimit = (signal?: AbortSignal): AbortSignal => {
  const limit = AbortSignal.timeout(answerLimitMs);
  return signal ? AbortSignal.any([signal, limit]) : limit;
};

/** Reads a response to its end. A body that is not JSON counts as none: the status says enough. */
export const readAnswer = async (response: Response): Promise<Answer> => {
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: parseJson(text) };
};

/**
 * Sends with the account's token; a token that the service refuses is dropped and renewed once.
 * @throws ProviderError `offline` when there is no answer; what `token` throws, when there is no token.
 */
export const askWithToken = async (
  ports: Pick<ProviderPorts, 'token' | 'onUnauthorized' | 'inTurn'>,
  signal: AbortSignal,
  send: (token: string) => Promise<Answer>,
): Promise<Answer> => {
  const { inTurn = (work) => work() } = ports;
  const first = await tokenFrom(ports.token, signal);
  const answer = await orOffline(inTurn(() => send(first)));
  if (answer.status !== 401) return answer;
  await ports.onUnauthorized(first);
  const second = await tokenFrom(ports.token, signal);
  return orOffline(inTurn(() => send(second)));
};

const tokenFrom = async (token: AccessToken, signal: AbortSignal): Promise<string> => {
  try {
    return await token(signal);
  } catch (cause) {
    if (cause instanceof ProviderError) throw cause;
    throw new ProviderError({ kind: 'offline' }, { cause });
  }
};

/** No answer is one failure, whether the network, the limit or the caller cut it off: a write may have been done. */
const orOffline = async (answer: Promise<Answer>): Promise<Answer> => {
  try {
    return await answer;
  } catch (cause) {
    throw new ProviderError({ kind: 'offline' }, { cause });
  }
};

const parseJson = (text: string): unknown => {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
