import { errorAnswer } from './error-answer.ts';
import type { Fault, WorldAnswer, WorldRequest } from './model.ts';

/** What becomes of a request: an answer, or a connection that ends without one. */
export type Outcome = WorldAnswer | 'dropped';

/**
 * Answers a request with the faults that match it. A latency adds to whatever else happens; of the others the first
 * one counts. A fault that was used as often as it says leaves the list.
 *
 * Preflights are the browser's, not the product's: they meet no fault and use none up.
 */
export const answerWithFaults = async (
  faults: Fault[],
  request: WorldRequest,
  work: () => Promise<WorldAnswer>,
): Promise<Outcome> => {
  const matching = request.method === 'OPTIONS' ? [] : faults.filter((fault) => matches(fault, request));
  const latencies = matching.filter(({ effect }) => effect.kind === 'latency');
  const other = matching.find(({ effect }) => effect.kind !== 'latency');
  for (const fault of [...latencies, ...(other ? [other] : [])]) use(faults, fault);

  for (const { effect } of latencies) {
    if (effect.kind === 'latency') await new Promise((later) => setTimeout(later, effect.ms).unref());
  }

  const effect = other?.effect;
  switch (effect?.kind) {
    case 'drop':
      return 'dropped';
    case 'drop-after':
      await work();
      return 'dropped';
    case 'status':
      return errorAnswer(request.host, effect.status, effect.code, effect.retryAfterSeconds);
    case 'status-after':
      await work();
      return errorAnswer(request.host, effect.status);
    case 'hold-after': {
      const answer = await work();
      await effect.until;
      return answer;
    }
    default:
      return await work();
  }
};

const matches = (fault: Fault, request: WorldRequest): boolean =>
  fault.host === request.host &&
  (fault.method === undefined || fault.method === request.method) &&
  (fault.path === undefined || fault.path.test(request.path));

const uses = new WeakMap<Fault, number>();

const use = (faults: Fault[], fault: Fault): void => {
  const left = (uses.get(fault) ?? fault.times ?? 1) - 1;
  uses.set(fault, left);
  if (left <= 0) faults.splice(faults.indexOf(fault), 1);
};
