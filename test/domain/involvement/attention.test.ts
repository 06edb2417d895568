import { describe, expect, it } from 'vitest';
import { attentionOf } from '../../../src/domain/involvement/attention.ts';
import type { LedgerEntry, Person } from '../../../src/domain/involvement/index.ts';
import { at, person } from './week.ts';

const now = at('mon 08:00');
const days = (count: number): number => count * 86_400_000;
const rhythm = (): number => 7;
const ana = person('Ana');
const ben = person('Ben');

/** Forty minutes with each, a week ago: 70 minutes of attention. */
const withEach = (...ids: string[]): readonly LedgerEntry[] =>
  ids.map((id) => ({ activity: 'a13', people: [id], at: at('2026-11-16 10:00'), minutes: 40 }));

const pastOf =
  (past: readonly LedgerEntry[]) =>
  (id: string): readonly LedgerEntry[] =>
    past.filter((entry) => entry.people.includes(id));

const rounded = (people: readonly Person[], past: readonly LedgerEntry[]) => {
  const attention = attentionOf(people, pastOf(past), now, rhythm);
  return people.map(({ id }) => Math.round(attention.shortfallOf(id) * 100) / 100);
};

describe('attention', () => {
  it('is even when everybody had the same', () => {
    expect(rounded([ana, ben], withEach('id-ana', 'id-ben'))).toEqual([0, 0]);
  });

  it('falls short for whom nothing was done with, and is over for the other', () => {
    expect(rounded([ana, ben], withEach('id-ana'))).toEqual([-1, 1]);
  });

  it('takes a newcomer to have had the average of the others before they came (RULE-5)', () => {
    const fresh = person('New', 'report', { addedAt: now });
    expect(rounded([ana, ben, fresh], withEach('id-ana', 'id-ben'))).toEqual([0, 0, 0]);
    const half = person('Half', 'report', { addedAt: now - days(14) });
    const [, , shortfall] = rounded([ana, ben, half], withEach('id-ana', 'id-ben'));
    expect(shortfall).toBeGreaterThan(0);
    expect(shortfall).toBeLessThanOrEqual(0.5);
  });

  it('credits an absence, so that nothing is owed for it on return', () => {
    const away = { ...ben, pausedFrom: now - days(28), pausedUntil: now };
    expect(rounded([ana, away], withEach('id-ana'))).toEqual([0, 0]);
    const here = rounded([ana, ben], withEach('id-ana'))[1]!;
    const back = rounded(
      [ana, { ...ben, pausedFrom: now - days(16), pausedUntil: now - days(2) }],
      withEach('id-ana'),
    )[1]!;
    expect(back).toBeLessThan(here);
  });

  it('credits a pause that has not ended', () => {
    const away = { ...ben, pausedFrom: now - days(28), pausedUntil: null };
    expect(rounded([ana, away], withEach('id-ana'))).toEqual([0, 0]);
  });

  it('is measured against what is meant for each person, equal unless the user says otherwise', () => {
    const twice = { ...ana, attention: 2 };
    expect(rounded([twice, ben], [...withEach('id-ana', 'id-ben'), ...withEach('id-ana')])).toEqual([0, 0]);
    expect(rounded([twice, ben], withEach('id-ana', 'id-ben'))[0]).toBeGreaterThan(0);
  });

  it('is meant in proportion to their rhythms: whom one sees seldom is not owed as much', () => {
    const rhythms = ({ id }: Person): number => (id === 'id-ana' ? 7 : 28);
    const past = (id: string, ...days: number[]): LedgerEntry[] =>
      days.map((ago) => ({ activity: 'a13', people: [id], at: now - ago * 86_400_000, minutes: 32 }));
    const even = [...past('id-ana', 3, 10, 17, 24), ...past('id-ben', 5, 33, 61, 89)];
    const attention = attentionOf([ana, ben], pastOf(even), now, rhythms);
    expect(attention.shortfallOf('id-ana')).toBeCloseTo(0, 10);
    expect(attention.shortfallOf('id-ben')).toBeCloseTo(0, 10);
  });

  it('knows nothing of people who are not there', () => {
    const attention = attentionOf([ana], pastOf(withEach('id-ben')), now, rhythm);
    expect([attention.shortfallOf('id-ben'), attention.countedFor('id-ben')]).toEqual([0, 0]);
  });
});
