import type { LedgerEntry, Person, PersonId } from './types.ts';

/** How long back attention is shared out, in days (RULE-5): longer for those whom one means to see seldom. */
const windowDays = (rhythm: number): number => Math.max(28, 4 * rhythm);

const dayMs = 86_400_000;

/** An occasion in minutes of attention, however short: that it happens matters more than how long it takes. */
const occasionWorth = 60;
/** So many minutes more make a minute of it: four weeks of long ones do not add up to one more. */
const lengthWorth = 16;

/**
 * My attention over a rolling window against what I mean to give: about me, never about how somebody did. Equal for people of the
 * same rhythm, unless the user wants more or less for somebody. Shortfall = target - done - allowance, in parts of the target.
 */
export interface Attention {
  /** In (-∞, 1]: 0 is as much as was meant; 1 is none at all, without having been new or away. */
  readonly shortfallOf: (person: PersonId) => number;
  /** Done and allowance together, in minutes. */
  readonly countedFor: (person: PersonId) => number;
}

/** Which part of a window somebody was known and not paused, in [0, 1]. */
const presenceOf = ({ addedAt, pausedFrom, pausedUntil }: Person, windowMs: number, now: number): number => {
  const since = Math.min(now, Math.max(now - windowMs, addedAt));
  const from = Math.max(since, pausedFrom ?? since);
  const until = pausedUntil === undefined ? from : Math.min(now, pausedUntil ?? now);
  return Math.max(0, now - since - Math.max(0, until - from)) / windowMs;
};

/**
 * Newcomers are taken to have had the others' average before they came, and whoever was away to have had it meanwhile: so nobody is
 * flooded, neither at the start nor on return.
 * @param pastWith what was done with somebody, ahead of now included; any order.
 * @param rhythmOf days between two things done with somebody.
 */
export const attentionOf = (
  people: readonly Person[],
  pastWith: (person: PersonId) => readonly Pick<LedgerEntry, 'at' | 'minutes'>[],
  now: number,
  rhythmOf: (person: Person) => number,
): Attention => {
  const rows = people.map((person) => {
    const rhythm = rhythmOf(person);
    const days = windowDays(rhythm);
    const since = now - days * dayMs;
    let spent = 0;
    for (const { at, minutes } of pastWith(person.id)) {
      if (at > since) {
        spent += occasionWorth + minutes / lengthWorth;
      }
    }
    const presence = presenceOf(person, days * dayMs, now);
    return { id: person.id, days, spent, presence, part: (person.attention ?? 1) / rhythm };
  });
  // Minutes a day for a part of one: what I gave in all, shared out over those who were there.
  const given = rows.reduce((sum, { spent, days }) => sum + spent / days, 0);
  const shared = rows.reduce((sum, { part, presence }) => sum + part * presence, 0);
  const rate = shared === 0 ? 0 : given / shared;
  const counts = new Map(
    rows.map(({ id, days, spent, presence, part }) => {
      const target = rate * part * days;
      const counted = spent + (1 - presence) * target;
      return [id, { counted, shortfall: target === 0 ? 0 : 1 - counted / target }];
    }),
  );
  return {
    shortfallOf: (person) => counts.get(person)?.shortfall ?? 0,
    countedFor: (person) => counts.get(person)?.counted ?? 0,
  };
};
