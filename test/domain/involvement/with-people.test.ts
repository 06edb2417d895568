import { describe, expect, it } from 'vitest';
import { activityOf, peopleFor, suggest, withPeople } from '../../../src/domain/involvement/index.ts';
import { ana, ben, cy, dee, done, eve, only } from './team.ts';
import { gap, input } from './week.ts';

describe('with other people', () => {
  const one = gap('mon 13:00-14:00');
  const all = input({ gaps: [one], people: [ana, ben] });
  const [first] = suggest({ ...all, catalogue: only('a09') });

  it('keeps gap, slot and activity', () => {
    const other = withPeople(all, { gap: one, slot: first!.slot, activity: 'a09', people: ['id-ben'] });
    expect(other).toMatchObject({ gap: first!.gap, slot: first!.slot, activity: 'a09', people: ['id-ben'] });
  });

  it('asks no rule: the user chose', () => {
    const ledger = [done('a09', '2026-11-20 10:00', ['id-ben'])];
    expect(
      withPeople({ ...all, ledger }, { gap: one, slot: first!.slot, activity: 'a09', people: ['id-ben'] }),
    ).toBeDefined();
  });

  it('knows only people and activities that are there', () => {
    expect(withPeople(all, { gap: one, slot: one, activity: 'a09', people: ['id-nobody'] })).toBeUndefined();
    expect(withPeople(all, { gap: one, slot: one, activity: 'a99', people: ['id-ben'] })).toBeUndefined();
  });

  it('offers those whom the activity is for', () => {
    const people = [ana, cy, dee, eve];
    expect(peopleFor(activityOf('a09')!, people)).toEqual(people);
    expect(peopleFor(activityOf('a25')!, people)).toEqual([cy]);
    expect(peopleFor(activityOf('a22s')!, people)).toEqual([eve]);
    expect(peopleFor(activityOf('a01')!, people)).toEqual([ana]);
    expect(peopleFor(activityOf('a21')!, people)).toEqual([]);
  });
});
