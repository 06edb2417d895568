import type { TimeRange } from './availability/types.ts';
import type { QuietHours } from './booking/notices.ts';
import { checkInvolvement, tidyGoals } from './check-involvement.ts';
import { checkNumber } from './check-number.ts';
import { languages } from './language.ts';
import type { Preferences, Problem } from './preferences.ts';
import { failure, success } from './result.ts';
import type { Result } from './result.ts';
import { themes } from './theme.ts';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const dayMinutes = 1440;
const weekMinutes = 7 * dayMinutes;

/** Minutes after midnight, or undefined when it is not a time from `00:00` to `24:00`. */
const minuteOf = (time: unknown): number | undefined => {
  const parts = typeof time === 'string' ? /^(\d{2}):([0-5]\d)$/.exec(time) : null;
  const minute = parts === null ? dayMinutes + 1 : Number(parts[1]) * 60 + Number(parts[2]);
  return minute <= dayMinutes ? minute : undefined;
};

/** A range as minutes, or what is wrong with it. `to` before `from` means the next day. */
const readRange = (range: TimeRange, field: string): Result<{ from: number; to: number }, Problem> => {
  const from = minuteOf(range.from);
  const to = minuteOf(range.to);
  if (from === undefined || from === dayMinutes) {
    return failure({ field: `${field}.from`, problem: 'not-a-time' });
  }
  if (to === undefined) {
    return failure({ field: `${field}.to`, problem: 'not-a-time' });
  }
  if (from === to) {
    return failure({ field: `${field}.to`, problem: 'equal-times' });
  }
  return success({ from, to: to < from ? to + dayMinutes : to });
};

/** What is wrong with the ranges of a week, by field: `hours.1.0.to`, …; a day may be left out. */
export const checkHours = (hours: Partial<Preferences['hours']>): Problem[] => {
  const problems: Problem[] = [];
  const ranges: { field: string; from: number; to: number }[] = [];
  for (const weekday of weekdays) {
    hours[weekday]?.forEach((range, index) => {
      const field = `hours.${weekday}.${index}`;
      const read = readRange(range, field);
      if (read.ok) {
        const start = (weekday - 1) * dayMinutes;
        ranges.push({ field, from: start + read.value.from, to: start + read.value.to });
      } else {
        problems.push(read.failure);
      }
    });
  }
  // Night shifts meet the next day's ranges, Sunday's those of Monday.
  ranges.forEach((range, index) => {
    const isCovered = ranges.some(
      (other, rank) =>
        rank !== index &&
        [0, -weekMinutes].some(
          (shift) =>
            other.from + shift < range.to &&
            other.to + shift > range.from &&
            (other.from + shift < range.from || (other.from + shift === range.from && rank < index)),
        ),
    );
    if (isCovered) {
      problems.push({ field: `${range.field}.from`, problem: 'overlapping' });
    }
  });
  return problems;
};

const checkLunch = ({ from, to, minimumMinutes }: Preferences['lunch']): Problem[] => {
  const problems = checkNumber('lunch.minimumMinutes', minimumMinutes, 15, 120);
  const window = readRange({ from, to }, 'lunch');
  if (!window.ok) {
    return [...problems, window.failure];
  }
  return problems.length === 0 && window.value.to - window.value.from < minimumMinutes
    ? [{ field: 'lunch.minimumMinutes', problem: 'window-too-short' }]
    : problems;
};

/** Equal ends would be quiet always or never: nobody can tell which was meant. */
const checkQuiet = ({ from, to }: QuietHours): Problem[] => {
  const read = readRange({ from, to }, 'notices.quiet');
  return read.ok ? [] : [read.failure];
};

const checkChoice = (field: string, value: unknown, choices: readonly unknown[]): Problem[] =>
  choices.includes(value) ? [] : [{ field, problem: 'not-a-choice' }];

/** Everything that is wrong with preferences, by field; empty when they are valid. */
const problemsOf = (preferences: Preferences): Problem[] => [
  ...checkHours(preferences.hours),
  ...checkLunch(preferences.lunch),
  ...checkNumber('bufferMinutes.before', preferences.bufferMinutes.before, 0, 60),
  ...checkNumber('bufferMinutes.after', preferences.bufferMinutes.after, 0, 60),
  ...checkNumber('noticeMinutes', preferences.noticeMinutes, 0, 10_080),
  ...checkChoice('suggestionsPerDay', preferences.suggestionsPerDay, [1, 2, 3, 'every']),
  ...checkChoice('longGaps', preferences.longGaps, ['edge', 'leave']),
  ...checkQuiet(preferences.notices.quiet),
  ...checkChoice('language', preferences.language, ['automatic', ...languages]),
  ...checkChoice('theme', preferences.theme, themes),
  ...checkInvolvement(preferences),
  ...(['google', 'microsoft'] as const).flatMap((provider): Problem[] =>
    preferences.clientIds[provider].length <= mostClientId
      ? []
      : [{ field: `clientIds.${provider}`, problem: 'too-long', most: mostClientId }],
  ),
];

/** No client id comes near; a whole file pasted by mistake does. */
const mostClientId = 200;

/**
 * The current preferences with a change laid over them, or what is wrong with the result, by field. Client ids and goals lose the
 * space that pasting and typing leave around them. Never throws.
 */
export const checkPreferences = (
  change: Partial<Preferences>,
  current: Preferences,
): Result<Preferences, readonly Problem[]> => {
  const merged: Preferences = { ...current, ...change };
  const preferences: Preferences = {
    ...merged,
    goals: tidyGoals(merged.goals),
    clientIds: { google: merged.clientIds.google.trim(), microsoft: merged.clientIds.microsoft.trim() },
  };
  const problems = problemsOf(preferences);
  return problems.length === 0 ? success(preferences) : failure(problems);
};
