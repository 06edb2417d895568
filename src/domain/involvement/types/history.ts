import type { Interval } from '../../availability/types.ts';
import type { ActivityId } from './activity.ts';
import type { PersonId } from './person.ts';

/** One thing done or booked with somebody: the only memory the ranking has, and it is about me. */
export interface LedgerEntry {
  readonly activity: ActivityId;
  readonly people: readonly PersonId[];
  /** Epoch milliseconds of the start. */
  readonly at: number;
  readonly minutes: number;
  /** What it was about, if told: two bookings on one project within ten working days are enough (RULE-7). */
  readonly project?: string;
  /** Whom it praised, when they were not there. */
  readonly about?: readonly PersonId[];
}

/** What the user answered to a suggestion: it counts less with every week, and can be forgotten on request. */
export interface Decision {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly kind: 'taken' | 'declined';
  readonly activity: ActivityId;
  readonly people: readonly PersonId[];
}

/** "Not now": what is left out, and until when (epoch milliseconds; `Infinity` is stored as `null`). */
export interface Snooze {
  readonly what:
    | { readonly kind: 'everything' }
    | { readonly kind: 'person'; readonly person: PersonId }
    | { readonly kind: 'activity'; readonly activity: ActivityId }
    | { readonly kind: 'gap'; readonly gap: Interval }
    | { readonly kind: 'pair'; readonly activity: ActivityId; readonly people: readonly PersonId[] };
  readonly until: number | null;
}

/** Something of ours that already stands or is on its way: neither its time nor its people are used again that day. */
export interface Engagement {
  readonly activity: ActivityId;
  readonly people: readonly PersonId[];
  readonly slot: Interval;
  readonly project?: string;
  readonly about?: readonly PersonId[];
}

/** What the user can answer with "Not now". */
export type SnoozeChoice =
  | 'later-today'
  | 'next-week'
  | 'not-this-person'
  | 'not-this-kind'
  | 'leave-this-gap'
  | 'pause-all';
