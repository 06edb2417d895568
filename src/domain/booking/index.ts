export { backoffMs } from './backoff.ts';
export { isUndoable, nextState, overlapsLive, standsAt } from './life.ts';
export { guestsOf, planEvent } from './plan-event.ts';
export type * from './types.ts';
