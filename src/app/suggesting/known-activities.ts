import { catalogue, effectiveCatalogue } from '../../domain/involvement/index.ts';
import type { Activity, ActivityId, ActivityTexts } from '../../domain/involvement/types.ts';
import type { ActivityEdit } from '../kept.ts';
import type { App } from '../ports.ts';

/** Every activity there is, the user's own and their versions of ours included. */
export interface KnownActivities {
  /** Ours in the order of their numbers, then the user's own. */
  readonly all: readonly Activity[];
  readonly find: (id: ActivityId) => Activity | undefined;
  /** @throws RangeError for an activity that is not known. */
  readonly texts: (id: ActivityId) => ActivityTexts;
  /** True for one the user added. */
  readonly isOwn: (id: ActivityId) => boolean;
  /** True for one of ours that the user changed. */
  readonly isEdited: (id: ActivityId) => boolean;
}

const ours: ReadonlySet<ActivityId> = new Set(catalogue.map(({ id }) => id));

/** Lays the user's edits over the catalogue. */
export const knowActivities = (
  edits: readonly ActivityEdit[],
  ourTexts: (id: ActivityId) => ActivityTexts,
): KnownActivities => {
  const edited = new Map(edits.map((edit) => [edit.id, edit]));
  const all = effectiveCatalogue(catalogue, edits);
  const byId = new Map(all.map((activity) => [activity.id, activity]));
  return {
    all,
    find: (id) => byId.get(id),
    texts: (id) => edited.get(id)?.texts ?? ourTexts(id),
    isOwn: (id) => edited.has(id) && !ours.has(id),
    isEdited: (id) => edited.has(id) && ours.has(id),
  };
};

/** Every activity as it is stored now. */
export const readActivities = async (app: Pick<App, 'activityEdits' | 'texts'>): Promise<KnownActivities> =>
  knowActivities(await app.activityEdits.all(), (id) => app.texts.activity(id));

/** The name of an activity's twin, without alcohol or seated (RULE-14); empty where it has none. */
export const twinOf = ({ find, texts }: KnownActivities, { inclusiveTwin }: Activity): string =>
  inclusiveTwin === undefined || find(inclusiveTwin) === undefined ? '' : texts(inclusiveTwin).name;
