import type { Interval } from '../domain/availability/types.ts';

/** Finished pieces of what a calendar page shows: every text written. */

/** One factor in plain words. */
export interface FactorView {
  /** "Time since the last one". */
  readonly name: string;
  /** "24%". */
  readonly share: string;
  /** What it says here; may be empty. */
  readonly text: string;
}

/** What somebody else did with a booking, finished: shown where its pill was until the user has read it. */
export interface NoticeView {
  readonly booking: string;
  /** Where it is shown: the booked time; of a meeting that was only declined, the time it stands at now. */
  readonly slot: Interval;
  /** "Ana declined: Walk with Ana". */
  readonly text: string;
  /** All of it, and what a press does. */
  readonly detail: string;
}
