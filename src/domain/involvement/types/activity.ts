import type { Circle } from './person.ts';

/** `a01` … `a38`: the numbers of the catalogue; `a22s` is the skip-level variant, `a23b` the look-back on a hand-over. Custom activities carry a uuid. */
export type ActivityId = string;

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

/** Parts of the working day: before 12, 12 to 14, 14 to 16:30, after. */
export type DayPart = 'morning' | 'midday' | 'afternoon' | 'late';

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
    /** Only where the working day begins or ends. */
    readonly edgesOfDay?: true;
    /** Thursday afternoon and Friday. */
    readonly endOfWeek?: true;
    /** Only in the five working days before an event with a customer (M2). */
    readonly beforeCustomer?: true;
    /** Only in the ten working days before a deadline that the user marked (L7). */
    readonly beforeDeadline?: true;
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
  /** When in the day it does best; any hour when absent. */
  readonly suits?: readonly DayPart[];
  /** Offered only when somebody of this circle is known: a visit needs a customer. */
  readonly needs?: Circle;
  /** Only with somebody with whom nothing was done one to one yet (B7). */
  readonly isFirst?: true;
  /** Off until the user switches it on. */
  readonly optIn?: true;
  /** The same with the same person not again within so many days (RULE-8). */
  readonly coolDownDays: number;
  /** Praise for people who are not there: counted apart from attention (B9). */
  readonly isRecognition?: true;
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

/**
 * An activity in the user's own words: one they added, or their version of one of ours, which it replaces for as long as it is kept.
 * Its texts are theirs, so no translation is looked up.
 */
export interface CustomActivity {
  readonly activity: Activity;
  readonly texts: ActivityTexts;
}
