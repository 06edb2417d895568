import { firstName, peopleFor, suggest } from '../../domain/involvement/index.ts';
import type { Activity, PersonId, SuggestInput } from '../../domain/involvement/types.ts';
import type { QuickBook } from '../../messages/map.ts';
import type { Texts } from '../texts.ts';

interface Company {
  readonly chosen: readonly PersonId[];
  readonly choices: QuickBook['people'];
}

const isSame = (one: readonly PersonId[], other: readonly PersonId[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));

/** With whom the activity would be suggested, were it the only one. */
const bestFor = (input: SuggestInput, activity: Activity): readonly PersonId[] | undefined =>
  suggest({ ...input, catalogue: [activity], suggestionsPerDay: 'every', startGentlyUntil: null })[0]?.people;

/**
 * With whom an activity can be booked: everybody it fits by name, a group where it wants one, or nobody in particular.
 * @param wanted kept as long as it fits; otherwise whoever would be suggested.
 */
export const quickPeople = (
  input: SuggestInput,
  activity: Activity,
  wanted: readonly PersonId[] | undefined,
  texts: Texts,
): Company => {
  const { compare } = new Intl.Collator(texts.language);
  const fitting = peopleFor(activity, input.people).toSorted((one, other) => compare(one.name, other.name));
  const singles = activity.group.min > 1 ? [] : fitting.map(({ id, name }) => ({ ids: [id], name }));
  // At another hour nobody might be suggested for it; the user asks all the same.
  const best = bestFor(input, activity) ?? fitting.slice(0, activity.group.min).map(({ id }) => id);
  const groups = [wanted, best].filter(
    (ids): ids is readonly PersonId[] =>
      ids !== undefined &&
      ids.length > 1 &&
      ids.length >= activity.group.min &&
      ids.length <= activity.group.max &&
      ids.every((id) => fitting.some((person) => person.id === id)),
  );
  const nameOfGroup = (ids: readonly PersonId[]): string =>
    texts.names(ids.flatMap((id) => fitting.filter((person) => person.id === id).map(({ name }) => firstName(name))));
  const choices = [
    ...groups.slice(0, 1).map((ids) => ({ ids, name: nameOfGroup(ids) })),
    ...singles,
    { ids: [], name: texts.say(activity.group.max === 0 ? 'quick.alone' : 'quick.nobodyYet') },
  ];
  const has = (ids: readonly PersonId[] | undefined): ids is readonly PersonId[] =>
    ids !== undefined && choices.some((choice) => isSame(choice.ids, ids));
  const chosen = has(wanted) ? wanted : has(best) ? best : (choices[0]?.ids ?? []);
  return { chosen, choices };
};
