import type { Interval, IsoDate } from '../domain/availability/types.ts';
import type { ProviderId } from '../domain/booking/types.ts';
import type { ActivityId, PersonId } from '../domain/involvement/types.ts';
import type { BookingView, HostPage, Remedy, SuggestionView } from './map.ts';

/**
 * Read well: it `agrees` with its account, or was read `alone`. Read with help: the account told its `zone`, or has an event
 * elsewhere, and both times count (`differs`) or the account's alone (`overruled`). `not-understood` today.
 */
export type PageHealth = 'agrees' | 'alone' | 'zone' | 'differs' | 'overruled' | 'not-understood';

/** What the popup knows of the active tab. */
export interface TabView {
  readonly kind: 'read' | 'no-calendar' | 'needs-reload' | 'not-understood' | 'reading';
  /** How well the page is understood, where there is one that was read or should have been. */
  readonly health?: PageHealth;
  readonly page?: HostPage;
  /** A plain sentence. */
  readonly text: string;
  readonly remedy: Remedy;
}

export interface PopupState {
  /** Epoch milliseconds of the reading this shows. */
  readonly asOf: number;
  readonly next?: SuggestionView;
  /** The next two gaps after it, formatted: "Tomorrow, 14:00 to 15:30"; with a suggestion it is that one's time. */
  readonly later: readonly { readonly gap: Interval; readonly text: string; readonly idea?: SuggestionView }[];
  /** Why there is no next gap, when there is none. */
  readonly absence: string;
  /** What stands behind that, the most telling first, in up to three sentences; empty when there is a suggestion. */
  readonly reasons: readonly string[];
  readonly bookings: readonly BookingView[];
  /** "3 booked this week, 2 hr 15 min; 4 people"; empty while nothing is. */
  readonly week: string;
  /** "Paused until 3:00 PM."; empty while nothing is paused. */
  readonly pause: string;
  /** False while nobody was named yet. */
  readonly hasPeople: boolean;
  readonly accounts: readonly {
    readonly provider: ProviderId;
    readonly text: string;
    readonly state: 'connected' | 'signed-out';
  }[];
  readonly tab: TabView;
  /** Where Book would go when no account is connected: the page whose editor opens. */
  readonly page?: HostPage;
  /** Address of the account that page shows in the active tab, where it names one. */
  readonly account?: string;
  readonly timeZone: string;
}

/** What can be booked without looking at a calendar, filled in as far as nothing was chosen. */
export interface QuickBook {
  readonly activities: readonly { readonly id: ActivityId; readonly name: string }[];
  /** Everybody the chosen activity fits; no ids for nobody in particular. */
  readonly people: readonly { readonly ids: readonly PersonId[]; readonly name: string }[];
  /** Free times as they were read last; `start` epoch milliseconds. */
  readonly times: readonly { readonly start: number; readonly day: string; readonly text: string }[];
  readonly lengths: readonly { readonly minutes: number; readonly text: string }[];
  readonly chosen: {
    readonly activity: ActivityId;
    readonly people: readonly PersonId[];
    /** Epoch milliseconds. */
    readonly start: number;
    readonly minutes: number;
  };
  /** The chosen start as a clock in the popup's zone shows it: "2026-11-24T14:00". */
  readonly wall: string;
  /** Why it cannot be booked like this; empty when it can. */
  readonly problem: string;
  /** What should be known before it is; may be empty. */
  readonly remark: string;
  /** What Book would book. */
  readonly suggestion?: SuggestionView;
}

/** How long nothing is suggested: for an hour, to the end of today, for a week, or until a date begins. */
export type PauseChoice = 'hour' | 'day' | 'week' | { readonly date: IsoDate };
