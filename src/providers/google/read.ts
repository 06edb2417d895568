import type { Interval } from '../../domain/availability/types.ts';
import { type AccountBusy, type CalendarInfo, type EventState, ProviderError } from '../calendar-provider.ts';
import { mostTogether } from '../shared/attendees.ts';
import { inParallel } from '../shared/in-parallel.ts';
import { parseAnswer } from '../shared/parse-answer.ts';
import { type AskGoogle, bodyOf } from './client.ts';
import { queryFreeBusy } from './free-busy.ts';
import { eventsPath, linkKind } from './prepare.ts';
import { busyOf, busyOfInterval, stateOf } from './to-domain.ts';
import {
  calendarFields,
  calendarPage,
  eventPage,
  kindTag,
  listFields,
  listFieldsAbout,
  ownFields,
  ownPage,
} from './wire.ts';

/** Requests of one account under way at once. */
const parallelRequests = 3;

/**
 * The calendars of the account's list.
 * @param writesShared whether calendars of others may be written to as well: `calendar.events.owned` covers own ones only.
 */
export const readCalendars = async (
  ask: AskGoogle,
  now: () => number,
  writesShared: boolean,
  signal: AbortSignal,
): Promise<readonly CalendarInfo[]> => {
  const calendars: CalendarInfo[] = [];
  let pageToken: string | undefined;
  do {
    const query = new URLSearchParams({ maxResults: '250', fields: calendarFields, ...(pageToken && { pageToken }) });
    const answer = await ask({ method: 'GET', path: `/users/me/calendarList?${query}` }, signal);
    const page = parseAnswer(calendarPage, bodyOf(answer, now()), "Google's calendar list");
    for (const { id, summary, summaryOverride, timeZone, primary, accessRole, conferenceProperties } of page.items) {
      calendars.push({
        id,
        name: summaryOverride || summary || id,
        ...(timeZone === undefined ? {} : { timeZone }),
        isPrimary: primary,
        canWrite: accessRole === 'owner' || (writesShared && accessRole === 'writer'),
        ...(accessRole === 'writer' && { isShared: true }),
        ...(conferenceProperties?.allowedConferenceSolutionTypes.includes(linkKind) && { makesLinks: true }),
      });
    }
    pageToken = page.nextPageToken;
  } while (pageToken !== undefined);
  return calendars;
};

/**
 * What the calendars hold in a window. Calendars of others cannot be listed with the scopes we ask for; for those the
 * free/busy query answers, with bare intervals.
 * @throws ProviderError when any calendar stays unknown: unknown is never free.
 */
export const readBusy = async (
  ask: AskGoogle,
  now: () => number,
  calendars: readonly string[],
  window: Interval,
  about: readonly string[],
  signal: AbortSignal,
): Promise<readonly AccountBusy[]> => {
  const refused: string[] = [];
  const listed = await inParallel(calendars, parallelRequests, async (calendar) => {
    const busy = await listEvents(ask, now, calendar, window, about, signal);
    if (busy === 'refused') refused.push(calendar);
    return busy === 'refused' ? [] : busy;
  });
  const queried = (await queryFreeBusy(ask, now, refused, window, signal)).flatMap(({ id, busy, reason }) => {
    if (busy !== undefined) return busy.map((interval) => busyOfInterval(interval, id));
    throw new ProviderError({ kind: 'forbidden', detail: `The calendar ${id} cannot be read (${reason}).` });
  });
  return [...listed.flat(), ...queried];
};

/** Our events in a window, found by the tag they share: no others leave Google. */
export const readOurs = async (
  ask: AskGoogle,
  now: () => number,
  calendars: readonly string[],
  window: Interval,
  signal: AbortSignal,
): Promise<readonly EventState[]> =>
  (
    await inParallel(calendars, parallelRequests, (calendar) => listOurEvents(ask, now, calendar, window, signal))
  ).flat();

const listOurEvents = async (
  ask: AskGoogle,
  now: () => number,
  calendar: string,
  window: Interval,
  signal: AbortSignal,
): Promise<readonly EventState[]> => {
  const all: EventState[] = [];
  let pageToken: string | undefined;
  do {
    const query = new URLSearchParams({
      privateExtendedProperty: `${kindTag.name}=${kindTag.value}`,
      singleEvents: 'true',
      timeMin: new Date(window.start).toISOString(),
      timeMax: new Date(window.end).toISOString(),
      maxResults: '250',
      fields: ownFields,
      ...(pageToken && { pageToken }),
    });
    const answer = await ask({ method: 'GET', path: `${eventsPath(calendar)}?${query}` }, signal);
    const page = parseAnswer(ownPage, bodyOf(answer, now()), "Google's list of our events");
    all.push(...page.items.flatMap((event) => stateOf(event, calendar) ?? []));
    pageToken = page.nextPageToken;
  } while (pageToken !== undefined);
  return all;
};

const listEvents = async (
  ask: AskGoogle,
  now: () => number,
  calendar: string,
  window: Interval,
  about: readonly string[],
  signal: AbortSignal,
): Promise<AccountBusy[] | 'refused'> => {
  const all: AccountBusy[] = [];
  let pageToken: string | undefined;
  do {
    const query = new URLSearchParams({
      singleEvents: 'true',
      timeMin: new Date(window.start).toISOString(),
      timeMax: new Date(window.end).toISOString(),
      maxResults: '2500',
      // Of the attendees only the user's own answer matters, unless somebody is asked about; this leaves the others at Google.
      maxAttendees: about.length === 0 ? '1' : `${mostTogether}`,
      fields: about.length === 0 ? listFields : listFieldsAbout,
      ...(pageToken && { pageToken }),
    });
    const answer = await ask({ method: 'GET', path: `${eventsPath(calendar)}?${query}` }, signal);
    if (answer.status === 404) return 'refused';
    const page = refusedOr(() => parseAnswer(eventPage, bodyOf(answer, now()), "Google's event list"));
    if (page === 'refused') return page;
    for (const event of page.items) {
      const busy = busyOf(event, calendar, page.timeZone, about);
      if (busy) all.push(busy);
    }
    pageToken = page.nextPageToken;
  } while (pageToken !== undefined);
  return all;
};

const refusedOr = <Value>(read: () => Value): Value | 'refused' => {
  try {
    return read();
  } catch (cause) {
    const isRefusal =
      cause instanceof ProviderError && (cause.failure.kind === 'forbidden' || cause.failure.kind === 'consent-needed');
    if (isRefusal) return 'refused';
    throw cause;
  }
};
