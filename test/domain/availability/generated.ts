import * as fc from 'fast-check';
import type { BreakRule, GapQuery, Interval, TimeRange, Weekday } from '../../../src/domain/availability/index.ts';

const minuteMs = 60_000;

/** A zone and a moment shortly before one of its changes, or an ordinary one. */
const moments: readonly (readonly [zone: string, day: string])[] = [
  ['UTC', '2026-02-27'],
  ['America/New_York', '2026-03-07'],
  ['America/New_York', '2026-10-31'],
  ['Europe/Berlin', '2026-03-28'],
  ['Europe/Berlin', '2026-10-24'],
  ['Australia/Lord_Howe', '2026-04-04'],
  ['Australia/Lord_Howe', '2026-10-03'],
  ['Africa/Cairo', '2026-04-23'],
  ['Africa/Cairo', '2026-10-29'],
  ['Asia/Kolkata', '2026-12-30'],
  ['Asia/Beirut', '2026-03-28'],
  ['America/Asuncion', '2024-10-05'],
  ['Pacific/Apia', '2011-12-29'],
];

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const range: fc.Arbitrary<TimeRange> = fc
  .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 0, max: 96 }))
  .filter(([from, to]) => from !== to)
  .map(([from, to]) => ({ from: clock(from * 15), to: clock(to * 15) }));

const hours = (timeZone: string): fc.Arbitrary<GapQuery['hours']> =>
  fc.array(fc.array(range, { maxLength: 2 }), { minLength: 7, maxLength: 7 }).map((days) => ({
    timeZone,
    days: Object.fromEntries(days.map((ranges, index) => [(index + 1) as Weekday, ranges])),
  }));

const breaks: fc.Arbitrary<readonly BreakRule[]> = fc.array(
  fc.tuple(range, fc.integer({ min: 10, max: 70 })).map(([window, minimumMinutes]) => ({ ...window, minimumMinutes })),
  { maxLength: 2 },
);

const busyAround = (start: number): fc.Arbitrary<Interval> =>
  fc.tuple(fc.integer({ min: -600, max: 4000 }), fc.integer({ min: 0, max: 300 })).map(([from, length]) => ({
    start: start + from * minuteMs,
    end: start + (from + length) * minuteMs,
  }));

/** Queries over two days and a half around interesting moments; all times on full minutes. */
export const queries: fc.Arbitrary<GapQuery> = fc.constantFrom(...moments).chain(([timeZone, day]) => {
  const start = Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds;
  return fc
    .record({
      offset: fc.integer({ min: 0, max: 900 }),
      length: fc.integer({ min: 0, max: 3600 }),
      busy: fc.array(busyAround(start), { maxLength: 14 }),
      hours: hours(timeZone),
      breaks,
      bufferMinutes: fc.record({ before: fc.integer({ min: 0, max: 40 }), after: fc.integer({ min: 0, max: 40 }) }),
      notice: fc.option(fc.integer({ min: -200, max: 2000 }), { nil: undefined }),
      minimumMinutes: fc.integer({ min: 1, max: 90 }),
    })
    .map(({ offset, length, notice, ...rest }) => {
      const from = start + offset * minuteMs;
      return {
        ...rest,
        window: { start: from, end: from + length * minuteMs },
        ...(notice === undefined ? {} : { notBefore: from + notice * minuteMs }),
      };
    });
});
