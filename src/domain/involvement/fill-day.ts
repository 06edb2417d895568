import type { Gap, Interval } from '../availability/types.ts';
import { dayNumberOf, momentOf } from './day.ts';
import { mostOnDay } from './gentle-start.ts';
import type { Memory } from './memory.ts';
import { lastTurn, orderPeople } from './people-order.ts';
import type { Turns } from './people-order.ts';
import { isPaused } from './person-rules.ts';
import { byRank, rankGap } from './rank.ts';
import type { Candidate } from './rank.ts';
import { isSnoozed } from './snooze.ts';
import type { PersonId, SuggestInput } from './types.ts';

const byStart = (left: Interval, right: Interval): number => left.start - right.start || left.end - right.end;

/** How many suggestions a day may still get: what is booked counts (RULE-2). */
const leftOn = (day: number, gaps: readonly Gap[], input: SuggestInput): number =>
  mostOnDay(gaps[0]!.start, input) -
  input.booked.filter((one) => dayNumberOf(one.slot.start, input.timeZone) === day).length;

/**
 * Whose day it is: as many people as there may be suggestions, those who come first by rhythm and attention. Whom first, then what:
 * otherwise a pleasant activity would again and again go to somebody whose turn it is not. However many gaps are left: what is still to
 * come must not change its mind because another gap has passed.
 */
const peopleOfDay = (
  gap: Gap,
  most: number,
  without: ReadonlySet<PersonId>,
  input: SuggestInput,
  memory: Memory,
): ReadonlySet<PersonId> => {
  const moment = momentOf(gap, input.timeZone);
  // The same turns for the whole day, whatever gaps are left of it.
  const place = { gap: { ...gap, start: moment.day, end: moment.day }, slot: gap, moment };
  const order = orderPeople({ input, memory, sameDay: [] }, place);
  const chosen = new Set<PersonId>();
  for (let rank = 0; rank < order.length && chosen.size < most; rank += 1) {
    const person = order.personAt(rank);
    const isAway = isPaused(person, gap.start) || isSnoozed(input.snoozes, gap, '', [person.id], input.now);
    if (!isAway && !without.has(person.id)) {
      chosen.add(person.id);
    }
  }
  return chosen;
};

/** The best candidate of a gap: with somebody whose turn it is, if there is anything to do with them. */
const bestIn = (
  gap: Gap,
  chosen: readonly Candidate[],
  turns: ReadonlyMap<PersonId, number>,
  others: number,
  input: SuggestInput,
  memory: Memory,
): Candidate | undefined => {
  const isNew = ({ activity }: Candidate): boolean => !chosen.some((one) => one.activity.id === activity.id);
  const levels = new Set([0, ...turns.values(), others, lastTurn]);
  let alone: Candidate | undefined;
  for (const most of [...levels].toSorted((left, right) => left - right)) {
    const turn: Turns = { of: turns, others, most };
    const ranked = rankGap({ input, memory, sameDay: chosen, turns: turn }, gap);
    // The same thing twice in a day is only better than nothing, and not even that where it is done alone.
    const best = ranked.find(isNew) ?? ranked.find(({ activity }) => activity.group.max > 0);
    if (best !== undefined && (best.people.length > 0 || input.people.length === 0)) {
      return best;
    }
    alone ??= best;
  }
  return alone;
};

/** As many of a day's candidates as it may have: those whose day it is, each at their best time, then the best-ranked of the others. */
const keptOf = (
  chosen: readonly Candidate[],
  left: number,
  ofDay: ReadonlySet<PersonId> | undefined,
): readonly Candidate[] => {
  if (chosen.length <= left) {
    return chosen;
  }
  const inRank = chosen.toSorted(
    (one, other) => byRank(one, other) || byStart(one.suggestion.slot, other.suggestion.slot),
  );
  const isOfDay = ({ people }: Candidate): boolean => people.some(({ id }) => ofDay?.has(id) === true);
  const kept = new Set<Candidate>();
  const repeats = (candidate: Candidate): boolean =>
    [...kept].some(({ people }) => people.some((person) => candidate.people.includes(person)));
  for (const wants of [
    (one: Candidate) => isOfDay(one) && !repeats(one),
    (one: Candidate) => !repeats(one),
    () => true,
  ]) {
    for (const candidate of inRank) {
      if (kept.size < left && !kept.has(candidate) && wants(candidate)) {
        kept.add(candidate);
      }
    }
  }
  return chosen.filter((one) => kept.has(one));
};

/** A suggestion for each gap, from the day's end, in turn with those whose day it is. */
const fill = (
  gaps: readonly Gap[],
  ofDay: ReadonlySet<PersonId> | undefined,
  input: SuggestInput,
  memory: Memory,
): readonly Candidate[] => {
  const turns = new Map<PersonId, number>([...(ofDay ?? [])].map((id) => [id, 0]));
  const others = ofDay === undefined ? 0 : lastTurn;
  const chosen: Candidate[] = [];
  for (const gap of gaps.toReversed()) {
    const best = bestIn(gap, chosen, turns, others, input, memory);
    if (best !== undefined) {
      chosen.push(best);
      best.people.forEach(({ id }) => {
        const turn = turns.get(id) ?? others;
        // Whose day it is comes before the others even the second time: then the better of two times is kept.
        turns.set(id, Math.min(ofDay?.has(id) === true ? lastTurn - 1 : lastTurn, turn + 1));
      });
    }
  }
  return chosen.toReversed();
};

/** How often somebody with whom nothing can be done that day gives way to the next. */
const mostTries = 3;

/**
 * What a day's gaps hold, in time order: at most one each (RULE-2), nobody and nothing twice as long as there is something else. A day
 * is filled from its end: gaps pass from its beginning, and what is still to come must not change its mind when they do.
 */
const fillDay = (day: number, gaps: readonly Gap[], input: SuggestInput, memory: Memory): readonly Candidate[] => {
  const left = leftOn(day, gaps, input);
  if (left <= 0) {
    return [];
  }
  if (left === Number.POSITIVE_INFINITY) {
    return fill(gaps, undefined, input, memory);
  }
  const cannot = new Set<PersonId>();
  for (let tries = 1; ; tries += 1) {
    const ofDay = peopleOfDay(gaps[0]!, left, cannot, input, memory);
    const chosen = fill(gaps, ofDay, input, memory);
    const kept = keptOf(chosen, left, ofDay);
    const ids = kept.flatMap(({ people }) => people.map(({ id }) => id));
    const idle = [...ofDay].filter((id) => !ids.includes(id));
    const isRepeating = new Set(ids).size < ids.length;
    if (!isRepeating || idle.length === 0 || tries === mostTries) {
      return kept;
    }
    idle.forEach((id) => cannot.add(id));
  }
};

/**
 * At most one suggestion per gap, in time order. Gaps of one day see each other; days do not, so that a change on Tuesday leaves
 * Thursday alone.
 */
export const fillDays = (input: SuggestInput, memory: Memory): Candidate[] => {
  const days = new Map<number, Gap[]>();
  for (const gap of input.gaps.toSorted(byStart)) {
    const day = dayNumberOf(gap.start, input.timeZone);
    days.set(day, [...(days.get(day) ?? []), gap]);
  }
  return [...days].flatMap(([day, gaps]) => fillDay(day, gaps, input, memory));
};
