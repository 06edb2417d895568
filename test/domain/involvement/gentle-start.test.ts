import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostOnDay } from '../../../src/domain/involvement/gentle-start.ts';
import type { Decision, SuggestInput } from '../../../src/domain/involvement/index.ts';
import { at } from './week.ts';

const until = at('mon 00:00');
const dayMs = 86_400_000;

const answers = (kind: Decision['kind'], times: number, when = 'tue 09:00'): readonly Decision[] =>
  Array.from({ length: times }, () => ({ at: at(when), kind, activity: 'a09', people: ['id-ana'] }));

const most = (rest: Partial<Parameters<typeof mostOnDay>[1]> = {}, when = 'wed 09:00'): number =>
  mostOnDay(at(when), { suggestionsPerDay: 3, startGentlyUntil: until, ...rest });

describe('starting gently', () => {
  it('is one a day for two weeks, whatever is taken', () => {
    expect(most({ decisions: answers('taken', 30, '2026-11-12 09:00') }, '2026-11-20 09:00')).toBe(1);
  });

  it('stays at one a day afterwards while nothing is taken', () => {
    expect(most()).toBe(1);
  });

  it('grows by one for every three that were taken since it began, up to the number the user chose', () => {
    const grown = [2, 3, 5, 6, 9, 30].map((times) => most({ decisions: answers('taken', times) }));
    expect(grown).toEqual([1, 2, 2, 3, 3, 3]);
    expect(most({ decisions: answers('taken', 30), suggestionsPerDay: 'every' })).toBe(11);
  });

  it('counts what was taken within the two weeks, and nothing from before', () => {
    expect(most({ decisions: answers('taken', 3, '2026-11-10 09:00') })).toBe(2);
    expect(most({ decisions: answers('taken', 3, '2026-11-08 09:00') })).toBe(1);
  });

  it('shrinks by one for every three that were declined, to one a day', () => {
    const taken = answers('taken', 6);
    const shrunk = [0, 1, 3, 4, 30].map((times) => most({ decisions: [...taken, ...answers('declined', times)] }));
    expect(shrunk).toEqual([3, 2, 2, 1, 1]);
  });

  it('is the number the user chose for who does not start gently, whatever they decline', () => {
    const decisions = answers('declined', 30);
    expect(most({ startGentlyUntil: null, decisions })).toBe(3);
    expect(most({ startGentlyUntil: null, decisions, suggestionsPerDay: 'every' })).toBe(Number.POSITIVE_INFINITY);
  });

  it('whatever the answers: a whole number from one to the number chosen, more for one taken, less for one declined', () => {
    const decision = fc.record({
      at: fc.integer({ min: until - 40 * dayMs, max: until + 40 * dayMs }),
      kind: fc.constantFrom<Decision['kind']>('taken', 'declined'),
      activity: fc.constant('a09'),
      people: fc.constant(['id-ana']),
    });
    const perDay = fc.constantFrom<SuggestInput['suggestionsPerDay']>(1, 2, 3, 'every');
    fc.assert(
      fc.property(fc.array(decision), perDay, fc.integer({ min: -20, max: 20 }), (decisions, chosen, later) => {
        const of = (...more: readonly Decision[]): number =>
          mostOnDay(until + later * dayMs, {
            suggestionsPerDay: chosen,
            startGentlyUntil: until,
            decisions: [...decisions, ...more],
          });
        expect(Number.isSafeInteger(of())).toBe(true);
        expect(of()).toBeGreaterThanOrEqual(1);
        expect(of()).toBeLessThanOrEqual(chosen === 'every' ? 101 : chosen);
        expect(of(...answers('taken', 1))).toBeGreaterThanOrEqual(of());
        expect(of(...answers('declined', 1))).toBeLessThanOrEqual(of());
      }),
    );
  });
});
