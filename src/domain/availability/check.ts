import type { Interval } from './types.ts';

/** The one shape of every refusal: the field, what was sought, what was found. */
export const refusal = (field: string, expected: string, found: unknown, cause?: unknown): RangeError =>
  new RangeError(`${field}: expected ${expected}, found ${String(found)}`, { cause });

/** What `Temporal.Instant` and `Date` can hold, in epoch milliseconds, on both sides of 1970. */
export const farthest = 8.64e15;

/** @throws RangeError naming `field` for what is not a number from `least` to `most`: an instant unless told otherwise. */
export const checkNumber = (value: number, field: string, least = -farthest, most = farthest): void => {
  if (!(value >= least && value <= most)) {
    throw refusal(field, `${least} to ${most}`, value);
  }
};

/** Every day of an interval is looked at: a slip of a unit (microseconds, say) must not keep the browser busy for minutes. */
const longest = 100 * 366 * 86_400_000;

/** @throws RangeError naming the start or the end of `field`, when it is no interval of at most 100 years. */
export const checkInterval = ({ start, end }: Interval, field: string): void => {
  checkNumber(start, `${field}.start`);
  checkNumber(end, `${field}.end`, start, start + longest);
};

/** The shortest length that counts as one, in minutes: far below a millisecond. */
export const shortest = 1e-6;

/**
 * A length in milliseconds.
 * @throws RangeError naming `field` when it is less than `least`, longer than a century or not a number.
 */
export const lengthOf = (minutes: number, field: string, least = 0): number => {
  checkNumber(minutes, field, least, longest / 60_000);
  return minutes * 60_000;
};
