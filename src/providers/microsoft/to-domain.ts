import type { EventFacts, Interval, Response, ShowAs } from '../../domain/availability/types.ts';
import { type AccountBusy, type EventState, ProviderError, type WrittenEvent } from '../calendar-provider.ts';
import { withThose } from '../any-provider/attendees.ts';
import { startOfDate } from '../any-provider/wall-time.ts';
import { ianaZoneOf } from './time-zone.ts';
import { type EventTime, type ListedEvent, type SingleEvent, tagId } from './wire.ts';

const responses: Readonly<Record<string, Response>> = {
  none: 'none',
  organizer: 'organizer',
  accepted: 'accepted',
  declined: 'declined',
  tentativelyAccepted: 'tentative',
  notResponded: 'unanswered',
};

const shows: Readonly<Record<string, ShowAs>> = {
  free: 'free',
  tentative: 'tentative',
  busy: 'busy',
  oof: 'outOfOffice',
  workingElsewhere: 'workingElsewhere',
};

/** Graph's times have no offset; the zone stands beside them. We ask for UTC, and read whatever was sent. */
export const instantOf = ({ dateTime, timeZone }: EventTime): number => {
  const zone = ianaZoneOf(timeZone);
  if (zone === undefined)
    throw new ProviderError({ kind: 'unexpected', detail: `Outlook sent a time in an unknown zone: ${timeZone}.` });
  try {
    return Temporal.PlainDateTime.from(dateTime).toZonedDateTime(zone).epochMilliseconds;
  } catch (cause) {
    throw new ProviderError({ kind: 'unexpected', detail: 'Outlook sent a time that is not one.' }, { cause });
  }
};

/**
 * All-day events come as midnights that belong to no zone, so they are the local days of the given one. Should a mailbox convert
 * them to UTC after all, they are no midnights any more and are taken as instants.
 */
const intervalOf = (event: ListedEvent, timeZone: string): Interval => {
  const isFloating = event.isAllDay && [event.start, event.end].every(({ dateTime }) => isMidnight(dateTime));
  const at = (time: EventTime): number =>
    isFloating ? startOfDate(time.dateTime.slice(0, 10), timeZone) : instantOf(time);
  return { start: at(event.start), end: at(event.end) };
};

const isMidnight = (dateTime: string): boolean => /^\d{4}-\d{2}-\d{2}T00:00(:00(\.0+)?)?$/.test(dateTime);

const factsOf = (event: ListedEvent): EventFacts => ({
  status: event.isCancelled ? 'cancelled' : 'confirmed',
  response: responses[event.responseStatus?.response ?? 'none'] ?? 'unknown',
  showAs: shows[event.showAs ?? 'unknown'] ?? 'unknown',
  kind: 'event',
  isAllDay: event.isAllDay,
});

const taggedBy = (event: ListedEvent): { key?: string } => {
  const key = keyOf(event);
  return key === undefined ? {} : { key };
};

/** What a listed event takes. `timeZone` (IANA) is where all-day events are days. */
export const busyOf = (
  event: ListedEvent,
  calendar: string,
  timeZone: string,
  about: readonly string[] = [],
): AccountBusy => ({
  ...intervalOf(event, timeZone),
  facts: factsOf(event),
  eventId: event.id,
  calendar,
  ...taggedBy(event),
  ...withThose(
    about,
    [...(event.attendees ?? []), event.organizer].map((one) => one?.emailAddress?.address),
  ),
});

/** The key that our tag carries, if the event has our tag. Exchange may change the case of a GUID in a property's id. */
export const keyOf = (event: Pick<SingleEvent, 'singleValueExtendedProperties'>): string | undefined =>
  event.singleValueExtendedProperties.find(({ id }) => id.toLowerCase() === tagId.toLowerCase())?.value;

/**
 * An event of Graph in our own words.
 * @param calendar the id of the calendar it was read from.
 */
export const stateOf = (event: SingleEvent, calendar: string): EventState => {
  const key = keyOf(event);
  const etag = event['@odata.etag'];
  return {
    calendar,
    id: event.id,
    title: event.subject,
    start: instantOf(event.start),
    end: instantOf(event.end),
    ...(etag === undefined ? {} : { etag }),
    ...(key === undefined ? {} : { key }),
    declined: event.attendees
      .filter(({ status }) => status?.response === 'declined')
      .map(({ emailAddress }) => emailAddress?.address?.toLowerCase() ?? ''),
  };
};

/** Whether title, times and guests are as we wrote them; answers of guests and the service's bookkeeping do not count. */
export const isAsWritten = (event: SingleEvent, written: WrittenEvent): boolean => {
  const guests = event.attendees.map(({ emailAddress }) => emailAddress?.address?.toLowerCase() ?? '');
  const invited = new Set(written.guests.map(({ address }) => address.toLowerCase()));
  return (
    event.subject === written.title &&
    instantOf(event.start) === written.start &&
    instantOf(event.end) === written.end &&
    new Set(guests).size === invited.size &&
    guests.every((address) => invited.has(address))
  );
};
