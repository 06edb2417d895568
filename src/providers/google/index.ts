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
import { bodyOf, createGoogleClient } from './client.ts';
import { readPeople } from './free-busy.ts';
import { eventIdOf, eventsPath, prepareInsert, sendUpdatesTo, withoutLink } from './prepare.ts';
import { readBusy, readCalendars, readOurs } from './read.ts';
import { isAsWritten, keyOf, stateOf } from './to-domain.ts';
import { type SingleEvent, singleEvent } from './wire.ts';

/** One Google account's calendars. What is relied on, and how sure we are of it: NOTES.md. */
export const createGoogleProvider = (
  ports: ProviderPorts & {
    /** Whether calendars that others share may be written to; default false. */
    readonly writesShared?: boolean;
  },
): CalendarProvider => {
  const ask = createGoogleClient(ports);
  const { now } = ports;

  const parseEvent = (body: unknown): SingleEvent => parseAnswer(singleEvent, body, "Google's event");

  /** A removed event keeps its id and comes back as cancelled; 404 means that there never was one. */
  const readEvent = async (
    calendar: string,
    id: string,
    signal: AbortSignal,
  ): Promise<SingleEvent | 'gone' | 'absent'> => {
    const answer = await ask({ method: 'GET', path: `${eventsPath(calendar)}/${encodeURIComponent(id)}` }, signal);
    if (answer.status === 404) return 'absent';
    if (answer.status === 410) return 'gone';
    const event = parseEvent(bodyOf(answer, now()));
    return event.status === 'cancelled' ? 'gone' : event;
  };

  const find = async ({ calendar, key }: StoredRequest, signal: AbortSignal): Promise<EventRef | 'gone' | 'absent'> => {
    const event = await readEvent(calendar, eventIdOf(key), signal);
    if (typeof event === 'string') return event;
    const { id } = ourRef(event, calendar, key);
    return { calendar, id };
  };

  const deleteEvent = async (
    ref: EventRef,
    sendUpdates: 'all' | 'none',
    signal: AbortSignal,
  ): Promise<'done' | 'changed'> => {
    const path = `${eventsPath(ref.calendar)}/${encodeURIComponent(ref.id)}?sendUpdates=${sendUpdates}`;
    const answer = await ask({ method: 'DELETE', path, ...(ref.etag && { ifMatch: ref.etag }) }, signal);
    if (answer.status === 412) return 'changed';
    if (answer.status !== 404 && answer.status !== 410) bodyOf(answer, now());
    return 'done';
  };

  return {
    id: 'google',
    calendars: (signal) => readCalendars(ask, now, ports.writesShared === true, signal),
    listBusy: (calendars, window, signal, about = []) => readBusy(ask, now, calendars, window, about, signal),
    freeBusyOf: (addresses, window, signal) => readPeople(ask, now, addresses, window, signal),
    listOurs: (calendars, window, signal) => readOurs(ask, now, calendars, window, signal),
    listAttendees: (calendars, window, most, signal) => readAttendees(ask, now, calendars, window, most, signal),
    prepare: prepareInsert,
    find,

    async create(request, isRepeat, signal) {
      if (isRepeat) {
        const found = await find(request, signal);
        if (found === 'gone') throw new ProviderError({ kind: 'gone' });
        if (found !== 'absent') return found;
      }
      const { calendar, key } = request;
      const post = ({ path, body }: StoredRequest): Promise<Answer> => ask({ method: 'POST', path, body }, signal);
      let answer = await post(request);
      const plain = answer.status === 400 ? withoutLink(request) : undefined;
      if (plain) answer = await post(plain);
      if (answer.status !== 409) return ourRef(parseEvent(bodyOf(answer, now())), calendar, key);

      // The id is taken: by us, unless the tag says otherwise.
      const standing = await find(request, signal);
      if (standing === 'gone') throw new ProviderError({ kind: 'gone' });
      if (standing === 'absent') {
        const detail = 'Google says that the event exists, and cannot find it.';
        throw new ProviderError({ kind: 'unexpected', detail });
      }
      return standing;
    },

    async read(ref, signal) {
      const event = await readEvent(ref.calendar, ref.id, signal);
      if (typeof event === 'string') return 'gone';
      const state = stateOf(event, ref.calendar);
      if (state) return state;
      throw new ProviderError({ kind: 'unexpected', detail: 'Google sent an event without times.' });
    },

    async remove(ref, signal, written) {
      const sendUpdates = written ? sendUpdatesTo(written.guests) : 'all';
      if (ref.etag !== undefined && (await deleteEvent(ref, sendUpdates, signal)) === 'done') return;
      const event = written ? await readEvent(ref.calendar, ref.id, signal) : undefined;
      if (typeof event === 'string') return;
      const { etag } = event ?? {};
      if (!event || !written || etag === undefined || !isAsWritten(event, written))
        throw new ProviderError({ kind: 'conflict' });
      if ((await deleteEvent({ ...ref, etag }, sendUpdates, signal)) === 'changed')
        throw new ProviderError({ kind: 'conflict' });
    },
  };
};

/** @throws ProviderError `rejected` when the event under our id does not carry our tag: it is somebody else's, and stays untouched. */
const ourRef = (event: SingleEvent, calendar: string, key: string): EventRef => {
  if (keyOf(event) !== key) throw new ProviderError({ kind: 'rejected', detail: '' });
  return {
    calendar,
    id: event.id,
    ...(event.etag === undefined ? {} : { etag: event.etag }),
    ...linkOf(event.htmlLink),
  };
};
