import { DateTime, Interval as Span } from 'luxon';
import type { GapQuery, Interval, Weekday } from '../../../src/domain/availability/index.ts';
import { leastMs, sortedBusy, sweep } from './sweep.ts';

const clock = (text: string): { hour: number; minute: number } => ({
  hour: Number(text.slice(0, 2)),
  minute: Number(text.slice(3)),
});

const workOf = ({ window, hours: { timeZone, days } }: GapQuery): Span[] => {
  const work: Span[] = [];
  const end = DateTime.fromMillis(window.end, { zone: timeZone });
  for (
    let day = DateTime.fromMillis(window.start, { zone: timeZone }).startOf('day');
    day < end;
    day = day.plus({ days: 1 })
  ) {
    for (const { from, to } of days[day.weekday as Weekday] ?? []) {
      work.push(Span.fromDateTimes(day.set(clock(from)), day.set(clock(to))));
    }
  }
  return work;
};

const instants = (spans: readonly Span[]): Interval[] =>
  spans.map((span) => ({ start: span.start!.toMillis(), end: span.end!.toMillis() }));

/** Luxon for the days, one sweep for the rest: the best Luxon program. */
export const byLuxonAndSweep = (query: GapQuery): Interval[] => sweep(instants(workOf(query)), sortedBusy(query));

/** Luxon throughout: merged intervals, and the difference of each day with what overlaps it. */
export const byLuxonIntervals = (query: GapQuery): Interval[] => {
  const {
    busy,
    bufferMinutes: { before, after },
    hours: { timeZone },
  } = query;
  const taken = Span.merge(
    busy.map(({ start, end }) =>
      Span.fromDateTimes(
        DateTime.fromMillis(start, { zone: timeZone }).minus({ minutes: before }),
        DateTime.fromMillis(end, { zone: timeZone }).plus({ minutes: after }),
      ),
    ),
  );
  return instants(workOf(query).flatMap((day) => day.difference(...taken.filter((one) => one.overlaps(day))))).filter(
    ({ start, end }) => end - start >= leastMs,
  );
};

/** A slot generator as booking pages have it: every five minutes of every day is a date-time, checked against the meetings of its day. */
export const bySlotGenerator = (query: GapQuery): Interval[] => {
  const {
    busy,
    bufferMinutes: { before, after },
    hours: { timeZone },
  } = query;
  const taken = busy.map(({ start, end }) => ({
    start: DateTime.fromMillis(start, { zone: timeZone }).minus({ minutes: before }),
    end: DateTime.fromMillis(end, { zone: timeZone }).plus({ minutes: after }),
  }));
  const gaps: Interval[] = [];
  // Five minutes, so that it finds the same gaps as everybody else.
  const step = 5;
  for (const day of workOf(query)) {
    const ofDay = taken.filter((one) => one.start < day.end! && one.end > day.start!);
    let open: number | undefined;
    for (let slot = day.start!; slot < day.end!; slot = slot.plus({ minutes: step })) {
      const end = slot.plus({ minutes: step });
      const isFree = !ofDay.some((one) => one.start < end && one.end > slot);
      if (isFree && open === undefined) {
        open = slot.toMillis();
      }
      if (open !== undefined && (!isFree || end >= day.end!)) {
        gaps.push({ start: open, end: (isFree ? end : slot).toMillis() });
        open = undefined;
      }
    }
  }
  return gaps.filter(({ start, end }) => end - start >= leastMs);
};
