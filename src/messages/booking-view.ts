import type { Interval } from '../domain/availability/types.ts';
import type { BookingState } from '../domain/booking/types.ts';

/** What the user can do about a problem: always exactly one thing. */
export type RemedyKind =
  | 'connect'
  | 'retry'
  | 'book-elsewhere'
  | 'open-editor'
  | 'open-options'
  | 'dismiss'
  | 'reload'
  | 'none';
export interface Remedy {
  readonly kind: RemedyKind;
  readonly label: string;
}

export interface BookingView {
  readonly id: string;
  readonly title: string;
  readonly when: string;
  readonly slot: Interval;
  readonly state: BookingState;
  readonly calendarName: string;
  /** What is the matter, in plain words; empty when all is well. */
  readonly problem: string;
  readonly remedy: Remedy;
  readonly canUndo: boolean;
  /** "Ana gets a cancellation" or "Nobody is written to". */
  readonly undoNotice: string;
  /** The question to bring along; told in the popup's list. */
  readonly question?: string;
}
