/**
 * When to try again after a refusal for too many requests, in epoch milliseconds.
 * `Retry-After` is seconds or an HTTP date (RFC 9110, 10.2.3); without one, `defaultSeconds` from now.
 */
export const retryAt = (headers: Headers, now: number, defaultSeconds: number): number => {
  const told = headers.get('retry-after')?.trim();
  if (told && /^\d+$/.test(told)) return now + Number(told) * 1000;
  const date = told ? Date.parse(told) : Number.NaN;
  return Number.isNaN(date) ? now + defaultSeconds * 1000 : Math.max(now, date);
};
