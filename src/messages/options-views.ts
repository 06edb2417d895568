import type {
  Activity,
  ActivityIcon,
  ActivityId,
  ActivityTexts,
  Person,
  PersonId,
} from '../domain/involvement/types.ts';

/** A person as typed: what is left out is not known, or as usual for the circle. */
export interface PersonInput extends Omit<Person, 'id' | 'address' | 'addedAt' | 'pausedFrom'> {
  /** E-mail or empty. */
  readonly address: string;
}

export interface PersonView extends PersonInput {
  readonly id: PersonId;
}

export interface ActivityView {
  readonly id: ActivityId;
  readonly icon: ActivityIcon;
  readonly name: string;
  readonly question: string;
  /** "30 to 60 min". */
  readonly length: string;
  readonly isOn: boolean;
  readonly isOptIn: boolean;
  /** True for one the user added. */
  readonly isOwn: boolean;
  /** True for one of ours that the user changed, and may reset. */
  readonly isEdited: boolean;
  /** What can be changed about it. */
  readonly input: ActivityInput;
}

/** An activity as typed. */
export interface ActivityInput extends Pick<
  Activity,
  'icon' | 'minutes' | 'circles' | 'group' | 'place' | 'when' | 'noticeMinutes' | 'travelMinutes' | 'coolDownDays'
> {
  readonly texts: ActivityTexts;
}

/** Something "Not now" left out, in words. */
export interface SnoozeView {
  readonly id: string;
  /** True where everything is paused. */
  readonly isPause: boolean;
  readonly text: string;
  /** "Until Friday, December 4"; empty where the text says it. */
  readonly until: string;
}

/** What the user took or declined of one activity. */
export interface DecisionView {
  readonly activity: ActivityId;
  readonly icon: ActivityIcon;
  readonly name: string;
  /** "Taken 3 times, declined once". */
  readonly text: string;
}

/** What would be suggested in the next seven days with everything as it is stored now. */
export interface PreviewState {
  readonly suggestions: readonly {
    readonly key: string;
    readonly icon: ActivityIcon;
    readonly title: string;
    readonly when: string;
    readonly why: string;
  }[];
  /** What is free of the coming seven days; left out while no calendar is known. */
  readonly free?: { readonly gaps: number; readonly minutes: number };
  /** Where the free gaps come from: "From Outlook, as last seen". */
  readonly source: string;
  /** Why there is nothing, when there is nothing. */
  readonly absence: string;
  /** What stands behind that, in up to three sentences. */
  readonly reasons: readonly string[];
}

/** Somebody found in a text, to be looked at before anything is kept. */
export interface ImportRow {
  /** The line of the text, from 1. */
  readonly line: number;
  readonly person: PersonInput;
  /** Why they cannot be added; empty when they can. */
  readonly problem: string;
  /** On the list already, or further up in the same text. */
  readonly isKnown: boolean;
}

/** Who takes part in the user's own events, to pick from; nothing of it is kept. */
export interface AttendeesFound {
  readonly people: readonly {
    readonly name: string;
    readonly address: string;
    /** On the list already. */
    readonly isKnown: boolean;
  }[];
  /** Which accounts could not be read; empty when all could. */
  readonly problem: string;
}

/** What became of a list of people: who is new, and how many were known already. */
export interface ImportOutcome {
  readonly added: readonly PersonView[];
  readonly known: number;
}

/** `before` is a backup of what was there, `added` the bookings that were not known: both for taking it back. */
export interface Restored {
  readonly before: string;
  readonly added: readonly string[];
}
