/** The first repeat after a second, the longest wait an hour. */
const firstMs = 1000;
const longestMs = 3_600_000;

/** After so many attempts without an answer a create is given up as unclear: the calendar has to be looked at. */
export const mostAttempts = 10;

/**
 * How long to wait before the next attempt, in milliseconds: doubling, with "equal jitter" (half fixed, half random), so that
 * many tabs or machines do not come back at the same moment.
 * @param attempt the attempt that just failed, from 1.
 * @param random in [0, 1).
 */
export const backoffMs = (attempt: number, random: number): number => {
  const longest = Math.min(longestMs, firstMs * 2 ** (Math.max(1, attempt) - 1));
  return longest / 2 + (longest / 2) * random;
};
