import type { Interval } from '../../domain/availability/types.ts';
import type { AccountBusy, CalendarInfo, EventState } from '../calendar-provider.ts';
import { parseAnswer } from '../any-provider/parse-answer.ts';
import { type AskGraph, bodyOf } from './client.ts';
import { readLists } from './lists.ts';
import { linkKind } from './prepare.ts';
import { ianaZoneOf } from './time-zone.ts';
import { busyOf, keyOf, stateOf } from './to-domain.ts';
import {
  calendarFields,
  calendarPage,
  listedFields,
  listedPage,
  mailboxSettings,
  singleFields,
  singlePage,
  withTag,
} from './wire.ts';

/**
 * The calendars of the mailbox, in the mailbox's zone if it may be read.
 * @param writesShared whether those of colleagues who let us write may be written to: that takes a permission of its own.
 */
export const readCalendars = async (
  ask: AskGraph,
  now: () => number,
  writesShared: boolean,
  signal: AbortSignal,
): Promise<readonly CalendarInfo[]> => {
  const path = `/me/calendars?$select=${calendarFields}&$top=100`;
  const found = (await readLists(ask, now, calendarPage, [path], signal)).flat();
  const timeZone = await readMailboxZone(ask, now, signal);
  const owner = found.find(({ isDefaultCalendar }) => isDefaultCalendar)?.owner?.address?.toLowerCase();
  return found.map((calendar) => {
    const isOwn = calendar.owner?.address?.toLowerCase() === owner;
    return {
      id: calendar.id,
      name: calendar.name || calendar.id,
      ...(timeZone === undefined ? {} : { timeZone }),
      isPrimary: calendar.isDefaultCalendar,
      canWrite: calendar.canEdit && (isOwn || writesShared),
      ...(calendar.canEdit && !isOwn && { isShared: true }),
      ...(calendar.allowedOnlineMeetingProviders.includes(linkKind) && { makesLinks: true }),
    };
  });
};

/** IANA; undefined when it may not be read (its permission is asked for later), when there is none, or when it is home-made. */
const readMailboxZone = async (ask: AskGraph, now: () => number, signal: AbortSignal): Promise<string | undefined> => {
  const answer = await ask({ method: 'GET', path: '/me/mailboxSettings?$select=timeZone' }, signal);
  if (answer.status === 403 || answer.status === 404) return undefined;
  const { timeZone } = parseAnswer(mailboxSettings, bodyOf(answer, now()), "Outlook's mailbox settings");
  return timeZone ? ianaZoneOf(timeZone) : undefined;
};

/** What the calendars hold in a window. @throws ProviderError when any calendar stays unknown: unknown is never free. */
export const readBusy = async (
  ask: AskGraph,
  now: () => number,
  timeZone: string,
  calendars: readonly string[],
  window: Interval,
  about: readonly string[],
  signal: AbortSignal,
): Promise<readonly AccountBusy[]> => {
  const people = about.length === 0 ? '' : ',attendees,organizer';
  const query = `$select=${listedFields}${people}&${withTag}&$top=250`;
  const paths = calendars.map((calendar) => `${viewPath(calendar, window)}&${query}`);
  // Nobody writes by these ids; a page's events are found again by them.
  const listed = await readLists(ask, now, listedPage, paths, signal, 'page');
  return listed.flatMap((events, index) => events.map((event) => busyOf(event, calendars[index]!, timeZone, about)));
};

/** The events of a calendar and window, series expanded. */
export const viewPath = (calendar: string, { start, end }: Interval): string =>
  `/me/calendars/${encodeURIComponent(calendar)}/calendarView?startDateTime=${new Date(start).toISOString()}&endDateTime=${new Date(end).toISOString()}`;

/** Our events in a window. Graph can look for a tag, not for a window and a tag: all are asked for, and only ours are looked at. */
export const readOurs = async (
  ask: AskGraph,
  now: () => number,
  calendars: readonly string[],
  window: Interval,
  signal: AbortSignal,
): Promise<readonly EventState[]> => {
  const query = `$select=${singleFields}&${withTag}&$top=250`;
  const paths = calendars.map((calendar) => `${viewPath(calendar, window)}&${query}`);
  const listed = await readLists(ask, now, singlePage, paths, signal);
  return listed.flatMap((events, index) =>
    events
      .filter((event) => keyOf(event) !== undefined && !event.isCancelled)
      .map((event) => stateOf(event, calendars[index]!)),
  );
};
