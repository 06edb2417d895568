import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestClear } from '../../../src/app/page/clear-part.ts';

describe('the longest clear part of a stretch', () => {
  it('is the earliest of equals, and the whole where nothing is drawn', () => {
    expect(longestClear({ start: 0, end: 10 }, [{ start: 4, end: 6 }], 1)).toEqual({ start: 0, end: 4 });
    expect(longestClear({ start: 0, end: 10 }, [], 10)).toEqual({ start: 0, end: 10 });
    expect(longestClear({ start: 0, end: 10 }, [{ start: 5, end: 5 }], 1)).toEqual({ start: 0, end: 10 });
    expect(longestClear({ start: 0, end: 10 }, [], 11)).toBeUndefined();
  });

  it('touches nothing, and no longer one does, whatever is drawn', () => {
    const stretch = fc.record({ start: fc.nat(40), length: fc.nat(20) });
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 12 }), stretch, fc.integer({ min: 1, max: 10 }), (all, one, least) => {
        const whole = { start: one.start, end: one.start + one.length };
        const drawn = all
          .map(({ start, length }) => ({ start, end: start + length }))
          .toSorted((a, b) => a.start - b.start);
        const isClear = (from: number, to: number): boolean =>
          !drawn.some(({ start, end }) => start < end && start < to && from < end);
        let longest = 0;
        for (let from = whole.start; from < whole.end; from++)
          for (let to = from + 1; to <= whole.end; to++) if (isClear(from, to)) longest = Math.max(longest, to - from);
        const found = longestClear(whole, drawn, least);
        expect(found === undefined ? 0 : found.end - found.start).toBe(longest >= least ? longest : 0);
        expect(isClear(found?.start ?? 0, found?.end ?? 0)).toBe(true);
      }),
    );
  });
});
