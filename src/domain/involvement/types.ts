export type * from './types/activity.ts';
export type * from './types/choices.ts';
export type * from './types/draft.ts';
export type * from './types/history.ts';
export type * from './types/person.ts';
export type * from './types/suggestion.ts';
