import type { BusySwitches, TimeRange, Weekday } from './availability/types.ts';
import type { QuietHours } from './booking/notices.ts';
import type { ActivityId, Circle, Goal, Limits, Weights } from './involvement/types.ts';
import type { LanguageChoice } from './language.ts';
import { defaultCadenceDays, defaultLimits, defaultWeights } from './involvement/weights.ts';
import type { Theme } from './theme.ts';

/** 1, 2 or 3 suggestions a day, or one for every gap (RULE-2). */
export type SuggestionsPerDay = 1 | 2 | 3 | 'every';

/** What the user chose on the options page. People, accounts and history live elsewhere. */
export interface Preferences {
  readonly hours: Readonly<Record<Weekday, readonly TimeRange[]>>;
  readonly lunch: {
    readonly isOn: boolean;
    readonly from: string;
    readonly to: string;
    /** Minutes, 15 to 120. */
    readonly minimumMinutes: number;
  };
  /** Minutes kept free before and after each meeting, 0 to 60. */
  readonly bufferMinutes: { readonly before: number; readonly after: number };
  /** Least notice in minutes, 0 to 10,080 (a week). */
  readonly noticeMinutes: number;
  readonly suggestionsPerDay: SuggestionsPerDay;
  /** "Start gently": one suggestion a day before this, epoch milliseconds; null when off. */
  readonly startGentlyUntil: number | null;
  /** A gap over 90 minutes is used at an edge, or left alone. */
  readonly longGaps: 'edge' | 'leave';
  readonly countsAsBusy: BusySwitches;
  /** Switched off, and opt-in ones switched on. */
  readonly activitiesOff: readonly ActivityId[];
  readonly activitiesOn: readonly ActivityId[];
  /** Booked private and with a neutral title, unless the card says otherwise. */
  readonly quietActivities: readonly ActivityId[];
  /** A booking with somebody whose manager is in between says that the manager hears of it (RULE-13). */
  readonly tellsManagers: boolean;
  readonly weights: Weights;
  readonly limits: Limits;
  /** Days between two things done with somebody of a circle, 1 to 365; a person may have their own. */
  readonly cadenceDays: Readonly<Record<Circle, number>>;
  /** At most three. */
  readonly goals: readonly Goal[];
  /** The weekday for groups ("Fun Friday"), 1 (Monday) to 7; null where none is named. */
  readonly groupDay: number | null;
  /** The user's own OAuth clients; empty means the build's. */
  readonly clientIds: { readonly google: string; readonly microsoft: string };
  /** A notice ten minutes before each booking, but in the quiet hours. */
  readonly notices: { readonly isOn: boolean; readonly quiet: QuietHours };
  readonly language: LanguageChoice;
  readonly theme: Theme;
}

const workday: readonly TimeRange[] = [{ from: '09:00', to: '17:30' }];

export const defaultPreferences: Preferences = {
  hours: { 1: workday, 2: workday, 3: workday, 4: workday, 5: workday, 6: [], 7: [] },
  lunch: { isOn: true, from: '12:00', to: '14:00', minimumMinutes: 30 },
  bufferMinutes: { before: 0, after: 0 },
  noticeMinutes: 120,
  suggestionsPerDay: 3,
  startGentlyUntil: null,
  longGaps: 'edge',
  countsAsBusy: { tentative: true, unanswered: true, workingElsewhere: false, focusTime: true },
  activitiesOff: [],
  activitiesOn: [],
  quietActivities: [],
  tellsManagers: true,
  weights: defaultWeights,
  limits: defaultLimits,
  cadenceDays: defaultCadenceDays,
  goals: [],
  groupDay: null,
  clientIds: { google: '', microsoft: '' },
  notices: { isOn: false, quiet: { isOn: false, from: '19:00', to: '08:00' } },
  language: 'automatic',
  theme: 'automatic',
};

/** Why a value was refused; put into words where it is shown. */
export type ProblemKey =
  /** Not a time `HH:MM`. */
  | 'not-a-time'
  /** Not a date `YYYY-MM-DD` that there is. */
  | 'not-a-date'
  /** A range whose ends are equal. */
  | 'equal-times'
  /** A range that begins where another has not ended. */
  | 'overlapping'
  /** Not a number, or outside `least` to `most`. */
  | 'out-of-range'
  /** The lunch window is shorter than the lunch. */
  | 'window-too-short'
  | 'not-a-choice'
  | 'missing'
  | 'not-an-address'
  | 'too-long';

/** A field that was refused: `hours.1.0.to`, `lunch.minimumMinutes`, `name`, `weights.cadence`, `goals.0.text`, …; `least` and `most` belong to `out-of-range` and `too-long`. */
export interface Problem {
  readonly field: string;
  readonly problem: ProblemKey;
  readonly least?: number;
  readonly most?: number;
}

export { checkPerson } from './check-person.ts';
export { checkPreferences } from './check-preferences.ts';
export { cadenceRange, limitRanges, mostGoals, weightRange } from './involvement/weights.ts';
