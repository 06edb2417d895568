import type { ActivityId } from '../../domain/involvement/types.ts';
import type { DecisionView } from '../../messages/map.ts';
import type { DecisionRow } from '../kept.ts';
import type { KeptApp } from '../ports.ts';
import type { Texts } from '../texts.ts';
import type { KnownActivities } from '../suggesting/known-activities.ts';

const textOf = (rows: readonly DecisionRow[], texts: Texts): string => {
  const times = (kind: DecisionRow['kind']): number => rows.filter((row) => row.kind === kind).length;
  const taken = times('taken');
  const declined = times('declined');
  const values = { taken: texts.count('decision.times', taken), declined: texts.count('decision.times', declined) };
  if (declined === 0) return texts.say('decision.takenOnly', values);
  return texts.say(taken === 0 ? 'decision.declinedOnly' : 'decision.both', values);
};

/** What was taken and declined, activity by activity, the latest first. */
export const decisionViews = async (app: KeptApp, known: KnownActivities): Promise<readonly DecisionView[]> => {
  const rows = (await app.decisions.all()).toSorted((a, b) => b.at - a.at);
  const ids = [...new Set(rows.map(({ activity }) => activity))];
  return ids.flatMap((id) => {
    const activity = known.find(id);
    if (activity === undefined) return [];
    const about = rows.filter((row) => row.activity === id);
    return { activity: id, icon: activity.icon, name: known.texts(id).name, text: textOf(about, app.texts) };
  });
};

/** Forgets what was taken and declined: of one activity, or of all of them. */
export const forgetDecisions = async (app: KeptApp, activity: ActivityId | undefined): Promise<void> => {
  for (const row of await app.decisions.all()) {
    if (activity === undefined || row.activity === activity) await app.decisions.remove(row.id);
  }
  await app.revision.raise();
};
