import type { Interval } from '../availability/types.ts';
import type { ActivityId, PersonId } from './types.ts';

/** The identity of a suggestion: gap start, slot, activity, people in any order. It survives re-rendering. */
export const suggestionKey = (
  gap: Interval,
  slot: Interval,
  activity: ActivityId,
  people: readonly PersonId[],
): string => [gap.start, slot.start, slot.end, activity, ...people.toSorted()].join(' ');

/**
 * A number in [0, 1) that depends on nothing but its words (FNV-1a): gives every idea its turn without chance, and without one
 * gap's choice depending on another's.
 */
export const turnOf = (...words: readonly (string | number)[]): number => {
  let hash = 0x811c9dc5;
  for (const word of words) {
    const text = `${word}/`;
    for (let index = 0; index < text.length; index += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    }
  }
  // FNV's high bits hardly move for short words: mix once more.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
};
