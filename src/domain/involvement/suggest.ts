import { dayNumberOf, momentOf } from './day.ts';
import type { Gap, Interval } from '../availability/types.ts';
import { aloneFilter, fitsCircle, isTakenThatDay, pairFilter, placeFilter } from './filters.ts';
import type { Place } from './filters.ts';
import { fillDays } from './fill-day.ts';
import { memoryOf } from './memory.ts';
import type { Memory } from './memory.ts';
import { placesIn } from './place-in-gap.ts';
import { candidateFor, rankGap } from './rank.ts';
import type { Candidate, Shown } from './rank.ts';
import type { Activity, ActivityId, FilterName, PersonId, SuggestInput, Suggestion } from './types.ts';

const byStart = (left: Interval, right: Interval): number => left.start - right.start || left.end - right.end;

/** One suggestion per gap at most, in time order: what to do, with whom, and why. The same input gives the same output. */
export const suggest = (input: SuggestInput): Suggestion[] =>
  fillDays(input, memoryOf(input)).map((candidate) => candidate.suggestion);

/** What the other gaps of the gap's day hold, so that another idea does not repeat them. */
const othersOfDay = (input: SuggestInput, memory: Memory, gap: Interval): Candidate[] => {
  const day = dayNumberOf(gap.start, input.timeZone);
  const gaps = input.gaps.filter((one) => dayNumberOf(one.start, input.timeZone) === day);
  return fillDays({ ...input, gaps, suggestionsPerDay: 'every', startGentlyUntil: null }, memory).filter(
    ({ suggestion }) => suggestion.gap.start !== gap.start,
  );
};

/**
 * The best idea for a gap that was not shown yet; undefined when there is none left. Another kind of thing comes before the same
 * thing with somebody else.
 */
export const anotherIdea = (input: SuggestInput, gap: Gap, shown: readonly Shown[]): Suggestion | undefined => {
  const memory = memoryOf(input);
  const sameDay = othersOfDay(input, memory, gap);
  const ranked = rankGap({ input, memory, sameDay }, gap, shown);
  const shownKinds = new Set(shown.map((one) => one.activity));
  const kindsOfDay = new Set(sameDay.map((one) => one.activity.id));
  const fresh = ranked.filter(({ activity }) => !shownKinds.has(activity.id));
  const best = fresh.find(({ activity }) => !kindsOfDay.has(activity.id)) ?? fresh[0] ?? ranked[0];
  return best?.suggestion;
};

const peopleOf = (input: SuggestInput, ids: readonly PersonId[]) =>
  ids.flatMap((id) => input.people.filter((person) => person.id === id));

const passes = (
  activity: Activity,
  ids: readonly PersonId[],
  place: Place,
  input: SuggestInput,
  memory: Memory,
): boolean =>
  placeFilter(activity, place, input, memory) === undefined &&
  (ids.length > 0 || activity.group.max > 0 || aloneFilter(activity, place, memory) === undefined) &&
  peopleOf(input, ids).every(
    (person) =>
      !isTakenThatDay(person, place.moment.day, memory) &&
      pairFilter(activity, person, place, input, memory) === undefined,
  );

/** How well it suits the others' time, as far as that is known. */
const sharedOf = ({ factors }: Suggestion): number => factors.find(({ name }) => name === 'sharedFreeTime')?.value ?? 0;

const bothFreeFirst = (left: Suggestion, right: Suggestion): number =>
  sharedOf(right) - sharedOf(left) || right.score - left.score || byStart(left.slot, right.slot);

/**
 * Up to three other slots that fit the same idea with the same people, in time order: those in which the others are known to be free
 * with a break beside it come before better-ranked ones.
 * @param notSlot the time that does not suit; nothing that overlaps it is offered.
 */
export const otherTimes = (
  input: SuggestInput,
  activityId: ActivityId,
  people: readonly PersonId[],
  notSlot: Interval,
): Suggestion[] => {
  const activity = input.catalogue.find((one) => one.id === activityId);
  if (activity === undefined) {
    return [];
  }
  const memory = memoryOf(input);
  const found: Suggestion[] = [];
  for (const gap of input.gaps.toSorted(byStart)) {
    const inGap = placesIn(activity, gap, input.longGaps ?? 'edge')
      .filter((slot) => slot.end <= notSlot.start || slot.start >= notSlot.end)
      .map((slot): Place => ({ gap, slot, moment: momentOf(slot, input.timeZone) }))
      .filter((place) => passes(activity, people, place, input, memory))
      .map((place) => candidateFor({ input, memory, sameDay: [] }, place, activity, peopleOf(input, people)).suggestion)
      .toSorted(bothFreeFirst);
    found.push(...inGap.slice(0, 1));
  }
  return found
    .toSorted(bothFreeFirst)
    .slice(0, 3)
    .toSorted((left, right) => byStart(left.slot, right.slot));
};

/**
 * The same idea at the same time with other people: the user's own choice, so no filter is asked.
 * Undefined when the activity or one of the people is not known.
 */
export const withPeople = (
  input: SuggestInput,
  choice: {
    readonly gap: Gap;
    readonly slot: Interval;
    readonly activity: ActivityId;
    readonly people: readonly PersonId[];
  },
): Suggestion | undefined => {
  const activity = input.catalogue.find((one) => one.id === choice.activity);
  const people = peopleOf(input, choice.people);
  if (activity === undefined || people.length !== choice.people.length) {
    return undefined;
  }
  const { gap, slot } = choice;
  const place: Place = { gap, slot: { start: slot.start, end: slot.end }, moment: momentOf(slot, input.timeZone) };
  return candidateFor({ input, memory: memoryOf(input), sameDay: [] }, place, activity, people).suggestion;
};

/** The people of whom an activity may be done with somebody, in the order they were given. */
export const peopleFor = (activity: Activity, people: SuggestInput['people']): SuggestInput['people'] =>
  activity.group.max === 0 ? [] : people.filter((person) => fitsCircle(activity, person));

/**
 * Why a gap has no suggestion: the rules that held something back there, the most frequent first, each once per activity and
 * person; `day-full` where it was only that other gaps of the day came first. Empty when there is one.
 * @param off activities the user switched off; they are not in the input's catalogue.
 */
export const explainNoSuggestion = (
  input: SuggestInput,
  gap: Gap,
  off: readonly Activity[] = [],
): { readonly filter: FilterName; readonly count: number }[] => {
  const counts = new Map<FilterName, number>();
  const ranked = rankGap({ input, memory: memoryOf(input), sameDay: [] }, gap, [], (_, filter, people = 1) => {
    counts.set(filter, (counts.get(filter) ?? 0) + people);
  });
  if (ranked.length > 0) {
    const isThere = suggest(input).some((one) => one.gap.start === gap.start && one.gap.end === gap.end);
    return isThere ? [] : [{ filter: 'day-full', count: 1 }];
  }
  if (off.length > 0) {
    counts.set('off', off.length);
  }
  return [...counts].map(([filter, count]) => ({ filter, count })).toSorted((left, right) => right.count - left.count);
};
