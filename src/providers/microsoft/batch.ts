import { ProviderError } from '../calendar-provider.ts';
import type { Answer } from '../any-provider/answer.ts';
import { inChunks } from '../any-provider/in-chunks.ts';
import { parseAnswer } from '../any-provider/parse-answer.ts';
import { type AskGraph, type GraphRequest, preferencesFor } from './client.ts';
import { batchAnswer } from './wire.ts';

/** Graph takes twenty, but asks a mailbox no more than four things at once (E6): more would only be refused one by one. */
const mostTogether = 4;

/**
 * Asks several things in as few requests as can be (`$batch`); the answers come in the order of the requests. Each has a status of its
 * own; when the batch itself is refused, that is the answer to all. For reading only: what is written goes out by itself.
 * @throws ProviderError `unexpected` when the batch leaves one of them unanswered.
 */
export const askTogether = async (
  ask: AskGraph,
  requests: readonly GraphRequest[],
  signal: AbortSignal,
): Promise<readonly Answer[]> => {
  const answers: Answer[] = [];
  for (const chunk of inChunks(requests, mostTogether)) {
    answers.push(...(chunk.length === 1 ? [await ask(chunk[0]!, signal)] : await askBatch(ask, chunk, signal)));
  }
  return answers;
};

const askBatch = async (
  ask: AskGraph,
  requests: readonly GraphRequest[],
  signal: AbortSignal,
): Promise<readonly Answer[]> => {
  const body = JSON.stringify({
    requests: requests.map(({ method, path: url, body, ids }, index) => ({
      id: String(index),
      method,
      url,
      headers: { Prefer: preferencesFor({ ids }), ...(body !== undefined && { 'Content-Type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.parse(body) }),
    })),
  });
  const answer = await ask({ method: 'POST', path: '/$batch', body }, signal);
  if (answer.status !== 200) return requests.map(() => answer);
  // They come back in any order.
  const { responses } = parseAnswer(batchAnswer, answer.body, "Outlook's answer to several questions");
  return requests.map((_, index): Answer => {
    const found = responses.find(({ id }) => id === String(index));
    if (found === undefined)
      throw new ProviderError({ kind: 'unexpected', detail: 'Outlook left one of several questions unanswered.' });
    return { status: found.status, headers: new Headers(found.headers), body: found.body };
  });
};
