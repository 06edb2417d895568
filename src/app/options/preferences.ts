import { activityOf } from '../../domain/involvement/index.ts';
import { checkPreferences, type Preferences, type Problem } from '../../domain/preferences.ts';
import type { Saved } from '../../messages/map.ts';
import type { App } from '../ports.ts';
import { fieldProblems } from './field-problems.ts';

/** Keeps a change that makes sense, and says of one that does not why, field by field; nothing of it is kept then. */
export const savePreferences = async (app: App, change: Partial<Preferences>): Promise<Saved<Preferences>> => {
  let problems: readonly Problem[] = [];
  const saved = await app.preferences.change((current) => {
    const checked = checkPreferences(change, current);
    problems = checked.ok ? [] : checked.failure;
    return checked.ok ? checked.value : current;
  });
  if (problems.length > 0) return { ok: false, problems: fieldProblems(problems, app.texts) };
  // The week was read with the hours and switches of before.
  await app.session.week.remove();
  await app.revision.raise();
  return { ok: true, value: saved };
};

const without = (ids: readonly string[], id: string): readonly string[] => ids.filter((other) => other !== id);

/** Switches an activity on or off; opt-in ones are remembered as switched on. */
export const setActivity = async (app: App, id: string, isOn: boolean): Promise<void> => {
  const activity = activityOf(id);
  if (activity === undefined) return;
  await app.preferences.change((preferences) => {
    const off = without(preferences.activitiesOff, id);
    const on = without(preferences.activitiesOn, id);
    return {
      ...preferences,
      activitiesOff: isOn ? off : [...off, id],
      activitiesOn: isOn && activity.optIn === true ? [...on, id] : on,
    };
  });
  await app.revision.raise();
};
