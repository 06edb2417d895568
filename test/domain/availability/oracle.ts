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
  const spans = perDay.flatMap((pieces) =>
    pieces.length === 0
      ? []
      : [{ start: Math.min(...pieces.map((one) => one.start)), end: Math.max(...pieces.map((one) => one.end)) }],
  );

  // The minutes around the window, five days more on both sides: each knows what covers it.
  const first = window.start - 5 * 1440 * minuteMs;
  const minuteOf = (instant: number): number => (instant - first) / minuteMs;
  const length = minuteOf(window.end) + 5 * 1440;
  const mark = (minutes: Uint8Array, { start, end }: Interval): Uint8Array =>
    minutes.fill(1, Math.max(0, minuteOf(start)), Math.max(0, minuteOf(end)));
  const marked = (intervals: readonly Interval[]): Uint8Array => {
    const minutes = new Uint8Array(length);
    intervals.forEach((interval) => mark(minutes, interval));
    return minutes;
  };
  const works = marked(perDay.flat());
  const inSpan = marked(spans);
  const isBusy = marked(
    query.busy
      .filter(({ start, end }) => start < end)
      .map(({ start, end }) => ({
        start: start - bufferMinutes.before * minuteMs,
        end: end + bufferMinutes.after * minuteMs,
      })),
  );

  const pauses: Interval[] = [];
  const isPause = new Uint8Array(length);
  const windows = breaks
    .flatMap((rule) =>
      dates.map((date) => ({ ...stretchOf(date, rule, hours.timeZone), minutes: rule.minimumMinutes })),
    )
    .toSorted((left, right) => left.start - right.start || left.end - right.end);
  for (const { start: from, end: to, minutes } of windows) {
    for (let start = from; start + minutes * minuteMs <= to; start += minuteMs) {
      let free = 0;
      for (let minute = minuteOf(start); free < minutes; minute += 1, free += 1) {
        if (inSpan[minute] !== 1 || isBusy[minute] === 1 || isPause[minute] === 1) {
          break;
        }
      }
      if (free === minutes) {
        const pause = { start, end: start + minutes * minuteMs };
        pauses.push(pause);
        mark(isPause, pause);
        break;
      }
    }
  }

  const found: Found[] = [];
  const run = (isFree: (minute: number) => boolean, kind: Found['kind']) => {
    let start: number | undefined;
    for (let at = window.start; at <= window.end; at += minuteMs) {
      const isOpen = at < window.end && at >= notBefore && isFree(minuteOf(at));
      if (isOpen && start === undefined) {
        start = at;
      } else if (!isOpen && start !== undefined) {
        if (at - start >= minimumMinutes * minuteMs) {
          found.push({ start, end: at, kind });
        }
        start = undefined;
      }
    }
  };
  run((minute) => works[minute] === 1 && isBusy[minute] !== 1 && isPause[minute] !== 1, 'work');
  for (const pause of pauses) {
    run((minute) => minuteOf(pause.start) <= minute && minute < minuteOf(pause.end), 'break');
  }
  return found.toSorted((left, right) => left.start - right.start);
};
