import { expect } from 'vitest';
import type { PageBusy } from '../../../src/pages/calendar-page.ts';
import type { WorldEvent } from '../../world/model.ts';
import type { World } from '../../world/world.ts';
import type { Host } from './calendars.ts';

const minutesPerDay = 1440;

/** What the page can tell of an event besides its time, in a language of which it knows the words. */
const isSeenAsFree = ({ response, showAs }: WorldEvent, host: Host): boolean =>
  response === 'declined' || (host === 'outlook' && showAs === 'free');

/**
 * The busy minutes of a date on the page's wall clock, from the store alone. Where the words are not known everything that
 * is shown takes its time, as does a whole day what is drawn above the columns.
 */
export const shownMinutes = (world: World, host: Host, date: string, knowsWords: boolean): boolean[] => {
  const { store, parts, timeZone } = world;
  const account = host === 'google' ? parts.googleAccount : parts.microsoftAccount;
  const day = Temporal.PlainDate.from(date);
  const [midnight, next] = [day, day.add({ days: 1 })].map((one) => one.toZonedDateTime(timeZone).epochMilliseconds);
  const minutes = Array.from({ length: minutesPerDay }, () => false);
  const shown = new Set(store.calendarsOf(account).flatMap(({ id, isShown }) => (isShown ? [id] : [])));
  const wall = (instant: number): number => {
    const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
    return local.hour * 60 + local.minute;
  };
  for (const event of store.standing(account)) {
    if (!shown.has(event.calendar) || event.kind === 'workingLocation') continue;
    if (event.kind === 'task' || (knowsWords && isSeenAsFree(event, host))) continue;
    const { when } = event;
    if (when.kind === 'allDay') {
      if (when.from <= date && date < when.until) minutes.fill(true);
      continue;
    }
    if (when.start >= next! || when.end <= midnight!) continue;
    const isAbove = host === 'google' ? when.end - when.start > 86_400_000 : lastsADay(event, timeZone);
    if (isAbove) minutes.fill(true);
    else
      minutes.fill(
        true,
        when.start <= midnight! ? 0 : wall(when.start),
        when.end >= next! ? minutesPerDay : wall(when.end),
      );
  }
  return minutes;
};

/** Outlook counts the wall clock. */
const lastsADay = ({ when }: WorldEvent, timeZone: string): boolean => {
  if (when.kind !== 'timed') return true;
  const [from, to] = [when.start, when.end].map((at) =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDateTime(),
  );
  return from!.until(to!).total('minutes') >= minutesPerDay;
};

/** The minutes of a date that a reading takes as busy. */
export const readMinutes = (busy: readonly PageBusy[], date: string): boolean[] => {
  const minutes = Array.from({ length: minutesPerDay }, () => false);
  for (const { date: on, startMinute, endMinute, facts } of busy) {
    const isFree =
      facts.kind === 'task' ||
      facts.response === 'declined' ||
      facts.status === 'cancelled' ||
      facts.showAs === 'free' ||
      facts.kind === 'workingLocation';
    if (on === date && !isFree) minutes.fill(true, startMinute, endMinute);
  }
  return minutes;
};

/** Runs of busy minutes as `09:00-10:30`: the same as the minutes, readable where it differs. */
export const stretchesOf = (minutes: readonly boolean[]): string => {
  const clock = (minute: number): string =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  const found: string[] = [];
  for (let from = minutes.indexOf(true); from !== -1;) {
    const end = minutes.indexOf(false, from);
    found.push(`${clock(from)}-${clock(end === -1 ? minutesPerDay : end)}`);
    from = end === -1 ? -1 : minutes.indexOf(true, end);
  }
  return found.join(' ');
};

/** Holds a reading against the store, date by date, minute by minute. */
export const expectAsInTheStore = (
  world: World,
  busy: readonly PageBusy[],
  dates: readonly string[],
  knowsWords = true,
): void => {
  expect(busy.length).toBeGreaterThan(0);
  const inWords = (minutesOf: (date: string) => readonly boolean[]): string =>
    dates.map((date) => `${date} ${stretchesOf(minutesOf(date))}`).join('\n');
  expect(inWords((date) => readMinutes(busy, date))).toBe(
    inWords((date) => shownMinutes(world, 'outlook', date, knowsWords)),
  );
};
