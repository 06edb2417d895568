import type { Gap } from '../availability/types.ts';
import { momentOf } from './day.ts';
import { activityValue, factorsOf, personScore, personValue, scoreOf } from './factors.ts';
import type { ActivityValue, Earlier, PersonValue } from './factors.ts';
import { aloneFilter, circleFilter, pairFilter, personFilter, placeFilter } from './filters.ts';
import type { Place } from './filters.ts';
import { suggestionKey } from './key.ts';
import type { Memory } from './memory.ts';
import { placesIn } from './place-in-gap.ts';
import { isSnoozed } from './snooze.ts';
import type { Activity, FilterName, Person, SuggestInput, Suggestion } from './types.ts';

/** A suggestion with what it was made from. */
export interface Candidate {
  readonly suggestion: Suggestion;
  readonly activity: Activity;
  readonly people: readonly Person[];
}

/** Is told why something was left out: once per activity, or once per activity and person. */
export type Rejected = (activity: Activity, filter: FilterName) => void;

const nobodyRejected: Rejected = () => undefined;

interface Ranked {
  readonly person: Person;
  readonly value: PersonValue;
}

/** One gap's ranking: everything that is the same for all activities is worked out once. */
export interface Ranking {
  readonly input: SuggestInput;
  readonly memory: Memory;
  readonly earlier: readonly Earlier[];
}

const peopleAt = ({ input, memory, earlier }: Ranking, place: Place): { ranked: Ranked[]; barred: FilterName[] } => {
  const ranked: Ranked[] = [];
  const barred: FilterName[] = [];
  for (const person of input.people) {
    const filter = personFilter(person, place, memory);
    if (filter === undefined) {
      ranked.push({ person, value: personValue(person, place, memory, earlier) });
    } else {
      barred.push(filter);
    }
  }
  ranked.sort(
    (left, right) => personScore(right.value) - personScore(left.value) || (left.person.id < right.person.id ? -1 : 1),
  );
  return { ranked, barred };
};

const candidateOf = (place: Place, activity: Activity, value: ActivityValue, chosen: readonly Ranked[]): Candidate => {
  const factors = factorsOf(
    value,
    chosen.map((one) => one.value),
  );
  const people = chosen.map((one) => one.person);
  const ids = people.map((person) => person.id);
  const gap = { start: place.gap.start, end: place.gap.end };
  return {
    activity,
    people,
    suggestion: {
      key: suggestionKey(gap, place.slot, activity.id, ids),
      gap,
      slot: place.slot,
      activity: activity.id,
      people: ids,
      score: scoreOf(factors),
      factors,
    },
  };
};

/** The best people for an activity at a place; undefined when there are too few. */
const choosePeople = (
  activity: Activity,
  place: Place,
  ranked: readonly Ranked[],
  { input, memory }: Ranking,
  isShown: (people: readonly string[]) => boolean,
  rejected: Rejected,
): readonly Ranked[] | undefined => {
  const wanted = Math.max(1, activity.group.min);
  const chosen: Ranked[] = [];
  for (const one of ranked) {
    const filter = pairFilter(activity, one.person, place, input, memory);
    if (filter !== undefined) {
      rejected(activity, filter);
    } else if (!isShown([...chosen.map((other) => other.person.id), one.person.id])) {
      chosen.push(one);
    }
    if (chosen.length === wanted) {
      const ids = chosen.map((other) => other.person.id);
      if (wanted === 1 || !isSnoozed(input.snoozes, place.slot, activity.id, ids)) {
        return chosen;
      }
      rejected(activity, 'snoozed');
      chosen.pop();
    }
  }
  return undefined;
};

const isLightIn = (catalogue: readonly Activity[]): ((id: string) => boolean) => {
  const light = new Set(catalogue.filter((activity) => activity.isLight).map((activity) => activity.id));
  return (id) => light.has(id);
};

/** Which ideas the user has already been shown for a gap. */
export interface Shown {
  readonly activity: string;
  readonly people: readonly string[];
}

const isSame = (one: Shown, activity: string, people: readonly string[]): boolean =>
  one.activity === activity &&
  one.people.length === people.length &&
  people.every((person) => one.people.includes(person));

/** The best candidate of each activity that passes every filter in a gap, in its best slot; best first. */
export const rankGap = (
  ranking: Ranking,
  gap: Gap,
  shown: readonly Shown[] = [],
  rejected: Rejected = nobodyRejected,
): Candidate[] => {
  const { input, memory, earlier } = ranking;
  const isLightOf = isLightIn(input.catalogue);
  const people = new Map<number, ReturnType<typeof peopleAt>>();
  const best: Candidate[] = [];
  for (const activity of input.catalogue) {
    const circle = circleFilter(activity, input.people);
    const places = circle === undefined ? placesIn(activity, gap, input.longGaps ?? 'edge') : [];
    if (places.length === 0) {
      rejected(activity, circle ?? 'length');
      continue;
    }
    let bestHere: Candidate | undefined;
    for (const slot of places) {
      const place: Place = { gap, slot, moment: momentOf(slot, input.timeZone) };
      const filter = placeFilter(activity, place, input);
      if (filter !== undefined) {
        rejected(activity, filter);
        continue;
      }
      const value = activityValue(activity, place, memory, earlier, isLightOf);
      const isNameless = activity.group.max === 0 || input.people.length === 0;
      let chosen: readonly Ranked[] | undefined;
      if (isNameless) {
        const alone = activity.group.max === 0 ? aloneFilter(activity, place, memory) : undefined;
        if (alone !== undefined) {
          rejected(activity, alone);
        } else if (!shown.some((one) => isSame(one, activity.id, []))) {
          chosen = [];
        }
      } else {
        // Their hours depend on where the slot ends, everything else about people only on the gap.
        const mark = slot.start * 4096 + (slot.end - slot.start) / 60_000;
        const here = people.get(mark) ?? peopleAt(ranking, place);
        people.set(mark, here);
        for (const barred of here.barred) {
          rejected(activity, barred);
        }
        chosen = choosePeople(
          activity,
          place,
          here.ranked,
          ranking,
          (ids) => shown.some((one) => isSame(one, activity.id, ids)),
          rejected,
        );
        if (chosen === undefined && here.ranked.length > 0 && activity.group.min > 1) {
          rejected(activity, 'group');
        }
      }
      if (chosen !== undefined) {
        const candidate = candidateOf(place, activity, value, chosen);
        if (bestHere === undefined || candidate.suggestion.score > bestHere.suggestion.score) {
          bestHere = candidate;
        }
      }
    }
    if (bestHere !== undefined) {
      best.push(bestHere);
    }
  }
  return best.toSorted(
    (left, right) => right.suggestion.score - left.suggestion.score || (left.activity.id < right.activity.id ? -1 : 1),
  );
};

/** A candidate of exactly this activity and these people at a place, without any filter. */
export const candidateFor = (
  { input, memory, earlier }: Ranking,
  place: Place,
  activity: Activity,
  people: readonly Person[],
): Candidate => {
  const value = activityValue(activity, place, memory, earlier, isLightIn(input.catalogue));
  const chosen = people.map((person) => ({
    person,
    value: personValue(person, place, memory, earlier),
  }));
  return candidateOf(place, activity, value, chosen);
};
