import type { Gap, Interval } from '../domain/availability/types.ts';
import type { ActivityId, PersonId, SnoozeChoice } from '../domain/involvement/types.ts';
import type { BookingView, Remedy, RemedyKind } from './booking-view.ts';
import type { HostPage } from './page-messages.ts';
import type { Saved } from './saved.ts';
import type { CalendarRef, CardChoice, SuggestionView } from './suggestion-view.ts';

/** What the user clicked: enough to book it again after a restart, checked against catalogue and people. */
export interface Acceptance {
  /** A uuid made once per shown suggestion, so that a double click is one acceptance. */
  readonly intent: string;
  readonly page: HostPage;
  /** Address of the account the page shows, where it names one. */
  readonly account?: string;
  readonly gap: Gap;
  readonly slot: Interval;
  readonly activity: ActivityId;
  readonly people: readonly PersonId[];
  /** The zone the page was read in: what a prefilled editor's local times are in. */
  readonly timeZone: string;
  /** Private, with a neutral title; left out, as the user chose for the activity. */
  readonly isQuiet?: boolean;
  readonly choice?: CardChoice;
}

export type AcceptOutcome =
  | { readonly kind: 'booked'; readonly booking: BookingView; readonly message: string }
  /** Stored and under way; it will be booked when it can. */
  | { readonly kind: 'kept'; readonly booking: BookingView; readonly message: string }
  /** The host's own prefilled editor was opened; nothing is booked. Without an account, connecting one is offered. */
  | { readonly kind: 'handed-over'; readonly message: string; readonly remedy?: Remedy }
  | { readonly kind: 'refused'; readonly message: string; readonly remedy: Remedy; readonly booking?: BookingView };

export type { SnoozeChoice } from '../domain/involvement/types.ts';

/** What stands on a card, and where. */
interface OnCard {
  readonly page: HostPage;
  readonly account?: string;
  readonly gap: Gap;
  readonly slot: Interval;
  readonly timeZone: string;
  readonly activity: ActivityId;
}

/** What the card asks, in a calendar page or in one of our own. */
export interface CardMessages {
  /** Puts the card's script into the frame that asks, beside the one that draws the pills. */
  'card.bring': { request: Record<string, never>; response: null };
  /** "Another idea" for the same gap: the best one that was not shown yet; null when there is none left. */
  'card.another': {
    request: {
      page: HostPage;
      account?: string;
      gap: Gap;
      timeZone: string;
      shown: readonly { readonly activity: ActivityId; readonly people: readonly PersonId[] }[];
      choice?: CardChoice;
    };
    response: SuggestionView | null;
  };
  /** "Another time": up to three other slots among the page's gaps that fit the same idea. */
  'card.times': {
    request: {
      page: HostPage;
      account?: string;
      timeZone: string;
      activity: ActivityId;
      people: readonly PersonId[];
      not: Interval;
      gaps: readonly Gap[];
      choice?: CardChoice;
    };
    response: readonly SuggestionView[];
  };
  /** First names of the people whom the activity fits, for the card's person switch. */
  'card.people': {
    request: { activity: ActivityId };
    response: readonly { readonly id: PersonId; readonly name: string }[];
  };
  /** Typed on the card when nobody is known yet; comes back as the suggestion with that person. */
  'card.withPerson': {
    request: OnCard & {
      person: { readonly id: PersonId } | { readonly name: string; readonly address: string };
      choice?: CardChoice;
    };
    response: Saved<SuggestionView>;
  };
  /** The suggestion on the card, of another length or booked another way. */
  'card.adjust': {
    request: OnCard & { people: readonly PersonId[]; minutes: number; choice: CardChoice };
    response: SuggestionView;
  };
  /** The calendars that can be written to; none where there is nothing to choose. */
  'card.calendars': {
    request: { page: HostPage; account?: string };
    response: readonly (CalendarRef & { readonly name: string })[];
  };
  'card.notNow': {
    request: { choice: SnoozeChoice; gap: Interval; activity: ActivityId; people: readonly PersonId[] };
    response: null;
  };
  'card.accept': { request: Acceptance; response: AcceptOutcome };
  /**
   * Does the one thing a refusal offered: tries again or opens the prefilled editor (answers with the new outcome), or opens the options page,
   * or takes the booking off the list (answers null). `booking` is the refused one, where there is one.
   */
  'card.remedy': {
    request: { kind: RemedyKind; acceptance: Acceptance; booking?: string };
    response: AcceptOutcome | null;
  };
  'card.undo': {
    request: { booking: string };
    response: { readonly ok: boolean; readonly message: string; readonly booking: BookingView };
  };
}
