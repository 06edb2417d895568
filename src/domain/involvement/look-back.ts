import type { Memory } from './memory.ts';
import type { Activity, ActivityId, PersonId } from './types.ts';

/** What ends with a day to look back on: a hand-over after two weeks, a trial of autonomy after four (B8, W8). */
const lookBackDays: Readonly<Record<ActivityId, number>> = { a23: 14, a37: 28 };

/** After so many days more it is let go: what nobody came back to by then is no news any longer. */
const mostDaysLate = 56;

/** Whether an activity is the look back on a hand-over. */
export const isLookBack = ({ id }: Pick<Activity, 'id'>): boolean => id === 'a23b';

/** What was last handed over to somebody: how many days ago, and in how many one looks back on it. */
export interface OpenHandOver {
  readonly ago: number;
  /** The look-back is due at 0, and late below. */
  readonly left: number;
}

/** Undefined where nothing was handed over before the day, where it is too late, or where one has looked back on it or is going to. */
export const openHandOver = (person: PersonId, day: number, { pastWith }: Memory): OpenHandOver | undefined => {
  const last = pastWith
    .get(person)
    ?.traces.findLast(
      ({ activity, day: on }) => isLookBack({ id: activity }) || (lookBackDays[activity] !== undefined && on < day),
    );
  const ago = day - (last?.day ?? 0);
  // Not a number where the last is a look-back, which then is neither due nor ahead.
  const left = (lookBackDays[last?.activity ?? ''] ?? Number.NaN) - ago;
  return left >= -mostDaysLate ? { ago, left } : undefined;
};

/** Whether it is time, on a day, to look back with somebody on what was handed over to them. */
export const isLookBackDue = (person: PersonId, day: number, memory: Memory): boolean =>
  (openHandOver(person, day, memory)?.left ?? 1) <= 0;
