import { IntervalTree, Interval as Span } from '@flatten-js/interval-tree';
import type { GapQuery, Interval } from '../../../src/domain/availability/index.ts';
import { sortedBusy, sweep } from './sweep.ts';
import { workByTemporal } from './temporal.ts';

/** An interval tree of the meetings, asked for each day; the days by `Temporal`. */
export const byIntervalTree = (query: GapQuery): Interval[] => {
  const tree = new IntervalTree<Interval>();
  for (const one of sortedBusy(query)) {
    tree.insert(new Span(one.start, one.end), one);
  }
  return workByTemporal(query).flatMap((day) => {
    const busy = tree.search(new Span(day.start, day.end));
    return sweep(
      [day],
      busy.toSorted((left, right) => left.start - right.start),
    );
  });
};
