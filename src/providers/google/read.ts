import type { Interval } from '../../domain/availability/types.ts';
import { type AccountBusy, type CalendarInfo, type EventState, ProviderError } from '../calendar-provider.ts';
import { mostTogether } from '../any-provider/attendees.ts';
import { inParallel } from '../any-provider/in-parallel.ts';
import type { AskGoogle } from './client.ts';
import { queryFreeBusy } from './free-busy.ts';
import { eventsIn, readPages } from './pages.ts';
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
  const query = { maxResults: '250', fields: calendarFields };
  const list = { path: '/users/me/calendarList', query, schema: calendarPage, what: "Google's calendar list" };
  return (await readPages(ask, now, list, signal)).flatMap(({ items }) =>
    items.map(({ id, summary, summaryOverride, timeZone, primary, accessRole, conferenceProperties }) => ({
      id,
      name: summaryOverride || summary || id,
      ...(timeZone === undefined ? {} : { timeZone }),
      isPrimary: primary,
      canWrite: accessRole === 'owner' || (writesShared && accessRole === 'writer'),
      ...(accessRole === 'writer' && { isShared: true as const }),
      ...(conferenceProperties?.allowedConferenceSolutionTypes.includes(linkKind) && { makesLinks: true as const }),
    })),
  );
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
  const query = {
    privateExtendedProperty: `${kindTag.name}=${kindTag.value}`,
    ...eventsIn(window),
    maxResults: '250',
    fields: ownFields,
  };
  const list = { path: eventsPath(calendar), query, schema: ownPage, what: "Google's list of our events" };
  const pages = await readPages(ask, now, list, signal);
  return pages.flatMap(({ items }) => items.flatMap((event) => stateOf(event, calendar) ?? []));
};

const listEvents = async (
  ask: AskGoogle,
  now: () => number,
  calendar: string,
  window: Interval,
  about: readonly string[],
  signal: AbortSignal,
): Promise<AccountBusy[] | 'refused'> => {
  const query = {
    ...eventsIn(window),
    maxResults: '2500',
    // Of the attendees only the user's own answer matters, unless somebody is asked about; this leaves the others at Google.
    maxAttendees: about.length === 0 ? '1' : `${mostTogether}`,
    fields: about.length === 0 ? listFields : listFieldsAbout,
  };
  const list = { path: eventsPath(calendar), query, schema: eventPage, what: "Google's event list" };
  try {
    const pages = await readPages(foundBy(ask), now, list, signal);
    return pages.flatMap(({ items, timeZone }) =>
      items.flatMap((event) => busyOf(event, calendar, timeZone, about) ?? []),
    );
  } catch (cause) {
    const isRefusal =
      cause instanceof ProviderError && (cause.failure.kind === 'forbidden' || cause.failure.kind === 'consent-needed');
    if (isRefusal) return 'refused';
    throw cause;
  }
};

/** A calendar of others that may not be listed is said not to be there. */
const foundBy =
  (ask: AskGoogle): AskGoogle =>
  async (request, signal) => {
    const answer = await ask(request, signal);
    if (answer.status === 404) throw new ProviderError({ kind: 'forbidden', detail: 'No such calendar.' });
    return answer;
  };
