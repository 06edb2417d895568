import { checkNumber } from './check-number.ts';
import { checkHours } from './check-preferences.ts';
import type { Person } from './involvement/types.ts';
import { cadenceRange } from './involvement/weights.ts';
import type { Preferences, Problem } from './preferences.ts';

const mostNotes = 2000;
const mostLikings = 100;
const attentionRange = { least: 0.25, most: 4 } as const;

type Details = Pick<Person, 'cadenceDays' | 'attention' | 'likes' | 'pleaseNot' | 'hours' | 'notes'>;

const noHours: Preferences['hours'] = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };

const checkAttention = (attention: number): Problem[] =>
  attention >= attentionRange.least && attention <= attentionRange.most
    ? []
    : [{ field: 'attention', problem: 'out-of-range', ...attentionRange }];

const checkLikings = (field: 'likes' | 'pleaseNot', chosen: readonly string[] = []): Problem[] =>
  chosen.length <= mostLikings ? [] : [{ field, problem: 'out-of-range', least: 0, most: mostLikings }];

/** What is wrong with what is told of a person beside name, address and circle, by field; empty when all of it is fine. */
export const checkPersonDetails = (told: Details): readonly Problem[] => {
  const { cadenceDays, attention, hours, notes = '' } = told;
  return [
    ...(cadenceDays === undefined
      ? []
      : checkNumber('cadenceDays', cadenceDays, cadenceRange.least, cadenceRange.most)),
    ...(attention === undefined ? [] : checkAttention(attention)),
    ...checkLikings('likes', told.likes),
    ...checkLikings('pleaseNot', told.pleaseNot),
    ...(hours === undefined ? [] : checkHours({ ...noHours, ...hours.days })),
    ...(notes.length <= mostNotes ? [] : [{ field: 'notes', problem: 'too-long', most: mostNotes } as const]),
  ];
};
