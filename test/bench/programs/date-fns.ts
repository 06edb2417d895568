import { TZDate } from '@date-fns/tz';
import { addMinutes, areIntervalsOverlapping, compareAsc, eachDayOfInterval, getISODay, max, set } from 'date-fns';
import { fromZonedTime } from 'date-fns-tz';
import type { GapQuery, Interval, Weekday } from '../../../src/domain/availability/index.ts';
import { leastMs, sortedBusy, sweep } from './sweep.ts';

const clock = (text: string): { hours: number; minutes: number } => ({
  hours: Number(text.slice(0, 2)),
  minutes: Number(text.slice(3)),
});

const daysOf = ({ window, hours: { timeZone } }: GapQuery): TZDate[] =>
  eachDayOfInterval({ start: new TZDate(window.start, timeZone), end: new TZDate(window.end - 1, timeZone) });

/** date-fns with zoned dates throughout: for each day the meetings that overlap it, in order, and what they leave. */
export const byDateFns = (query: GapQuery): Interval[] => {
  const {
    busy,
    bufferMinutes: { before, after },
    hours: { timeZone, days },
  } = query;
  const taken = busy.map(({ start, end }) => ({
    start: addMinutes(new TZDate(start, timeZone), -before),
    end: addMinutes(new TZDate(end, timeZone), after),
  }));
  const gaps: Interval[] = [];
  for (const day of daysOf(query)) {
    for (const { from, to } of days[getISODay(day) as Weekday] ?? []) {
      const work = { start: set(day, clock(from)), end: set(day, clock(to)) };
      let cursor: Date = work.start;
      const ofDay = taken
        .filter((one) => areIntervalsOverlapping(one, work))
        .toSorted((left, right) => compareAsc(left.start, right.start));
      for (const one of [...ofDay, { start: work.end, end: work.end }]) {
        gaps.push({ start: +cursor, end: +one.start });
        cursor = max([cursor, one.end]);
      }
    }
  }
  return gaps.filter(({ start, end }) => end - start >= leastMs);
};

/** date-fns-tz for the days, one sweep for the rest. */
export const byDateFnsTzAndSweep = (query: GapQuery): Interval[] => {
  const { timeZone, days } = query.hours;
  const work = daysOf(query).flatMap((day) =>
    (days[getISODay(day) as Weekday] ?? []).map(({ from, to }) => {
      const date = day.toISOString().slice(0, 10);
      return { start: +fromZonedTime(`${date}T${from}`, timeZone), end: +fromZonedTime(`${date}T${to}`, timeZone) };
    }),
  );
  return sweep(work, sortedBusy(query));
};
