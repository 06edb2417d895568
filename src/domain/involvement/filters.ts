import { worksThroughout } from '../availability/index.ts';
import type { Gap, Interval } from '../availability/types.ts';
import { dayNumberOf, isAtAnEdge, isDaylight, isEdgeOfDay, isEndOfWeek } from './day.ts';
import type { Moment } from './day.ts';
import { daysToNearest, happensNear, weekNumberOf } from './memory.ts';
import type { Memory } from './memory.ts';
import { isLookBack, isLookBackDue } from './look-back.ts';
import { customerEventAfter, deadlineAfter } from './occasion.ts';
import { isHovering, wishFilter } from './person-rules.ts';
import { isSnoozed } from './snooze.ts';
import { isTooFull } from './their-load.ts';
import type { Activity, FilterName, Person, SuggestInput } from './types.ts';

/** A slot an activity could take, and what the clock says about it. */
export interface Place {
  readonly gap: Gap;
  readonly slot: Interval;
  readonly moment: Moment;
}

/** A day that has lost so many is not one to promise anything more on (R4). */
const mostLost = 2;

/** Why nothing more is promised on a day or in its week; undefined when there is room (RULE-10). */
const budgetFilter = (
  day: number,
  { limits, lost = [], timeZone }: SuggestInput,
  memory: Memory,
): FilterName | undefined => {
  if (lost.filter((at) => dayNumberOf(at, timeZone) === day).length >= mostLost) {
    return 'lost-day';
  }
  if (limits === undefined) {
    return undefined;
  }
  const { promisesPerDay, promisesPerWeek } = limits;
  if (promisesPerDay !== null && (memory.countOnDay.get(day) ?? 0) >= promisesPerDay) {
    return 'day-limit';
  }
  return promisesPerWeek !== null && (memory.countInWeek.get(weekNumberOf(day)) ?? 0) >= promisesPerWeek
    ? 'week-budget'
    : undefined;
};

const overlaps = (one: Interval, other: Interval): boolean => one.start < other.end && one.end > other.start;

/** Why an activity cannot take a place, whoever takes part; undefined when it can. */
export const placeFilter = (
  activity: Activity,
  { gap, slot, moment }: Place,
  input: SuggestInput,
  memory: Memory,
): FilterName | undefined => {
  const { when } = activity;
  // The protected lunch is for meals, and meals are for lunch (T5).
  if ((gap.kind === 'break') !== (when.lunchOnly === true)) {
    return 'lunch';
  }
  if (when.daylight === true && !isDaylight(moment, slot, input.timeZone)) {
    return 'daylight';
  }
  if (
    (when.edgeOfDay === true && !isEdgeOfDay(moment, slot, input.hours)) ||
    (when.edgesOfDay === true && !isAtAnEdge(moment, slot, input.hours))
  ) {
    return 'edge-of-day';
  }
  if (when.endOfWeek === true && !isEndOfWeek(moment)) {
    return 'end-of-week';
  }
  if (when.beforeCustomer === true && customerEventAfter(moment.day, input) === undefined) {
    return 'customer-event';
  }
  if (when.beforeDeadline === true && deadlineAfter(moment.day, input) === undefined) {
    return 'deadline';
  }
  if (slot.start - input.now < activity.noticeMinutes * 60_000) {
    return 'notice';
  }
  if (input.booked.some((one) => overlaps(one.slot, slot))) {
    return 'booked';
  }
  return isSnoozed(input.snoozes, slot, activity.id, [], input.now)
    ? 'snoozed'
    : budgetFilter(moment.day, input, memory);
};

/** RULE-12. */
const largestGroup = 6;

/** Why nobody of one's people could take part in an activity at all; undefined when somebody could. */
export const circleFilter = (
  activity: Activity,
  { peopleIn }: Memory,
  groupMost: number = largestGroup,
): FilterName | undefined => {
  const { needs, circles, group } = activity;
  if (group.min > groupMost) {
    return 'group';
  }
  if (needs !== undefined && !peopleIn.has(needs)) {
    return 'needs';
  }
  if (group.max === 0) {
    return undefined;
  }
  if (peopleIn.size === 0) {
    if (isLookBack(activity)) {
      return 'look-back';
    }
    // Nobody is known yet: what fits anyone, or those one leads, is offered without a name.
    return circles.length === 0 || circles.includes('report') ? undefined : 'circle';
  }
  const fitting = (circles.length === 0 ? [...peopleIn.keys()] : circles).reduce(
    (sum, circle) => sum + (peopleIn.get(circle) ?? 0),
    0,
  );
  return fitting === 0 ? 'circle' : fitting < group.min ? 'group' : undefined;
};

/** Whether an activity is for the circle a person is in; without circles it is for all. */
export const fitsCircle = (activity: Activity, person: Person): boolean =>
  activity.circles.length === 0 || activity.circles.includes(person.circle);

/** Whether something is done with a person that day already: once a day is enough. */
export const isTakenThatDay = (person: Person, day: number, memory: Memory): boolean =>
  memory.pastWith.get(person.id)?.days.includes(day) === true;

/** Why a person cannot take part in this activity at a place; undefined when they can. */
export const pairFilter = (
  activity: Activity,
  person: Person,
  place: Place,
  input: SuggestInput,
  memory: Memory,
): FilterName | undefined => {
  const { slot, moment } = place;
  if (!fitsCircle(activity, person)) {
    return 'circle';
  }
  if (isLookBack(activity) && !isLookBackDue(person.id, moment.day, memory)) {
    return 'look-back';
  }
  const wish = wishFilter(activity, person, slot.start, moment.day, memory);
  if (wish !== undefined) {
    return wish;
  }
  const past = memory.pastWith.get(person.id);
  if (activity.isFirst === true && past?.traces.some(({ people }) => people.length === 1) === true) {
    return 'first-meeting';
  }
  if (happensNear(past, moment.day, activity.coolDownDays, (trace) => trace.activity === activity.id)) {
    return 'cool-down';
  }
  if (person.hours !== undefined && !worksThroughout(person.hours, slot)) {
    return 'their-hours';
  }
  if (input.theirBusy?.get(person.id)?.some((busy) => overlaps(busy, slot)) === true) {
    return 'their-busy';
  }
  if (isTooFull(person, place, input)) {
    return 'their-load';
  }
  if (input.limits?.hoverCap === true && isHovering(activity, person, moment.day, memory, input.goals)) {
    return 'hover';
  }
  return isSnoozed(input.snoozes, slot, activity.id, [person.id], input.now) ? 'snoozed' : undefined;
};

/** Why an activity that is done alone is held back: done lately. */
export const aloneFilter = (activity: Activity, { moment }: Place, memory: Memory): FilterName | undefined =>
  daysToNearest(memory.daysOf.get(activity.id), moment.day) < activity.coolDownDays ? 'cool-down' : undefined;
