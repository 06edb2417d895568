import type { Gap } from '../availability/types.ts';
import { momentOf } from './day.ts';
import { activityValue, factorsOf, pairScore, pairValue, scoreOf } from './factors.ts';
import { aloneFilter, circleFilter, pairFilter, placeFilter } from './filters.ts';
import type { Place } from './filters.ts';
import { suggestionKey } from './key.ts';
import { isLookBack } from './look-back.ts';
import { lastTurn, orderPeople, rankPerson } from './people-order.ts';
import type { PeopleOrder, Ranked, Ranking } from './people-order.ts';
import { isForGroupDay } from './occasion.ts';
import { placesIn } from './place-in-gap.ts';
import { isSnoozed } from './snooze.ts';
import { sharesOf } from './tuning.ts';
import type { Activity, FilterName, Person, Suggestion } from './types.ts';

/** A suggestion with what it was made from. */
export interface Candidate {
  readonly suggestion: Suggestion;
  readonly activity: Activity;
  readonly people: readonly Person[];
}

/** Is told why something was left out: once per activity, or once per activity and person (or so many at once). */
export type Rejected = (activity: Activity, filter: FilterName, people?: number) => void;

const nobodyRejected: Rejected = () => undefined;

/** A look-back was agreed on when something was handed over: of all one could do with somebody it comes first. Then the best score. */
export const byRank = (left: Candidate, right: Candidate): number =>
  Number(isLookBack(right.activity)) - Number(isLookBack(left.activity)) ||
  right.suggestion.score - left.suggestion.score;

const candidateOf = (
  { input, memory, sameDay }: Ranking,
  place: Place,
  activity: Activity,
  chosen: readonly Ranked[],
): Candidate => {
  const factors = factorsOf(
    activityValue(activity, place, input, memory, sameDay),
    chosen.map(({ person, value }) => ({
      // To look back is due by itself, whatever else was done since.
      value: isLookBack(activity) ? { ...value, cadence: 1 } : value,
      pair: pairValue(activity, person, place, input),
    })),
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
const shortList = 3;

/** Of those who are next in turn, whoever the activity suits best: what they like, when they are free, where they work. */
const bestFitting = (activity: Activity, place: Place, few: readonly Ranked[], { input }: Ranking): Ranked => {
  const weights = sharesOf(input.weights);
  const scores = few.map(({ person, score }) => score + pairScore(pairValue(activity, person, place, input), weights));
  return few[scores.indexOf(Math.max(...scores))]!;
};

/** On the day for groups so many others are asked, where the activity is for as many (T8). */
const sociable = 3;

/** The best people for an activity at a place; undefined when there are too few. */
const choosePeople = (
  activity: Activity,
  place: Place,
  ranked: PeopleOrder,
  ranking: Ranking,
  isShown: (people: readonly string[]) => boolean,
  rejected: Rejected,
): readonly Ranked[] | undefined => {
  const { input, memory } = ranking;
  const { circles } = activity;
  const least = Math.max(1, activity.group.min);
  const wanted = isForGroupDay(activity, place.moment.weekday, input)
    ? Math.max(least, Math.min(activity.group.max, input.limits?.groupMost ?? sociable, sociable))
    : least;
  if (ranked.length < input.people.length) {
    rejected(activity, 'person-day');
  }
  const latest = ranking.turns?.most ?? lastTurn;
  const few: Ranked[] = [];
  const chosen: Ranked[] = [];
  let fitting = 0;
  for (let rank = ranked.next(0, circles); rank < ranked.length; rank = ranked.next(rank + 1, circles)) {
    fitting += 1;
    const turn = ranked.turnAt(rank);
    const first = few[0] ?? chosen[0];
    if (first === undefined ? turn > latest : turn > first.turn && wanted === 1) {
      break;
    }
    const filter = pairFilter(activity, ranked.personAt(rank), place, input, memory);
    if (filter !== undefined) {
      rejected(activity, filter);
      continue;
    }
    const one = ranked.at(rank);
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
      if (!isSnoozed(input.snoozes, place.slot, activity.id, ids, input.now)) {
        return chosen;
      }
      rejected(activity, 'snoozed');
      chosen.pop();
    }
  }
  if (chosen.length >= least) {
    return chosen;
  }
  if (chosen.length > 0) {
    rejected(activity, 'group');
  }
  if (fitting < ranked.length) {
    rejected(activity, 'circle', ranked.length - fitting);
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
  ranked: () => PeopleOrder,
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
  const rankedOn = new Map<number, PeopleOrder>();
  // Many activities take as long as another: their places are looked for once.
  const placesOf = new Map<number, readonly Place[]>();
  const placesFor = (activity: Activity): readonly Place[] => {
    const { minutes, travelMinutes } = activity;
    const key = (minutes.min * 1000 + minutes.usual) * 1000 + travelMinutes;
    const known =
      placesOf.get(key) ??
      placesIn(activity, gap, input.longGaps ?? 'edge').map((slot) => ({
        gap,
        slot,
        moment: momentOf(slot, input.timeZone),
      }));
    placesOf.set(key, known);
    return known;
  };
  const best: Candidate[] = [];
  for (const activity of input.catalogue) {
    const circle = circleFilter(activity, memory, input.limits?.groupMost);
    const places = circle === undefined ? placesFor(activity) : [];
    if (places.length === 0) {
      rejected(activity, circle ?? 'length');
      continue;
    }
    let bestHere: Candidate | undefined;
    for (const place of places) {
      const { day } = place.moment;
      const filter = placeFilter(activity, place, input, memory);
      if (filter !== undefined) {
        rejected(activity, filter);
        continue;
      }
      const ranked = (): PeopleOrder => {
        const known = rankedOn.get(day) ?? orderPeople(ranking, place);
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
  return best.toSorted((left, right) => byRank(left, right) || (left.activity.id < right.activity.id ? -1 : 1));
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
    people.map((person) => rankPerson(ranking, place, person)),
  );
