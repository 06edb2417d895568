import type {
  BreakRule,
  BusySwitches,
  Gap,
  Interval,
  IsoDate,
  TimeRange,
  Weekday,
} from '../domain/availability/types.ts';
import type { NoticeView } from './page-views.ts';
import type { SuggestionView } from './suggestion-view.ts';

/** The two hosts; the same words as `PageId` in src/pages. */
export type HostPage = 'google-calendar' | 'outlook';

/** What a page needs to find gaps by itself. No people, no accounts. */
export interface PageSettings {
  /** Rises with every change that may alter suggestions. */
  readonly revision: number;
  readonly hours: Readonly<Record<Weekday, readonly TimeRange[]>>;
  readonly breaks: readonly BreakRule[];
  readonly bufferMinutes: { readonly before: number; readonly after: number };
  readonly noticeMinutes: number;
  readonly countsAsBusy: BusySwitches;
  /** IANA zone of the account that matches this host, if one is connected. */
  readonly accountZone?: string | undefined;
  /** An account knows these events too: ids and times are sent along, to be compared. */
  readonly isChecked: boolean;
}

/** What the pieces of a page are written in; they come with the first there is to show, so that greeting a page waits for no words. */
export interface PageWords {
  /** Finished words for the card and the toast, in the user's language. Keys: src/ui/i18n/en/card.ts. */
  readonly texts: Readonly<Record<string, string>>;
  /** BCP 47. */
  readonly language: string;
  /** Which way it is written; the calendar around it may be written the other way. */
  readonly direction: 'ltr' | 'rtl';
}

/** One event a page shows: the host's own id and the time it was read at; nothing else of it. */
export interface PageEvent extends Interval {
  readonly id: string;
}

export interface PageReport {
  readonly page: HostPage;
  /** Address of the account the page shows, where it names one. */
  readonly account?: string;
  readonly dates: readonly IsoDate[];
  /** The zone the page was read in. */
  readonly timeZone: string;
  readonly gaps: readonly Gap[];
  /** What an account may know too; only where one is connected. */
  readonly events?: readonly PageEvent[];
  /** The language of the words that came before: they need not come again. */
  readonly language?: string | undefined;
}

/** What a calendar page's content script asks for the page itself. */
export interface PageMessages {
  'page.hello': { request: { page: HostPage; account?: string }; response: PageSettings };
  /**
   * With a `timeZone` the page shows another zone than it was read in, and is to be read again in that one. With `overruled`
   * events stand elsewhere in the account: those of these ids count there alone; with none yet, they are asked about once more.
   */
  'page.suggest': {
    request: PageReport;
    response: {
      readonly suggestions: readonly SuggestionView[];
      readonly notices: readonly NoticeView[];
      /** Where the page does not have them yet. */
      readonly words?: PageWords | undefined;
      readonly timeZone?: string;
      readonly overruled?: readonly string[] | undefined;
    };
  };
  /** The user has read a notice: it is told nowhere any more. */
  'page.noticed': { request: { booking: string }; response: null };
  /** The page cannot be read now; the popup says why. */
  'page.unreadable': { request: { page: HostPage; reason: string; detail: string }; response: null };
}

/** What a calendar page's content script is asked. */
export interface TabMessages {
  /** Worker → content script: the keys for the next suggestion were pressed. */
  'tab.nextSuggestion': { request: Record<string, never>; response: { readonly isAlive: true } };
  /** Worker or popup → content script: are you there, and read again. */
  'tab.readAgain': { request: Record<string, never>; response: { readonly isAlive: true } };
}
