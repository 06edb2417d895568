import type { LedgerEntry, Person, PersonId } from './types.ts';

/** How long back attention is shared out, in days (RULE-5). */
export const fairnessDays = 28;

const windowMs = fairnessDays * 86_400_000;

/** An occasion in minutes of attention, however short: that it happens matters more than how long it takes. */
const occasionWorth = 60;
/** So many minutes more make a minute of it: four weeks of long ones do not add up to one more. */
const lengthWorth = 16;

/**
 * My attention within the last {@link fairnessDays} against what I mean to give: about me, never about how somebody did.
 * Shortfall = target - done - allowance, in parts of the target.
 */
export interface Attention {
  /** The equal part: what somebody who was there all the time, with a target like everybody's, had on average. 0 for a beginner. */
  readonly average: number;
  /** In (-∞, 1]: 0 is as much as was meant; 1 is none at all, without having been new or away. */
  readonly shortfallOf: (person: PersonId) => number;
  /** Done and allowance together, in minutes. */
  readonly countedFor: (person: PersonId) => number;
}

/** Which part of the window somebody was known and not paused, in [0, 1]. */
const presenceOf = ({ addedAt, pausedFrom, pausedUntil }: Person, now: number): number => {
  const since = Math.min(now, Math.max(now - windowMs, addedAt));
  const from = Math.max(since, pausedFrom ?? since);
  const until = pausedUntil === undefined ? from : Math.min(now, pausedUntil ?? now);
  return Math.max(0, now - since - Math.max(0, until - from)) / windowMs;
};

/**
 * Newcomers are taken to have had the others' average before they came, and whoever was away to have had it meanwhile: so nobody is
 * flooded, neither at the start nor on return.
 */
export const attentionOf = (people: readonly Person[], past: readonly LedgerEntry[], now: number): Attention => {
  const spent = new Map<PersonId, number>();
  for (const { at, minutes, people: with_ } of past) {
    if (at > now - windowMs) {
      for (const person of with_) {
        spent.set(person, (spent.get(person) ?? 0) + occasionWorth + minutes / lengthWorth);
      }
    }
  }
  const presence = new Map(people.map((person) => [person.id, presenceOf(person, now)]));
  const part = ({ id, attention = 1 }: Person): number => attention * (presence.get(id) ?? 0);
  const parts = people.reduce((sum, person) => sum + part(person), 0);
  const average = parts === 0 ? 0 : people.reduce((sum, { id }) => sum + (spent.get(id) ?? 0), 0) / parts;
  const rows = new Map(
    people.map(({ id, attention = 1 }) => {
      const target = average * attention;
      const counted = (spent.get(id) ?? 0) + (1 - (presence.get(id) ?? 0)) * target;
      return [id, { counted, shortfall: target === 0 ? 0 : 1 - counted / target }];
    }),
  );
  return {
    average,
    shortfallOf: (person) => rows.get(person)?.shortfall ?? 0,
    countedFor: (person) => rows.get(person)?.counted ?? 0,
  };
};
