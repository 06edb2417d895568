import type { FactorName } from '../../../domain/involvement/types.ts';

/** What each factor is called, on the card and beside its slider: about the time together, never about somebody's worth (RULE-6). */
export const factorTexts: Readonly<Record<FactorName, string>> = {
  cadence: 'Time since the last one',
  fairness: 'Even attention',
  fitOfLength: 'Fits the free time',
  fitOfPlaceAndHour: 'Suits the place and the hour',
  variety: 'Something different',
  movement: 'Moving after sitting',
  light: 'Something light',
  goal: 'Serves a goal of yours',
  sharedFreeTime: 'Their time is free too',
  taste: 'What you chose before',
  liking: 'What they like',
};
