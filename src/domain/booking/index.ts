export { backoffMs, mostAttempts } from './backoff.ts';
export { isUndoable, nextState, overlapsLive } from './life.ts';
export { guestsOf, planEvent } from './plan-event.ts';
export type * from './types.ts';
