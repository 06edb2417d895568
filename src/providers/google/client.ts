import { ProviderError, type ProviderPorts } from '../calendar-provider.ts';
import { type Answer, askWithToken, readAnswer, withLimit } from '../any-provider/answer.ts';
import { failureOf } from './failure.ts';
import { apiRoot } from './wire.ts';

export interface GoogleRequest {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Below {@link apiRoot}, with or without a query. */
  readonly path: string;
  readonly body?: string;
  readonly ifMatch?: string;
}

/** Asks and answers, whatever the status; only a missing answer or a missing token is thrown. */
export type AskGoogle = (request: GoogleRequest, signal: AbortSignal) => Promise<Answer>;

/** A thin client on `fetch`: Google's own weighs 80 kB and needs stand-ins for half of Node. */
export const createGoogleClient =
  (ports: ProviderPorts): AskGoogle =>
  ({ method, path, body, ifMatch }, signal) =>
    askWithToken(ports, signal, async (token) => {
      const { fetch } = ports;
      const response = await fetch(apiRoot + path, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
        },
        ...(body === undefined ? {} : { body }),
        // The token is the only thing that may say who asks; the browser's cookies for this host stay out of it.
        credentials: 'omit',
        cache: 'no-store',
        signal: withLimit(signal),
      });
      return readAnswer(response);
    });

/** The answer's body if it is a success. @throws ProviderError whatever Google refused it with. */
export const bodyOf = (answer: Answer, now: number): unknown => {
  if (answer.status >= 200 && answer.status < 300) return answer.body;
  throw new ProviderError(failureOf(answer, now));
};
