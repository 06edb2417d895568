import type { Gap, Interval, WorkingHours } from '../../availability/types.ts';
import type { SuggestionsPerDay } from '../../preferences.ts';
import type { Activity, ActivityId } from './activity.ts';
import type { FactorName, Goal, Limits, Weights } from './choices.ts';
import type { Decision, Engagement, LedgerEntry, Snooze } from './history.ts';
import type { Circle, Person, PersonId } from './person.ts';

/** What a named reason is worth, in [0, 1], and what it weighs. */
export interface Factor {
  readonly name: FactorName;
  readonly value: number;
  readonly weight: number;
}

/** One activity, its people, one slot, and the reasons. */
export interface Suggestion {
  /** (gap start, slot, activity, people): survives re-rendering. */
  readonly key: string;
  readonly gap: Interval;
  readonly slot: Interval;
  readonly activity: ActivityId;
  readonly people: readonly PersonId[];
  readonly score: number;
  readonly factors: readonly Factor[];
}

/** An event of the user's in which a customer takes part. Nothing else of it is known. */
export interface CustomerEvent {
  /** Epoch milliseconds. */
  readonly start: number;
  readonly customer: PersonId;
}

/** Everything a suggestion is made from. The same input gives the same output. */
export interface SuggestInput {
  /** Any order; each gets at most one suggestion (RULE-2). */
  readonly gaps: readonly Gap[];
  /** What may be suggested: see `activeCatalogue`. */
  readonly catalogue: readonly Activity[];
  readonly people: readonly Person[];
  readonly ledger: readonly LedgerEntry[];
  readonly snoozes: readonly Snooze[];
  /** Accepted and not undone; may repeat what the ledger holds. */
  readonly booked: readonly Engagement[];
  /** Epoch milliseconds. */
  readonly now: number;
  /** IANA; the zone whose days and hours the user sees. */
  readonly timeZone: string;
  /** The user's own. */
  readonly hours: WorkingHours;
  readonly suggestionsPerDay: SuggestionsPerDay;
  /** A gap over 90 minutes is used at an edge (default), or left alone. */
  readonly longGaps?: 'edge' | 'leave';
  /** `defaultWeights` when absent. */
  readonly weights?: Weights;
  /** No limits when absent. */
  readonly limits?: Limits;
  /** Days between two things done with somebody of a circle; `defaultCadenceDays` when absent. */
  readonly cadenceDays?: Readonly<Record<Circle, number>>;
  /** "Start gently": one suggestion a day for slots before this, epoch milliseconds; then as many as the answers since ask for. */
  readonly startGentlyUntil?: number | null;
  /** At most three. */
  readonly goals?: readonly Goal[];
  /** The weekday for groups ("Fun Friday"), 1 (Monday) to 7; none when absent or null (T8). */
  readonly groupDay?: number | null;
  /** The user's own events with a customer, as far as their calendar could be read; any order. */
  readonly customerEvents?: readonly CustomerEvent[];
  /** When something of ours was to take place that was then moved to another day or removed; epoch milliseconds, any order (R4). */
  readonly lost?: readonly number[];
  /** Any order. */
  readonly decisions?: readonly Decision[];
  /** When others are known to be busy, for those whose time could be read; any order. Nothing of it is kept (RULE-6). */
  readonly theirBusy?: ReadonlyMap<PersonId, readonly Interval[]>;
}

/** Why something is not suggested. */
export type FilterName =
  | 'length'
  | 'lunch'
  | 'daylight'
  | 'edge-of-day'
  | 'end-of-week'
  /** No event with a customer in the next days. */
  | 'customer-event'
  /** No deadline in the next days. */
  | 'deadline'
  /** Nothing was handed over that is to be looked back on by then. */
  | 'look-back'
  | 'notice'
  | 'booked'
  | 'snoozed'
  | 'needs'
  | 'circle'
  | 'group'
  | 'first-meeting'
  | 'cool-down'
  | 'their-hours'
  | 'person-day'
  /** Switched off by the user. */
  | 'off'
  /** They asked to be left out of it. */
  | 'please-not'
  | 'paused'
  /** Closer to their work than they asked for. */
  | 'level'
  /** They work elsewhere, and it has no form at a distance of its own. */
  | 'their-place'
  | 'their-busy'
  /** Their day has too little time left of their own (RULE-4). */
  | 'their-load'
  /** Not with somebody whose manager it would pass over (RULE-13). */
  | 'skip-level'
  /** A third booking on one person about one thing (RULE-7). */
  | 'hover'
  | 'day-limit'
  | 'week-budget'
  /** The day has lost two already (R4). */
  | 'lost-day'
  /** The day has its number of suggestions. */
  | 'day-full';

/** Keys of the sentences of the why line; the table is `reasonTexts`. */
export type ReasonKey =
  | 'notMetFor'
  | 'neverMet'
  | 'littleTime'
  | 'fitsLength'
  | 'timeIsFree'
  | 'fitsLunch'
  | 'fitsMorning'
  | 'fitsMidday'
  | 'fitsAfternoon'
  | 'fitsLate'
  | 'neverDone'
  | 'notDoneLately'
  | 'moveAfterMeeting'
  | 'somethingLight'
  | 'servesGoal'
  | 'beforeCustomer'
  | 'beforeDeadline'
  | 'lookBack'
  | 'groupDay'
  | 'suitsBoth'
  | 'youLikeIt'
  | 'theyLikeIt';

/** One sentence of the why line. `{name}` is filled by the caller with the first names, joined in the user's language. */
export interface ReasonPart {
  readonly key: ReasonKey;
  /** `days` (2 or more), `minutes`, `goal` (the user's own words), `customer` (a first name). */
  readonly values: Readonly<Record<string, number | string>>;
}

/** The strongest one or two reasons, strongest first; never empty. */
export type Reason = readonly ReasonPart[];

/** A factor as it is shown under "why this?". */
export interface FactorShare {
  readonly name: FactorName;
  /** In [0, 1]. */
  readonly value: number;
  /** In [0, 1]; all weights together make 1. */
  readonly weight: number;
  /** Its part of the whole score, in [0, 1]; all shares together make 1 (or 0, when nothing speaks for it). */
  readonly share: number;
  /** What it says here; absent when it has nothing particular to say. */
  readonly sentence?: ReasonPart;
}
