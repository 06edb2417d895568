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

/** A day that there is: what a date field gives, and nothing else. */
const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

const checkGoals = (goals: readonly Goal[]): Problem[] =>
  goals.length > mostGoals
    ? [{ field: 'goals', problem: 'out-of-range', least: 0, most: mostGoals }]
    : goals.flatMap(({ text, deadline }, index): Problem[] => [
        ...checkText(`goals.${index}.text`, text, mostGoalText),
        ...(deadline === undefined || isDate(deadline)
          ? []
          : [{ field: `goals.${index}.deadline`, problem: 'not-a-date' } as const]),
      ]);

/** What is wrong with the part of the preferences that shapes suggestions, by field. */
export const checkInvolvement = ({
  weights,
  limits,
  cadenceDays,
  goals,
  groupDay,
  startGentlyUntil,
}: Preferences): Problem[] => [
  ...(groupDay === null ? [] : checkNumber('groupDay', groupDay, 1, 7)),
  ...checkRecord('weights', factorNames, weights, weightRange),
  ...checkLimits(limits),
  ...checkRecord('cadenceDays', circles, cadenceDays, cadenceRange),
  ...checkGoals(goals),
  ...(startGentlyUntil === null ? [] : checkNumber('startGentlyUntil', startGentlyUntil, 0, Number.MAX_SAFE_INTEGER)),
];

/** Goals without the space that typing leaves around them. */
export const tidyGoals = (goals: readonly Goal[]): readonly Goal[] =>
  goals.map(({ text, ...goal }) => ({ ...goal, text: text.replace(/\s+/gu, ' ').trim() }));
