import { checkNumber, checkText } from './check-number.ts';
import type { Goal, Limits } from './involvement/types.ts';
import { cadenceRange, circles, factorNames, limitRanges, mostGoals, weightRange } from './involvement/weights.ts';
import type { Preferences, Problem } from './preferences.ts';

const mostGoalText = 120;

const checkRecord = <Key extends string>(
  field: string,
  keys: readonly Key[],
  values: Readonly<Record<Key, number>>,
  { least, most }: { readonly least: number; readonly most: number },
): Problem[] => keys.flatMap((key) => checkNumber(`${field}.${key}`, values[key], least, most));

const checkLimits = (limits: Limits): Problem[] => [
  ...(['promisesPerDay', 'promisesPerWeek'] as const).flatMap((key) =>
    limits[key] === null
      ? []
      : checkNumber(`limits.${key}`, limits[key], limitRanges[key].least, limitRanges[key].most),
  ),
  ...checkNumber('limits.groupMost', limits.groupMost, limitRanges.groupMost.least, limitRanges.groupMost.most),
];

const checkGoals = (goals: readonly Goal[]): Problem[] =>
  goals.length > mostGoals
    ? [{ field: 'goals', problem: 'out-of-range', least: 0, most: mostGoals }]
    : goals.flatMap(({ text }, index) => checkText(`goals.${index}.text`, text, mostGoalText));

/** What is wrong with the part of the preferences that shapes suggestions, by field. */
export const checkInvolvement = ({ weights, limits, cadenceDays, goals, startGentlyUntil }: Preferences): Problem[] => [
  ...checkRecord('weights', factorNames, weights, weightRange),
  ...checkLimits(limits),
  ...checkRecord('cadenceDays', circles, cadenceDays, cadenceRange),
  ...checkGoals(goals),
  ...(startGentlyUntil === null ? [] : checkNumber('startGentlyUntil', startGentlyUntil, 0, Number.MAX_SAFE_INTEGER)),
];

/** Goals without the space that typing leaves around them. */
export const tidyGoals = (goals: readonly Goal[]): readonly Goal[] =>
  goals.map(({ text, serves }) => ({ text: text.replace(/\s+/gu, ' ').trim(), serves }));
