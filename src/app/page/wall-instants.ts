import { instantOf } from '../../domain/availability/index.ts';
import type { IsoDate } from '../../domain/availability/types.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;
/** Days whose midnights are kept; a full memory starts anew. */
const mostRemembered = 400;

/** The instant of a minute of a date on the wall, epoch milliseconds. */
export type WallInstants = (date: IsoDate, minute: number) => number;

/**
 * {@link instantOf} for a zone, for many times of few days: on a day on which the clocks do not change, all its minutes
 * follow from its midnight.
 *
 * @param timeZone IANA
 */
export const createWallInstants = (timeZone: string): WallInstants => {
  /** The midnight of each even day; undefined where the clocks change. */
  const midnights = new Map<IsoDate, number | undefined>();
  const midnightOf = (date: IsoDate): number | undefined => {
    if (!midnights.has(date)) {
      if (midnights.size >= mostRemembered) midnights.clear();
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

/** {@link createWallInstants}, the same one again as long as the zone is: weeks are turned back to, and a zone's rules stay. */
export const keepWallInstants = (): ((timeZone: string) => WallInstants) => {
  let last: { readonly timeZone: string; readonly instantAt: WallInstants } | undefined;
  return (timeZone) => {
    if (last?.timeZone !== timeZone) last = { timeZone, instantAt: createWallInstants(timeZone) };
    return last.instantAt;
  };
};
