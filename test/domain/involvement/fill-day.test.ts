import { describe, expect, it } from 'vitest';
import { suggest } from '../../../src/domain/involvement/index.ts';
import type { SuggestInput } from '../../../src/domain/involvement/index.ts';
import { ana, ben, cy, dee, done } from './team.ts';
import { at, gap, input, stretch } from './week.ts';

describe('how many a day', () => {
  const gaps = [gap('mon 09:00-10:00'), gap('mon 11:00-12:00'), gap('mon 13:00-14:00'), gap('tue 13:00-14:00')];
  const people = [ana, ben, cy, dee];

  it.each([1, 2, 3] as const)('is at most %i when the user says so, each with somebody else', (suggestionsPerDay) => {
    const some = suggest(input({ gaps, people, suggestionsPerDay }));
    const monday = some.filter(({ slot }) => slot.start < at('tue 00:00'));
    expect(monday).toHaveLength(suggestionsPerDay);
    expect(new Set(monday.flatMap((one) => one.people)).size).toBe(suggestionsPerDay);
    expect(some.filter(({ slot }) => slot.start >= at('tue 00:00'))).toHaveLength(1);
  });

  it('goes to those who have waited longest, at the time that suits best', () => {
    const past = (id: string, days: number) => done('a13', `2026-11-${23 - days} 15:00`, [id]);
    const ledger = [past('id-ana', 9), past('id-ben', 3), past('id-cy', 4), past('id-dee', 4)];
    const all = suggest(input({ gaps, people, ledger, suggestionsPerDay: 1 }));
    expect(all.map((one) => one.people)).toEqual([['id-ana'], ['id-ana']]);
  });

  it('is one while one starts gently, and grows with what is taken afterwards', () => {
    const decisions = Array.from({ length: 3 }, () => ({
      at: at('2026-11-20 09:00'),
      kind: 'taken' as const,
      activity: 'a13',
      people: ['id-eve'],
    }));
    const over = { gaps, people, suggestionsPerDay: 3, startGentlyUntil: at('mon 00:00') } as const;
    const onMonday = (rest: Partial<SuggestInput>): number =>
      suggest(input({ ...over, ...rest })).filter(({ slot }) => slot.start < at('tue 00:00')).length;
    expect([onMonday({}), onMonday({ decisions })]).toEqual([1, 2]);
  });

  it('is one on each day while one starts gently', () => {
    const gentle = { gaps, people, suggestionsPerDay: 3, startGentlyUntil: at('tue 00:00') } as const;
    expect(suggest(input(gentle)).map(({ slot }) => slot.start >= at('tue 00:00'))).toEqual([false, true]);
  });

  it('counts what is booked that day', () => {
    const booked = [{ activity: 'a13', people: ['id-eve'], slot: stretch('mon 15:00-15:30') }];
    expect(suggest(input({ gaps, people, booked, suggestionsPerDay: 1 })).map(({ gap: { start } }) => start)).toEqual([
      at('tue 13:00'),
    ]);
  });
});
