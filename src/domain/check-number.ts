import type { Problem } from './preferences.ts';

/** A whole number from `least` to `most`, or what is wrong with it. */
export const checkNumber = (field: string, value: unknown, least: number, most: number): Problem[] =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
    ? []
    : [{ field, problem: 'out-of-range', least, most }];

/** A text of at most so many characters, or what is wrong with it. */
export const checkText = (field: string, value: string, most: number): Problem[] => {
  if (value === '') {
    return [{ field, problem: 'missing' }];
  }
  return value.length > most ? [{ field, problem: 'too-long', most }] : [];
};
