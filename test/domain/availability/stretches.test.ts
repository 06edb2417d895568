import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findGaps, instantOf } from '../../../src/domain/availability/index.ts';
import type { GapQuery, Interval } from '../../../src/domain/availability/index.ts';
import { byStart, merge } from '../../../src/domain/availability/stretches.ts';
import type { Stretches } from '../../../src/domain/availability/stretches.ts';

const minuteMs = 60_000;
const within: Interval = { start: 0, end: 2000 * minuteMs };

/** So many intervals that they are put into cells, in no order, some empty, some beside the window. */
const crowded = fc.array(
  fc
    .record({ start: fc.integer({ min: -200, max: 2200 }), length: fc.integer({ min: 0, max: 45 }) })
    .map(({ start, length }): Interval => ({ start: start * minuteMs, end: (start + length) * minuteMs })),
  { minLength: 30, maxLength: 120 },
);

/** What lies between the stretches and is at least so long. */
const holesOf = ({ starts, ends }: Stretches, least: number): Interval[] =>
  [...starts, within.end]
    .map((end, index) => ({ start: ends[index - 1] ?? within.start, end }))
    .filter(({ start, end }) => end - start >= least);

describe('crowded time, cut into cells', () => {
  it('keeps every hole that somebody may look into, and stretches that are in order, apart and within', () => {
    fc.assert(
      fc.property(crowded, fc.integer({ min: 5, max: 60 }), (intervals, minutes) => {
        const hole = minutes * minuteMs;
        const exact = merge([intervals], { fields: ['busy'], within });
        const merged = merge([intervals.slice(0, 9), intervals.slice(9)], { fields: ['a', 'b'], within, hole });
        expect(holesOf(merged, hole)).toEqual(holesOf(exact, hole));
        for (const { starts, ends } of [exact, merged]) {
          starts.forEach((start, index) => {
            expect(ends[index]).toBeGreaterThan(start);
            expect(start).toBeGreaterThan(ends[index - 1] ?? -Infinity);
          });
          expect(Math.min(within.start, ...starts)).toBe(within.start);
          expect(Math.max(within.end, ...ends)).toBe(within.end);
        }
      }),
    );
  });

  it('has the gaps and breaks that sorted time has', () => {
    const timeZone = 'Europe/Berlin';
    const morning = instantOf('2026-11-23', 8 * 60, timeZone);
    const days = { 1: [{ from: '08:00', to: '18:00' }], 2: [{ from: '08:00', to: '18:00' }] };
    fc.assert(
      fc.property(
        crowded,
        fc.integer({ min: 10, max: 60 }),
        fc.integer({ min: 10, max: 60 }),
        (intervals, minimumMinutes, breakMinutes) => {
          const busy = intervals.map(({ start, end }) => ({ start: morning + start, end: morning + end }));
          const query: GapQuery = {
            window: { start: morning, end: morning + within.end },
            busy,
            hours: { timeZone, days },
            breaks: [{ from: '11:00', to: '15:00', minimumMinutes: breakMinutes }],
            bufferMinutes: { before: 0, after: 0 },
            minimumMinutes,
          };
          expect(findGaps(query)).toEqual(findGaps({ ...query, busy: busy.toSorted(byStart), sorted: true }));
        },
      ),
    );
  });
});
