import { describe, expect, it } from 'vitest';
import {
  anotherToy,
  bookedToy,
  freshToy,
  leftAloneToy,
  undoneToy,
  type ToyMemory,
} from '../../../extension/welcome/toy-memory.ts';
import { toyWeek } from '../../../extension/welcome/toy-week.ts';
import type { Person } from '../../../src/domain/involvement/types.ts';
import { defaultPreferences } from '../../../src/domain/preferences.ts';

const people: readonly Person[] = ['Ana', 'Ben'].map((name) => ({ id: name, name, circle: 'report', addedAt: 0 }));
const weekWith = (memory: ToyMemory, who = people) =>
  toyWeek({ monday: '2026-11-30', preferences: defaultPreferences, people: who, memory });

describe('what was tried in the toy week', () => {
  it('takes the time of what was booked, until it is undone', () => {
    const before = weekWith(freshToy);
    const [first] = before.suggestions;
    const booked = bookedToy(freshToy, first!);
    const { start, end } = first!.slot;
    expect(weekWith(booked).input.gaps.some((gap) => gap.start < end && start < gap.end)).toBe(false);
    expect(weekWith(undoneToy(booked, first!)).suggestions).toEqual(before.suggestions);
  });

  it('keeps a gap free that was declined', () => {
    const { suggestions, input } = weekWith(freshToy);
    const [first] = suggestions;
    const after = weekWith(leftAloneToy(freshToy, first!, input)).suggestions;
    expect(after.some(({ gap }) => gap.start === first!.gap.start)).toBe(false);
  });

  it('has other ideas one after the other, each once, and an end', () => {
    let memory = freshToy;
    const seen: string[] = [];
    for (;;) {
      const { suggestions, input } = weekWith(memory);
      const [first] = suggestions;
      seen.push(`${first!.activity} ${first!.people.join(' ')}`);
      const next = anotherToy(memory, first!, input);
      if (next === undefined) break;
      memory = next.memory;
    }
    expect(seen.length).toBeGreaterThan(5);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('forgets another idea with somebody whose name was taken away', () => {
    const { suggestions, input } = weekWith(freshToy);
    const { memory } = anotherToy(freshToy, suggestions[0]!, input)!;
    const alone = people.slice(0, 1);
    for (const { people: ids } of weekWith(memory, alone).suggestions) expect(ids).not.toContain('Ben');
  });
});
