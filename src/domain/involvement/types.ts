import type { Gap, Interval, WorkingHours } from '../availability/types.ts';
import type { SuggestionsPerDay } from '../preferences.ts';

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

/** Something of ours that already stands or is on its way: neither its time nor its people are used again that day. */
export interface Engagement {
  readonly activity: ActivityId;
  readonly people: readonly PersonId[];
  readonly slot: Interval;
}

/** Everything a suggestion is made from. The same input gives the same output. */
export interface SuggestInput {
  /** Any order; each gets at most one suggestion (RULE-2). */
  readonly gaps: readonly Gap[];
  /** What may be suggested: see `activeCatalogue`. */
  readonly catalogue: readonly Activity[];
  readonly people: readonly Person[];
  readonly ledger: readonly LedgerEntry[];
  readonly snoozes: readonly Snooze[];
  /** Accepted and not undone; may repeat what the ledger holds. */
  readonly booked: readonly Engagement[];
  /** Epoch milliseconds. */
  readonly now: number;
  /** IANA; the zone whose days and hours the user sees. */
  readonly timeZone: string;
  /** The user's own. */
  readonly hours: WorkingHours;
  readonly suggestionsPerDay: SuggestionsPerDay;
  /** A gap over 90 minutes is used at an edge (default), or left alone. */
  readonly longGaps?: 'edge' | 'leave';
}

/** Why something is not suggested. */
export type FilterName =
  | 'length'
  | 'lunch'
  | 'daylight'
  | 'edge-of-day'
  | 'end-of-week'
  | 'notice'
  | 'booked'
  | 'snoozed'
  | 'needs'
  | 'circle'
  | 'group'
  | 'first-meeting'
  | 'cool-down'
  | 'their-hours'
  | 'person-day';

/** Keys of the sentences of the why line; the table is `reasonTexts`. */
export type ReasonKey =
  | 'notMetFor'
  | 'neverMet'
  | 'littleTime'
  | 'fitsLength'
  | 'timeIsFree'
  | 'fitsLunch'
  | 'fitsMorning'
  | 'fitsMidday'
  | 'fitsAfternoon'
  | 'fitsLate'
  | 'neverDone'
  | 'notDoneLately'
  | 'moveAfterMeeting'
  | 'somethingLight';

/** One sentence of the why line. `{name}` is filled by the caller with the first names, joined in the user's language. */
export interface ReasonPart {
  readonly key: ReasonKey;
  /** `days` (2 or more), `minutes`. */
  readonly values: Readonly<Record<string, number>>;
}

/** The strongest one or two reasons, strongest first; never empty. */
export type Reason = readonly ReasonPart[];

/** What the user can answer with "Not now". */
export type SnoozeChoice =
  | 'later-today'
  | 'next-week'
  | 'not-this-person'
  | 'not-this-kind'
  | 'leave-this-gap'
  | 'pause-all';

/** The words around an activity's own in an event's description. */
export interface DraftWords {
  readonly question: string;
  readonly followUp: string;
  /** Says that meeting was the leader's own idea (B1); left out when nobody is invited. */
  readonly ownIdea: string;
}

/** An event in words, before it is planned. */
export interface EventDraft {
  readonly title: string;
  /** Plain text; lines separated by `\n`. */
  readonly description: string;
  readonly location: string;
}
