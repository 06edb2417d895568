import { describe, expect, it } from 'vitest';
import { chanceOf } from '../simulate/chance.ts';
import { everyCase, pairwise } from '../support/pairwise.ts';

const factors = { a: [1, 2, 3, 4, 5], b: ['x', 'y'], c: [true, false], d: [7, 8, 9] } as const;

describe('a covering sample', () => {
  it('lets any two levels of any two factors meet, in few cases', () => {
    const cases = pairwise(factors, chanceOf(1));
    const names = Object.keys(factors) as (keyof typeof factors)[];
    const missing: string[] = [];
    for (const one of names)
      for (const other of names.filter((name) => name > one))
        for (const level of factors[one])
          for (const otherLevel of factors[other])
            if (!cases.some((found) => found[one] === level && found[other] === otherLevel))
              missing.push(`${one} ${level} ${other} ${otherLevel}`);
    expect(missing).toEqual([]);
    expect(cases.length).toBeLessThanOrEqual(20);
  });

  it('is the same for the same seed, and every case of all is one of the product', () => {
    expect(pairwise(factors, chanceOf(1))).toEqual(pairwise(factors, chanceOf(1)));
    const all = [...everyCase(factors)];
    expect(all).toHaveLength(60);
    expect(new Set(all.map((found) => JSON.stringify(found))).size).toBe(60);
  });
});
