import type { Interval } from '../availability/types.ts';
import type { ActivityId, PersonId } from './types.ts';

/** The identity of a suggestion: gap start, slot, activity, people in any order. It survives re-rendering. */
export const suggestionKey = (
  gap: Interval,
  slot: Interval,
  activity: ActivityId,
  people: readonly PersonId[],
): string => [gap.start, slot.start, slot.end, activity, ...people.toSorted()].join(' ');

/** FNV's high bits hardly move for short words: mix once more. */
const mixed = (hash: number): number => {
  let bits = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  bits = Math.imul(bits ^ (bits >>> 12), 0x297a2d39);
  return ((bits ^ (bits >>> 15)) >>> 0) / 2 ** 32;
};

/** A whole number of 32 bits that depends on nothing but its word (FNV-1a). */
export const seedOf = (word: string | number): number => {
  const text = `${word}`;
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash;
};

/** The turn of two seeds, where both are used many times. */
export const mixedTurn = (one: number, other: number): number =>
  mixed(Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ other);

/**
 * A number in [0, 1) that depends on nothing but its words: gives every idea its turn without chance, and without one gap's choice
 * depending on another's.
 */
export const turnOf = (one: string | number, other: string | number): number => mixedTurn(seedOf(one), seedOf(other));
