/** The first repeat within a second, the longest wait an hour. */
const firstMs = 1000;
const longestMs = 3_600_000;

/** After so long of answers that leave it open whether an event stands, the user is asked to look. Being offline does not count. */
export const giveUpMs = 600_000;

/**
 * How long to wait before the next attempt, in milliseconds: "full jitter" (anything up to a bound that doubles), so that many
 * machines do not come back at the same moment.
 * @param attempt the attempt that just failed, from 1.
 * @param random in [0, 1).
 */
export const backoffMs = (attempt: number, random: number): number => {
  const longest = Math.min(longestMs, firstMs * 2 ** (Math.max(1, attempt) - 1));
  return longest * random;
};
