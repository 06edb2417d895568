import { describe, expect, it } from 'vitest';
import { daysSinceLast, daysToNearest, memoryOf } from '../../../src/domain/involvement/memory.ts';
import { at, input, person, stretch } from './week.ts';

const ana = person('Ana');
const ben = person('Ben');
const now = at('mon 08:00');

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
    expect(memory.attentionTo.get('id-ana')).toBe(60 + 30 / 4);
  });

  it('knows who was met one to one, and who only in a group', () => {
    const ledger = [
      { activity: 'a11', people: ['id-ana', 'id-ben'], at: at('2026-10-01 12:00'), minutes: 60 },
      { activity: 'a13', people: ['id-ben'], at: at('2026-10-02 12:00'), minutes: 30 },
    ];
    expect([...memoryOf(input({ people: [ana, ben], ledger })).metAlone]).toEqual(['id-ben']);
  });

  it('forgets attention after four weeks, not that something was done', () => {
    const memory = memoryOf(
      input({
        people: [ana],
        ledger: [{ activity: 'a09', people: ['id-ana'], at: at('2026-10-20 10:00'), minutes: 30 }],
      }),
    );
    expect(memory.attentionTo.get('id-ana')).toBe(0);
    expect(memory.daysWith.get('id-ana')).toHaveLength(1);
  });

  it('takes a newcomer to have had the average, less with every day they have been there (RULE-5)', () => {
    const team = [
      ana,
      ben,
      person('New', 'report', { addedAt: now }),
      person('Half', 'report', { addedAt: now - 14 * 86_400_000 }),
    ];
    const ledger = ['id-ana', 'id-ben'].map((id) => ({
      activity: 'a13',
      people: [id],
      at: at('2026-11-16 10:00'),
      minutes: 40,
    }));
    const { meanAttention, attentionTo } = memoryOf(input({ people: team, ledger }));
    expect(meanAttention).toBe(35);
    expect(team.map(({ id }) => attentionTo.get(id))).toEqual([70, 70, 35, 17.5]);
  });

  it('is nothing for a beginner', () => {
    const memory = memoryOf(input({ people: [ana] }));
    expect([memory.meanAttention, memory.attentionTo.get('id-ana'), memory.traces]).toEqual([0, 0, []]);
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
