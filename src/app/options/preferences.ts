import { checkPreferences, type Preferences, type Problem } from '../../domain/preferences.ts';
import type { Saved } from '../../messages/map.ts';
import type { KeptApp, OptionsApp } from '../ports.ts';
import { readActivities } from '../suggesting/known-activities.ts';
import { fieldProblems } from './field-problems.ts';
import { tellWorker } from './tell-worker.ts';

/** Keeps a change that makes sense, and says of one that does not why, field by field; nothing of it is kept then. */
export const savePreferences = async (app: OptionsApp, change: Partial<Preferences>): Promise<Saved<Preferences>> => {
  let problems: readonly Problem[] = [];
  const saved = await app.preferences.change((current) => {
    const checked = checkPreferences(change, current);
    problems = checked.ok ? [] : checked.failure;
    return checked.ok ? checked.value : current;
  });
  if (problems.length > 0) return { ok: false, problems: fieldProblems(problems, app.texts) };
  // The week was read with the hours and switches of before.
  await app.session.week.remove();
  // The worker first: calendars that see the revision ask it at once, and are to hear the new language.
  if (change.language !== undefined || change.notices !== undefined) await tellWorker(app);
  await app.revision.raise();
  return { ok: true, value: saved };
};

const without = (ids: readonly string[], gone: readonly string[]): readonly string[] =>
  ids.filter((id) => !gone.includes(id));

/** Switches activities on or off; opt-in ones are remembered as switched on. Unknown ones are passed over. */
export const setActivities = async (app: KeptApp, ids: readonly string[], isOn: boolean): Promise<void> => {
  const known = await readActivities(app);
  const activities = ids.flatMap((id) => known.find(id) ?? []);
  await app.preferences.change((preferences) => {
    const off = without(preferences.activitiesOff, ids);
    const on = without(preferences.activitiesOn, ids);
    const optIns = activities.filter(({ optIn }) => optIn === true);
    return {
      ...preferences,
      activitiesOff: isOn ? off : [...off, ...activities.map(({ id }) => id)],
      activitiesOn: isOn ? [...on, ...optIns.map(({ id }) => id)] : on,
    };
  });
  await app.revision.raise();
};
