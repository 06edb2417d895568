import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { findGaps, mergeIntervals, subtract } from '../../../src/domain/availability/index.ts';
import type { Gap, Interval } from '../../../src/domain/availability/index.ts';
import { queries } from './generated.ts';

// Many generated cases: on a busy machine they take longer than a test usually may.
vi.setConfig({ testTimeout: 60_000 });

const minuteMs = 60_000;
const stretch = (start: number, end: number): Interval => ({ start: start * minuteMs, end: end * minuteMs });
const gap = (start: number, end: number, rest: Partial<Gap> = {}): Gap => ({
  ...stretch(start, end),
  kind: 'work',
  startsAt: 'hours',
  endsAt: 'window',
  ...rest,
});

describe('taking away what other calendars block', () => {
  it('leaves gaps that nothing touches as they are', () => {
    expect(subtract([gap(0, 60)], [stretch(60, 90), stretch(-30, 0)], 30)).toEqual([gap(0, 60)]);
  });

  it('cuts a gap in two and says what cut it', () => {
    expect(subtract([gap(0, 120)], [stretch(40, 60)], 30)).toEqual([
      gap(0, 40, { endsAt: 'meeting' }),
      gap(60, 120, { startsAt: 'meeting' }),
    ]);
  });

  it('drops what becomes too short', () => {
    expect(subtract([gap(0, 60)], [stretch(10, 40)], 30)).toEqual([]);
    expect(subtract([gap(0, 60)], [stretch(20, 30)], 30)).toEqual([gap(30, 60, { startsAt: 'meeting' })]);
  });

  it('keeps buffers around what it takes away', () => {
    expect(subtract([gap(0, 180)], [stretch(60, 90)], 30, { before: 10, after: 15 })).toEqual([
      gap(0, 50, { endsAt: 'buffer' }),
      gap(105, 180, { startsAt: 'buffer' }),
    ]);
  });

  it('keeps the kind of a break', () => {
    expect(subtract([gap(0, 60, { kind: 'break' })], [stretch(0, 20)], 30)).toEqual([
      gap(20, 60, { kind: 'break', startsAt: 'meeting' }),
    ]);
  });

  it('works on several gaps at once, whatever the order of what is busy', () => {
    expect(subtract([gap(0, 60), gap(100, 200)], [stretch(150, 160), stretch(30, 120)], 30)).toEqual([
      gap(0, 30, { endsAt: 'meeting' }),
      gap(120, 150, { startsAt: 'meeting', endsAt: 'meeting' }),
      gap(160, 200, { startsAt: 'meeting' }),
    ]);
  });

  it('gives what finding gaps with everything busy at once gives, breaks aside', () => {
    fc.assert(
      fc.property(queries, fc.integer({ min: 0, max: 14 }), (generated, split) => {
        const query = { ...generated, breaks: [] };
        const mine = findGaps({ ...query, busy: query.busy.slice(0, split) });
        const rest = subtract(mine, query.busy.slice(split), query.minimumMinutes ?? 30, query.bufferMinutes);
        const bare = (gaps: readonly Gap[]) => gaps.map(({ start, end }) => ({ start, end }));
        expect(bare(rest)).toEqual(bare(findGaps(query)));
      }),
    );
  });

  it.each([
    ['minimumMinutes', () => subtract([gap(0, 60)], [], 0)],
    ['minimumMinutes', () => subtract([gap(0, 60)], [], Number.NaN)],
    ['bufferMinutes.before', () => subtract([gap(0, 60)], [], 30, { before: -1, after: 0 })],
    ['bufferMinutes.after', () => subtract([gap(0, 60)], [], 30, { before: 0, after: Number.POSITIVE_INFINITY })],
    ['busy[0].end', () => subtract([gap(0, 60)], [stretch(50, 40)], 30)],
  ])('refuses what cannot be meant, naming %s', (field, ask) => {
    expect(ask).toThrow(RangeError);
    expect(ask).toThrow(`${field}:`);
  });
});

describe('merged intervals', () => {
  it('are disjoint, in order, and joined where they touch', () => {
    expect(
      mergeIntervals([stretch(30, 40), stretch(0, 10), stretch(10, 20), stretch(15, 18), stretch(25, 25)]),
    ).toEqual([stretch(0, 20), stretch(30, 40)]);
    expect(mergeIntervals([])).toEqual([]);
  });

  it('may have fractions of a millisecond and lie far apart', () => {
    const far: Interval[] = [
      { start: 1.5, end: 2.5 },
      { start: -8e15, end: -7e15 },
      { start: 0.25, end: 1.5 },
      { start: 7e15, end: 8e15 },
    ];
    expect(mergeIntervals(far)).toEqual([
      { start: -8e15, end: -7e15 },
      { start: 0.25, end: 2.5 },
      { start: 7e15, end: 8e15 },
    ]);
  });

  it('cover exactly the minutes that any of them covers', () => {
    const interval = fc
      .tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 40 }))
      .map(([start, length]) => stretch(start, start + length));
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 20 }), (intervals) => {
        const covered = (list: readonly Interval[]) =>
          Array.from({ length: 250 }, (_, minute) =>
            list.some((one) => one.start <= minute * minuteMs && minute * minuteMs < one.end),
          );
        const merged = mergeIntervals(intervals);
        expect(covered(merged)).toEqual(covered(intervals));
        merged.slice(1).forEach((one, index) => expect(one.start).toBeGreaterThan(merged[index]!.end));
      }),
    );
  });
});
