import { describe, expect, it } from 'vitest';
import { activityOf, peopleToPraise } from '../../../src/domain/involvement/index.ts';
import type { LedgerEntry, Person, SuggestInput } from '../../../src/domain/involvement/index.ts';
import { at, input, person } from './week.ts';

const round = activityOf('a21')!;
const friday = at('fri 15:00');
const [ana, ben, cy, dee] = ['Ana', 'Ben', 'Cy', 'Dee'].map((name) => person(name)) as [Person, Person, Person, Person];

const thanked = (when: string, ...about: readonly string[]): LedgerEntry => ({
  activity: 'a21',
  people: [],
  about,
  at: at(when),
  minutes: 30,
});

const names = (all: Partial<SuggestInput>): readonly string[] =>
  peopleToPraise(round, input(all), friday).map(({ name }) => name);

describe('whom to thank in a recognition round', () => {
  it('is up to three who have not been thanked for the longest', () => {
    const ledger = [thanked('2026-11-20 15:00', 'id-ana'), thanked('2026-10-02 15:00', 'id-ben', 'id-cy')];
    expect(names({ people: [ana, ben, cy, dee], ledger })).toEqual(['Dee', 'Ben', 'Cy']);
  });

  it('counts praise apart from time together (B9)', () => {
    const ledger = [{ activity: 'a13', people: ['id-ana'], at: at('thu 10:00'), minutes: 30 }];
    expect(names({ people: [ana, { ...ben, addedAt: at('wed 09:00') }], ledger })).toEqual(['Ana', 'Ben']);
  });

  it('counts what is booked already, so that the next round thanks others', () => {
    const booked = [
      {
        activity: 'a21',
        people: [],
        about: ['id-ana', 'id-ben', 'id-cy'],
        slot: { start: at('thu 15:00'), end: at('thu 15:30') },
      },
    ];
    expect(names({ people: [ana, ben, cy, dee], booked })[0]).toBe('Dee');
  });

  it('is nobody who is paused, asked not to, or whose work one does not see', () => {
    const people = [
      { ...ana, pausedFrom: at('mon 00:00'), pausedUntil: null },
      { ...ben, pleaseNot: ['star'] },
      person('Lee', 'leader'),
      person('Cus', 'customer'),
      person('Pia', 'peer'),
    ];
    expect(names({ people })).toEqual(['Pia']);
  });

  it('is asked for of no other activity', () => {
    expect(peopleToPraise(activityOf('a13')!, input({ people: [ana] }), friday)).toEqual([]);
  });
});
