import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { catalogue, suggest } from '../../../src/domain/involvement/index.ts';
import type { Decision, LedgerEntry, Person, SuggestInput } from '../../../src/domain/involvement/index.ts';
import { memoryOf } from '../../../src/domain/involvement/memory.ts';
import { rhythmDays } from '../../../src/domain/involvement/tuning.ts';
import { defaultPreferences } from '../../../src/domain/preferences.ts';
import { inputOn, live, longestWaits, ours } from '../../simulate/live.ts';
import { sixty, teamOf } from '../../simulate/team.ts';
import { daysOf } from '../../simulate/weeks.ts';
import { longRuns } from '../../support/long.ts';

// Years of weeks: on a busy machine they take longer than a test usually may.
vi.setConfig({ testTimeout: longRuns(120_000, 1_200_000) });

const day = 86_400_000;
const seedsFrom = (first: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => first + index);
const noLimits = { promisesPerDay: null, promisesPerWeek: null, hoverCap: true, groupMost: 6 } as const;
const equals = (count: number, start: number, seed: number): readonly Person[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `e${index}-${seed}`,
    name: `Equal ${index}`,
    circle: 'report',
    addedAt: start - 365 * day,
  }));
const countOf = (done: readonly LedgerEntry[], { id }: Person): number =>
  done.filter(({ people }) => people.includes(id)).length;
const lived = (
  seed: number,
  weeks: number,
  people: (now: number) => readonly Person[],
  change: Partial<SuggestInput> = {},
) => {
  const days = daysOf('2026-01-05', weeks, seed);
  return { days, ...live({ days, people, adviser: ours, takes: () => true, change }) };
};

describe.each(seedsFrom(11, longRuns(3, 24)))('whatever the weeks (seed %i)', (seed) => {
  it('three equal people over thirty bookings differ by one at most, and never by more on the way', () => {
    const team = equals(3, Date.UTC(2026, 0, 5), seed);
    const { done } = lived(seed, 8, () => team, { suggestionsPerDay: 1 });
    const spreads = Array.from({ length: 31 }, (_, bookings) => {
      const counts = team.map((person) => countOf(done.slice(0, bookings), person));
      return Math.max(...counts) - Math.min(...counts);
    });
    expect(done.length).toBeGreaterThanOrEqual(30);
    expect(Math.max(...spreads)).toBeLessThanOrEqual(1);
  });

  it('a newcomer does not get the next five', () => {
    const old = equals(3, Date.UTC(2026, 0, 5), seed);
    const joined = Date.UTC(2026, 1, 16);
    const fresh: Person = { id: `new-${seed}`, name: 'New', circle: 'report', addedAt: joined };
    const { done } = lived(seed, 12, (now) => (now < joined ? old : [...old, fresh]), { suggestionsPerDay: 1 });
    const next = done.filter(({ at }) => at >= joined).slice(0, 5);
    expect(countOf(next, fresh)).toBeLessThanOrEqual(2);
    expect(countOf(done.filter(({ at }) => at >= joined).slice(0, 8), fresh)).toBeGreaterThanOrEqual(1);
  });

  it("two weeks' absence is neither held against somebody nor made up for in a burst", () => {
    const team = equals(4, Date.UTC(2026, 0, 5), seed);
    const from = Date.UTC(2026, 2, 2);
    const back = from + 14 * day;
    const away = team.map((person, index) =>
      index === 0 ? { ...person, pausedFrom: from, pausedUntil: back } : person,
    );
    const { done } = lived(seed, 16, (now) => (now < from ? team : away), { suggestionsPerDay: 1 });
    expect(
      countOf(
        done.filter(({ at }) => at >= from && at < back),
        team[0]!,
      ),
    ).toBe(0);
    const after = done.filter(({ at }) => at >= back).slice(0, 16);
    expect(countOf(after.slice(0, 8), team[0]!)).toBeLessThanOrEqual(3);
    expect(Math.abs(countOf(after, team[0]!) - 4)).toBeLessThanOrEqual(1);
  });
});

describe('sixty people over a year', () => {
  it.each(seedsFrom(1, longRuns(1, 48)))('are each reached within twice their rhythm (seed %i)', (seed) => {
    const team = teamOf(sixty, Date.UTC(2026, 0, 5), seed);
    const life = lived(seed, 52, () => team, { limits: noLimits });
    const waits = longestWaits(life, team, life.days, (person) => rhythmDays(person));
    expect(Math.max(...waits)).toBeLessThanOrEqual(2);
  });
});

describe('limits', () => {
  const limit = fc.record({
    promisesPerDay: fc.constantFrom(null, 1, 2, 3),
    promisesPerWeek: fc.constantFrom(null, 1, 4, 10),
    hoverCap: fc.boolean(),
    groupMost: fc.integer({ min: 1, max: 6 }),
  });

  it('are kept by every week that is lived by suggestions', () => {
    fc.assert(
      fc.property(
        limit,
        fc.constantFrom<SuggestInput['suggestionsPerDay']>(1, 2, 3, 'every'),
        fc.nat(99),
        (limits, suggestionsPerDay, seed) => {
          const team = teamOf(sixty.slice(0, 8 + (seed % 9)), Date.UTC(2026, 0, 5), seed);
          const days = daysOf('2026-01-05', 6, seed);
          const done: LedgerEntry[] = [];
          for (const one of days) {
            // One is taken and everything is asked anew: what is booked counts at once.
            for (let taken = 0; taken < 6; taken += 1) {
              const [best] = suggest(inputOn(one, team, [...done], { limits, suggestionsPerDay }));
              if (best === undefined) {
                break;
              }
              const minutes = (best.slot.end - best.slot.start) / 60_000;
              done.push({ activity: best.activity, people: best.people, at: best.slot.start, minutes });
            }
            const today = done.filter(({ at }) => at >= one.now && at < one.now + day);
            const monday = one.now - (Temporal.PlainDate.from(one.date).dayOfWeek - 1) * day;
            const thisWeek = done.filter(({ at }) => at >= monday - day / 4);
            expect(today.length).toBeLessThanOrEqual(limits.promisesPerDay ?? 99);
            expect(thisWeek.length).toBeLessThanOrEqual(limits.promisesPerWeek ?? 999);
          }
          expect(done.filter(({ people }) => people.length > limits.groupMost)).toEqual([]);
        },
      ),
      { numRuns: longRuns(4, 100), seed: 20260105 },
    );
  });

  it('hold back a third booking on one person about one thing within ten working days (RULE-7)', () => {
    const person = teamOf(['report'], Date.UTC(2026, 0, 5), 3)[0]!;
    const [monday] = daysOf('2026-03-02', 1, 3);
    const project = 'Pricing';
    const past = (ago: number, rest: Partial<LedgerEntry> = {}): LedgerEntry => ({
      activity: 'a18',
      people: [person.id],
      at: monday!.now - ago * day,
      minutes: 45,
      project,
      ...rest,
    });
    const kindsAfter = (ledger: readonly LedgerEntry[], hoverCap = true): boolean =>
      suggest(
        inputOn(monday!, [person], ledger, { suggestionsPerDay: 'every', limits: { ...noLimits, hoverCap } }),
      ).some(({ activity, people }) => people.length > 0 && !catalogue.find(({ id }) => id === activity)!.isLight);
    expect(kindsAfter([past(3)])).toBe(true);
    expect(kindsAfter([past(3), past(6, { project: ' pricing ' })])).toBe(false);
    expect(kindsAfter([past(3), past(6)], false)).toBe(true);
    expect(kindsAfter([past(3), past(20)])).toBe(true);
    expect(kindsAfter([past(3), past(6, { project: 'Hiring' })])).toBe(true);
    // What is known to be about another goal is not about this one.
    const goals = [
      { text: 'Pricing', serves: ['help'] },
      { text: 'Growing people', serves: ['mentor'] },
    ];
    const twice = suggest(
      inputOn(monday!, [person], [past(3), past(6)], {
        suggestionsPerDay: 'every',
        limits: noLimits,
        goals,
        catalogue: catalogue.filter(({ id }) => id === 'a18' || id === 'a17'),
      }),
    );
    expect([...new Set(twice.map(({ activity }) => activity))]).toEqual(['a17']);
  });
});

describe('what the user declined', () => {
  const days = daysOf('2026-03-02', 1, 5);
  const team = equals(6, days[0]!.now, 5);
  const declined = (ago: number): Decision => ({
    at: days[0]!.now - ago * day,
    kind: 'declined',
    activity: 'a09',
    people: [],
  });
  const tasteFor = (decisions: readonly Decision[], id: string): number => {
    const memory = memoryOf(inputOn(days[0]!, team, [], { decisions }));
    return memory.taste(catalogue.find((activity) => activity.id === id)!);
  };

  it('counts less at once, its kind a little less, and both recover with the weeks', () => {
    expect(tasteFor([], 'a09')).toBe(0.5);
    const [today, month, year] = [0, 30, 365].map((ago) => tasteFor([declined(ago)], 'a09'));
    expect(today).toBeLessThan(0.3);
    expect(month).toBeGreaterThan(today!);
    expect(year).toBeGreaterThan(0.49);
    expect(tasteFor([declined(0)], 'a10')).toBeGreaterThan(today!);
    expect(tasteFor([declined(0)], 'a10')).toBeLessThan(0.5);
    expect(tasteFor([declined(0)], 'a13')).toBe(0.5);
  });

  it('comes up less often, and as often as before once it is forgotten', () => {
    const many = Array.from({ length: 4 }, (_, ago) => declined(ago));
    const walks = (decisions: readonly Decision[]): number =>
      daysOf('2026-03-02', 3, 5).reduce((count, one) => {
        const found = suggest(inputOn(one, team, [], { decisions, suggestionsPerDay: 'every' }));
        return count + found.filter(({ activity }) => activity === 'a09').length;
      }, 0);
    const before = walks([]);
    expect(walks(many)).toBeLessThan(before);
    expect(walks(many.map((one) => ({ ...one, at: one.at - 720 * day })))).toBe(before);
  });
});

describe('with the usual preferences', () => {
  it('the same input gives the same suggestions', () => {
    const days = daysOf('2026-01-05', 2, 9);
    const team = teamOf(sixty, days[0]!.now, 9);
    const { weights, cadenceDays } = defaultPreferences;
    const look = () => days.map((one) => suggest(inputOn(one, team, [], { weights, cadenceDays })));
    expect(look()).toEqual(look());
  });
});
