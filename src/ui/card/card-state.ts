import type {
  Answer,
  BookingView,
  CardChoice,
  FieldProblem,
  Remedy,
  SnoozeChoice,
  SuggestionView,
} from '../../messages/map.ts';
import type { KnownPerson, PersonChoice, Scene } from '../layer/types.ts';

export interface Notice {
  readonly message: string;
  readonly isProblem: boolean;
  /** The one thing to do about it, which then stands in the place of booking. */
  readonly remedy?: Remedy | undefined;
  readonly booking?: string;
}

/** How long it is to be, and how it is to be booked. */
export interface Wanted {
  readonly minutes: number;
  readonly choice: CardChoice;
}

/** An open card: what it shows, and what is going on with it. */
export interface CardState {
  readonly suggestion: SuggestionView;
  /** The suggestion whose pill was pressed: there the focus returns. */
  readonly origin: SuggestionView;
  /** What was shown before, the latest last. */
  readonly history: readonly SuggestionView[];
  readonly work: 'none' | 'looking' | 'booking';
  readonly panel: 'none' | 'times' | 'menu' | 'why';
  readonly times: readonly SuggestionView[];
  readonly people: readonly KnownPerson[];
  /** Where it may be booked; empty where there is nothing to choose. */
  readonly calendars: Answer<'card.calendars'>;
  /** What was asked for and has not come back yet: shown at once, so that presses add up. */
  readonly wanted: Wanted | undefined;
  /** What is typed into the form for somebody new. */
  readonly draft: { readonly name: string; readonly address: string };
  readonly problems: readonly FieldProblem[];
  readonly notice: Notice | undefined;
  readonly isStale: boolean;
}

/** A card with which nothing is going on. */
export const idle = {
  work: 'none',
  panel: 'none',
  times: [],
  problems: [],
  notice: undefined,
  isStale: false,
  wanted: undefined,
} as const;

const minuteMs = 60_000;

/** How long the card's suggestion is to be, and how it is to be booked, as last asked for. */
export const wantedOf = ({ suggestion: { slot, choice }, wanted }: Pick<CardState, 'suggestion' | 'wanted'>): Wanted =>
  wanted ?? { minutes: Math.round((slot.end - slot.start) / minuteMs), choice };

export interface ToastState {
  /** A new one for each message, so that its time starts anew. */
  readonly id: number;
  readonly message: string;
  readonly detail: string;
  /** How it stands: done, on its way, worth knowing, or in need of the user. */
  readonly glyph: 'done' | 'when' | 'note' | 'problem';
  readonly booking: BookingView | undefined;
  readonly isUndoing: boolean;
  readonly remedy: (() => void) | undefined;
  readonly remedyLabel: string;
}

/** A card was opened, or how it was left: decides where the focus goes. */
export type Moment = 'opened' | 'closed' | 'booked' | 'put-off' | 'gone';

export interface Flow {
  readonly card: CardState | undefined;
  readonly toast: ToastState | undefined;
  readonly open: (suggestion: SuggestionView) => void;
  readonly close: () => void;
  /** Looks at the calendar again: an open card may have lost its gap. */
  readonly look: (scene: Scene) => void;
  readonly another: () => void;
  readonly back: () => void;
  readonly openPanel: (panel: CardState['panel']) => void;
  readonly choose: (suggestion: SuggestionView) => void;
  readonly notNow: (choice: SnoozeChoice) => void;
  readonly type: (draft: Partial<CardState['draft']>) => void;
  readonly usePerson: (person: PersonChoice) => void;
  /** Private, with a neutral title, or not. */
  readonly keepQuiet: (isQuiet: boolean) => void;
  /** Another length, for the user alone, or into another calendar. */
  readonly adjust: (change: Partial<Wanted>) => void;
  readonly book: () => void;
  readonly applyRemedy: () => void;
  readonly undo: () => void;
  readonly dropToast: () => void;
}
