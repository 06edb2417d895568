import * as v from 'valibot';
import type { PlannedEvent } from '../../domain/booking/types.ts';
import type { StoredRequest } from '../calendar-provider.ts';
import { zonedTime } from '../any-provider/wall-time.ts';
import { ianaZoneOf, windowsZoneOf } from './time-zone.ts';
import { type EventBody, tagId } from './wire.ts';

/** Microsoft Teams, in Graph's words: of what a calendar may allow, the only one that still makes links. */
export const linkKind = 'teamsForBusiness';

/** The exact request for a planned event. A repeat sends the same bytes: another body under the same transaction id is an error. */
export const prepareCreate = (event: PlannedEvent, calendar: string): StoredRequest => {
  const body: EventBody = {
    subject: event.title,
    ...(event.description === '' ? {} : { body: { contentType: 'text', content: event.description } }),
    ...(event.location === '' ? {} : { location: { displayName: event.location } }),
    ...timesOf(event),
    ...(event.guests.length === 0
      ? {}
      : {
          attendees: event.guests.map(({ name, address }) => ({
            type: 'required',
            emailAddress: { address, ...(name && { name }) },
          })),
        }),
    ...(event.isPrivate && { sensitivity: 'private' }),
    ...(event.wantsLink && { isOnlineMeeting: true, onlineMeetingProvider: linkKind }),
    transactionId: event.key,
    singleValueExtendedProperties: [{ id: tagId, value: event.key }],
  };
  return {
    key: event.key,
    calendar,
    method: 'POST',
    path: `/me/calendars/${encodeURIComponent(calendar)}/events`,
    body: JSON.stringify(body),
  };
};

/**
 * Wall times carry no offset here, so where a clock change makes one ambiguous, or where Windows has no such zone, the same
 * instants are written in UTC.
 */
const timesOf = ({ start, end, timeZone }: PlannedEvent): Pick<EventBody, 'start' | 'end'> => {
  const windowsZone = windowsZoneOf(timeZone);
  const isPlain = [start, end].every((instant) => {
    const zoned = zonedTime(instant, timeZone);
    return zoned.toPlainDateTime().toZonedDateTime(timeZone).epochMilliseconds === instant;
  });
  const [zone, name] = windowsZone !== undefined && isPlain ? [timeZone, windowsZone] : ['UTC', 'UTC'];
  return { start: timeOf(start, zone, name), end: timeOf(end, zone, name) };
};

const timeOf = (instant: number, zone: string, timeZone: string): { dateTime: string; timeZone: string } => ({
  dateTime: zonedTime(instant, zone).toPlainDateTime().toString({ smallestUnit: 'second' }),
  timeZone,
});

const stored = v.looseObject({
  start: v.object({ dateTime: v.string(), timeZone: v.string() }),
  end: v.object({ dateTime: v.string(), timeZone: v.string() }),
  transactionId: v.string(),
});

/** The same event without its link, for a mailbox that refuses it; undefined where it wants none. Its transaction id follows from the first. */
export const withoutLink = (request: StoredRequest): StoredRequest | undefined => {
  const { isOnlineMeeting, onlineMeetingProvider: _, ...body } = v.parse(stored, JSON.parse(request.body));
  return isOnlineMeeting === true
    ? { ...request, body: JSON.stringify({ ...body, transactionId: `${body.transactionId}-plain` }) }
    : undefined;
};

/**
 * The same event in UTC, for a mailbox that does not know the zone. The transaction id is another one, since the content is; it
 * follows from the first, so that this request too is the same every time.
 */
export const inUtc = (request: StoredRequest): StoredRequest => {
  const body = v.parse(stored, JSON.parse(request.body));
  const toUtc = ({ dateTime, timeZone }: { dateTime: string; timeZone: string }) => {
    const instant = Temporal.PlainDateTime.from(dateTime).toZonedDateTime(ianaZoneOf(timeZone) ?? 'UTC');
    return timeOf(instant.epochMilliseconds, 'UTC', 'UTC');
  };
  return {
    ...request,
    body: JSON.stringify({
      ...body,
      start: toUtc(body.start),
      end: toUtc(body.end),
      transactionId: `${body.transactionId}-utc`,
    }),
  };
};
