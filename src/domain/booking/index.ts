export { backoffMs } from './backoff.ts';
export { calendarFile } from './calendar-file.ts';
export { isUndoable, nextState, overlapsLive, standsAt } from './life.ts';
export { guestsOf, planEvent } from './plan-event.ts';
export type * from './types.ts';
