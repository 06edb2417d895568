import type { Interval } from '../../domain/availability/types.ts';
import type { PersonTime } from '../calendar-provider.ts';
import { inChunks } from '../any-provider/in-chunks.ts';
import { inParallel } from '../any-provider/in-parallel.ts';
import { parseAnswer } from '../any-provider/parse-answer.ts';
import { type AskGoogle, bodyOf } from './client.ts';
import { freeBusyAnswer } from './wire.ts';

/** Requests of one account under way at once. */
const parallelRequests = 3;
/** `freeBusy.query` expands at most so many calendars. */
const mostCalendars = 50;

/** What the free/busy query says of a calendar: bare intervals, or why there are none. */
type FreeBusy =
  | { readonly id: string; readonly busy: readonly Interval[]; readonly reason?: undefined }
  | { readonly id: string; readonly busy?: undefined; readonly reason: string };

/** Asks when calendars are busy. HTTP 200 does not mean that every calendar answered. */
export const queryFreeBusy = async (
  ask: AskGoogle,
  now: () => number,
  calendars: readonly string[],
  window: Interval,
  signal: AbortSignal,
): Promise<readonly FreeBusy[]> => {
  const answers = await inParallel(inChunks(calendars, mostCalendars), parallelRequests, async (chunk) => {
    const body = JSON.stringify({
      timeMin: new Date(window.start).toISOString(),
      timeMax: new Date(window.end).toISOString(),
      items: chunk.map((id) => ({ id })),
    });
    const answer = await ask({ method: 'POST', path: '/freeBusy', body }, signal);
    const parsed = parseAnswer(freeBusyAnswer, bodyOf(answer, now()), "Google's free/busy answer");
    return chunk.map((id): FreeBusy => {
      const found = Object.hasOwn(parsed.calendars, id) ? parsed.calendars[id] : undefined;
      if (!found || found.errors.length > 0) return { id, reason: found?.errors[0]?.reason ?? 'not in the answer' };
      return { id, busy: found.busy.map(intervalOf) };
    });
  });
  return answers.flat();
};

const intervalOf = ({ start, end }: { readonly start: string; readonly end: string }): Interval => ({
  start: Temporal.Instant.from(start).epochMilliseconds,
  end: Temporal.Instant.from(end).epochMilliseconds,
});

/** People are asked about by the id of their main calendar, which is their address. Google does not tell their hours. */
export const readPeople = async (
  ask: AskGoogle,
  now: () => number,
  addresses: readonly string[],
  window: Interval,
  signal: AbortSignal,
): Promise<readonly PersonTime[]> =>
  (await queryFreeBusy(ask, now, addresses, window, signal)).map(({ id, busy }) => ({
    address: id,
    ...(busy && { busy }),
  }));
