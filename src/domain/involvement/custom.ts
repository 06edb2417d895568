import { checkNumber, checkText } from '../check-number.ts';
import type { Problem } from '../preferences.ts';
import { failure, success } from '../result.ts';
import type { Result } from '../result.ts';
import { activityIcons } from './activity-icons.ts';
import type { Activity, ActivityTexts, CustomActivity } from './types.ts';

/** RULE-1, RULE-12, and what a year of days and a week of minutes allow. */
const ranges = {
  minutes: { least: 30, most: 90 },
  group: { least: 0, most: 6 },
  noticeMinutes: { least: 0, most: 10_080 },
  travelMinutes: { least: 0, most: 60 },
  coolDownDays: { least: 0, most: 365 },
} as const;

const mostLetters: Readonly<Record<keyof ActivityTexts, number>> = {
  name: 60,
  title: 120,
  titleAlone: 120,
  question: 300,
  followUp: 300,
  place: 120,
};

const textFields = ['name', 'title', 'titleAlone', 'question', 'followUp', 'place'] as const;

/** What an activity can do without. */
const optional: ReadonlySet<keyof ActivityTexts> = new Set(['question', 'followUp', 'place']);

const tidy = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const checkMinutes = ({ min, usual, max }: Activity['minutes']): Problem[] => {
  const { least, most } = ranges.minutes;
  const problems = [
    ...checkNumber('minutes.min', min, least, most),
    ...checkNumber('minutes.usual', usual, least, most),
    ...checkNumber('minutes.max', max, least, most),
  ];
  if (problems.length > 0) {
    return problems;
  }
  const longest = checkNumber('minutes.max', max, min, most);
  return longest.length > 0 ? longest : checkNumber('minutes.usual', usual, min, max);
};

const checkGroup = ({ min, max }: Activity['group']): Problem[] => {
  const { least, most } = ranges.group;
  const problems = [...checkNumber('group.min', min, least, most), ...checkNumber('group.max', max, least, most)];
  return problems.length > 0 ? problems : checkNumber('group.max', max, min, most);
};

/**
 * An activity as the user wrote it, tidied, or what is wrong with it, by field: `minutes.usual`, `group.max`, `texts.name`, …
 * Never throws.
 */
export const checkActivity = ({ activity, texts }: CustomActivity): Result<CustomActivity, readonly Problem[]> => {
  const tidied: ActivityTexts = {
    name: tidy(texts.name),
    title: tidy(texts.title),
    titleAlone: tidy(texts.titleAlone),
    question: tidy(texts.question),
    followUp: tidy(texts.followUp),
    place: tidy(texts.place),
  };
  const problems: Problem[] = [
    ...textFields.flatMap((field) =>
      tidied[field] === '' && optional.has(field) ? [] : checkText(`texts.${field}`, tidied[field], mostLetters[field]),
    ),
    ...checkMinutes(activity.minutes),
    ...checkGroup(activity.group),
    ...(['noticeMinutes', 'travelMinutes', 'coolDownDays'] as const).flatMap((field) =>
      checkNumber(field, activity[field], ranges[field].least, ranges[field].most),
    ),
    ...(activityIcons.some((icon) => icon === activity.icon)
      ? []
      : [{ field: 'icon', problem: 'not-a-choice' } as const]),
  ];
  return problems.length > 0 ? failure(problems) : success({ activity, texts: tidied });
};

/**
 * The catalogue with the user's own: one with an id of ours replaces ours, others follow. An edit that is dropped leaves ours as it
 * was: that is how it is reset.
 */
export const effectiveCatalogue = (
  catalogue: readonly Activity[],
  edits: readonly Pick<CustomActivity, 'activity'>[],
): readonly Activity[] => {
  const edited = new Map(edits.map(({ activity }) => [activity.id, activity]));
  const ours = new Set(catalogue.map(({ id }) => id));
  return [
    ...catalogue.map((activity) => edited.get(activity.id) ?? activity),
    ...[...edited.values()].filter(({ id }) => !ours.has(id)),
  ];
};
