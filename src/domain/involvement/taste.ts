import type { Activity, ActivityIcon, ActivityId, Decision } from './types.ts';

/** After so many days a decision counts half. */
const halfLifeDays = 30;
const dayMs = 86_400_000;

/** How much a decision about one activity says about others of its kind. */
const kinship = 0.5;

/**
 * What the user took or declined before, in [0, 1]: 0.5 when nothing is known. It is about kinds of things only; that something was
 * declined never counts against the person it would have been with.
 */
export type Taste = (activity: Activity) => number;

/**
 * The taste that decisions show; each fades with its age.
 * @param now epoch milliseconds.
 */
export const tasteOf = (
  decisions: readonly Decision[],
  find: (id: ActivityId) => Activity | undefined,
  now: number,
): Taste => {
  const ofActivity = new Map<ActivityId, number>();
  const ofKind = new Map<ActivityIcon, number>();
  for (const { at, kind, activity } of decisions) {
    const worth = (kind === 'taken' ? 1 : -1) * 0.5 ** (Math.max(0, now - at) / dayMs / halfLifeDays);
    ofActivity.set(activity, (ofActivity.get(activity) ?? 0) + worth);
    const icon = find(activity)?.icon;
    if (icon !== undefined) {
      ofKind.set(icon, (ofKind.get(icon) ?? 0) + worth);
    }
  }
  return ({ id, icon }) => {
    const own = ofActivity.get(id) ?? 0;
    const sum = own + kinship * ((ofKind.get(icon) ?? 0) - own);
    return 0.5 + (0.5 * sum) / (1 + Math.abs(sum));
  };
};
