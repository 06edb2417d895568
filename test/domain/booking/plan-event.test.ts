import { describe, expect, it } from 'vitest';
import { backoffMs, guestsOf, planEvent } from '../../../src/domain/booking/index.ts';
import type { Person } from '../../../src/domain/involvement/types.ts';

const person = (name: string, address?: string): Person => ({
  id: name,
  name,
  circle: 'report',
  addedAt: 0,
  ...(address === undefined ? {} : { address }),
});

const plan = {
  key: '7d8b1b0e-0000-4000-8000-000000000000',
  draft: { title: 'Walk with Ana', description: 'To begin with: …', location: 'On campus' },
  slot: { start: 1000, end: 2000 },
  timeZone: 'Europe/Berlin',
  people: [person('Ana Ruiz', 'ana@example.com')],
};

describe('a planned event', () => {
  it('holds what a calendar needs, and nothing of its dialect', () => {
    expect(planEvent(plan)).toEqual({
      key: plan.key,
      title: 'Walk with Ana',
      description: 'To begin with: …',
      location: 'On campus',
      start: 1000,
      end: 2000,
      timeZone: 'Europe/Berlin',
      guests: [{ name: 'Ana Ruiz', address: 'ana@example.com' }],
    });
  });

  it('invites those with an address, each address once', () => {
    const people = [
      person('Ana', ' Ana@Example.com '),
      person('Ana R.', 'ana@example.com'),
      person('Ben'),
      person('Cy', ' '),
    ];
    expect(guestsOf(people)).toEqual([{ name: 'Ana', address: 'Ana@Example.com' }]);
  });

  it.each([
    ['slot', { slot: { start: 2000, end: 2000 } }],
    ['slot', { slot: { start: Number.NaN, end: 2000 } }],
    ['key', { key: '' }],
    ['timeZone', { timeZone: '' }],
  ])('is refused without a sound %s', (field, change) => {
    expect(() => planEvent({ ...plan, ...change })).toThrow(RangeError);
    expect(() => planEvent({ ...plan, ...change })).toThrow(`${field}:`);
  });
});

describe('waiting between attempts', () => {
  it('is anything up to a bound that doubles, up to an hour', () => {
    expect(backoffMs(1, 0)).toBe(0);
    expect(backoffMs(1, 0.5)).toBe(500);
    expect(backoffMs(5, 0.5)).toBe(8000);
    expect(backoffMs(13, 0.999)).toBeLessThanOrEqual(3_600_000);
    expect(backoffMs(40, 0.5)).toBe(1_800_000);
    expect(backoffMs(0, 0.5)).toBe(500);
  });
});
