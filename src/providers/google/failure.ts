import * as v from 'valibot';
import type { ProviderFailure } from '../calendar-provider.ts';
import type { Answer } from '../any-provider/answer.ts';
import { retryAt } from '../any-provider/retry-at.ts';
import { errorBody } from './wire.ts';

/** Google's limits are per minute; `quotaExceeded` ("Calendar usage limits exceeded") lasts for hours. */
const minuteSeconds = 60;
const hourSeconds = 3600;

const rateReasons = new Set(['rateLimitExceeded', 'userRateLimitExceeded', 'RATE_LIMIT_EXCEEDED']);
const quotaReasons = new Set(['quotaExceeded', 'dailyLimitExceeded']);
const consentReasons = new Set(['insufficientPermissions', 'ACCESS_TOKEN_SCOPE_INSUFFICIENT']);

/** Why Google did not do what was asked, for every status that is not a success. Limits arrive as 403 or 429 and are treated alike. */
export const failureOf = (answer: Answer, now: number): ProviderFailure => {
  const { status, headers } = answer;
  const parsed = v.safeParse(errorBody, answer.body);
  const error = parsed.success ? parsed.output.error : undefined;
  const reasons = [...(error?.errors ?? []), ...(error?.details ?? [])].map(({ reason }) => reason);
  const detail = error?.message || `HTTP ${status}`;
  const has = (known: ReadonlySet<string>): boolean => reasons.some((reason) => known.has(reason));

  if (status === 401) return { kind: 'signed-out' };
  if (status === 403 || status === 429) {
    if (has(quotaReasons)) return { kind: 'rate-limited', retryAt: retryAt(headers, now, hourSeconds) };
    if (status === 429 || has(rateReasons))
      return { kind: 'rate-limited', retryAt: retryAt(headers, now, minuteSeconds) };
    return has(consentReasons) ? { kind: 'consent-needed', detail } : { kind: 'forbidden', detail };
  }
  if (status === 410) return { kind: 'gone' };
  if (status === 412) return { kind: 'conflict' };
  const isRefusal = status >= 400 && status < 500 && status !== 408;
  return isRefusal ? { kind: 'rejected', detail } : { kind: 'unexpected', detail };
};
