import type { EventFacts, IsoDate } from '../domain/availability/types.ts';
import type { Result } from '../domain/result.ts';

export type PageId = 'google-calendar' | 'outlook';

/** A stretch of one visible day, in minutes of the page's wall clock: 0 … 1440. */
export interface WallSlot {
  readonly date: IsoDate;
  readonly startMinute: number;
  readonly endMinute: number;
}

/** What one event takes of one visible day. An overnight event appears once per day it touches. */
export interface PageBusy extends WallSlot {
  readonly facts: EventFacts;
  /** The host's own event id, where it shows one. */
  readonly eventId?: string;
  /** Where its drawing ends, when that is later than it does: short events are drawn taller than they last. */
  readonly drawnEndMinute?: number;
  /** Drawn above the timed columns: nothing of it stands where a pill may stand. */
  readonly isAbove?: true;
}

/** The days in view, left to right in time order. */
export interface VisibleDays {
  readonly dates: readonly IsoDate[];
  /** Minutes east of UTC that the page itself shows (GMT label, month cells); undefined when it shows none. */
  readonly shownOffsetMinutes?: number;
}

/**
 * Why a page could not be read. `settling` is no failure yet: look again after `retryInMs`.
 * `detail` names what was sought and what was found, in counts and attribute names; never titles or names.
 */
export interface PageReadFailure {
  readonly reason: 'settling' | 'no-columns' | 'columns-disagree' | 'events-disagree' | 'filtered';
  readonly detail: string;
  readonly retryInMs?: number;
}

/** A rectangle in viewport pixels. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * `content` means read again, `moved` that places changed in some way, `scrolled` that the hours were scrolled and nothing
 * else: by how much, {@link CalendarPage.scrolledTo} says.
 */
export type PageChange = 'content' | 'moved' | 'scrolled';

/** How far something is scrolled, in pixels. */
export interface Spot {
  readonly left: number;
  readonly top: number;
}

export interface PageLook {
  readonly scheme: 'light' | 'dark';
  /** `material` for Google Calendar, `fluent` for Outlook. */
  readonly dialect: 'material' | 'fluent';
  readonly direction: 'ltr' | 'rtl';
  /** Colours the page itself computes, where they could be read; CSS colour strings. */
  readonly background?: string;
  readonly accent?: string;
}

/** One calendar web app we live in. Reads what the user sees; asks no server. */
export interface CalendarPage {
  readonly id: PageId;
  /** Address of the account whose calendar this is, as the page itself names it; undefined where it does not. */
  shownAccount(): string | undefined;
  /** Undefined: this view has no day grid we can read (month, schedule, settings, search, editor). */
  visibleDays(): VisibleDays | undefined;
  /** All or a reason: half-read days would look like free days. */
  readBusy(): Result<readonly PageBusy[], PageReadFailure>;
  /** Where a slot is drawn now; undefined when its day is not in view or the grid is animating. May lie outside {@link clip}. */
  placeOf(slot: WallSlot): Rect | undefined;
  /** The part of the viewport in which the timed grid is visible; pills are cut off at its edges. */
  clip(): Rect | undefined;
  /** True while the user drags, or the host shows an editor, a dialog or an event's details: pills hide. */
  isOccupied(): boolean;
  look(): PageLook;
  /** How far the hours are scrolled now; undefined where nothing is known to scroll them. */
  scrolledTo(): Spot | undefined;
  /** Tells what happened, each kind at most once per frame; stops with the signal. */
  watch(onChange: (change: PageChange) => void, signal: AbortSignal): void;
}

/** What a prefilled editor gets. Times are local wall clock, `YYYY-MM-DDTHH:MM`, without a zone. */
export interface EditorDraft {
  readonly title: string;
  readonly description: string;
  readonly location: string;
  readonly start: string;
  readonly end: string;
  readonly guests: readonly string[];
}

/** Builds the address of the host's own prefilled editor on the same origin and account as `pageAddress`. */
export type EditorAddress = (draft: EditorDraft, pageAddress: string) => string;
