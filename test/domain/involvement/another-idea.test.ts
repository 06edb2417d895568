import { describe, expect, it } from 'vitest';
import { anotherIdea, suggest } from '../../../src/domain/involvement/index.ts';
import { ana, ben, only } from './team.ts';
import { gap, input } from './week.ts';

describe('another idea', () => {
  const one = gap('mon 13:00-14:00');
  const all = input({ gaps: [one], people: [ana, ben] });

  it('never repeats what was shown, and comes to an end', () => {
    const shown: { activity: string; people: readonly string[] }[] = [];
    for (let next = anotherIdea(all, one, shown); next !== undefined; next = anotherIdea(all, one, shown)) {
      shown.push({ activity: next.activity, people: next.people });
      expect(shown.length).toBeLessThan(200);
    }
    expect(new Set(shown.map(({ activity, people }) => `${activity} ${people.join(' ')}`)).size).toBe(shown.length);
    expect(shown.length).toBeGreaterThan(20);
  });

  it('is another kind of thing before it is the same with somebody else', () => {
    const [first] = suggest(all);
    const second = anotherIdea(all, one, [first!]);
    const third = anotherIdea(all, one, [first!, second!]);
    expect(new Set([first, second, third].map((idea) => idea?.activity)).size).toBe(3);
    const walks = { ...all, catalogue: only('a09') };
    const [walk] = suggest(walks);
    const next = anotherIdea(walks, one, [walk!]);
    expect([...walk!.people, ...next!.people].toSorted()).toEqual(['id-ana', 'id-ben']);
    expect(anotherIdea(walks, one, [walk!, next!])).toBeUndefined();
  });

  it('does not offer what another gap of the day already has, while there is something else', () => {
    const early = gap('mon 11:00-12:00');
    const both = input({ gaps: [early, one], people: [ana] });
    const [first, second] = suggest(both);
    expect(anotherIdea(both, one, [second!])?.activity).not.toBe(first?.activity);
    expect(anotherIdea(both, early, [first!])?.activity).not.toBe(second?.activity);
  });
});
