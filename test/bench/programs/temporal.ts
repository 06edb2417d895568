import type { GapQuery, Interval, Weekday } from '../../../src/domain/availability/index.ts';
import { sortedBusy, sweep } from './sweep.ts';

export const workByTemporal = ({ window, hours: { timeZone, days } }: GapQuery): Interval[] => {
  const dateOf = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate();
  const work: Interval[] = [];
  const last = dateOf(window.end - 1);
  for (let date = dateOf(window.start); Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
    for (const { from, to } of days[date.dayOfWeek as Weekday] ?? []) {
      work.push({
        start: date.toZonedDateTime({ timeZone, plainTime: from }).epochMilliseconds,
        end: date.toZonedDateTime({ timeZone, plainTime: to }).epochMilliseconds,
      });
    }
  }
  return work;
};

/** Plain `Temporal` for the days, one sweep for the rest. */
export const byTemporal = (query: GapQuery): Interval[] => sweep(workByTemporal(query), sortedBusy(query));
