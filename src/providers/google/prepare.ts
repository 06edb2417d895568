import type { PlannedEvent } from '../../domain/booking/types.ts';
import type { StoredRequest, WrittenEvent } from '../calendar-provider.ts';
import { zonedTime } from '../any-provider/wall-time.ts';
import { type EventBody, kindTag, tagName } from './wire.ts';

/**
 * The event's id: the key without its dashes, since ids are base32hex (`a`-`v`, `0`-`9`). Chosen by us, so that a second
 * insert of the same booking meets the first.
 */
export const eventIdOf = (key: string): string => key.replaceAll('-', '').toLowerCase();

/** The path of a calendar's events. */
export const eventsPath = (calendar: string): string => `/calendars/${encodeURIComponent(calendar)}/events`;

/** Always sent, since the documentation contradicts itself about the default; an undo makes the same choice as its booking. */
export const sendUpdatesTo = (guests: WrittenEvent['guests']): 'all' | 'none' => (guests.length > 0 ? 'all' : 'none');

/** Google Meet, in Google's words. */
export const linkKind = 'hangoutsMeet';

const withLinks = 'conferenceDataVersion=1&';

/** The exact insert for a planned event. A link is asked for under the booking's key: Google makes none twice for the same. */
export const prepareInsert = (event: PlannedEvent, calendar: string): StoredRequest => {
  const body: EventBody = {
    id: eventIdOf(event.key),
    summary: event.title,
    ...(event.description === '' ? {} : { description: event.description }),
    ...(event.location === '' ? {} : { location: event.location }),
    start: timeOf(event.start, event.timeZone),
    end: timeOf(event.end, event.timeZone),
    ...(event.guests.length === 0
      ? {}
      : {
          attendees: event.guests.map(({ name, address }) => ({ email: address, ...(name && { displayName: name }) })),
        }),
    ...(event.isPrivate && { visibility: 'private' }),
    ...(event.wantsLink && {
      conferenceData: { createRequest: { requestId: event.key, conferenceSolutionKey: { type: linkKind } } },
    }),
    extendedProperties: { private: { [tagName]: event.key, [kindTag.name]: kindTag.value } },
  };
  return {
    key: event.key,
    calendar,
    method: 'POST',
    path: `${eventsPath(calendar)}?${event.wantsLink ? withLinks : ''}sendUpdates=${sendUpdatesTo(event.guests)}`,
    body: JSON.stringify(body),
  };
};

/** The same insert without its link: Google then pays no heed to what the body says of one. Undefined where it wants none. */
export const withoutLink = (request: StoredRequest): StoredRequest | undefined =>
  request.path.includes(withLinks) ? { ...request, path: request.path.replace(withLinks, '') } : undefined;

/** The wall time with its offset, so that the repeated hour of a clock change stays unambiguous, and the zone it is meant in. */
const timeOf = (instant: number, timeZone: string): { dateTime: string; timeZone: string } => ({
  dateTime: zonedTime(instant, timeZone).toString({ smallestUnit: 'second', timeZoneName: 'never' }),
  timeZone,
});
