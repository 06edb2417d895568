import type { Interval, TimeRange, Weekday, WorkingHours } from '../../domain/availability/types.ts';
import type { PersonTime } from '../calendar-provider.ts';
import { inChunks } from '../any-provider/in-chunks.ts';
import { parseAnswer } from '../any-provider/parse-answer.ts';
import { askTogether } from './batch.ts';
import { type AskGraph, bodyOf } from './client.ts';
import { ianaZoneOf } from './time-zone.ts';
import { instantOf } from './to-domain.ts';
import { type Schedule, schedules } from './wire.ts';

const minuteMs = 60_000;
/** `getSchedule` takes at most so many people. */
const mostPeople = 20;
/** And less than 62 days. */
const longestMs = 62 * 86_400_000;
/** How much time a digit of the view stands for. */
const viewMinutes = 15;

const isFree = (status: string | null | undefined): boolean => status === 'free' || status === 'workingElsewhere';

/** From the items where there are any; a calendar that shows no more than the view still says when. Undefined when it says nothing. */
const busyOf = ({ scheduleItems, availabilityView }: Schedule, window: Interval): readonly Interval[] | undefined => {
  if (scheduleItems.length > 0) {
    return scheduleItems
      .filter(({ status }) => !isFree(status))
      .map(({ start, end }) => ({ start: instantOf(start), end: instantOf(end) }));
  }
  return availabilityView
    ? [...availabilityView.matchAll(/[^0]+/g)].map(({ index, 0: { length } }) => ({
        start: window.start + index * viewMinutes * minuteMs,
        end: window.start + (index + length) * viewMinutes * minuteMs,
      }))
    : undefined;
};

const weekdays: Readonly<Record<string, Weekday>> = {
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
};

/** "08:00:00.0000000" as "08:00". */
const clockOf = (time: string | null | undefined): string | undefined => /^\d{2}:\d{2}/.exec(time ?? '')?.[0];

/** Undefined where they are missing, in a zone of somebody's own making, or no time at all: unknown, not "never works". */
const hoursOf = ({ workingHours }: Schedule): WorkingHours | undefined => {
  const from = clockOf(workingHours?.startTime);
  const to = clockOf(workingHours?.endTime);
  const timeZone = ianaZoneOf(workingHours?.timeZone?.name ?? '');
  const worked = (workingHours?.daysOfWeek ?? []).flatMap((day) => weekdays[day.toLowerCase()] ?? []);
  if (from === undefined || to === undefined || from >= to || timeZone === undefined) return undefined;
  if (worked.length === 0) return undefined;
  const range: TimeRange = { from, to };
  return { timeZone, days: Object.fromEntries(worked.map((day) => [day, [range]])) };
};

const timeOf = (address: string, found: Schedule | undefined, window: Interval): PersonTime => {
  const busy = found === undefined || found.error ? undefined : busyOf(found, window);
  if (found === undefined || busy === undefined) return { address };
  const hours = hoursOf(found);
  return { address, busy, ...(hours && { hours }) };
};

/**
 * When colleagues are busy, and when they work. Personal accounts are refused as a whole, and more days than the service takes are
 * unknown for everybody.
 */
export const readPeople = async (
  ask: AskGraph,
  now: () => number,
  addresses: readonly string[],
  window: Interval,
  signal: AbortSignal,
): Promise<readonly PersonTime[]> => {
  if (window.end - window.start >= longestMs) return addresses.map((address) => ({ address }));
  const timeAt = (instant: number) => ({ dateTime: new Date(instant).toISOString().slice(0, -1), timeZone: 'UTC' });
  const requests = inChunks(addresses, mostPeople).map((chunk) => ({
    method: 'POST' as const,
    path: '/me/calendar/getSchedule',
    body: JSON.stringify({
      schedules: chunk,
      startTime: timeAt(window.start),
      endTime: timeAt(window.end),
      availabilityViewInterval: viewMinutes,
    }),
  }));
  const answers = await askTogether(ask, requests, signal);
  const found = answers.flatMap(
    (answer) => parseAnswer(schedules, bodyOf(answer, now()), "Outlook's schedules of people").value,
  );
  const byAddress = new Map(found.map((one) => [one.scheduleId.toLowerCase(), one]));
  return addresses.map((address) => timeOf(address, byAddress.get(address.toLowerCase()), window));
};
