import { catalogue, checkActivity, isActive } from '../../domain/involvement/index.ts';
import type { Activity, ActivityId, CustomActivity } from '../../domain/involvement/types.ts';
import type { Preferences } from '../../domain/preferences.ts';
import { MessageError } from '../../messages/errors.ts';
import type { ActivityInput, ActivityView, Request, Saved } from '../../messages/map.ts';
import type { KeptApp } from '../ports.ts';
import { readActivities, type KnownActivities } from '../suggesting/known-activities.ts';
import type { Texts } from '../texts.ts';
import { fieldProblems } from './field-problems.ts';

const inputOf = (activity: Activity, known: KnownActivities): ActivityInput => {
  const { icon, minutes, circles, group, place, when, noticeMinutes, travelMinutes, coolDownDays } = activity;
  const texts = known.texts(activity.id);
  return { icon, minutes, circles, group, place, when, noticeMinutes, travelMinutes, coolDownDays, texts };
};

/** An activity as the options page shows it: switched on or off, edited or not. */
export const activityView = (
  activity: Activity,
  known: KnownActivities,
  preferences: Preferences,
  texts: Texts,
): ActivityView => {
  const { id, icon } = activity;
  const { min, max } = activity.minutes;
  const { name, question } = known.texts(id);
  return {
    id,
    icon,
    name,
    question,
    length:
      min === max
        ? texts.say('suggestion.minutes', { minutes: min })
        : texts.say('suggestion.minutesRange', { min, max }),
    isOn: isActive(activity, preferences),
    isOptIn: activity.optIn === true,
    isOwn: known.isOwn(id),
    isEdited: known.isEdited(id),
    input: inputOf(activity, known),
  };
};

const lightIcons: ReadonlySet<Activity['icon']> = new Set(['walk', 'meal', 'cup']);
const talkIcons: ReadonlySet<Activity['icon']> = new Set(['pulse', 'talk', 'feedback', 'mentor', 'idea']);

/** What follows from an activity's kind, for one the user adds: nobody wants to be asked for it. */
const freshOf = (
  id: ActivityId,
  { icon }: ActivityInput,
): Pick<Activity, 'id' | 'remoteTwin'> & Pick<Activity, 'isLight' | 'isMoving' | 'isDoing'> => ({
  id,
  remoteTwin: { by: icon === 'walk' ? 'phone' : 'video' },
  isLight: lightIcons.has(icon),
  isMoving: icon === 'walk' || icon === 'visit',
  isDoing: !talkIcons.has(icon),
});

const without = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** What was typed, laid over the activity it changes. */
const customOf = (id: ActivityId, input: ActivityInput, before: Activity | undefined): CustomActivity => {
  const { texts, ...typed } = input;
  const name = without(texts.name);
  return {
    activity: { ...(before ?? freshOf(id, input)), ...typed },
    texts: {
      name,
      // A name is enough: the titles follow it unless they are said.
      title: without(texts.title) || name,
      titleAlone: without(texts.titleAlone) || name,
      question: without(texts.question),
      followUp: without(texts.followUp),
      place: without(texts.place),
    },
  };
};

/** Keeps an activity of the user's own, or their version of one of ours. */
export const saveActivity = async (
  app: KeptApp,
  { id: asked, isRestored, activity: input }: Request<'options.saveActivity'>,
): Promise<Saved<ActivityView>> => {
  const id = asked ?? app.makeId();
  const before = (await readActivities(app)).find(id);
  if (asked !== undefined && before === undefined && !isRestored) {
    throw new MessageError('failed', app.texts.say('activity.unknown'));
  }
  const custom = customOf(id, input, before);
  const checked = checkActivity(custom);
  if (!checked.ok) return { ok: false, problems: fieldProblems(checked.failure, app.texts) };
  await app.activityEdits.put({ id, ...checked.value });
  await app.revision.raise();
  const known = await readActivities(app);
  return {
    ok: true,
    value: activityView(checked.value.activity, known, await app.preferences.read(), app.texts),
  };
};

/** One of ours becomes as it was; one of the user's own goes. Answers with what stands then. */
export const dropActivity = async (app: KeptApp, id: ActivityId): Promise<ActivityView | null> => {
  await app.activityEdits.remove(id);
  await app.revision.raise();
  const ours = catalogue.find((activity) => activity.id === id);
  if (ours === undefined) return null;
  return activityView(ours, await readActivities(app), await app.preferences.read(), app.texts);
};
