import { Client, type Context, type Middleware, ResponseType } from '@microsoft/microsoft-graph-client';
import { ProviderError, type ProviderPorts } from '../calendar-provider.ts';
import { type Answer, askWithToken, readAnswer, withLimit } from '../any-provider/answer.ts';
import { failureOf } from './failure.ts';

export interface GraphRequest {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Below the API's root, with or without a query; or the whole address of a next page. */
  readonly path: string;
  readonly body?: string;
  readonly ifMatch?: string;
  /** `page`: the ids that Outlook on the web shows, which change when an event moves to another calendar. Default `lasting`. */
  readonly ids?: 'lasting' | 'page';
}

/** Asks and answers, whatever the status; only a missing answer or a missing token is thrown. */
export type AskGraph = (request: GraphRequest, signal: AbortSignal) => Promise<Answer>;

const instants = 'outlook.timezone="UTC"';

/** Times that are instants, and ids that survive a move to another calendar unless others are asked for. */
export const preferencesFor = ({ ids }: Pick<GraphRequest, 'ids'>): string =>
  ids === 'page' ? instants : `IdType="ImmutableId", ${instants}`;

/**
 * Microsoft's client with a chain of our own: its default one repeats a POST by itself after 429, 503 and 504 and sleeps up to
 * 180 s in between, which outlives a worker and hides whether the event was made.
 */
export const createGraphClient =
  (ports: ProviderPorts): AskGraph =>
  ({ method, path, body, ifMatch, ids }, signal) =>
    askWithToken(ports, signal, async (token) => {
      const request = Client.initWithMiddleware({ middleware: [bearer(token), sender(ports.fetch, path)] })
        .api(path)
        .headers({ Prefer: preferencesFor({ ids }), ...(ifMatch === undefined ? {} : { 'If-Match': ifMatch }) })
        // The token is the only thing that may say who asks; the browser's cookies for this host stay out of it.
        .options({ signal: withLimit(signal), credentials: 'omit', cache: 'no-store' })
        .responseType(ResponseType.RAW);
      const response: unknown = await {
        GET: () => request.get(),
        POST: () => request.post(body),
        DELETE: () => request.delete(),
      }[method]();
      if (response instanceof Response) return readAnswer(response);
      throw new TypeError('The Graph client gave no response.');
    });

const bearer = (token: string): Middleware => {
  let following: Middleware | undefined;
  return {
    setNext: (next: Middleware) => {
      following = next;
    },
    execute: async (context: Context) => {
      const options = (context.options ??= {});
      const headers = new Headers(options.headers);
      headers.set('Authorization', `Bearer ${token}`);
      options.headers = headers;
      await following?.execute(context);
    },
  };
};

/** The address of a next page is opaque and goes out as it came; the client would put its parameters into another order. */
const sender = (fetch: ProviderPorts['fetch'], path: string): Middleware => ({
  execute: async (context: Context) => {
    const address = path.startsWith('https://') ? path : context.request;
    context.response = await fetch(address, context.options);
  },
});

/** The answer's body if it is a success. @throws ProviderError whatever Graph refused it with. */
export const bodyOf = (answer: Answer, now: number): unknown => {
  if (answer.status >= 200 && answer.status < 300) return answer.body;
  throw new ProviderError(failureOf(answer, now));
};
