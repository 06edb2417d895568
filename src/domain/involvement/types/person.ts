import type { WorkingHours } from '../../availability/types.ts';

export type PersonId = string;

export type Circle = 'report' | 'skipLevel' | 'peer' | 'leader' | 'customer' | 'partner';

/** How close somebody wants the user to their work, as they said (W3). */
export type InvolvementLevel = 'hands-off' | 'on-request' | 'weekly' | 'side-by-side';

/** A kind of thing to do (an `ActivityIcon`) or one activity (an `ActivityId`): `walk`, or `a09`. No id is also the name of a kind. */
export type Liking = string;

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  /** E-mail; undefined when only a name was typed. */
  readonly address?: string;
  readonly circle: Circle;
  /** Epoch milliseconds; newcomers are not flooded (RULE-5). */
  readonly addedAt: number;
  /** Their own hours and zone if told. */
  readonly hours?: WorkingHours;
  /** Days between two things done together, 1 to 365; the circle's when absent. */
  readonly cadenceDays?: number;
  /** Their part of the user's attention against everybody else's, 0.25 to 4; 1 when absent: equal (B3). */
  readonly attention?: number;
  /** What they like, as they said (M7). */
  readonly likes?: readonly Liking[];
  /** What they asked to be left out of; nothing of it is ever suggested (RULE-14). */
  readonly pleaseNot?: readonly Liking[];
  /** How they like to be praised. */
  readonly recognition?: 'public' | 'private';
  readonly involvement?: InvolvementLevel;
  /** Where they usually work; unknown when absent. */
  readonly works?: 'on-site' | 'remote';
  /** Epoch milliseconds; set together with `pausedUntil`. What was missed in between is credited (RULE-5). */
  readonly pausedFrom?: number;
  /** Epoch milliseconds, or null until it is lifted. Why is never asked and never kept. */
  readonly pausedUntil?: number | null;
  /** For the user alone: on this device only, never in an event. At most 2,000 characters. */
  readonly notes?: string;
}
