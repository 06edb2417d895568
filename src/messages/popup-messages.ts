import type { Interval } from '../domain/availability/types.ts';
import type { ActivityId, PersonId } from '../domain/involvement/types.ts';
import type { BookingView } from './booking-view.ts';
import type { HostPage } from './page-messages.ts';
import type { PauseChoice, PopupState, QuickBook } from './popup-views.ts';

/** What the toolbar popup asks of the worker. */
export interface PopupMessages {
  /**
   * Somebody looks: what waits is sent and what stands is watched. With a window the connected accounts are asked when they are busy in
   * it, and with a page also when the user's people are, as far as the account sees it whose address the page shows. All of it is then
   * kept in memory. `isRead` is false where an account does not say.
   */
  'popup.refresh': {
    request: { window?: Interval; page?: HostPage; account?: string };
    response: { readonly isRead: boolean };
  };
  'popup.retry': { request: { booking: string }; response: BookingView };
  /** Takes a failed booking off the list; it stands nowhere. */
  'popup.dismiss': { request: { booking: string }; response: null };
  /** Opens the prefilled editor for a booking that could not be made. */
  'popup.openEditor': { request: { booking: string }; response: null };
  'popup.pause': { request: { until: PauseChoice }; response: null };
  'popup.resume': { request: Record<string, never>; response: null };
}

/** What the popup works out for itself, from what is kept and what was read last. */
export interface PopupPageMessages {
  /** At once; `refresh` asks the tab and the accounts first. */
  'popup.state': { request: { tab?: number; refresh: boolean }; response: PopupState };
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
}
