/** What the stand-in's server tells its own client script. */

import type { PageStyle, WorldEvent } from '../model.ts';

/** One event as the page draws it: dates and minutes of the mailbox's wall clock. */
export interface PageEvent {
  readonly id: string;
  /** As Exchange writes it: the id that Graph gives by default, with `/` and `+`. */
  readonly itemId: string;
  readonly title: string;
  readonly location: string;
  /** Empty for the user's own appointments, which carry no "By". */
  readonly organizer: string;
  readonly guests: readonly string[];
  readonly showAs: WorldEvent['showAs'];
  readonly isDeclined: boolean;
  readonly isPrivate: boolean;
  readonly isRecurring: boolean;
  readonly isAllDay: boolean;
  /** A work-plan chip: drawn in the header strip, but no event. */
  readonly isWorkPlan: boolean;
  readonly from: string;
  readonly fromMinute: number;
  /** Timed: the date of the end. All-day: the first date after it. */
  readonly until: string;
  readonly untilMinute: number;
  /** The calendar's id and colour. */
  readonly calendar: string;
  readonly color: string;
}

/** What the store held when it was asked. */
export interface EventsAnswer {
  readonly revision: number;
  readonly events: readonly PageEvent[];
}

/** What the shell hands to the script. */
export interface Boot {
  readonly style: PageStyle;
  readonly timeZone: string;
  readonly user: { readonly name: string; readonly address: string };
  readonly calendars: readonly {
    readonly id: string;
    readonly name: string;
    readonly color: string;
    readonly isShown: boolean;
  }[];
}

/** What a compose form saves. Times are local, `YYYY-MM-DDTHH:MM`. */
export interface SavedForm {
  readonly subject: string;
  readonly start: string;
  readonly end: string;
  readonly location: string;
  readonly body: string;
  readonly to: readonly string[];
}
