import { instantOf } from '../../domain/availability/index.ts';
import type { IsoDate } from '../../domain/availability/types.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;

/**
 * {@link instantOf} for a zone, for many times of few days: on a day on which the clocks do not change, all its minutes
 * follow from its midnight.
 *
 * @param timeZone IANA
 */
export const createWallInstants = (timeZone: string): ((date: IsoDate, minute: number) => number) => {
  /** The midnight of each even day; undefined where the clocks change. */
  const midnights = new Map<IsoDate, number | undefined>();
  const midnightOf = (date: IsoDate): number | undefined => {
    if (!midnights.has(date)) {
      const start = instantOf(date, 0, timeZone);
      midnights.set(date, instantOf(date, 1440, timeZone) - start === dayMs ? start : undefined);
    }
    return midnights.get(date);
  };
  return (date, minute) => {
    const midnight = midnightOf(date);
    return midnight === undefined ? instantOf(date, minute, timeZone) : midnight + minute * minuteMs;
  };
};
