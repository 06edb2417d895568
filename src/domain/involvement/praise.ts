import { dayNumberOf } from './day.ts';
import { daysToNearest, memoryOf } from './memory.ts';
import { concerns, isPaused } from './person-rules.ts';
import type { Activity, Circle, Person, SuggestInput } from './types.ts';

/** Half an hour is enough for three notes that say what was done and what came of it (M18). */
const mostPraised = 3;

/** Those whose work one sees. */
const circles: ReadonlySet<Circle> = new Set(['report', 'skipLevel', 'peer']);

/**
 * Whom to thank in a recognition round: up to three who have not been thanked for the longest, counted apart from time together
 * (B9); not who is paused or asked to be left out of it. Empty for any other activity.
 * @param at epoch milliseconds of the round.
 */
export const peopleToPraise = (activity: Activity, input: SuggestInput, at: number): readonly Person[] => {
  if (activity.isRecognition !== true) {
    return [];
  }
  const { daysPraised, addedDay } = memoryOf(input);
  const day = dayNumberOf(at, input.timeZone);
  const since = ({ id }: Person): number => {
    const days = daysPraised.get(id);
    return days === undefined ? day - (addedDay.get(id) ?? day) : daysToNearest(days, day);
  };
  const isLeftOut = (person: Person): boolean =>
    isPaused(person, at) || person.pleaseNot?.some((liking) => concerns(liking, activity)) === true;
  return input.people
    .filter((person) => circles.has(person.circle) && !isLeftOut(person))
    .toSorted((one, other) => since(other) - since(one) || (one.id < other.id ? -1 : 1))
    .slice(0, mostPraised);
};
