import { describe, expect, it } from 'vitest';
import { daysSinceLast, daysToNearest, memoryOf } from '../../../src/domain/involvement/memory.ts';
import type { LedgerEntry } from '../../../src/domain/involvement/index.ts';
import { at, input, person, stretch } from './week.ts';

const ana = person('Ana');
const ben = person('Ben');

describe('what is remembered', () => {
  it('counts what stands in ledger and bookings once', () => {
    const memory = memoryOf(
      input({
        people: [ana, ben],
        ledger: [{ activity: 'a09', people: ['id-ana'], at: at('tue 10:00'), minutes: 30 }],
        booked: [{ activity: 'a09', people: ['id-ana'], slot: stretch('tue 10:00-10:30') }],
      }),
    );
    expect(memory.daysWith.get('id-ana')).toHaveLength(1);
    expect(memory.attention.countedFor('id-ana')).toBe(60 + 30 / 16);
  });

  it('knows who was met one to one, and who only in a group', () => {
    const ledger = [
      { activity: 'a11', people: ['id-ana', 'id-ben'], at: at('2026-10-01 12:00'), minutes: 60 },
      { activity: 'a13', people: ['id-ben'], at: at('2026-10-02 12:00'), minutes: 30 },
    ];
    expect([...memoryOf(input({ people: [ana, ben], ledger })).daysAlone.keys()]).toEqual(['id-ben']);
  });

  it('forgets attention after four weeks, not that something was done', () => {
    const memory = memoryOf(
      input({
        people: [ana],
        ledger: [{ activity: 'a09', people: ['id-ana'], at: at('2026-10-20 10:00'), minutes: 30 }],
      }),
    );
    expect(memory.attention.countedFor('id-ana')).toBe(0);
    expect(memory.daysWith.get('id-ana')).toHaveLength(1);
  });

  it('is nothing for a beginner', () => {
    const memory = memoryOf(input({ people: [ana] }));
    expect([memory.attention.shortfallOf('id-ana'), memory.traces]).toEqual([0, []]);
  });

  it('counts praise apart: it is no time together (B9)', () => {
    const praise: LedgerEntry = {
      activity: 'a21',
      people: [],
      about: ['id-ana'],
      at: at('2026-11-20 15:00'),
      minutes: 30,
    };
    const memory = memoryOf(input({ people: [ana], ledger: [praise] }));
    expect(memory.daysPraised.get('id-ana')).toHaveLength(1);
    expect([memory.daysWith.has('id-ana'), memory.attention.countedFor('id-ana')]).toEqual([false, 0]);
  });
});

describe('days between', () => {
  it('count to the nearest, before or after', () => {
    expect(daysToNearest([3, 20], 10)).toBe(7);
    expect(daysToNearest([3, 12], 10)).toBe(2);
    expect(daysToNearest(undefined, 10)).toBe(Number.POSITIVE_INFINITY);
  });

  it('count since the last that is not ahead', () => {
    expect(daysSinceLast([3, 12], 10)).toBe(7);
    expect(daysSinceLast([10], 10)).toBe(0);
    expect(daysSinceLast([12], 10)).toBe(Number.POSITIVE_INFINITY);
  });
});
