import type { SnoozeChoice, SuggestionView } from '../../messages/map.ts';

/** What a "not now" clears at once; the worker's next answer is the whole truth. */
export const isPutOff = (choice: SnoozeChoice, put: SuggestionView, other: SuggestionView): boolean => {
  if (choice === 'pause-all') return true;
  if (choice === 'not-this-kind') return other.activity === put.activity;
  if (choice === 'not-this-person') return other.people.some((person) => put.people.includes(person));
  return other.gap.start === put.gap.start;
};
