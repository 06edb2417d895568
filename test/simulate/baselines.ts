import { momentOf } from '../../src/domain/involvement/day.ts';
import { circleFilter, fitsCircle, placeFilter } from '../../src/domain/involvement/filters.ts';
import type { Gap } from '../../src/domain/availability/index.ts';
import type { Activity, Person, SuggestInput } from '../../src/domain/involvement/index.ts';
import { daysSinceLast, memoryOf } from '../../src/domain/involvement/memory.ts';
import type { Memory } from '../../src/domain/involvement/memory.ts';
import { placesIn } from '../../src/domain/involvement/place-in-gap.ts';
import { pick } from './chance.ts';
import type { Chance } from './chance.ts';
import type { Adviser, Idea } from './live.ts';

/** What can be done in a gap at all: it fits in time and place. Nothing else is asked. */
const possibleIn = (gap: Gap, input: SuggestInput, memory: Memory): readonly { activity: Activity; slot: Gap }[] =>
  input.catalogue.flatMap((activity) => {
    const [slot] = placesIn(activity, gap, 'edge');
    if (slot === undefined || circleFilter(activity, memory) !== undefined) {
      return [];
    }
    const place = { gap, slot, moment: momentOf(slot, input.timeZone) };
    const isPossible = placeFilter(activity, place, { ...input, snoozes: [] }, memory) === undefined;
    return isPossible ? [{ activity, slot: { ...gap, ...slot } }] : [];
  });

const ideaWith = (
  choice: { readonly activity: Activity; readonly slot: Gap },
  inOrder: readonly Person[],
): Idea | undefined => {
  const { activity, slot } = choice;
  const wanted = activity.group.max === 0 ? 0 : Math.max(1, activity.group.min);
  const people = inOrder.filter((person) => fitsCircle(activity, person)).slice(0, wanted);
  return people.length < wanted
    ? undefined
    : {
        activity: activity.id,
        people: people.map(({ id }) => id),
        start: slot.start,
        minutes: (slot.end - slot.start) / 60_000,
        reasons: [],
      };
};

const shuffled = <Item>(items: readonly Item[], chance: Chance): readonly Item[] =>
  items
    .map((item) => ({ item, turn: chance() }))
    .toSorted((left, right) => left.turn - right.turn)
    .map(({ item }) => item);

/** As many gaps a day as ours may use, in any order; in each one thing of those that are possible, with whoever `order` says. */
const adviser =
  (chance: Chance, order: (input: SuggestInput, memory: Memory) => readonly Person[]): Adviser =>
  (input) => {
    const memory = memoryOf(input);
    const most = input.suggestionsPerDay === 'every' ? input.gaps.length : input.suggestionsPerDay;
    const ideas: Idea[] = [];
    for (const gap of shuffled(input.gaps, chance)) {
      const possible = possibleIn(gap, input, memory);
      const used = new Set(ideas.flatMap(({ people }) => people));
      const free = order(input, memory).filter(({ id }) => !used.has(id));
      const idea = possible.length > 0 && ideas.length < most ? ideaWith(pick(possible, chance), free) : undefined;
      if (idea !== undefined) {
        ideas.push(idea);
      }
    }
    return ideas;
  };

/** Anything possible, with anybody. */
export const atRandom = (chance: Chance): Adviser => adviser(chance, ({ people }) => shuffled(people, chance));

/** Anything possible, with whoever was not seen for the longest time. */
export const longestUnseen = (chance: Chance): Adviser =>
  adviser(chance, ({ people, now, timeZone }, memory) => {
    const day = momentOf({ start: now, end: now }, timeZone).day;
    const since = ({ id }: Person): number => daysSinceLast(memory.pastWith.get(id)?.days, day);
    return shuffled(people, chance).toSorted((left, right) => {
      const [one, other] = [since(left), since(right)];
      return one === other ? 0 : other - one;
    });
  });
