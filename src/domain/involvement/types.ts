import type { Interval, WorkingHours } from '../availability/types.ts';

/** `a01` … `a38`, and `a22s` for the skip-level variant: the numbers of the catalogue. Custom activities carry a uuid. */
export type ActivityId = string;
export type PersonId = string;

export type Circle = 'report' | 'skipLevel' | 'peer' | 'leader' | 'customer' | 'partner';

export type Place = 'here' | 'campus' | 'cafeteria' | 'cafe' | 'away' | 'outside' | 'remote';

/** One drawn picture per kind of doing; the pill and the card show it. */
export type ActivityIcon =
  | 'walk'
  | 'meal'
  | 'cup'
  | 'visit'
  | 'plan'
  | 'vendor'
  | 'product'
  | 'show'
  | 'pulse'
  | 'talk'
  | 'feedback'
  | 'mentor'
  | 'help'
  | 'idea'
  | 'star'
  | 'handover'
  | 'aim'
  | 'community'
  | 'decide'
  | 'door';

/** One thing to do side by side, as data. Texts are message keys, so that it can be translated. */
export interface Activity {
  readonly id: ActivityId;
  readonly icon: ActivityIcon;
  /** Within 30-90 minutes (RULE-1). */
  readonly minutes: { readonly min: number; readonly usual: number; readonly max: number };
  /** Who it is for; empty means anyone. */
  readonly circles: readonly Circle[];
  /** How many others take part; 0 means alone (recognition round). At most 6 (RULE-12). */
  readonly group: { readonly min: number; readonly max: number };
  readonly place: Place;
  /** How it is done at a distance; every activity has one (RULE-14). */
  readonly remoteTwin: { readonly by: 'video' | 'phone' } | { readonly activity: ActivityId };
  /** The alcohol-free or seated twin that is always shown next to it. */
  readonly inclusiveTwin?: ActivityId;
  readonly when: {
    /** Only inside the protected lunch (T5). */
    readonly lunchOnly?: true;
    readonly daylight?: true;
    /** Only in the last working hour. */
    readonly edgeOfDay?: true;
    /** Thursday afternoon and Friday. */
    readonly endOfWeek?: true;
  };
  /** Least notice in minutes; 0 means none. */
  readonly noticeMinutes: number;
  /** Kept free on both sides for the way. */
  readonly travelMinutes: number;
  /** Counts for the light group: meal, walk, tasting, game (I21). */
  readonly isLight: boolean;
  /** On its feet: preferred after sitting (I22). */
  readonly isMoving: boolean;
  /** Doing together rather than talking (I5, U10). */
  readonly isDoing: boolean;
  /** Off until the user switches it on (pub). */
  readonly optIn?: true;
  /** The same with the same person not again within so many days (RULE-8). */
  readonly coolDownDays: number;
}

/** The words of an activity in one language. `{name}` is replaced by first names. */
export interface ActivityTexts {
  /** Short, for the pill and lists: "Campus walk". */
  readonly name: string;
  /** What will happen, for the event and the card: "Walk with {name}". */
  readonly title: string;
  /** The same without a person: "Campus walk". */
  readonly titleAlone: string;
  /** A question, never a talking point (RULE-9). */
  readonly question: string;
  /** What comes after. */
  readonly followUp: string;
  /** Where, in words: "On campus". */
  readonly place: string;
}

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  /** E-mail; undefined when only a name was typed. */
  readonly address?: string;
  readonly circle: Circle;
  /** Epoch milliseconds; newcomers are not flooded (RULE-5). */
  readonly addedAt: number;
  /** Their own hours and zone if told. */
  readonly hours?: WorkingHours;
}

/** One thing done or booked with somebody: the only memory the ranking has, and it is about me. */
export interface LedgerEntry {
  readonly activity: ActivityId;
  readonly people: readonly PersonId[];
  /** Epoch milliseconds of the start. */
  readonly at: number;
  readonly minutes: number;
}

/** "Not now": what is left out, and until when (epoch milliseconds; `Infinity` is stored as `null`). */
export interface Snooze {
  readonly what:
    | { readonly kind: 'everything' }
    | { readonly kind: 'person'; readonly person: PersonId }
    | { readonly kind: 'activity'; readonly activity: ActivityId }
    | { readonly kind: 'gap'; readonly gap: Interval }
    | { readonly kind: 'pair'; readonly activity: ActivityId; readonly people: readonly PersonId[] };
  readonly until: number | null;
}

/** A named reason in [0, 1] and what it weighs. */
export type FactorName =
  | 'cadence'
  | 'fairness'
  | 'fitOfLength'
  | 'fitOfPlaceAndHour'
  | 'variety'
  | 'movement'
  | 'light';

export interface Factor {
  readonly name: FactorName;
  readonly value: number;
  readonly weight: number;
}

/** One activity, its people, one slot, and the reasons. */
export interface Suggestion {
  /** (gap start, slot, activity, people): survives re-rendering. */
  readonly key: string;
  readonly gap: Interval;
  readonly slot: Interval;
  readonly activity: ActivityId;
  readonly people: readonly PersonId[];
  readonly score: number;
  readonly factors: readonly Factor[];
}
