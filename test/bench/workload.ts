import type { GapQuery, Interval, OtherTime, WorkingHours } from '../../src/domain/availability/index.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;
const quarter = 15 * minuteMs;

/** Numerical Recipes' linear congruential generator: the same workload on every machine. */
const numbersFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

const weekdays = { from: '09:00', to: '17:30' };

export const officeHours = (timeZone: string): WorkingHours => ({
  timeZone,
  days: { 1: [weekdays], 2: [weekdays], 3: [weekdays], 4: [weekdays], 5: [weekdays] },
});

const timeZone = 'Europe/Berlin';
const midnight = (days: number): number =>
  Temporal.PlainDate.from('2026-01-05').add({ days }).toZonedDateTime(timeZone).epochMilliseconds;
/** A Monday, 00:00 in Berlin. */
const monday = midnight(0);

/**
 * Meetings of 15 to 60 minutes on the quarter hours of three blocks a day, in no order: however many there are, every day keeps
 * some free time, as days do.
 */
const meetings = (count: number, days: number, random: () => number): Interval[] => {
  const blocks = Array.from({ length: days * 3 }, (_, block) => {
    const day = Math.floor(block / 3);
    return monday + day * dayMs + (8 * 4 + Math.floor(random() * 36)) * quarter;
  });
  return Array.from({ length: count }, () => {
    const block = blocks[Math.floor(random() * blocks.length)]!;
    const start = block + Math.floor(random() * 4) * quarter;
    return { start, end: start + (1 + Math.floor(random() * 4)) * quarter };
  });
};

/** What is asked of every program. */
export const queryOf = (count: number, days: number, seed = 7): GapQuery => ({
  window: { start: monday, end: midnight(days) },
  busy: meetings(count, days, numbersFrom(seed)),
  hours: officeHours(timeZone),
  bufferMinutes: { before: 5, after: 5 },
});

/** The same events in order of start, laid out in memory in that order, as a calendar's answer is. */
export const inOrder = (query: GapQuery): GapQuery => ({
  ...query,
  busy: query.busy.toSorted((left, right) => left.start - right.start).map(({ start, end }) => ({ start, end })),
  sorted: true,
});

const zones = ['Europe/Berlin', 'Europe/London', 'Europe/Paris', 'Europe/Helsinki', 'Africa/Cairo'];

/** People with 60 meetings each in a fortnight, each with hours of their own in one of five zones. */
export const peopleOf = (count: number): OtherTime[] =>
  Array.from({ length: count }, (_, index) => ({
    // Everybody is busy in the same blocks, or nothing would be left to share.
    busy: queryOf(60, 14, 7).busy.map(({ start, end }) => ({ start, end: end + (index % 2) * 5 * minuteMs })),
    hours: officeHours(zones[index % zones.length]!),
  }));
