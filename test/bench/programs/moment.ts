import Moment from 'moment-timezone';
import momentRange from 'moment-range';
import type { DateRange } from 'moment-range';
import type { GapQuery, Interval, Weekday } from '../../../src/domain/availability/index.ts';
import { leastMs, sortedBusy } from './sweep.ts';

const moment = momentRange.extendMoment(Moment as never) as ReturnType<typeof momentRange.extendMoment> & typeof Moment;

/** moment-range: each day's range minus what overlaps it, one range after the other. */
export const byMomentRange = (query: GapQuery): Interval[] => {
  const {
    window,
    hours: { timeZone, days },
  } = query;
  const busy = sortedBusy(query).map(({ start, end }) => moment.range(moment(start), moment(end)));
  const gaps: Interval[] = [];
  for (let day = moment.tz(window.start, timeZone).startOf('day'); +day < window.end; day = day.clone().add(1, 'day')) {
    for (const { from, to } of days[day.isoWeekday() as Weekday] ?? []) {
      const at = (text: string) => day.clone().set({ hour: Number(text.slice(0, 2)), minute: Number(text.slice(3)) });
      const work = moment.range(at(from), at(to));
      let free: DateRange[] = [work];
      for (const one of busy) {
        if (work.overlaps(one)) {
          free = free.flatMap((piece) => piece.subtract(one)).filter((piece): piece is DateRange => piece !== null);
        }
      }
      gaps.push(...free.map((piece) => ({ start: +piece.start, end: +piece.end })));
    }
  }
  return gaps.filter(({ start, end }) => end - start >= leastMs);
};
