import { mergeIntervals, rangesOfDate } from '../availability/index.ts';
import type { Interval } from '../availability/types.ts';
import type { Place } from './filters.ts';
import type { Person, SuggestInput } from './types.ts';

/** So much of a working day people keep for themselves: whoever has less would only fall further behind (I4). */
const leastFreeMs = 2 * 3_600_000;
/** Time beside it in which they can take breath. */
const breathMs = 10 * 60_000;

const freeOn = new WeakMap<readonly Interval[], Map<number, number>>();

/** What is free of somebody's working day, in milliseconds; in the user's hours where theirs are not known. */
const freeTime = (
  busy: readonly Interval[],
  { hours }: Person,
  { day, date }: Place['moment'],
  input: SuggestInput,
): number => {
  const days = freeOn.get(busy) ?? new Map<number, number>();
  freeOn.set(busy, days);
  const known =
    days.get(day) ??
    rangesOfDate(hours ?? input.hours, date).reduce(
      (free, { start, end }) =>
        mergeIntervals(busy).reduce(
          (left, one) => left - Math.max(0, Math.min(end, one.end) - Math.max(start, one.start)),
          free + end - start,
        ),
      0,
    );
  days.set(day, known);
  return known;
};

/** Whether others meet right before and right after a slot: then it would take the only breath there is. */
export const isTight = (busy: readonly Interval[], { start, end }: Interval): boolean =>
  busy.some((one) => one.end <= start && one.end > start - breathMs) &&
  busy.some((one) => one.start >= end && one.start < end + breathMs);

/** Whether somebody's day, as far as it is known, has no room for something more (RULE-4). */
export const isTooFull = (person: Person, { slot, moment }: Place, input: SuggestInput): boolean => {
  const busy = input.theirBusy?.get(person.id);
  return busy !== undefined && (isTight(busy, slot) || freeTime(busy, person, moment, input) < leastFreeMs);
};
