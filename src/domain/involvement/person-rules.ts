import { isLookBack, openHandOver } from './look-back.ts';
import { happensNear, subjectOfProject } from './memory.ts';
import type { Memory } from './memory.ts';
import type {
  Activity,
  ActivityIcon,
  FilterName,
  Goal,
  InvolvementLevel,
  Liking,
  Person,
  SuggestInput,
} from './types.ts';

/** Whether a word of somebody's likes, or of what serves a goal, means this activity. */
export const concerns = (liking: Liking, { id, icon }: Pick<Activity, 'id' | 'icon'>): boolean =>
  liking === id || liking === icon;

/** Serves a goal of the user's: the first that names it, or undefined. */
export const goalOf = (activity: Pick<Activity, 'id' | 'icon'>, goals: SuggestInput['goals']): Goal | undefined =>
  goals?.find(({ serves }) => serves.some((liking) => concerns(liking, activity)));

/** Whether an instant lies in somebody's pause. */
export const isPaused = ({ pausedFrom, pausedUntil }: Person, instant: number): boolean =>
  pausedUntil !== undefined &&
  (pausedUntil === null || instant < pausedUntil) &&
  instant >= (pausedFrom ?? Number.NEGATIVE_INFINITY);

/** What leaves it to them what to bring (W3). */
const offers: ReadonlySet<ActivityIcon> = new Set(['help', 'mentor', 'door', 'talk', 'idea']);

const isWithin: Readonly<Record<InvolvementLevel, (activity: Activity) => boolean>> = {
  // Being together is no interference; anything about their work is.
  'hands-off': ({ isLight }) => isLight,
  'on-request': ({ isLight, icon }) => isLight || offers.has(icon),
  weekly: () => true,
  'side-by-side': () => true,
};

/** Kinds that steer or judge: between a person and their own manager (RULE-13), and not before the look-back on a hand-over (W8). */
const managersOwn: ReadonlySet<ActivityIcon> = new Set(['pulse', 'plan', 'feedback', 'handover', 'aim', 'decide']);

/** Days between two things done alone with somebody whose manager is between us. */
const skipLevelDays = 28;

/** Why somebody's own wishes, or their place in the team, speak against an activity on a day; undefined when nothing does. */
export const wishFilter = (
  activity: Activity,
  person: Person,
  instant: number,
  day: number,
  memory: Memory,
): FilterName | undefined => {
  if (isPaused(person, instant)) {
    return 'paused';
  }
  if (person.pleaseNot?.some((liking) => concerns(liking, activity)) === true) {
    return 'please-not';
  }
  if (person.involvement !== undefined && !isWithin[person.involvement](activity)) {
    return 'level';
  }
  if (person.works === 'remote' && 'activity' in activity.remoteTwin) {
    return 'their-place';
  }
  if (person.circle === 'skipLevel') {
    const past = memory.pastWith.get(person.id);
    const isTooOften = happensNear(past, day, skipLevelDays, ({ people }) => people.length === 1);
    return isTooOften || managersOwn.has(activity.icon) ? 'skip-level' : undefined;
  }
  return undefined;
};

/** Ten working days. */
const hoverDays = 14;

/** Whether a day and two others that are near it lie within ten working days: with it, there would be three. */
const isThird = (near: readonly number[], day: number): boolean =>
  near.some((one, index) =>
    near.some((other, rank) => rank > index && Math.max(one, other, day) - Math.min(one, other, day) < hoverDays),
  );

/**
 * Whether an activity would be the third on one person about one thing within ten working days (RULE-7). What something is about is
 * its project, which is the goal it serves; without one its kind stands for it. What serves no goal may be about any project, so it
 * counts for each. Meals, walks and cups are about none. Until the look-back on what was handed over, whatever steers or judges would be
 * hovering as well.
 */
export const isHovering = (
  activity: Activity,
  person: Person,
  day: number,
  memory: Memory,
  goals: SuggestInput['goals'],
): boolean => {
  if (activity.isLight || isLookBack(activity)) {
    return false;
  }
  const { left = 0 } = openHandOver(person.id, day, memory) ?? {};
  if (left > 0 && person.circle === 'report' && managersOwn.has(activity.icon)) {
    return true;
  }
  const goal = goalOf(activity, goals);
  const own = goal && subjectOfProject(goal.text);
  const near = new Map<string, number[]>();
  for (const { subject = '', day: other } of memory.pastWith.get(person.id)?.traces ?? []) {
    const isAbout =
      own === undefined ? subject.startsWith('project ') || subject === `kind ${activity.icon}` : subject === own;
    if (isAbout && Math.abs(other - day) < hoverDays) {
      near.set(subject, [...(near.get(subject) ?? []), other]);
    }
  }
  return [...near.values()].some((days) => isThird(days, day));
};
