import type { Circle, FactorName, Limits, Weights } from './types.ts';

/** Every factor, in the order in which they are shown. */
export const factorNames = [
  'cadence',
  'fairness',
  'variety',
  'fitOfPlaceAndHour',
  'fitOfLength',
  'light',
  'movement',
  'goal',
  'liking',
  'sharedFreeTime',
  'taste',
] as const satisfies readonly FactorName[];

/** Every circle, in the order in which they are shown. */
export const circles = [
  'report',
  'skipLevel',
  'peer',
  'leader',
  'customer',
  'partner',
] as const satisfies readonly Circle[];

/** What each factor counts as long as the user does not change it. */
export const defaultWeights: Weights = {
  cadence: 24,
  fairness: 16,
  fitOfLength: 11,
  fitOfPlaceAndHour: 12,
  variety: 25,
  movement: 4,
  light: 8,
  goal: 8,
  sharedFreeTime: 6,
  taste: 10,
  liking: 8,
};

export const weightRange = { least: 0, most: 50 } as const;

/** In days: how often one means to do something with somebody of each circle (I8). */
export const defaultCadenceDays: Readonly<Record<Circle, number>> = {
  report: 7,
  leader: 14,
  peer: 21,
  customer: 30,
  partner: 45,
  skipLevel: 60,
};

export const cadenceRange = { least: 1, most: 365 } as const;

export const defaultLimits: Limits = { promisesPerDay: 3, promisesPerWeek: 10, hoverCap: true, groupMost: 6 };

export const limitRanges = {
  promisesPerDay: { least: 1, most: 10 },
  promisesPerWeek: { least: 1, most: 40 },
  groupMost: { least: 1, most: 6 },
} as const;

/** How many goals there may be: more would be none (I7). */
export const mostGoals = 3;
