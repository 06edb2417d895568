import type { Gap } from '../availability/types.ts';
import { turnOf } from './key.ts';
import { daysToNearest } from './memory.ts';
import type { Memory } from './memory.ts';
import type { Place } from './filters.ts';
import { hasOccasion, isForGroupDay } from './occasion.ts';
import { concerns, goalOf } from './person-rules.ts';
import { shareOfDoing } from './people-order.ts';
import type { Chosen, PersonValue } from './people-order.ts';
import { isTight } from './their-load.ts';
import { factorNames } from './weights.ts';
import type { Activity, Factor, FactorName, Person, SuggestInput, Weights } from './types.ts';

/** What each factor is worth on an ordinary day: only what stands out from it is named as a reason. */
export const ordinary: Readonly<Record<FactorName, number>> = {
  cadence: 0.4,
  fairness: 0.5,
  fitOfLength: 0.8,
  fitOfPlaceAndHour: 0.5,
  variety: 0.6,
  movement: 0.2,
  light: 0.3,
  goal: 0.2,
  sharedFreeTime: 0.5,
  taste: 0.5,
  liking: 0.5,
};

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** The usual length is best; a slot that is longer is partly wasted, a shorter one hurries it. */
const fitOfLength = (activity: Activity, place: Place): number => {
  const taken = (place.slot.end - place.slot.start) / 60_000;
  const free = Math.min(90, (place.gap.end - place.gap.start) / 60_000);
  const { usual } = activity.minutes;
  return taken < usual ? 0.3 + 0.6 * (taken / usual) : clamp(0.5 + 0.5 * (usual / free));
};

/** Whatever has an occasion suits any hour; all else its part of the day; and in person where one can (U8): who is far away is not known, so a remote form comes second. */
const fitOfPlaceAndHour = (activity: Activity, { moment }: Place, input: SuggestInput): number => {
  if (hasOccasion(activity, moment.weekday, input)) {
    return 1;
  }
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
const freshness = (
  activity: Activity,
  place: Place,
  input: SuggestInput,
  memory: Memory,
  sameDay: readonly Chosen[],
): number => {
  if (sameDay.some((one) => one.activity.id === activity.id)) {
    return 0;
  }
  const { day, weekday } = place.moment;
  const alike = sameDay.some((one) => one.activity.icon === activity.icon) ? 0.4 : 1;
  const isDue = hasOccasion(activity, weekday, input) || isItsDay(activity, day);
  const turn = (isDue ? 0.6 : 0.1) + 0.4 * turnOf(place.gap.end, activity.id);
  return alike * turn * clamp(daysToNearest(memory.daysOf.get(activity.id), day) / freshDays);
};

const comesFromMeeting = ({ startsAt }: Gap): boolean => startsAt === 'meeting' || startsAt === 'buffer';

/** On the feet after sitting (I22); at other times moving is simply good. */
const movement = (activity: Activity, { gap, slot }: Place): number =>
  activity.isMoving ? (comesFromMeeting(gap) && slot.start - gap.start <= 15 * 60_000 ? 1 : 0.4) : 0;

/** How much a light one is due: one of any five (I21), and in full on the day for groups (T8). */
const lightness = (
  activity: Activity,
  { moment }: Place,
  input: SuggestInput,
  memory: Memory,
  sameDay: readonly Chosen[],
): number => {
  if (!activity.isLight) {
    return 0;
  }
  if (isForGroupDay(activity, moment.weekday, input)) {
    return 1;
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
  readonly goal: number;
  readonly taste: number;
}

/**
 * What an activity adds, reckoned once per place and not once per person.
 * @param sameDay what is suggested for that day already.
 */
export const activityValue = (
  activity: Activity,
  place: Place,
  input: SuggestInput,
  memory: Memory,
  sameDay: readonly Chosen[],
): ActivityValue => ({
  fitOfLength: fitOfLength(activity, place),
  fitOfPlaceAndHour: fitOfPlaceAndHour(activity, place, input),
  fresh: freshness(activity, place, input, memory, sameDay),
  movement: movement(activity, place),
  light: lightness(activity, place, input, memory, sameDay),
  goal: goalOf(activity, input.goals) === undefined ? 0 : 1,
  taste: memory.taste(activity),
});

/** Whether the way it is done suits where somebody works: face to face where one can, at a distance where one must (U8). */
const fitOfForm = (activity: Activity, { works }: Person): number => {
  if (works === undefined) {
    return 1;
  }
  const isRemote = activity.place === 'remote';
  return works === 'remote' ? (isRemote ? 2 : 0.8) : isRemote ? 0.8 : 1;
};

const isTold = (likings: Person['likes'], activity: Activity): boolean =>
  likings?.some((liking) => concerns(liking, activity)) === true;

/** 1 when known to be free with a break beside it, 0.7 in hours they told, 0.5 when nothing is known. */
const sharedFreeTime = (person: Person, { slot }: Place, { theirBusy }: SuggestInput): number => {
  const busy = theirBusy?.get(person.id);
  if (busy === undefined) {
    return person.hours === undefined ? 0.5 : 0.7;
  }
  return isTight(busy, slot) ? 0.3 : 1;
};

/** What a person and an activity add together. */
interface PairValue {
  readonly liking: number;
  readonly shared: number;
  readonly form: number;
}

/** How an activity suits one person at a place. */
export const pairValue = (activity: Activity, person: Person, place: Place, input: SuggestInput): PairValue => ({
  liking: isTold(person.likes, activity) ? 1 : 0.5,
  shared: sharedFreeTime(person, place, input),
  form: fitOfForm(activity, person),
});

/** What the pair brings beyond what each brings alone: chooses among people who come equally. */
export const pairScore = ({ liking, shared, form }: PairValue, weights: Weights): number =>
  weights.liking * liking + weights.sharedFreeTime * shared + weights.fitOfPlaceAndHour * form;

/** One who takes part, and what they bring. */
export interface Partner {
  readonly value: PersonValue;
  readonly pair: PairValue;
}

const mean = (people: readonly Partner[], of: (person: Partner) => number, ofNobody: number): number =>
  people.length === 0 ? ofNobody : people.reduce((sum, person) => sum + of(person), 0) / people.length;

/** The factors of an activity with its people; several people count by their average. */
export const factorsOf = (activity: ActivityValue, people: readonly Partner[], weights: Weights): readonly Factor[] => {
  const values: Readonly<Record<FactorName, number>> = {
    cadence: mean(people, ({ value }) => value.cadence, 0),
    fairness: mean(people, ({ value }) => value.fairness, 0),
    fitOfLength: activity.fitOfLength,
    fitOfPlaceAndHour: clamp(activity.fitOfPlaceAndHour * mean(people, ({ pair }) => pair.form, 1)),
    variety: shareOfDoing * activity.fresh + (1 - shareOfDoing) * mean(people, ({ value }) => value.turn, 0),
    movement: activity.movement,
    light: activity.light,
    goal: activity.goal,
    sharedFreeTime: mean(people, ({ pair }) => pair.shared, 0.5),
    taste: activity.taste,
    liking: mean(people, ({ pair }) => pair.liking, 0.5),
  };
  return factorNames.map((name) => ({ name, value: values[name], weight: weights[name] }));
};

/** The weighted sum by which ideas are ranked. */
export const scoreOf = (factors: readonly Factor[]): number =>
  factors.reduce((sum, { value, weight }) => sum + value * weight, 0);
