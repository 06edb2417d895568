import { defaultMinimumMinutes, findGaps } from './find-gaps.ts';
import { complement, intervalsOf } from './stretches.ts';
import { subtract } from './subtract.ts';
import type { CommonGap, GapQuery, Interval, OtherTime, WorkingHours } from './types.ts';
import { workingStretches } from './working-hours.ts';

/** When somebody does not work inside the window. */
const offHours = (hours: WorkingHours, window: Interval): Interval[] => {
  const { stretches, first } = workingStretches(hours, window);
  const work: number[] = [];
  for (let index = first; index < stretches.length && stretches[index]! < window.end; index += 2) {
    work.push(stretches[index]!, stretches[index + 1]!);
  }
  return intervalsOf(complement(work, window)).filter((piece) => piece.start < piece.end);
};

/**
 * The gaps of the query that everybody else shares, as far as their time is known: their busy time and the time outside their own
 * hours (in their own zone, where given) is taken away; buffers are the user's own wish and are kept around the user's meetings only.
 * Unknown is never read as free: each gap names, by index, whose time nobody could tell.
 * @throws RangeError naming the field, as `findGaps`.
 */
export const commonGaps = (query: GapQuery, others: readonly OtherTime[]): CommonGap[] => {
  const mine = findGaps(query);
  const unknown: number[] = [];
  const taken: Interval[] = [];
  const seen = new Set<WorkingHours>();
  others.forEach((other, index) => {
    if (other.busy === 'unknown') {
      unknown.push(index);
    } else {
      for (const busy of other.busy) {
        if (!(busy.end >= busy.start)) {
          throw new RangeError(`others[${index}].busy: expected start <= end, found ${busy.start} to ${busy.end}`);
        }
        taken.push(busy);
      }
    }
    if (other.hours !== undefined && !seen.has(other.hours)) {
      seen.add(other.hours);
      taken.push(...offHours(other.hours, query.window));
    }
  });
  const edgesOfMine = new Set(mine.flatMap((gap) => [`s${gap.start}`, `e${gap.end}`]));
  return subtract(mine, taken, query.minimumMinutes ?? defaultMinimumMinutes).map(
    ({ start, end, kind, startsAt, endsAt }) => ({
      start,
      end,
      kind,
      startsAt: edgesOfMine.has(`s${start}`) ? startsAt : 'other',
      endsAt: edgesOfMine.has(`e${end}`) ? endsAt : 'other',
      unknown,
    }),
  );
};
