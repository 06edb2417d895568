import { describe, expect, it } from 'vitest';
import { explainNoSuggestion, suggest } from '../../../src/domain/involvement/index.ts';
import type { Interval } from '../../../src/domain/availability/types.ts';
import type { Person, SuggestInput } from '../../../src/domain/involvement/index.ts';
import { gap, hours, input, person, stretch } from './week.ts';

const ana = person('Ana');
const at10 = gap('mon 10:00-11:00');
const asked = (busy: readonly Interval[], who: Person = ana, rest: Partial<SuggestInput> = {}): SuggestInput =>
  input({ gaps: [at10], people: [who], theirBusy: new Map([[who.id, busy]]), ...rest });
const isWithAna = (given: SuggestInput): boolean => suggest(given).some(({ people }) => people.includes(ana.id));
const day = (...times: readonly string[]): readonly Interval[] => times.map((time) => stretch(`mon ${time}`));

describe('the load of others (RULE-4)', () => {
  it('leaves alone who has less than two hours of their own that day, and says so', () => {
    const full = day('09:00-09:45', '11:15-17:30');
    expect(isWithAna(asked(full))).toBe(false);
    const filters = explainNoSuggestion({ ...asked(full), catalogue: asked(full).catalogue.slice(0, 4) }, at10);
    expect(filters.map(({ filter }) => filter)).toContain('their-load');
    expect(isWithAna(asked(day('09:00-09:45', '11:45-17:30')))).toBe(true);
  });

  it('counts what overlaps once, and what is outside working hours not at all', () => {
    expect(isWithAna(asked(day('12:00-15:00', '12:00-15:00', '13:00-15:00', '18:00-23:00')))).toBe(true);
  });

  it('goes by their own hours where they are known', () => {
    const busy = day('11:30-17:30');
    expect(isWithAna(asked(busy))).toBe(true);
    const late = { ...ana, hours: { ...hours, days: { 1: [{ from: '10:00', to: '18:00' }] } } } as const;
    expect(isWithAna(asked(day('11:30-18:00'), late))).toBe(false);
  });

  it('leaves a break on one side at least', () => {
    const only = { gaps: [gap('mon 10:00-10:30')] };
    expect(isWithAna(asked(day('09:30-10:00', '10:30-11:00'), ana, only))).toBe(false);
    expect(isWithAna(asked(day('09:30-10:00', '10:45-11:00'), ana, only))).toBe(true);
  });

  it('is not guessed at where their time is not known', () => {
    expect(isWithAna(input({ gaps: [at10], people: [ana] }))).toBe(true);
  });
});
