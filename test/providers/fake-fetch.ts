/** One request as it would have left. */
export interface SentRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: string;
  readonly credentials: RequestCredentials;
}

/** What the fake answers with: a status and JSON, an error to reject with, or never anything until the request is given up. */
export type FakeAnswer =
  | { readonly status: number; readonly json?: unknown; readonly text?: string; readonly headers?: HeadersInit }
  | Error
  | 'never';

/** A `fetch` over a list of answers, one per request, in order; a request too many is a failure of the test. */
export const fakeFetch = (...answers: readonly FakeAnswer[]): { fetch: typeof fetch; sent: SentRequest[] } => {
  const sent: SentRequest[] = [];
  const left = [...answers];
  return {
    sent,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const { method, headers } = request;
      sent.push({
        method,
        url: new URL(request.url),
        headers,
        body: await request.text(),
        credentials: init?.credentials ?? 'same-origin',
      });
      const answer = left.shift();
      if (answer === undefined) throw new Error(`No answer left for ${method} ${request.url}`);
      if (answer instanceof Error) throw answer;
      if (answer === 'never') return untilAborted(init?.signal);
      const isEmpty = answer.status === 204;
      const text = answer.text ?? (answer.json === undefined ? '' : JSON.stringify(answer.json));
      return new Response(isEmpty ? null : text, { status: answer.status, headers: answer.headers ?? {} });
    },
  };
};

const untilAborted = (signal: AbortSignal | null | undefined): Promise<never> =>
  new Promise((_resolve, reject) => {
    const give = (): void => reject(new Error('aborted', { cause: signal?.reason }));
    if (signal?.aborted) give();
    else signal?.addEventListener('abort', give);
  });
