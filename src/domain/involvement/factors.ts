import type { Gap } from '../availability/types.ts';
import { turnOf } from './key.ts';
import { daysToNearest } from './memory.ts';
import type { Memory } from './memory.ts';
import type { Place } from './filters.ts';
import type { Activity, Circle, Factor, FactorName, Person } from './types.ts';

/** What each factor weighs; together 1. Changing one is visible in every suggestion's `factors`. */
export const weights: Readonly<Record<FactorName, number>> = {
  cadence: 0.24,
  fairness: 0.16,
  fitOfLength: 0.11,
  fitOfPlaceAndHour: 0.12,
  variety: 0.25,
  movement: 0.04,
  light: 0.08,
};

/** How much of variety is about what is done; the rest is about with whom. */
const shareOfDoing = 0.7;

/** What each factor is worth on an ordinary day: only what stands out from it is named as a reason. */
export const ordinary: Readonly<Record<FactorName, number>> = {
  cadence: 0.4,
  fairness: 0.5,
  fitOfLength: 0.8,
  fitOfPlaceAndHour: 0.5,
  variety: 0.6,
  movement: 0.2,
  light: 0.3,
};

/** In days: how often one means to do something with somebody of each circle (I8). */
export const cadenceDays: Readonly<Record<Circle, number>> = {
  report: 7,
  leader: 14,
  peer: 21,
  customer: 30,
  partner: 45,
  skipLevel: 60,
};

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** What the same answer already holds for the same day. */
export interface Chosen {
  readonly activity: Activity;
  readonly people: readonly Person[];
}

/** What a person adds, whatever is done: the same for every activity, so it is worked out once per gap. */
export interface PersonValue {
  readonly cadence: number;
  readonly fairness: number;
  /** The person's part of variety. */
  readonly turn: number;
}

/** A fifth less than the average is as far as it counts: then it weighs in full, before the difference grows. */
const fairnessSlope = 2.5;

/**
 * Overdue: days since the last time (or since the person was added) against the circle's rhythm; what is already planned ahead
 * counts as well. Fairness: my attention against the average of the last four weeks; 0.5 is neither too much nor too little.
 */
export const personValue = (person: Person, place: Place, memory: Memory, sameDay: readonly Chosen[]): PersonValue => {
  const { day } = place.moment;
  const addedDay = memory.addedDay.get(person.id) ?? day;
  const days = memory.daysWith.get(person.id);
  const since =
    days === undefined ? Math.max(0, day - addedDay) + cadenceDays[person.circle] / 2 : daysToNearest(days, day);
  const isUsedToday = sameDay.some((one) => one.people.includes(person));
  const { meanAttention } = memory;
  const shortfall = meanAttention === 0 ? 0 : 1 - (memory.attentionTo.get(person.id) ?? 0) / meanAttention;
  return {
    cadence: isUsedToday ? 0 : clamp(since / cadenceDays[person.circle]),
    fairness: clamp(0.5 + fairnessSlope * shortfall),
    // Enough to choose among equals, too little to pass over somebody who has waited longer.
    turn: isUsedToday ? 0 : 0.85 + 0.15 * turnOf(place.gap.end, person.id),
  };
};

/** The usual length is best; a slot that is longer is partly wasted, a shorter one hurries it. */
const fitOfLength = (activity: Activity, place: Place): number => {
  const taken = (place.slot.end - place.slot.start) / 60_000;
  const free = Math.min(90, (place.gap.end - place.gap.start) / 60_000);
  const { usual } = activity.minutes;
  return taken < usual ? 0.3 + 0.6 * (taken / usual) : clamp(0.5 + 0.5 * (usual / free));
};

/** In its part of the day; and in person where one can (U8): who is far away is not known, so a remote form comes second. */
const fitOfPlaceAndHour = (activity: Activity, { moment }: Place): number => {
  const hour = activity.suits === undefined ? 0.6 : activity.suits.includes(moment.part) ? 1 : 0.25;
  return activity.place === 'remote' ? hour / 2 : hour;
};

/** After how many days an activity is as good as new. */
const freshDays = 28;

/**
 * Whether this is one of an activity's days. What should be rare comes up rarely: one with a cool-down of a week on most days, one of
 * two months on one day in five. Drawn from the date alone, so that no day's suggestions depend on another's.
 */
const isItsDay = (activity: Activity, day: number): boolean =>
  turnOf(day, activity.id) < Math.max(0.2, Math.min(0.8, 6 / activity.coolDownDays));

/** The activity's part of variety: not done lately, not the same kind twice a day, and each in its turn. */
const freshness = (activity: Activity, place: Place, memory: Memory, sameDay: readonly Chosen[]): number => {
  if (sameDay.some((one) => one.activity.id === activity.id)) {
    return 0;
  }
  const { day } = place.moment;
  const alike = sameDay.some((one) => one.activity.icon === activity.icon) ? 0.4 : 1;
  const turn = (isItsDay(activity, day) ? 0.6 : 0.1) + 0.4 * turnOf(place.gap.end, activity.id);
  return alike * turn * clamp(daysToNearest(memory.daysOf.get(activity.id), day) / freshDays);
};

const comesFromMeeting = ({ startsAt }: Gap): boolean => startsAt === 'meeting' || startsAt === 'buffer';

/** On the feet after sitting (I22); at other times moving is simply good. */
const movement = (activity: Activity, { gap, slot }: Place): number =>
  activity.isMoving ? (comesFromMeeting(gap) && slot.start - gap.start <= 15 * 60_000 ? 1 : 0.4) : 0;

/** How much a light one is due: one of any five (I21). */
const lightness = (activity: Activity, memory: Memory, sameDay: readonly Chosen[]): number => {
  if (!activity.isLight) {
    return 0;
  }
  const last = [
    ...memory.traces.slice(-4).map((trace) => memory.light.has(trace.activity)),
    ...sameDay.map((one) => one.activity.isLight),
  ].slice(-4);
  const run = last.length - 1 - last.lastIndexOf(true);
  return 0.2 + 0.2 * Math.min(4, last.includes(true) ? run : last.length + 1);
};

/** What an activity adds at a place, whoever takes part. */
export interface ActivityValue {
  readonly fitOfLength: number;
  readonly fitOfPlaceAndHour: number;
  /** The activity's part of variety. */
  readonly fresh: number;
  readonly movement: number;
  readonly light: number;
}

export const activityValue = (
  activity: Activity,
  place: Place,
  memory: Memory,
  sameDay: readonly Chosen[],
): ActivityValue => ({
  fitOfLength: fitOfLength(activity, place),
  fitOfPlaceAndHour: fitOfPlaceAndHour(activity, place),
  fresh: freshness(activity, place, memory, sameDay),
  movement: movement(activity, place),
  light: lightness(activity, memory, sameDay),
});

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The factors of an activity with its people; several people count by their average. */
export const factorsOf = (activity: ActivityValue, people: readonly PersonValue[]): readonly Factor[] => {
  const values: Readonly<Record<FactorName, number>> = {
    cadence: mean(people.map((person) => person.cadence)),
    fairness: mean(people.map((person) => person.fairness)),
    fitOfLength: activity.fitOfLength,
    fitOfPlaceAndHour: activity.fitOfPlaceAndHour,
    variety: shareOfDoing * activity.fresh + (1 - shareOfDoing) * mean(people.map((person) => person.turn)),
    movement: activity.movement,
    light: activity.light,
  };
  return factorNames.map((name) => ({ name, value: values[name], weight: weights[name] }));
};

const factorNames: readonly FactorName[] = [
  'cadence',
  'fairness',
  'fitOfLength',
  'fitOfPlaceAndHour',
  'variety',
  'movement',
  'light',
];

export const scoreOf = (factors: readonly Factor[]): number =>
  factors.reduce((sum, { value, weight }) => sum + value * weight, 0);

/** The part of the score that a person brings: orders people for a place without asking what is done. */
export const personScore = (value: PersonValue): number =>
  weights.cadence * value.cadence +
  weights.fairness * value.fairness +
  weights.variety * (1 - shareOfDoing) * value.turn;
