import type { Outcome } from './faults.ts';
import { answerWithFaults } from './faults.ts';
import type { Fault, Site, WorldAnswer, WorldRequest } from './model.ts';

/** Answers whatever arrives at the world, whichever way it came. */
export interface Dispatch {
  readonly hosts: ReadonlySet<string>;
  /** Every request in order of arrival, those that met a fault included. */
  readonly requests: WorldRequest[];
  answer(request: WorldRequest): Promise<Outcome>;
  onRequest(listener: () => void): () => void;
}

export const createDispatch = (sites: readonly Site[], faults: Fault[]): Dispatch => {
  const byHost = new Map(sites.flatMap((site) => site.hosts.map((host) => [host, site] as const)));
  const requests: WorldRequest[] = [];
  const listeners = new Set<() => void>();

  return {
    hosts: new Set(byHost.keys()),
    requests,
    onRequest(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    answer(request) {
      requests.push(request);
      for (const listener of listeners) listener();
      return answerWithFaults(faults, request, async () =>
        isWellFormed(request.path) ? ((await byHost.get(request.host)?.handle(request)) ?? notFound) : badRequest,
      );
    },
  };
};

/** Whether every escape in a path can be read. */
const isWellFormed = (path: string): boolean => {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
};

const badRequest: WorldAnswer = {
  status: 400,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: 'Bad request',
};

/** Also what Chromium itself gets when it asks after `accounts.google.com/ListAccounts`; a redirect there would loop. */
const notFound: WorldAnswer = {
  status: 404,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: 'Not found',
};
