export { activeCatalogue, activityOf, catalogue, isActive } from './catalogue/index.ts';
export { checkActivity, effectiveCatalogue } from './custom.ts';
export { draftOf, titleOf } from './draft.ts';
export { explain } from './explain.ts';
export { firstName } from './names.ts';
export { reasonOf } from './reason.ts';
export { activeSnoozes, liftSnoozes, snoozeOf } from './snooze.ts';
export { anotherIdea, explainNoSuggestion, otherTimes, peopleFor, suggest, withPeople } from './suggest.ts';
export type * from './types.ts';
