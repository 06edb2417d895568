import type { Chance } from '../simulate/chance.ts';

/** The levels of each factor by name. */
export type Factors = Readonly<Record<string, readonly unknown[]>>;
export type CaseOf<Of extends Factors> = { -readonly [Name in keyof Of]: Of[Name][number] };

/** Every combination of all levels, one at a time: the last factor changes fastest. */
export function* everyCase<Of extends Factors>(factors: Of): Generator<CaseOf<Of>> {
  const names = Object.keys(factors);
  const total = names.reduce((product, name) => product * factors[name]!.length, 1);
  for (let number = 0; number < total; number++) {
    let rest = number;
    const levels = names.toReversed().map((name) => {
      const { length } = factors[name]!;
      const level = factors[name]![rest % length];
      rest = Math.floor(rest / length);
      return [name, level] as const;
    });
    yield Object.fromEntries(levels.toReversed()) as CaseOf<Of>;
  }
}

const keyOf = (one: number, level: number, other: number, otherLevel: number): string =>
  `${one}:${level} ${other}:${otherLevel}`;

/**
 * A covering sample: any two levels of any two factors meet in at least one case. Greedy, with few cases more than the
 * product of the two longest factors; the same for the same chance.
 */
export function pairwise<Of extends Factors>(factors: Of, chance: Chance): CaseOf<Of>[] {
  const names = Object.keys(factors);
  const sizes = names.map((name) => factors[name]!.length);
  const open = new Set<string>();
  for (let one = 0; one < sizes.length; one++)
    for (let other = one + 1; other < sizes.length; other++)
      for (let level = 0; level < sizes[one]!; level++)
        for (let otherLevel = 0; otherLevel < sizes[other]!; otherLevel++)
          open.add(keyOf(one, level, other, otherLevel));

  const metBy = (chosen: readonly (number | undefined)[], factor: number, level: number): string[] =>
    chosen.flatMap((known, other) => {
      if (known === undefined || other === factor) return [];
      const key = other < factor ? keyOf(other, known, factor, level) : keyOf(factor, level, other, known);
      return open.has(key) ? [key] : [];
    });

  const cases: CaseOf<Of>[] = [];
  while (open.size > 0) {
    const [first] = open;
    const [, one, level, other, otherLevel] = /^(\d+):(\d+) (\d+):(\d+)$/.exec(first!)!.map(Number);
    const chosen: (number | undefined)[] = sizes.map(() => undefined);
    chosen[one!] = level!;
    chosen[other!] = otherLevel!;
    for (const [factor, size] of sizes.entries()) {
      if (chosen[factor] !== undefined) continue;
      const offset = Math.floor(chance() * size);
      const levels = Array.from({ length: size }, (_, index) => (index + offset) % size);
      const gains = levels.map((candidate) => metBy(chosen, factor, candidate).length);
      chosen[factor] = levels[gains.indexOf(Math.max(...gains))]!;
    }
    for (const [factor, known] of chosen.entries()) for (const key of metBy(chosen, factor, known!)) open.delete(key);
    cases.push(Object.fromEntries(names.map((name, factor) => [name, factors[name]![chosen[factor]!]])) as CaseOf<Of>);
  }
  return cases;
}
