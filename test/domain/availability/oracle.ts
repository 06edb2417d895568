import type { GapQuery, Interval, TimeRange, Weekday } from '../../../src/domain/availability/index.ts';

/**
 * The same answer found the slow way: every minute is asked whether it is free. Shares no code with the engine; times must lie on
 * full minutes.
 */

const minuteMs = 60_000;

const at = (date: Temporal.PlainDate, clock: string, timeZone: string): number => {
  const isMidnight = clock === '24:00';
  const local = (isMidnight ? date.add({ days: 1 }) : date).toPlainDateTime(isMidnight ? '00:00' : clock);
  const first = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  if (first.toPlainDateTime().equals(local)) {
    return first.epochMilliseconds;
  }
  const change = first.getTimeZoneTransition('next');
  if (change === null) {
    throw new Error(`${local.toString()} is skipped in ${timeZone}, but no change follows`);
  }
  return change.epochMilliseconds;
};

const stretchOf = (date: Temporal.PlainDate, { from, to }: TimeRange, timeZone: string): Interval => ({
  start: at(date, from, timeZone),
  end: at(to < from ? date.add({ days: 1 }) : date, to, timeZone),
});

const datesAround = ({ start, end }: Interval, timeZone: string): Temporal.PlainDate[] => {
  const first = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(timeZone).toPlainDate();
  const last = Temporal.Instant.fromEpochMilliseconds(end).toZonedDateTimeISO(timeZone).toPlainDate();
  const dates: Temporal.PlainDate[] = [];
  for (let date = first.subtract({ days: 3 }); Temporal.PlainDate.compare(date, last.add({ days: 3 })) <= 0;) {
    dates.push(date);
    date = date.add({ days: 1 });
  }
  return dates;
};

const covers = (intervals: readonly Interval[], minute: number): boolean =>
  intervals.some(({ start, end }) => start <= minute && minute < end);

interface Found extends Interval {
  readonly kind: 'work' | 'break';
}

export const gapsByTheMinute = (query: GapQuery): Found[] => {
  const { window, hours, breaks = [], bufferMinutes, notBefore = window.start, minimumMinutes = 30 } = query;
  const dates = datesAround(window, hours.timeZone);
  const perDay = dates.map((date) =>
    (hours.days[date.dayOfWeek as Weekday] ?? [])
      .map((range) => stretchOf(date, range, hours.timeZone))
      .filter(({ start, end }) => start < end),
  );
  const work = perDay.flat();
  const spans = perDay.flatMap((pieces) =>
    pieces.length === 0
      ? []
      : [{ start: Math.min(...pieces.map((one) => one.start)), end: Math.max(...pieces.map((one) => one.end)) }],
  );
  const busy = query.busy
    .filter(({ start, end }) => start < end)
    .map(({ start, end }) => ({
      start: start - bufferMinutes.before * minuteMs,
      end: end + bufferMinutes.after * minuteMs,
    }));

  const pauses: Interval[] = [];
  const windows = breaks
    .flatMap((rule) =>
      dates.map((date) => ({ ...stretchOf(date, rule, hours.timeZone), minutes: rule.minimumMinutes })),
    )
    .toSorted((left, right) => left.start - right.start || left.end - right.end);
  for (const { start: from, end: to, minutes } of windows) {
    for (let start = from; start + minutes * minuteMs <= to; start += minuteMs) {
      const taken = Array.from({ length: minutes }, (_, index) => start + index * minuteMs);
      if (taken.every((minute) => covers(spans, minute) && !covers(busy, minute) && !covers(pauses, minute))) {
        pauses.push({ start, end: start + minutes * minuteMs });
        break;
      }
    }
  }

  const found: Found[] = [];
  const run = (isFree: (minute: number) => boolean, kind: Found['kind']) => {
    let start: number | undefined;
    for (let minute = window.start; minute <= window.end; minute += minuteMs) {
      const isOpen = minute < window.end && minute >= notBefore && isFree(minute);
      if (isOpen && start === undefined) {
        start = minute;
      } else if (!isOpen && start !== undefined) {
        if (minute - start >= minimumMinutes * minuteMs) {
          found.push({ start, end: minute, kind });
        }
        start = undefined;
      }
    }
  };
  run((minute) => covers(work, minute) && !covers(busy, minute) && !covers(pauses, minute), 'work');
  for (const pause of pauses) {
    run((minute) => pause.start <= minute && minute < pause.end, 'break');
  }
  return found.toSorted((left, right) => left.start - right.start);
};
