import { describe, expect, it } from 'vitest';
import { daysSinceLast, daysToNearest, happensNear, memoryOf } from '../../../src/domain/involvement/memory.ts';
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
    expect(memory.pastWith.get('id-ana')?.days).toHaveLength(1);
    expect(memory.attention.countedFor('id-ana')).toBe(60 + 30 / 16);
  });

  it('knows with everybody what was done, in time order', () => {
    const ledger = [
      { activity: 'a13', people: ['id-ben'], at: at('2026-10-02 12:00'), minutes: 30 },
      { activity: 'a11', people: ['id-ana', 'id-ben'], at: at('2026-10-01 12:00'), minutes: 60 },
    ];
    const { pastWith } = memoryOf(input({ people: [ana, ben], ledger }));
    const done = ['id-ana', 'id-ben'].map((id) => pastWith.get(id)?.traces.map(({ activity }) => activity));
    expect(done).toEqual([['a11'], ['a11', 'a13']]);
  });

  it('keeps the longer of two records of one thing, whichever came first', () => {
    const short = { activity: 'a11', people: ['id-ana', 'id-ben'], at: at('tue 12:00'), minutes: 45 };
    const long = { ...short, people: ['id-ben', 'id-ana'], minutes: 60 };
    for (const ledger of [
      [short, long],
      [long, short],
    ]) {
      const { traces } = memoryOf(input({ people: [ana, ben], ledger }));
      expect(traces.map(({ minutes }) => minutes)).toEqual([60]);
    }
  });

  it('forgets attention after four weeks, not that something was done', () => {
    const memory = memoryOf(
      input({
        people: [ana],
        ledger: [{ activity: 'a09', people: ['id-ana'], at: at('2026-10-20 10:00'), minutes: 30 }],
      }),
    );
    expect(memory.attention.countedFor('id-ana')).toBe(0);
    expect(memory.pastWith.get('id-ana')?.days).toHaveLength(1);
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
    expect([memory.pastWith.has('id-ana'), memory.attention.countedFor('id-ana')]).toEqual([false, 0]);
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

  it('tell whether something happens near a day, before or after, and not as far away as asked', () => {
    const trace = (day: number) => ({
      activity: 'a09',
      people: ['id-ana'],
      at: 0,
      minutes: 30,
      day,
      subject: undefined,
    });
    const past = { days: [10, 20], traces: [trace(10), trace(20)] };
    const isNear = (day: number): boolean => happensNear(past, day, 3, ({ activity }) => activity === 'a09');
    expect([7, 8, 12, 13, 17, 18, 22, 23].map(isNear)).toEqual([false, true, true, false, false, true, true, false]);
    expect(happensNear(past, 10, 3, ({ activity }) => activity === 'a13')).toBe(false);
    expect(happensNear(undefined, 10, 3, () => true)).toBe(false);
  });
});
