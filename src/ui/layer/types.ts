import type { Gap, Interval } from '../../domain/availability/types.ts';
import type { ActivityId, PersonId } from '../../domain/involvement/types.ts';
import type {
  AcceptOutcome,
  Answer,
  CardChoice,
  NoticeView,
  RemedyKind,
  Saved,
  SnoozeChoice,
  SuggestionView,
} from '../../messages/map.ts';

/** A rectangle in viewport pixels. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A point in pixels. */
export interface Spot {
  readonly left: number;
  readonly top: number;
}

/** How the calendar page looks just now. */
export interface Look {
  readonly scheme: 'light' | 'dark';
  readonly direction: 'ltr' | 'rtl';
  readonly background?: string;
  readonly accent?: string;
}

/** Everything that is on the calendar now, as the layer needs it. Drawn again and again; suggestions are told apart by key. */
export interface Scene {
  /** Finished words, keys of src/ui/i18n/en/card.ts. */
  readonly texts: Readonly<Record<string, string>>;
  readonly language: string;
  /** Of the words, not of the calendar. */
  readonly direction: 'ltr' | 'rtl';
  readonly look: Look;
  /** The visible part of the timed grid; nothing is drawn outside it but the card and the toast. */
  readonly clip: Rect | undefined;
  /** True while the user drags or the host shows something of its own over the grid: pills hide. */
  readonly isOccupied: boolean;
  /** In order of time. */
  readonly suggestions: readonly SuggestionView[];
  /** What others did with bookings; nothing is suggested where one stands. */
  readonly notices: readonly NoticeView[];
  /** Where a slot is drawn now; undefined when its day is not in view or the grid is moving. */
  placeOf(slot: Interval): Rect | undefined;
  /** `taken`: busy meanwhile, or begun. `unknown`: its day is not in view, or the page cannot be read. */
  standing(slot: Interval): 'free' | 'taken' | 'unknown';
}

export interface KnownPerson {
  readonly id: PersonId;
  readonly name: string;
}

export type PersonChoice = { readonly id: PersonId } | { readonly name: string; readonly address: string };

/**
 * What the surfaces ask for. Every rejection that carries a sentence for the user is an error named `MessageError`.
 */
export interface LayerActions {
  /** The best idea for the same gap that was not shown yet; null when there is none left. */
  another(gap: Gap, shown: readonly SuggestionView[]): Promise<SuggestionView | null>;
  times(suggestion: SuggestionView): Promise<readonly SuggestionView[]>;
  people(activity: ActivityId): Promise<readonly KnownPerson[]>;
  /** Where it may be booked; empty where there is nothing to choose. */
  calendars(): Promise<Answer<'card.calendars'>>;
  /** The same, of another length or booked another way. */
  adjust(suggestion: SuggestionView, minutes: number, choice: CardChoice): Promise<SuggestionView>;
  withPerson(suggestion: SuggestionView, person: PersonChoice): Promise<Saved<SuggestionView>>;
  notNow(choice: SnoozeChoice, suggestion: SuggestionView): Promise<void>;
  /** Asked twice for the same suggestion it is one acceptance. */
  accept(suggestion: SuggestionView): Promise<AcceptOutcome>;
  remedy(kind: RemedyKind, suggestion: SuggestionView, booking: string | undefined): Promise<AcceptOutcome | null>;
  undo(booking: string): Promise<Answer<'card.undo'>>;
  /** The note about a booking was read; the worker's next answer leaves it out. */
  noticed(booking: string): void;
}

/** The suggestions drawn over a calendar page. */
export interface Layer {
  /** Draws what changed; never steals the focus, never interrupts an open card without a reason it shows. */
  draw(scene: Scene): void;
  /** The calendar was scrolled by so many pixels since it was drawn, and nothing else has changed. */
  scroll(by: Spot): void;
  /** Whether anything of ours is to be seen, or stands there hidden for a moment. */
  isShowing(): boolean;
  /** Takes every pill away, and an open card a moment later unless a scene is drawn; a toast stays until its time is over. */
  clear(): void;
  /** Brings the focus to the suggestion after the one that has it, and that into view. */
  focusNext(): void;
}
