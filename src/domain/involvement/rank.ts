import type { Gap } from '../availability/types.ts';
import { momentOf } from './day.ts';
import { activityValue, factorsOf, pairScore, pairValue, personScore, personValue, scoreOf } from './factors.ts';
import type { Chosen, PersonValue } from './factors.ts';
import { aloneFilter, circleFilter, isTakenThatDay, pairFilter, placeFilter } from './filters.ts';
import type { Place } from './filters.ts';
import { suggestionKey } from './key.ts';
import type { Memory } from './memory.ts';
import { placesIn } from './place-in-gap.ts';
import { isSnoozed } from './snooze.ts';
import { sharesOf } from './tuning.ts';
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
  readonly score: number;
}

/** What one gap's ranking starts from. */
export interface Ranking {
  readonly input: SuggestInput;
  readonly memory: Memory;
  readonly sameDay: readonly Chosen[];
}

const rankedPerson = ({ input, memory, sameDay }: Ranking, place: Place, person: Person): Ranked => {
  const value = personValue(person, place, input, memory, sameDay);
  return { person, value, score: personScore(value, sharesOf(input.weights)) };
};

/** Everybody who is free of ours that day, best first: the same for all activities and slots of a gap. */
const rankPeople = (ranking: Ranking, place: Place): Ranked[] =>
  ranking.input.people
    .filter((person) => !isTakenThatDay(person, place.moment.day, ranking.memory))
    .map((person) => rankedPerson(ranking, place, person))
    .toSorted((left, right) => right.score - left.score || (left.person.id < right.person.id ? -1 : 1));

const candidateOf = (
  { input, memory, sameDay }: Ranking,
  place: Place,
  activity: Activity,
  chosen: readonly Ranked[],
): Candidate => {
  const factors = factorsOf(
    activityValue(activity, place, input, memory, sameDay),
    chosen.map(({ person, value }) => ({ value, pair: pairValue(activity, person, place, input) })),
    sharesOf(input.weights),
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

/** Among how many who come first by themselves the one is chosen whom the activity suits best. */
const shortList = 5;

/** Of those who are next in turn, whoever the activity suits best: what they like, when they are free, where they work. */
const bestFitting = (activity: Activity, place: Place, few: readonly Ranked[], { input }: Ranking): Ranked => {
  const weights = sharesOf(input.weights);
  const scores = few.map(({ person, score }) => score + pairScore(pairValue(activity, person, place, input), weights));
  return few[scores.indexOf(Math.max(...scores))]!;
};

/** Whoever may take part, in their order, told why the others may not. */
function* eligible(
  activity: Activity,
  place: Place,
  ranked: readonly Ranked[],
  { input, memory }: Ranking,
  rejected: Rejected,
): Generator<Ranked> {
  for (const one of ranked) {
    const filter = pairFilter(activity, one.person, place, input, memory);
    if (filter === undefined) {
      yield one;
    } else {
      rejected(activity, filter);
    }
  }
}

/** The best people for an activity at a place; undefined when there are too few. */
const choosePeople = (
  activity: Activity,
  place: Place,
  ranked: readonly Ranked[],
  ranking: Ranking,
  isShown: (people: readonly string[]) => boolean,
  rejected: Rejected,
): readonly Ranked[] | undefined => {
  const { input } = ranking;
  const wanted = Math.max(1, activity.group.min);
  if (ranked.length < input.people.length) {
    rejected(activity, 'person-day');
  }
  const few: Ranked[] = [];
  const chosen: Ranked[] = [];
  for (const one of eligible(activity, place, ranked, ranking, rejected)) {
    if (isShown([...chosen.map((other) => other.person.id), one.person.id])) {
      continue;
    }
    if (wanted === 1) {
      few.push(one);
      if (few.length === shortList) {
        break;
      }
      continue;
    }
    chosen.push(one);
    if (chosen.length === wanted) {
      const ids = chosen.map((other) => other.person.id);
      if (!isSnoozed(input.snoozes, place.slot, activity.id, ids)) {
        return chosen;
      }
      rejected(activity, 'snoozed');
      chosen.pop();
    }
  }
  if (chosen.length > 0) {
    rejected(activity, 'group');
  }
  return few.length > 0 ? [bestFitting(activity, place, few, ranking)] : undefined;
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

/** Which people do an activity at a place: none where it is done alone or nobody is known; undefined when it cannot be. */
const peopleOf = (
  ranking: Ranking,
  place: Place,
  activity: Activity,
  ranked: () => readonly Ranked[],
  shown: readonly Shown[],
  rejected: Rejected,
): readonly Ranked[] | undefined => {
  const { input, memory } = ranking;
  const isAlone = activity.group.max === 0;
  if (!isAlone && input.people.length > 0) {
    const isShown = (ids: readonly string[]): boolean => shown.some((one) => isSame(one, activity.id, ids));
    return choosePeople(activity, place, ranked(), ranking, isShown, rejected);
  }
  const filter = isAlone ? aloneFilter(activity, place, memory) : undefined;
  if (filter !== undefined) {
    rejected(activity, filter);
  }
  return filter === undefined && !shown.some((one) => isSame(one, activity.id, [])) ? [] : undefined;
};

/** The best candidate of each activity that passes every filter in a gap, in its best slot; best first. */
export const rankGap = (
  ranking: Ranking,
  gap: Gap,
  shown: readonly Shown[] = [],
  rejected: Rejected = nobodyRejected,
): Candidate[] => {
  const { input, memory } = ranking;
  const rankedOn = new Map<number, readonly Ranked[]>();
  const best: Candidate[] = [];
  for (const activity of input.catalogue) {
    const circle = circleFilter(activity, memory, input.limits?.groupMost);
    const places = circle === undefined ? placesIn(activity, gap, input.longGaps ?? 'edge') : [];
    if (places.length === 0) {
      rejected(activity, circle ?? 'length');
      continue;
    }
    let bestHere: Candidate | undefined;
    for (const slot of places) {
      const place: Place = { gap, slot, moment: momentOf(slot, input.timeZone) };
      const { day } = place.moment;
      const filter = placeFilter(activity, place, input, memory);
      if (filter !== undefined) {
        rejected(activity, filter);
        continue;
      }
      const ranked = (): readonly Ranked[] => {
        const known = rankedOn.get(day) ?? rankPeople(ranking, place);
        rankedOn.set(day, known);
        return known;
      };
      const chosen = peopleOf(ranking, place, activity, ranked, shown, rejected);
      if (chosen !== undefined) {
        const candidate = candidateOf(ranking, place, activity, chosen);
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
  ranking: Ranking,
  place: Place,
  activity: Activity,
  people: readonly Person[],
): Candidate =>
  candidateOf(
    ranking,
    place,
    activity,
    people.map((person) => rankedPerson(ranking, place, person)),
  );
