import type { Problem, ProblemKey } from '../../domain/preferences.ts';
import type { FieldProblem } from '../../messages/map.ts';
import type { TextKey, Texts } from '../texts.ts';

const sentences: Readonly<Record<ProblemKey, TextKey>> = {
  'not-a-time': 'field.notATime',
  'not-a-date': 'field.notADate',
  'equal-times': 'field.equalTimes',
  overlapping: 'field.overlapping',
  'out-of-range': 'field.outOfRange',
  'window-too-short': 'field.windowTooShort',
  'not-a-choice': 'field.notAChoice',
  missing: 'field.missing',
  'not-an-address': 'field.notAnAddress',
  'too-long': 'field.tooLong',
};

/** What is wrong, field by field, in the user's words. */
export const fieldProblems = (problems: readonly Problem[], texts: Texts): readonly FieldProblem[] =>
  problems.map(({ field, problem, least = '', most = '' }) => ({
    field,
    message: texts.say(sentences[problem], { least, most }),
  }));
