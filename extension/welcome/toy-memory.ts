import type { Gap } from '../../src/domain/availability/types.ts';
import { anotherIdea, snoozeOf } from '../../src/domain/involvement/index.ts';
import type { Engagement, Snooze, SuggestInput, Suggestion } from '../../src/domain/involvement/types.ts';

/** Another idea that took the place of the first one in its gap, and all that were shown there before. */
interface Swap {
  readonly suggestion: Suggestion;
  readonly shown: readonly Suggestion[];
}

/** What was tried in the toy week. It lives as long as the page does. */
export interface ToyMemory {
  readonly booked: readonly Engagement[];
  readonly snoozes: readonly Snooze[];
  /** By the start of the gap. */
  readonly swaps: ReadonlyMap<number, Swap>;
}

export const freshToy: ToyMemory = { booked: [], snoozes: [], swaps: new Map() };

/** Puts other ideas where they were asked for, as long as their gap and their people are still the same. */
export const withSwaps = (
  suggestions: readonly Suggestion[],
  { people }: Pick<SuggestInput, 'people'>,
  { swaps }: ToyMemory,
): readonly Suggestion[] =>
  suggestions.map((suggestion) => {
    const swapped = swaps.get(suggestion.gap.start)?.suggestion;
    const isStill =
      swapped !== undefined &&
      swapped.gap.end === suggestion.gap.end &&
      swapped.people.every((id) => people.some((person) => person.id === id));
    return isStill ? swapped : suggestion;
  });

/** The toy week with a suggestion booked: nothing leaves the page. */
export const bookedToy = (memory: ToyMemory, { activity, people, slot }: Suggestion): ToyMemory => ({
  ...memory,
  booked: [...memory.booked, { activity, people, slot }],
});

/** The toy week with a booking taken back. */
export const undoneToy = (memory: ToyMemory, { slot }: Suggestion): ToyMemory => ({
  ...memory,
  booked: memory.booked.filter((one) => one.slot.start !== slot.start),
});

/** "Not now": the gap is left alone, and the day's suggestion may move elsewhere. */
export const leftAloneToy = (memory: ToyMemory, suggestion: Suggestion, input: SuggestInput): ToyMemory => {
  const { gap, activity, people } = suggestion;
  const { now, timeZone } = input;
  return {
    ...memory,
    snoozes: [...memory.snoozes, snoozeOf('leave-this-gap', { now, timeZone, gap, activity, people })],
  };
};

const gapOf = ({ gap }: Suggestion, { gaps }: SuggestInput): Gap | undefined =>
  gaps.find(({ start, end }) => start === gap.start && end === gap.end);

/** The next idea for the same gap; undefined when every one was shown. */
export const anotherToy = (
  memory: ToyMemory,
  suggestion: Suggestion,
  input: SuggestInput,
): { readonly memory: ToyMemory; readonly suggestion: Suggestion } | undefined => {
  const gap = gapOf(suggestion, input);
  const shown = [...(memory.swaps.get(suggestion.gap.start)?.shown ?? []), suggestion];
  const next = gap && anotherIdea(input, gap, shown);
  if (next === undefined) return undefined;
  const swaps = new Map(memory.swaps).set(suggestion.gap.start, { suggestion: next, shown });
  return { memory: { ...memory, swaps }, suggestion: next };
};
