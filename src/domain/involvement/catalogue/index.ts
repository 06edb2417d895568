import type { Activity, ActivityId } from '../types.ts';
import { doing } from './doing.ts';
import { guidance } from './guidance.ts';
import { light } from './light.ts';
import { upward } from './upward.ts';

/** All 38 activities, the skip-level variant and the look-back on a hand-over, in the order of their numbers. */
export const catalogue: readonly Activity[] = [...doing, ...light, ...guidance, ...upward].toSorted((left, right) =>
  left.id < right.id ? -1 : 1,
);

const byId: ReadonlyMap<ActivityId, Activity> = new Map(catalogue.map((activity) => [activity.id, activity]));

/** An activity of the catalogue as it came, without what the user edited. */
export const activityOf = (id: ActivityId): Activity | undefined => byId.get(id);

/** Whether an activity may be suggested: on unless switched off, and opt-in ones only once switched on (RULE-14). */
export const isActive = (
  activity: Activity,
  preferences: { readonly activitiesOff: readonly ActivityId[]; readonly activitiesOn: readonly ActivityId[] },
): boolean =>
  !preferences.activitiesOff.includes(activity.id) &&
  (activity.optIn !== true || preferences.activitiesOn.includes(activity.id));

/** What may be suggested with the user's switches. */
export const activeCatalogue = (preferences: {
  readonly activitiesOff: readonly ActivityId[];
  readonly activitiesOn: readonly ActivityId[];
}): readonly Activity[] => catalogue.filter((activity) => isActive(activity, preferences));
