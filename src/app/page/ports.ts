import type { Gap, Interval } from '../../domain/availability/types.ts';
import type { ActivityId, PersonId } from '../../domain/involvement/types.ts';
import type {
  AcceptOutcome,
  Answer,
  CardChoice,
  NoticeView,
  RemedyKind,
  Saved,
  Send,
  SnoozeChoice,
  SuggestionView,
} from '../../messages/map.ts';
import type { CalendarPage, PageLook, Rect, Spot } from '../../pages/calendar-page.ts';

/** What is on the calendar now, as the layer draws it. */
export interface Scene {
  readonly texts: Readonly<Record<string, string>>;
  readonly language: string;
  /** Of the words, not of the calendar. */
  readonly direction: 'ltr' | 'rtl';
  readonly look: PageLook;
  readonly clip: Rect | undefined;
  readonly isOccupied: boolean;
  /** In order of time. */
  readonly suggestions: readonly SuggestionView[];
  readonly notices: readonly NoticeView[];
  placeOf(slot: Interval): Rect | undefined;
  /** `taken`: busy meanwhile, or begun. `unknown`: its day is not in view, or the page cannot be read. */
  standing(slot: Interval): Standing;
}

export type Standing = 'free' | 'taken' | 'unknown';

/** Where suggestions are drawn; src/ui/layer is the one there is. */
export interface Layer {
  draw(scene: Scene): void;
  /** The calendar was scrolled by so many pixels since the last drawing, and nothing else has changed. */
  scroll(by: Spot): void;
  /** Whether anything of ours is to be seen, or stands there hidden for a moment. */
  isShowing(): boolean;
  /** Takes the pills away, and an open card unless the calendar is back in a moment. */
  clear(): void;
  /** Brings the focus to the suggestion after the one that has it, and that into view. */
  focusNext(): void;
}

/** What the surfaces may ask for. */
export interface LayerActions {
  another(gap: Gap, shown: readonly SuggestionView[]): Promise<SuggestionView | null>;
  times(suggestion: SuggestionView): Promise<readonly SuggestionView[]>;
  people(activity: ActivityId): Promise<Answer<'card.people'>>;
  calendars(): Promise<Answer<'card.calendars'>>;
  adjust(suggestion: SuggestionView, minutes: number, choice: CardChoice): Promise<SuggestionView>;
  withPerson(
    suggestion: SuggestionView,
    person: { readonly id: PersonId } | { readonly name: string; readonly address: string },
  ): Promise<Saved<SuggestionView>>;
  notNow(choice: SnoozeChoice, suggestion: SuggestionView): Promise<void>;
  accept(suggestion: SuggestionView): Promise<AcceptOutcome>;
  remedy(kind: RemedyKind, suggestion: SuggestionView, booking: string | undefined): Promise<AcceptOutcome | null>;
  undo(booking: string): Promise<Answer<'card.undo'>>;
  /** The note about a booking was read; the worker's next answer leaves it out. */
  noticed(booking: string): void;
}

export interface LayerLife {
  readonly actions: LayerActions;
  /** The page keeps removing our node: `true` when the layer gives way for a while, `false` when it is back. */
  readonly onGivingWay: (isAway: boolean) => void;
  readonly signal: AbortSignal;
}

/** What the controller stands on; the shell brings the real ones. */
export interface PagePorts {
  readonly page: CalendarPage;
  readonly openLayer: (life: LayerLife) => Layer;
  readonly send: Send;
  /** Calls the listener whenever something changed that may alter suggestions. */
  readonly settingsChanged: (listener: () => void, signal: AbortSignal) => void;
  /** Calls the listener when the worker or the popup asks for a fresh reading. */
  readonly readAgainAsked: (listener: (wantsNext: boolean) => void, signal: AbortSignal) => void;
  /** False once the extension was updated or removed under this page. */
  readonly isAlive: () => boolean;
  /** Now, in epoch milliseconds. */
  readonly clock: () => number;
  /** The browser's own zone, IANA. */
  readonly browserZone: () => string;
  /** Runs a task once after so many milliseconds; gives back how to call it off. */
  readonly schedule: (task: () => void, delayMs: number) => () => void;
  /** A fresh uuid. */
  readonly makeId: () => string;
  /** Loads the page anew. */
  readonly reload: () => void;
}
