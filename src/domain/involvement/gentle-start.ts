import type { SuggestInput } from './types.ts';

/** "Start gently" is one suggestion a day for so many days (RULE-2). */
export const gentleDays = 14;

/** After that there is one more for each so many that are taken rather than declined (I18). */
const answersPerStep = 3;

/**
 * The most suggestions a day may have: the number the user chose, or, where they started gently, one until the two weeks are over,
 * and from then on one more for every three they have taken since they began, one less for every three they have declined.
 * @param start when the day's first gap begins, epoch milliseconds
 */
export const mostOnDay = (
  start: number,
  {
    suggestionsPerDay,
    startGentlyUntil = null,
    decisions = [],
  }: Pick<SuggestInput, 'suggestionsPerDay' | 'startGentlyUntil' | 'decisions'>,
): number => {
  const chosen = suggestionsPerDay === 'every' ? Number.POSITIVE_INFINITY : suggestionsPerDay;
  if (startGentlyUntil === null) {
    return chosen;
  }
  const began = startGentlyUntil - gentleDays * 86_400_000;
  const taken = decisions.reduce((sum, { at, kind }) => (at < began ? sum : kind === 'taken' ? sum + 1 : sum - 1), 0);
  return start < startGentlyUntil ? 1 : Math.min(chosen, 1 + Math.max(0, Math.floor(taken / answersPerStep)));
};
