import * as v from 'valibot';
import type { Interval } from '../../domain/availability/types.ts';
import { type AccountBusy, type CalendarInfo, type EventState, ProviderError } from '../calendar-provider.ts';
import { inParallel } from '../shared/in-parallel.ts';
import { parseAnswer } from '../shared/parse-answer.ts';
import { type AskGraph, bodyOf } from './client.ts';
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

/** A mailbox answers four requests at a time (Graph's limit for Outlook); one stays free for a booking. */
const parallelRequests = 3;

const graphRoot = 'https://graph.microsoft.com/';

/**
 * The calendars of the mailbox, in the mailbox's zone if it may be read. Only own ones may be written to: those of colleagues
 * need another permission, and their events live in another mailbox.
 */
export const readCalendars = async (
  ask: AskGraph,
  now: () => number,
  signal: AbortSignal,
): Promise<readonly CalendarInfo[]> => {
  const found = await readPages(ask, now, calendarPage, `/me/calendars?$select=${calendarFields}&$top=100`, signal);
  const timeZone = await readMailboxZone(ask, now, signal);
  const owner = found.find(({ isDefaultCalendar }) => isDefaultCalendar)?.owner?.address?.toLowerCase();
  return found.map((calendar) => ({
    id: calendar.id,
    name: calendar.name || calendar.id,
    ...(timeZone === undefined ? {} : { timeZone }),
    isPrimary: calendar.isDefaultCalendar,
    canWrite: calendar.canEdit && calendar.owner?.address?.toLowerCase() === owner,
  }));
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
  signal: AbortSignal,
): Promise<readonly AccountBusy[]> => {
  const listed = await inParallel(calendars, parallelRequests, async (calendar) => {
    const query = `$select=${listedFields}&${withTag}&$top=250`;
    const events = await readPages(ask, now, listedPage, `${viewPath(calendar, window)}&${query}`, signal);
    return events.map((event) => busyOf(event, calendar, timeZone));
  });
  return listed.flat();
};

const viewPath = (calendar: string, { start, end }: Interval): string =>
  `/me/calendars/${encodeURIComponent(calendar)}/calendarView?startDateTime=${new Date(start).toISOString()}&endDateTime=${new Date(end).toISOString()}`;

/** Our events in a window. Graph can look for a tag, not for a window and a tag: all are asked for, and only ours are looked at. */
export const readOurs = async (
  ask: AskGraph,
  now: () => number,
  calendar: string,
  window: Interval,
  signal: AbortSignal,
): Promise<readonly EventState[]> => {
  const path = `${viewPath(calendar, window)}&$select=${singleFields}&${withTag}&$top=250`;
  const events = await readPages(ask, now, singlePage, path, signal);
  return events
    .filter((event) => keyOf(event) !== undefined && !event.isCancelled)
    .map((event) => stateOf(event, calendar));
};

/** All pages of a list. A next page elsewhere than at Graph is refused: the token goes nowhere else. */
const readPages = async <Item>(
  ask: AskGraph,
  now: () => number,
  schema: v.GenericSchema<unknown, { value: Item[]; '@odata.nextLink'?: string | undefined }>,
  first: string,
  signal: AbortSignal,
): Promise<Item[]> => {
  const all: Item[] = [];
  let path: string | undefined = first;
  while (path !== undefined) {
    const answer = await ask({ method: 'GET', path }, signal);
    const page: { value: Item[]; '@odata.nextLink'?: string | undefined } = parseAnswer(
      schema,
      bodyOf(answer, now()),
      "Outlook's list",
    );
    all.push(...page.value);
    path = page['@odata.nextLink'];
    if (path !== undefined && !path.startsWith(graphRoot))
      throw new ProviderError({ kind: 'unexpected', detail: 'The next page of the list is not at Microsoft Graph.' });
  }
  return all;
};
