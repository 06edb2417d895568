import type { WorldCalendar, WorldRequest } from '../model.ts';

/** Whose request it is, and on what. */
export interface Call {
  readonly request: WorldRequest;
  readonly account: string;
  readonly calendar: WorldCalendar;
  readonly eventId: string;
}
