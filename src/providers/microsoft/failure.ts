import * as v from 'valibot';
import type { ProviderFailure } from '../calendar-provider.ts';
import type { Answer } from '../any-provider/answer.ts';
import { retryAt } from '../any-provider/retry-at.ts';
import { errorBody } from './wire.ts';

/** Where Graph names no time of its own. Its limits are counted over ten minutes, but mailboxes recover within seconds. */
const defaultWaitSeconds = 30;

export interface GraphProblem {
  readonly code: string;
  readonly message: string;
  readonly existingEvent?: string;
}

/** What Graph says went wrong, in its own words; empty where it says nothing. */
export const problemOf = ({ body }: Answer): GraphProblem => {
  const parsed = v.safeParse(errorBody, body);
  if (!parsed.success) return { code: '', message: '' };
  const { code, message, '@event.existingEventId': existingEvent } = parsed.output.error;
  return { code, message, ...(existingEvent === undefined ? {} : { existingEvent }) };
};

/**
 * Why Graph did not do what was asked, for every status that is not a success. 503 and 504 leave the outcome of a write unknown:
 * events have been made in spite of them.
 */
export const failureOf = (answer: Answer, now: number): ProviderFailure => {
  const { status, headers } = answer;
  const { code, message } = problemOf(answer);
  const detail = message || code || `HTTP ${status}`;
  if (status === 401) return { kind: 'signed-out' };
  if (status === 403)
    return code === 'Authorization_RequestDenied' ? { kind: 'consent-needed', detail } : { kind: 'forbidden', detail };
  if (status === 429) return { kind: 'rate-limited', retryAt: retryAt(headers, now, defaultWaitSeconds) };
  if (status === 410) return { kind: 'gone' };
  if (isConflict(answer)) return { kind: 'conflict' };
  const isRefusal = status >= 400 && status < 500 && status !== 408;
  return isRefusal ? { kind: 'rejected', detail } : { kind: 'unexpected', detail };
};

/** The event changed since: 412, which some mailboxes answer as 409. */
export const isConflict = (answer: Answer): boolean =>
  answer.status === 412 || (answer.status === 409 && problemOf(answer).code === 'ErrorIrresolvableConflict');

/** The same transaction id with another content: 400 by two accounts, 409 by others; the code decides. */
export const isDuplicate = (answer: Answer): boolean => problemOf(answer).code === 'ErrorDuplicateTransactionId';

/** The mailbox does not know the zone. Nothing was written. */
export const isUnknownZone = (answer: Answer): boolean =>
  answer.status === 400 && problemOf(answer).code === 'TimeZoneNotSupportedException';
