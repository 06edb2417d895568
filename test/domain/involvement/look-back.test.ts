import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainNoSuggestion, reasonOf, suggest } from '../../../src/domain/involvement/index.ts';
import type { LedgerEntry, SuggestInput } from '../../../src/domain/involvement/index.ts';
import { ana, ben, done, heldBy, ideas, only } from './team.ts';
import { at, gap, input, person, weekGaps } from './week.ts';

const monday = [gap('mon 13:00-14:00')];
const twoWeeksAgo = '2026-11-09 10:00';
const handedOver = done('a23', twoWeeksAgo, ['id-ana']);
const limits = { promisesPerDay: null, promisesPerWeek: null, hoverCap: true, groupMost: 6 };

/** Whether a look-back is offered on Monday after all this. */
const isOffered = (...ledger: readonly LedgerEntry[]): boolean =>
  ideas({ gaps: monday, people: [ana], catalogue: only('a23b'), ledger }).length > 0;

describe('the look-back on what was handed over (B8, W8)', () => {
  it('comes first with that person, two weeks after a hand-over, and says why', () => {
    const asked = input({ gaps: monday, people: [ana], ledger: [handedOver] });
    const [found] = suggest(asked);
    expect(found).toMatchObject({ activity: 'a23b', people: ['id-ana'] });
    expect((found!.slot.end - found!.slot.start) / 60_000).toBe(30);
    expect(reasonOf(found!, asked)[0]).toEqual({ key: 'lookBack', values: { days: 14 } });
  });

  it('comes four weeks after a trial of autonomy', () => {
    expect(isOffered(done('a37', '2026-10-27 10:00', ['id-ana']))).toBe(false);
    expect(isOffered(done('a37', '2026-10-26 10:00', ['id-ana']))).toBe(true);
  });

  it('comes no day earlier, and no more once it is eight weeks late', () => {
    expect(isOffered(done('a23', '2026-11-10 10:00', ['id-ana']))).toBe(false);
    expect(isOffered(done('a23', '2026-09-14 10:00', ['id-ana']))).toBe(true);
    expect(isOffered(done('a23', '2026-09-13 10:00', ['id-ana']))).toBe(false);
  });

  it('comes once: not after it took place, nor where it is planned already', () => {
    expect(isOffered(handedOver, done('a23b', '2026-11-12 10:00', ['id-ana']))).toBe(false);
    expect(isOffered(handedOver, done('a23b', 'fri 10:00', ['id-ana']))).toBe(false);
  });

  it('comes again after the next hand-over', () => {
    const before = [done('a23', '2026-09-01 10:00', ['id-ana']), done('a23b', '2026-09-16 10:00', ['id-ana'])];
    expect(isOffered(...before)).toBe(false);
    expect(isOffered(...before, handedOver)).toBe(true);
  });

  it('is with whom something was handed over to, and with nobody who is not known any longer', () => {
    expect(ideas({ gaps: monday, people: [ana, ben], catalogue: only('a23b'), ledger: [handedOver] })).toEqual([
      'a23b id-ana',
    ]);
    expect(heldBy('a23b', { gaps: monday, people: [ben], ledger: [handedOver] })).toBe('look-back');
    expect(ideas({ gaps: monday, people: [], catalogue: only('a23b'), ledger: [handedOver] })).toEqual([]);
  });

  it('waits for their turn, so that nobody waits longer because of it', () => {
    const asked = { gaps: monday, people: [ana, ben], suggestionsPerDay: 1 } as const;
    const waited = (first: string, then: string) => [
      handedOver,
      done('a13', '2026-11-09 15:00', ['id-ben']),
      done('a09', '2026-11-16 10:00', [first]),
      done('a09', '2026-11-20 10:00', [then]),
    ];
    expect(ideas({ ...asked, ledger: waited('id-ana', 'id-ben') })).toEqual(['a23b id-ana']);
    expect(ideas({ ...asked, ledger: waited('id-ben', 'id-ana') })[0]).toMatch(/id-ben/u);
  });

  it('leaves them a free hand until then: nothing that steers or judges, whatever else', () => {
    const ledger = [done('a23', '2026-11-17 10:00', ['id-ana'])];
    const asked = { gaps: monday, ledger, limits };
    expect(['a13', 'a24', 'a16', 'a19', 'a20', 'a09'].map((id) => heldBy(id, asked))).toEqual([
      'hover',
      undefined,
      'hover',
      'hover',
      undefined,
      undefined,
    ]);
    expect(heldBy('a13', { ...asked, limits: { ...limits, hoverCap: false } })).toBeUndefined();
    expect(heldBy('a13', { ...asked, ledger: [handedOver] })).toBeUndefined();
  });

  it('leaves the others alone', () => {
    const ledger = [done('a23', '2026-11-17 10:00', ['id-ben'])];
    expect(heldBy('a13', { gaps: monday, ledger, limits })).toBeUndefined();
  });

  it('is explained where it is not offered', () => {
    const asked = input({ gaps: monday, people: [ana], catalogue: only('a23b') });
    expect(explainNoSuggestion(asked, monday[0]!)).toEqual([{ filter: 'look-back', count: 1 }]);
  });

  it('whatever was done before: offered only with whom it is due, and where it is due, on the day whose turn is theirs', () => {
    const names = ['Ana', 'Ben', 'Cleo', 'Dan'];
    const team = names.map((name) => person(name));
    const entry = fc
      .tuple(
        fc.constantFrom('a09', 'a13', 'a23', 'a23b', 'a37'),
        fc.constantFrom(...team),
        fc.integer({ min: 1, max: 80 }),
      )
      .map(([activity, { id }, ago]): LedgerEntry & { readonly ago: number } => ({
        activity,
        people: [id],
        at: at('mon 10:00') - ago * 86_400_000,
        minutes: 30,
        ago,
      }));
    /** Told once more, in other words: the last hand-over, if no look-back followed it. */
    const isDue = (ledger: readonly (LedgerEntry & { readonly ago: number })[], id: string, later: number): boolean => {
      const theirs = ledger.filter(({ people }) => people.includes(id));
      const handOvers = theirs.filter(({ activity }) => activity === 'a23' || activity === 'a37');
      const [last] = handOvers.toSorted(
        (one, other) => one.ago - other.ago || (one.activity < other.activity ? 1 : -1),
      );
      if (last === undefined || theirs.some(({ activity, ago }) => activity === 'a23b' && ago < last.ago)) return false;
      const late = last.ago + later - (last.activity === 'a23' ? 14 : 28);
      return late >= 0 && late <= 56;
    };
    const perDay = fc.constantFrom<SuggestInput['suggestionsPerDay']>(1, 2, 3, 'every');
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), perDay, (ledger, suggestionsPerDay) => {
        const gaps = weekGaps();
        const found = suggest(input({ gaps, people: team, ledger, suggestionsPerDay }));
        const laterOf = (start: number): number => Math.floor((start - at('mon 00:00')) / 86_400_000);
        const due = found.filter(
          ({ people: [id], slot }) => id !== undefined && isDue(ledger, id, laterOf(slot.start)),
        );
        const offered = found.filter(({ activity }) => activity === 'a23b');
        expect(offered.filter((one) => !due.includes(one))).toEqual([]);
        // With one suggestion a day it is the one, whenever the day is theirs and they are not in a group.
        const alone = due.filter(({ people }) => suggestionsPerDay === 1 && people.length === 1);
        expect(alone.filter((one) => !offered.includes(one))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
