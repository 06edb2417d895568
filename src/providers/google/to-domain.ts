import type { EventFacts, EventKind, Interval, Response } from '../../domain/availability/types.ts';
import type { AccountBusy, EventState, WrittenEvent } from '../calendar-provider.ts';
import { withThose } from '../any-provider/attendees.ts';
import { startOfDate } from '../any-provider/wall-time.ts';
import { type ListedEvent, type SingleEvent, tagName } from './wire.ts';

type Times = Pick<ListedEvent, 'start' | 'end'>;

const responses: Readonly<Record<string, Response>> = {
  accepted: 'accepted',
  declined: 'declined',
  tentative: 'tentative',
  needsAction: 'unanswered',
};

const kinds: Readonly<Record<string, EventKind>> = {
  default: 'event',
  fromGmail: 'event',
  outOfOffice: 'outOfOffice',
  focusTime: 'focusTime',
  workingLocation: 'workingLocation',
  birthday: 'birthday',
};

/** All-day events are the local days of the calendar's zone; undefined when Google sent no times (a cancelled occurrence). */
const intervalOf = ({ start, end }: Times, timeZone: string): Interval | undefined => {
  const from = instantOf(start, timeZone);
  const to = instantOf(end, timeZone);
  return from === undefined || to === undefined ? undefined : { start: from, end: to };
};

const instantOf = (time: Times['start'], timeZone: string): number | undefined => {
  if (time?.dateTime !== undefined) return Temporal.Instant.from(time.dateTime).epochMilliseconds;
  return time?.date === undefined ? undefined : startOfDate(time.date, timeZone);
};

const responseOf = ({ attendees = [], organizer }: ListedEvent): Response => {
  const self = attendees.find((attendee) => attendee.self === true);
  if (self) return responses[self.responseStatus ?? ''] ?? 'unknown';
  return attendees.length > 0 && organizer?.self === true ? 'organizer' : 'none';
};

const factsOf = (event: ListedEvent): EventFacts => {
  const kind = kinds[event.eventType ?? 'default'] ?? 'unknown';
  const status = event.status ?? 'confirmed';
  const isFree = event.transparency === 'transparent';
  return {
    status: status === 'confirmed' || status === 'tentative' || status === 'cancelled' ? status : 'unknown',
    response: responseOf(event),
    showAs: isFree ? 'free' : kind === 'outOfOffice' ? 'outOfOffice' : 'busy',
    kind,
    isAllDay: event.start?.date !== undefined,
  };
};

/** What a listed event takes; undefined for one without times. */
export const busyOf = (
  event: ListedEvent,
  calendar: string,
  timeZone: string,
  about: readonly string[] = [],
): AccountBusy | undefined => {
  const interval = intervalOf(event, timeZone);
  if (!interval) return undefined;
  const key = keyOf(event);
  return {
    ...interval,
    facts: factsOf(event),
    eventId: event.id,
    calendar,
    ...(key === undefined ? {} : { key }),
    ...withThose(
      about,
      [...(event.attendees ?? []), event.organizer ?? {}].map(({ email }) => email),
    ),
  };
};

/** Free/busy answers are bare intervals: they count as busy, and nothing more is known of them. */
export const busyOfInterval = (busy: Interval, calendar: string): AccountBusy => ({
  ...busy,
  facts: { status: 'confirmed', response: 'unknown', showAs: 'busy', kind: 'unknown', isAllDay: false },
  calendar,
});

/** The key that our tag carries, if the event has our tag. */
export const keyOf = (event: Pick<SingleEvent, 'extendedProperties'>): string | undefined =>
  event.extendedProperties?.private?.[tagName];

/**
 * An event read by itself comes without its calendar's zone; were it made all-day, its dates stand at UTC: enough to see that it
 * is no longer what was booked.
 */
export const stateOf = (event: SingleEvent, calendar: string): EventState | undefined => {
  const interval = intervalOf(event, 'UTC');
  if (!interval) return undefined;
  const key = keyOf(event);
  return {
    calendar,
    id: event.id,
    title: event.summary,
    ...interval,
    ...(event.etag === undefined ? {} : { etag: event.etag }),
    ...(key === undefined ? {} : { key }),
    declined: event.attendees
      .filter(({ responseStatus, self }) => responseStatus === 'declined' && self !== true)
      .map(({ email = '' }) => email.toLowerCase()),
  };
};

/** Whether title, times and guests are as we wrote them; answers of guests and the service's bookkeeping do not count. */
export const isAsWritten = (event: SingleEvent, written: WrittenEvent): boolean => {
  const interval = intervalOf(event, 'UTC');
  const guests = event.attendees
    .filter(({ self, organizer }) => self !== true && organizer !== true)
    .map(({ email = '' }) => email.toLowerCase());
  const invited = new Set(written.guests.map(({ address }) => address.toLowerCase()));
  return (
    event.summary === written.title &&
    interval?.start === written.start &&
    interval.end === written.end &&
    new Set(guests).size === invited.size &&
    guests.every((address) => invited.has(address))
  );
};
