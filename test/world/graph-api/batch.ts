import { graphError } from '../error-answer.ts';
import type { WorldAnswer, WorldRequest } from '../model.ts';
import { orRefusal } from '../refusal.ts';
import { parseBody, refuse } from './check.ts';
import { batchRequestType } from './rules.ts';

interface Part {
  readonly id?: string;
  readonly method?: string;
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Graph takes so many in one batch, and lets so many at a time through to a mailbox. */
const mostParts = 20;
const mostAtOnce = 4;

/** `$batch`: each part is a request of its own, with a status of its own, and they come back in no order. */
export const answerBatch = (request: WorldRequest, serve: (part: WorldRequest) => WorldAnswer): WorldAnswer => {
  const parts = (parseBody(request, batchRequestType).requests ?? []) as readonly Part[];
  if (parts.length === 0 || parts.length > mostParts) {
    refuse(400, 'BadRequest', `The number of requests in a batch must be between 1 and ${mostParts}.`);
  }
  if (new Set(parts.map(({ id }) => id)).size < parts.length) {
    refuse(400, 'BadRequest', 'Duplicate id found in the batch.');
  }
  const responses = parts.map((part, index) => {
    const answer =
      index < mostAtOnce
        ? orRefusal(() => serve(partOf(part, request)))
        : graphError(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.');
    const { status, headers = {}, body = '' } = answer;
    return { id: part.id, status, headers, ...(body !== '' && { body: JSON.parse(body) }) };
  });
  return {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ responses: responses.toReversed() }),
  };
};

const partOf = (
  { id, method, url, headers = {}, body }: Part,
  { host, headers: outer }: WorldRequest,
): WorldRequest => {
  if (!id || !method || !url?.startsWith('/')) {
    return refuse(400, 'BadRequest', 'Each request of a batch must have an id, a method and a relative url.');
  }
  const { pathname, searchParams } = new URL(`https://${host}/v1.0${url}`);
  const own = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  return {
    host,
    method,
    path: pathname,
    query: searchParams,
    headers: { ...own, ...(outer.authorization && { authorization: outer.authorization }) },
    body: body === undefined ? '' : JSON.stringify(body),
  };
};
