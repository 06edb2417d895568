/** A half-open stretch of time `[start, end)` in epoch milliseconds. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

/** ISO 8601 weekday: 1 = Monday … 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A calendar date, `YYYY-MM-DD`. */
export type IsoDate = string;

/** A wall-clock time `HH:MM`, `00:00` to `24:00`. */
export type ClockTime = string;

/** A stretch of wall-clock time. `to` earlier than `from` means the next day; equal is an error. */
export interface TimeRange {
  readonly from: ClockTime;
  readonly to: ClockTime;
}

/** When somebody works, in a named zone. A weekday without ranges is a day off. */
export interface WorkingHours {
  /** IANA name. */
  readonly timeZone: string;
  readonly days: Readonly<Partial<Record<Weekday, readonly TimeRange[]>>>;
}

/** A protected pause: it takes the earliest free stretch of `minimumMinutes` inside its window. */
export interface BreakRule extends TimeRange {
  readonly minimumMinutes: number;
}

/** What is asked of {@link findGaps}. */
export interface GapQuery {
  readonly window: Interval;
  /** Any order; overlapping, touching, duplicate and outside the window are all fine. */
  readonly busy: readonly Interval[];
  readonly hours: WorkingHours;
  readonly breaks?: readonly BreakRule[];
  /** Kept free before and after each busy time; merged, never added up; hours and breaks get none. */
  readonly bufferMinutes: { readonly before: number; readonly after: number };
  /** The caller believes that `busy` is in order of start: spares the sorting. Where it is not, it is sorted after all. */
  readonly sorted?: true;
  /** Nothing starts before this instant (notice), epoch milliseconds. */
  readonly notBefore?: number;
  /** Default 30; any positive number. */
  readonly minimumMinutes?: number;
}

/** Why a gap starts or ends where it does. */
export type GapEdge = 'meeting' | 'buffer' | 'hours' | 'break' | 'notice' | 'window';

/** A maximal free stretch of at least the minimum length, however long. */
export interface Gap extends Interval {
  /** A `break` is the protected lunch, offered to meal activities only. */
  readonly kind: 'work' | 'break';
  readonly startsAt: GapEdge;
  readonly endsAt: GapEdge;
}

/** One 30-90 minute piece of a gap worth offering. */
export type Slot = Interval;

export type Response = 'accepted' | 'declined' | 'tentative' | 'unanswered' | 'organizer' | 'none' | 'unknown';
export type ShowAs = 'busy' | 'free' | 'tentative' | 'outOfOffice' | 'workingElsewhere' | 'unknown';
export type EventKind = 'event' | 'outOfOffice' | 'focusTime' | 'workingLocation' | 'birthday' | 'task' | 'unknown';

/** What is known of an event, in one vocabulary for both providers and both pages. */
export interface EventFacts {
  readonly status: 'confirmed' | 'tentative' | 'cancelled' | 'unknown';
  /** The user's own answer. */
  readonly response: Response;
  readonly showAs: ShowAs;
  readonly kind: EventKind;
  readonly isAllDay: boolean;
}

/** The user's switches for what may be read either way; `true` means it counts as busy. */
export interface BusySwitches {
  readonly tentative: boolean;
  readonly unanswered: boolean;
  readonly workingElsewhere: boolean;
  readonly focusTime: boolean;
}

/** What an event does to the time it covers. */
export type BusyVerdict = 'busy' | 'maybe' | 'free';

/** What the debatable kinds of event count as. */
export type BusyRules = Readonly<Record<keyof BusySwitches, BusyVerdict>>;

/** Why a day has no gap; instants are epoch milliseconds. */
export type AbsenceReason =
  /** No working hours on that date. */
  | { readonly kind: 'day-off' }
  /** The date lies outside the asked window, wholly or where its hours are. */
  | { readonly kind: 'outside-window' }
  /** Nothing may start before `end`. */
  | { readonly kind: 'notice'; readonly start: number; readonly end: number }
  | { readonly kind: 'break'; readonly start: number; readonly end: number }
  /** Taken by meetings and what is kept free around them. */
  | { readonly kind: 'busy'; readonly start: number; readonly end: number }
  /** Free, but shorter than the least length. */
  | { readonly kind: 'too-short'; readonly start: number; readonly end: number };

/** Somebody else's time, as far as it is known. */
export interface OtherTime {
  readonly busy: readonly Interval[] | 'unknown';
  /** Their own hours, in their own zone. */
  readonly hours?: WorkingHours;
}

/** A gap that everybody shares whose time is known. */
export interface CommonGap extends Interval {
  readonly kind: Gap['kind'];
  /** `other`: somebody else's meeting or the edge of their hours. */
  readonly startsAt: GapEdge | 'other';
  readonly endsAt: GapEdge | 'other';
  /** Indexes into `others` of those whose busy time is unknown. */
  readonly unknown: readonly number[];
}
