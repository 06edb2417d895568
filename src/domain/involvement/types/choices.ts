import type { IsoDate } from '../../availability/types.ts';
import type { Liking } from './person.ts';

/** What speaks for a suggestion, each in [0, 1]. */
export type FactorName =
  /** How overdue the people are, each by their own rhythm. */
  | 'cadence'
  /** Who had less of the user's attention than meant. */
  | 'fairness'
  | 'fitOfLength'
  | 'fitOfPlaceAndHour'
  | 'variety'
  | 'movement'
  | 'light'
  /** Serves one of the user's goals (I7). */
  | 'goal'
  /** Known to suit the others' time as well (RULE-4). */
  | 'sharedFreeTime'
  /** What the user took or declined before. */
  | 'taste'
  /** What the people said they like (M7). */
  | 'liking';

/** How much each factor counts against the others, 0 (not at all) to 50. Only their proportions matter. */
export type Weights = Readonly<Record<FactorName, number>>;

/** What restrains suggestions, whatever speaks for them. Null means no limit. */
export interface Limits {
  /** Bookings a day, 1 to 10: once they stand, the day is left alone. */
  readonly promisesPerDay: number | null;
  /** The promise budget of a calendar week, Monday to Sunday, 1 to 40 (RULE-10). */
  readonly promisesPerWeek: number | null;
  /** No third booking on one person about one project within ten working days (RULE-7). */
  readonly hoverCap: boolean;
  /** How many others may take part, 1 to 6 (RULE-12). */
  readonly groupMost: number;
}

/** One of up to three lines the user wrote, and what serves it. */
export interface Goal {
  /** At most 120 characters. */
  readonly text: string;
  /** The kinds and activities that serve it. */
  readonly serves: readonly Liking[];
  /** The day on which it is due, where it has one. */
  readonly deadline?: IsoDate;
}
