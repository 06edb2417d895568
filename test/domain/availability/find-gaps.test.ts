import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { findGaps } from '../../../src/domain/availability/index.ts';
import type { Gap, GapQuery, Interval } from '../../../src/domain/availability/index.ts';
import { queries } from './generated.ts';
import { gapsByTheMinute } from './oracle.ts';

// Many generated cases: on a busy machine they take longer than a test usually may.
vi.setConfig({ testTimeout: 60_000 });

const minuteMs = 60_000;
const bare = ({ start, end, kind }: Gap) => ({ start, end, kind });
const isBreak = ({ kind }: Gap) => kind === 'break';
const hour = 60 * minuteMs;
const monday = Temporal.ZonedDateTime.from('2026-11-23T00:00[Europe/Berlin]').epochMilliseconds;

/** A day more on both sides. */
const wider = ({ start, end }: Interval): Interval => ({ start: start - 24 * hour, end: end + 24 * hour });

const query: GapQuery = {
  window: { start: monday, end: monday + 24 * hour },
  busy: [],
  hours: { timeZone: 'Europe/Berlin', days: { 1: [{ from: '09:00', to: '17:00' }] } },
  bufferMinutes: { before: 0, after: 0 },
};

describe('free gaps of generated weeks', () => {
  it('are the ones that asking every minute finds', () => {
    fc.assert(
      fc.property(queries, (generated) => {
        expect(findGaps(generated).map(bare)).toEqual(gapsByTheMinute(generated));
      }),
    );
  });

  it('do not depend on the order of what is busy, nor on its being called sorted', () => {
    fc.assert(
      fc.property(queries, fc.infiniteStream(fc.nat()), (generated, numbers) => {
        const shuffled = generated.busy
          .map((busy) => ({ busy, rank: numbers.next().value ?? 0 }))
          .toSorted((left, right) => left.rank - right.rank)
          .map(({ busy }) => busy);
        const expected = findGaps(generated);
        expect(findGaps({ ...generated, busy: shuffled })).toEqual(expected);
        expect(findGaps({ ...generated, busy: shuffled, sorted: true })).toEqual(expected);
        const ordered = generated.busy.toSorted((left, right) => left.start - right.start);
        expect(findGaps({ ...generated, busy: ordered, sorted: true })).toEqual(expected);
      }),
    );
  });

  it('overlap neither busy time with its buffers nor one another', () => {
    fc.assert(
      fc.property(queries, (generated) => {
        const gaps = findGaps(generated);
        gaps.slice(1).forEach((gap, index) => expect(gap.start).toBeGreaterThanOrEqual(gaps[index]!.end));
        const { before, after } = generated.bufferMinutes;
        const taken = generated.busy
          .filter(({ start, end }) => start < end)
          .map(({ start, end }) => ({ start: start - before * minuteMs, end: end + after * minuteMs }));
        const isTaken = (gap: Interval) => taken.some((busy) => busy.start < gap.end && busy.end > gap.start);
        expect(gaps.filter(isTaken)).toEqual([]);
      }),
    );
  });

  it('never grow when something more is busy, breaks aside', () => {
    fc.assert(
      fc.property(
        queries,
        fc.integer({ min: 0, max: 3600 }),
        fc.integer({ min: 1, max: 300 }),
        (generated, from, length) => {
          const without = { ...generated, breaks: [] };
          const start = without.window.start + from * minuteMs;
          const more = findGaps({ ...without, busy: [...without.busy, { start, end: start + length * minuteMs }] });
          const gaps = findGaps(without);
          expect(more.filter((gap) => !gaps.some((one) => one.start <= gap.start && one.end >= gap.end))).toEqual([]);
        },
      ),
    );
  });

  it('are the same when the window is split and joined again', () => {
    fc.assert(
      fc.property(queries, fc.double({ min: 0, max: 1, noNaN: true }), (generated, share) => {
        const { start, end } = generated.window;
        const middle = start + Math.floor(((end - start) / minuteMs) * share) * minuteMs;
        const all = { ...generated, minimumMinutes: 1 };
        const halves = [
          ...findGaps({ ...all, window: { start, end: middle } }),
          ...findGaps({ ...all, window: { start: middle, end } }),
        ].map(bare);
        const joined: Pick<Gap, 'start' | 'end' | 'kind'>[] = [];
        for (const gap of halves) {
          const last = joined.at(-1);
          if (last !== undefined && last.end === gap.start && last.kind === gap.kind && gap.start === middle) {
            joined[joined.length - 1] = { ...last, end: gap.end };
          } else {
            joined.push(gap);
          }
        }
        expect(joined).toEqual(findGaps(all).map(bare));
      }),
    );
  });

  it('leave a break where it is, whatever part of the time is asked for', () => {
    const breaksOf = (generated: GapQuery) => findGaps({ ...generated, minimumMinutes: 1 }).filter(isBreak);
    fc.assert(
      fc.property(queries, fc.integer({ min: 0, max: 3600 }), (generated, minutes) => {
        const { window } = generated;
        const later = { ...window, start: Math.min(window.start + minutes * minuteMs, window.end) };
        const inBoth = breaksOf(generated).filter(({ start }) => start >= later.start);
        const found = breaksOf({ ...generated, window: later });
        expect(found.filter(({ start }) => start > later.start).map(bare)).toEqual(
          inBoth.filter(({ start }) => start > later.start).map(bare),
        );
      }),
    );
  });

  it('begin and end for a reason that is true', () => {
    fc.assert(
      fc.property(queries, (generated) => {
        const { window, busy, bufferMinutes, notBefore = window.start } = generated;
        const meetings = busy.filter(({ start, end }) => start < end);
        const ends = new Set(meetings.map(({ end }) => end + bufferMinutes.after * minuteMs));
        const starts = new Set(meetings.map(({ start }) => start - bufferMinutes.before * minuteMs));
        const gaps = findGaps(generated);
        const edgesOfBreaks = new Set(
          findGaps({ ...generated, minimumMinutes: 1, window: wider(window) }).flatMap((gap) =>
            gap.kind === 'break' ? [gap.start, gap.end] : [],
          ),
        );
        const isTrueStart: Record<Gap['startsAt'], (gap: Gap) => boolean> = {
          meeting: (gap) => bufferMinutes.after === 0 && ends.has(gap.start),
          buffer: (gap) => bufferMinutes.after > 0 && ends.has(gap.start),
          notice: (gap) => gap.start === notBefore && notBefore > window.start,
          window: (gap) => gap.start === window.start,
          break: (gap) => gap.kind === 'break' || edgesOfBreaks.has(gap.start),
          hours: (gap) => gap.kind === 'work' && gap.start >= window.start,
        };
        const isTrueEnd: Record<Gap['endsAt'], (gap: Gap) => boolean> = {
          meeting: (gap) => bufferMinutes.before === 0 && starts.has(gap.end),
          buffer: (gap) => bufferMinutes.before > 0 && starts.has(gap.end),
          notice: () => false,
          window: (gap) => gap.end === window.end,
          break: (gap) => gap.kind === 'break' || edgesOfBreaks.has(gap.end),
          hours: (gap) => gap.kind === 'work' && gap.end <= window.end,
        };
        expect(gaps.filter((gap) => !isTrueStart[gap.startsAt](gap) || !isTrueEnd[gap.endsAt](gap))).toEqual([]);
      }),
    );
  });
});

describe('input that cannot be meant', () => {
  const wrong: readonly (readonly [field: string, change: Partial<GapQuery>])[] = [
    ['window.end', { window: { start: monday, end: monday - 1 } }],
    ['window.start', { window: { start: Number.NaN, end: monday } }],
    ['window.end', { window: { start: monday, end: Number.POSITIVE_INFINITY } }],
    [
      'busy[1].end',
      {
        busy: [
          { start: monday, end: monday + 1 },
          { start: monday, end: monday - 1 },
        ],
      },
    ],
    ['busy[0].start', { busy: [{ start: Number.NaN, end: monday }] }],
    ['busy[0].end', { busy: [{ start: monday, end: Number.NaN }] }],
    ['busy[0].end', { busy: [{ start: monday, end: Number.NaN }], sorted: true }],
    ['hours.timeZone', { hours: { timeZone: 'Mars/Olympus', days: {} } }],
    ['hours.days.1.0', { hours: { timeZone: 'UTC', days: { 1: [{ from: '09:00', to: '09:00' }] } } }],
    ['hours.days.1.0', { hours: { timeZone: 'UTC', days: { 1: [{ from: '24:00', to: '02:00' }] } } }],
    [
      'hours.days.5.1.to',
      {
        hours: {
          timeZone: 'UTC',
          days: {
            5: [
              { from: '09:00', to: '10:00' },
              { from: '09:00', to: '25:00' },
            ],
          },
        },
      },
    ],
    ['hours.days.2.0.from', { hours: { timeZone: 'UTC', days: { 2: [{ from: '9:00', to: '10:00' }] } } }],
    ['breaks[0]', { breaks: [{ from: '12:00', to: '12:00', minimumMinutes: 30 }] }],
    ['breaks[0].minimumMinutes', { breaks: [{ from: '12:00', to: '13:00', minimumMinutes: 0 }] }],
    [
      'breaks[1].minimumMinutes',
      {
        breaks: [
          { from: '12:00', to: '13:00', minimumMinutes: 30 },
          { from: '12:00', to: '13:00', minimumMinutes: Number.NaN },
        ],
      },
    ],
    ['bufferMinutes.before', { bufferMinutes: { before: -1, after: 0 } }],
    ['bufferMinutes.after', { bufferMinutes: { before: 0, after: Number.NaN } }],
    ['minimumMinutes', { minimumMinutes: 0 }],
    ['minimumMinutes', { minimumMinutes: -30 }],
    ['minimumMinutes', { minimumMinutes: Number.POSITIVE_INFINITY }],
    ['notBefore', { notBefore: Number.NaN }],
  ];

  it.each(wrong)('is a RangeError that names %s', (field, change) => {
    expect(() => findGaps({ ...query, ...change })).toThrow(RangeError);
    expect(() => findGaps({ ...query, ...change })).toThrow(`${field}:`);
  });

  it('is told apart from what is merely far away: busy time without end takes everything', () => {
    const busy = [{ start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY }];
    expect(findGaps({ ...query, busy })).toEqual([]);
    expect(findGaps({ ...query, busy, sorted: true })).toEqual([]);
  });
});

describe('the tables behind it', () => {
  it('stay right while one pages back day by day, nights included', () => {
    const days = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, [{ from: '20:00', to: '02:00' }]]));
    const starts = Array.from({ length: 150 }, (_, index) => monday - index * 24 * hour);
    const lengths = starts.map((start) =>
      findGaps({ ...query, window: { start, end: start + 12 * hour }, hours: { timeZone: 'UTC', days } }).map(
        (gap) => (gap.end - gap.start) / hour,
      ),
    );
    // Monday began at 23:00 UTC: three hours of the night are left.
    expect(lengths.filter((found) => found.join() !== '3')).toEqual([]);
  });

  it('stay right when the same zone is asked for years far apart', () => {
    const of = (year: number) => {
      const start = Temporal.ZonedDateTime.from(`${year}-07-01T00:00[America/New_York]`).epochMilliseconds;
      const days = { 1: [{ from: '09:00', to: '10:00' }] } as const;
      return findGaps({
        ...query,
        window: { start, end: start + 7 * 24 * hour },
        hours: { timeZone: 'America/New_York', days },
      }).map((gap) => Temporal.Instant.fromEpochMilliseconds(gap.start).toZonedDateTimeISO('America/New_York').hour);
    };
    expect([of(1950), of(2026), of(1918), of(2090), of(2026)]).toEqual([[9], [9], [9], [9], [9]]);
  });
});
