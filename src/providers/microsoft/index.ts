import {
  type CalendarProvider,
  type EventRef,
  ProviderError,
  type ProviderPorts,
  type StoredRequest,
} from '../calendar-provider.ts';
import type { Answer } from '../any-provider/answer.ts';
import { parseAnswer } from '../any-provider/parse-answer.ts';
import { linkOf } from '../any-provider/event-link.ts';
import { readAttendees } from './attendees.ts';
import { bodyOf, createGraphClient } from './client.ts';
import { isConflict, isDuplicate, isUnknownZone, problemOf } from './failure.ts';
import { inUtc, prepareCreate, withoutLink } from './prepare.ts';
import { readBusy, readCalendars, readOurs } from './read.ts';
import { readPeople } from './schedules.ts';
import { isAsWritten, keyOf, stateOf } from './to-domain.ts';
import { type SingleEvent, singleEvent, singleFields, singlePage, tagId, withTag } from './wire.ts';

export interface MicrosoftPorts extends ProviderPorts {
  /** IANA: where all-day events are days. The account's zone if it is known, else the browser's. */
  readonly timeZone: string;
  /** Whether calendars that colleagues share may be written to; default false. */
  readonly writesShared?: boolean;
  /** Ids of those calendars: their events are in another mailbox, and are found through the calendar only. */
  readonly sharedCalendars?: readonly string[];
}

const singleQuery = `$select=${singleFields}&${withTag}`;

/** One Microsoft account's calendars. What is relied on, and how sure we are of it: NOTES.md. */
export const createMicrosoftProvider = (ports: MicrosoftPorts): CalendarProvider => {
  const ask = createGraphClient(ports);
  const { now, timeZone, writesShared = false, sharedCalendars = [] } = ports;

  /** Own events through the mailbox, which finds them wherever the user moves them; others through their calendar. */
  const eventsPath = (calendar: string): string =>
    sharedCalendars.includes(calendar) ? `/me/calendars/${encodeURIComponent(calendar)}/events` : '/me/events';
  const eventPath = ({ calendar, id }: EventRef): string => `${eventsPath(calendar)}/${encodeURIComponent(id)}`;

  const parseEvent = (body: unknown): SingleEvent => parseAnswer(singleEvent, body, "Outlook's event");

  /** A removed event is not found; a cancelled one is on its way there. */
  const readEvent = async (ref: EventRef, signal: AbortSignal): Promise<SingleEvent | 'gone'> => {
    const answer = await ask({ method: 'GET', path: `${eventPath(ref)}?${singleQuery}` }, signal);
    if (answer.status === 404 || answer.status === 410) return 'gone';
    const event = parseEvent(bodyOf(answer, now()));
    return event.isCancelled ? 'gone' : event;
  };

  /** By our tag, over the whole mailbox that the calendar is in. Graph does not show removed events, so this never knows `gone`. */
  const find = async ({ calendar, key }: StoredRequest, signal: AbortSignal): Promise<EventRef | 'absent'> => {
    const filter = `singleValueExtendedProperties/Any(ep: ep/id eq '${tagId}' and ep/value eq '${key}')`;
    const path = `${eventsPath(calendar)}?$filter=${encodeURIComponent(filter)}&${singleQuery}`;
    const answer = await ask({ method: 'GET', path }, signal);
    const { value } = parseAnswer(singlePage, bodyOf(answer, now()), "Outlook's events with our tag");
    const event = value.find((candidate) => keyOf(candidate) === key && !candidate.isCancelled);
    return event ? { calendar, id: event.id } : 'absent';
  };

  /** What the transaction id was used for before. */
  const standingFor = async (request: StoredRequest, answer: Answer, signal: AbortSignal): Promise<EventRef> => {
    const { existingEvent } = problemOf(answer);
    if (existingEvent === undefined) {
      const found = await find(request, signal);
      if (found !== 'absent') return found;
      const detail = 'Outlook says that the event was made before, and cannot find it.';
      throw new ProviderError({ kind: 'unexpected', detail });
    }
    const { calendar } = request;
    const event = await readEvent({ calendar, id: existingEvent }, signal);
    if (event === 'gone') throw new ProviderError({ kind: 'gone' });
    if (keyOf(event) !== request.key) throw new ProviderError({ kind: 'rejected', detail: '' });
    return { calendar, id: event.id };
  };

  const deleteEvent = async (ref: EventRef, signal: AbortSignal): Promise<'done' | 'changed'> => {
    const { etag } = ref;
    const answer = await ask({ method: 'DELETE', path: eventPath(ref), ...(etag && { ifMatch: etag }) }, signal);
    if (isConflict(answer)) return 'changed';
    if (answer.status !== 404 && answer.status !== 410) bodyOf(answer, now());
    return 'done';
  };

  return {
    id: 'microsoft',
    calendars: (signal) => readCalendars(ask, now, writesShared, signal),
    listBusy: (calendars, window, signal, about = []) => readBusy(ask, now, timeZone, calendars, window, about, signal),
    freeBusyOf: (addresses, window, signal) => readPeople(ask, now, addresses, window, signal),
    listOurs: (calendars, window, signal) => readOurs(ask, now, calendars, window, signal),
    listAttendees: (calendars, window, most, signal) => readAttendees(ask, now, calendars, window, most, signal),
    prepare: prepareCreate,
    find,

    async create(request, isRepeat, signal) {
      if (isRepeat) {
        const found = await find(request, signal);
        if (found !== 'absent') return found;
      }
      const post = ({ path, body }: StoredRequest): Promise<Answer> => ask({ method: 'POST', path, body }, signal);
      let sent = request;
      let answer = await post(sent);
      if (isUnknownZone(answer)) {
        sent = inUtc(sent);
        answer = await post(sent);
      }
      const plain = answer.status === 400 && !isDuplicate(answer) ? withoutLink(sent) : undefined;
      if (plain) answer = await post(plain);
      if (isDuplicate(answer)) return standingFor(request, answer, signal);
      return refOf(parseEvent(bodyOf(answer, now())), request.calendar);
    },

    async read(ref, signal) {
      const event = await readEvent(ref, signal);
      return event === 'gone' ? event : stateOf(event, ref.calendar);
    },

    async remove(ref, signal, written) {
      if (ref.etag !== undefined && (await deleteEvent(ref, signal)) === 'done') return;
      const event = written ? await readEvent(ref, signal) : undefined;
      if (event === 'gone') return;
      const etag = event?.['@odata.etag'];
      if (!event || !written || etag === undefined || !isAsWritten(event, written))
        throw new ProviderError({ kind: 'conflict' });
      if ((await deleteEvent({ ...ref, etag }, signal)) === 'changed') throw new ProviderError({ kind: 'conflict' });
    },
  };
};

const refOf = (event: SingleEvent, calendar: string): EventRef => {
  const etag = event['@odata.etag'];
  return { calendar, id: event.id, ...(etag === undefined ? {} : { etag }), ...linkOf(event.webLink) };
};
