import type { Gap, Interval } from '../domain/availability/types.ts';
import type { AccountId } from '../domain/booking/types.ts';
import type { FactorView } from './page-views.ts';
import type { ActivityIcon, ActivityId, PersonId } from '../domain/involvement/types.ts';

/** One finished suggestion as a page or popup holds it: every text formatted, first names only. */
export interface SuggestionView {
  /** (gap start, slot, activity, people): survives re-rendering. */
  readonly key: string;
  readonly gap: Gap;
  readonly slot: Interval;
  readonly activity: ActivityId;
  readonly people: readonly PersonId[];
  readonly icon: ActivityIcon;
  /** `Suggestion: {title}, {weekday} {from} to {to}`. */
  readonly accessibleName: string;
  /** "Campus walk". */
  readonly activityName: string;
  /** First names joined; empty when nobody is known. */
  readonly names: string;
  /** "30 min". */
  readonly length: string;
  /** "14:00 to 14:30". */
  readonly hours: string;
  /** "Walk with Ana". */
  readonly title: string;
  /** "Tuesday, November 24, 14:00 to 14:30". */
  readonly when: string;
  readonly place: string;
  /** One line of why. */
  readonly why: string;
  /** Everything that speaks for it, the strongest first: for "why this?". */
  readonly factors: readonly FactorView[];
  readonly question: string;
  /** The confirm button's accessible name: "Book it", and " in Work" after it where more than one calendar can be written to. */
  readonly confirm: string;
  /** "Into Work (pat@example.com)" or "Opens Google Calendar's own event form, filled in". */
  readonly target: string;
  /** "Ana gets an invitation" or "Nobody is written to". */
  readonly notified: string;
  /** "Ana’s calendar is not visible to you", or "Ana is busy then"; empty where nothing has to be said. */
  readonly theirTime: string;
  /** Whether it would be booked private and with a neutral title. */
  readonly isQuiet: boolean;
  /** What stands in the calendar then: "Stands in your calendar as “Time with Ana”, private." */
  readonly quietNote: string;
  /** True when the card should ask for a name. */
  readonly needsPerson: boolean;
  /** How short and how long it may be in its gap, in steps of five. */
  readonly minutes: { readonly min: number; readonly max: number };
  /** What the user chose for it on the card. */
  readonly choice: CardChoice;
}

/** One calendar of one account. */
export interface CalendarRef {
  readonly account: AccountId;
  readonly calendar: string;
}

/** How a suggestion is to be booked, where the user wants it otherwise than usual. */
export interface CardChoice {
  /** The time is held for the user alone: no guests, nobody is written to, and the title says so. */
  readonly isHeld?: true;
  /** The calendar it goes into. */
  readonly into?: CalendarRef;
}
