import type { ActivityId, PersonId } from '../domain/involvement/types.ts';
import type { BookingView } from './booking-view.ts';
import type { HostPage } from './page-messages.ts';
import type { PauseChoice, PopupState, QuickBook } from './popup-views.ts';

/** What the toolbar popup asks. */
export interface PopupMessages {
  /** From cache, at once; `refresh` asks the tab and the accounts first. */
  'popup.state': { request: { tab?: number; refresh: boolean }; response: PopupState };
  'popup.retry': { request: { booking: string }; response: BookingView };
  /** Takes a failed booking off the list; it stands nowhere. */
  'popup.dismiss': { request: { booking: string }; response: null };
  /** Opens the prefilled editor for a booking that could not be made. */
  'popup.openEditor': { request: { booking: string }; response: null };

  /** Asks nobody; null when every activity is switched off. What is chosen in it is booked by `card.accept`. */
  'popup.quickBook': {
    request: {
      tab?: number;
      page: HostPage;
      account?: string;
      activity?: ActivityId;
      people?: readonly PersonId[];
      /** Epoch milliseconds. */
      start?: number;
      /** Typed, as `QuickBook.wall`; goes before `start`. */
      wall?: string;
      minutes?: number;
    };
    response: QuickBook | null;
  };
  'popup.pause': { request: { until: PauseChoice }; response: null };
  'popup.resume': { request: Record<string, never>; response: null };
}
