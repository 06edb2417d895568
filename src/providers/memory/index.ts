import type { EventFacts, Interval } from '../../domain/availability/types.ts';
import type { Guest, PlannedEvent } from '../../domain/booking/types.ts';
import {
  type CalendarInfo,
  type CalendarProvider,
  type EventRef,
  type EventState,
  type PersonTime,
  ProviderError,
  type StoredRequest,
} from '../calendar-provider.ts';
import { attendeesIn, withThose } from '../any-provider/attendees.ts';
import { FaultList, type MemoryFault, type ProviderCall } from './faults.ts';

export type { MemoryFault, ProviderCall };

/** An event as this calendar keeps it. Removed ones stay, and their ids are never free again. */
export interface MemoryEvent {
  readonly id: string;
  readonly calendar: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly guests: readonly Guest[];
  readonly facts: EventFacts;
  readonly isRemoved: boolean;
  readonly revision: number;
  /** Our tag. */
  readonly key?: string;
  /** A link to meet by was made for it. */
  readonly hasLink?: true;
  /** Addresses of the guests who declined. */
  readonly declined?: readonly string[];
}

export interface MemoryMail {
  readonly kind: 'invitation' | 'cancellation';
  readonly to: string;
  /** The event it was about. */
  readonly event: string;
}

/** A provider that keeps its calendars in memory and is as strict as the real ones, for tests. */
export interface MemoryProvider extends CalendarProvider {
  /** Breaks something, once it is called. */
  breakNext(fault: MemoryFault): void;
  /** Mends everything that has not struck yet. */
  mend(): void;
  /** The events that stand, in the order they were made. */
  standing(): readonly MemoryEvent[];
  /** Somebody else's event, or the user's own made by hand. */
  put(event: Pick<MemoryEvent, 'start' | 'end'> & Partial<MemoryEvent>): MemoryEvent;
  /** Somebody changes an event in the calendar itself; without a change only its etag is another one afterwards. */
  touch(
    ref: EventRef,
    change?: Partial<Pick<MemoryEvent, 'title' | 'start' | 'end' | 'guests' | 'declined' | 'isRemoved'>>,
  ): void;
  /** Lets the account see somebody's time; until then it cannot. */
  show(person: PersonTime): void;
  /** Who was written to, in order. */
  readonly mails: readonly MemoryMail[];
  /** Every call that arrived, in order. */
  readonly calls: readonly ProviderCall[];
}

const confirmed: EventFacts = {
  status: 'confirmed',
  response: 'none',
  showAs: 'busy',
  kind: 'event',
  isAllDay: false,
};

const ownCalendar: CalendarInfo = {
  id: 'own',
  name: 'Own',
  timeZone: 'Europe/Berlin',
  isPrimary: true,
  canWrite: true,
  makesLinks: true,
};

const idOf = (key: string): string => key.replaceAll('-', '');

/** A calendar service in memory that behaves like the real ones, with faults on request. */
export const createMemoryProvider = (calendars: readonly CalendarInfo[] = [ownCalendar]): MemoryProvider => {
  const faults = new FaultList();
  const events = new Map<string, MemoryEvent>();
  const mails: MemoryMail[] = [];
  const calls: ProviderCall[] = [];
  const shown = new Map<string, PersonTime>();
  let revision = 0;

  const placeOf = ({ calendar, id }: Pick<EventRef, 'calendar' | 'id'>): string => `${calendar} ${id}`;
  const write = (event: MemoryEvent): MemoryEvent => {
    const stored = { ...event, revision: ++revision };
    events.set(placeOf(stored), stored);
    return stored;
  };
  const refOf = ({ calendar, id, revision: etag }: MemoryEvent): EventRef => ({
    calendar,
    id,
    etag: `"${etag}"`,
    link: `https://calendar.google.com/calendar/event?eid=${id}`,
  });
  const stateOf = (event: MemoryEvent): EventState => {
    const { title, start, end, key, declined = [] } = event;
    const { link: _link, ...where } = refOf(event);
    return { ...where, title, start, end, ...(key === undefined ? {} : { key }), declined };
  };
  const tell = (kind: MemoryMail['kind'], { id, guests }: Pick<MemoryEvent, 'id' | 'guests'>): void => {
    for (const { address } of guests) mails.push({ kind, to: address, event: id });
  };
  const answer = <Value>(call: ProviderCall, signal: AbortSignal, work: () => Value): Promise<Value> => {
    calls.push(call);
    return faults.around(call, signal, work);
  };

  const seenTime = (address: string, { start, end }: Interval): PersonTime => {
    const { busy, hours } = shown.get(address.toLowerCase()) ?? {};
    const inWindow = busy?.filter((one) => one.start < end && one.end > start);
    return { address, ...(inWindow && { busy: inWindow }), ...(hours && { hours }) };
  };

  const look = ({ calendar, key }: StoredRequest): EventRef | 'gone' | 'absent' => {
    const event = events.get(placeOf({ calendar, id: idOf(key) }));
    if (!event) return 'absent';
    return event.isRemoved ? 'gone' : { calendar, id: event.id };
  };

  const make = (request: StoredRequest): EventRef => {
    const known = look(request);
    if (known === 'gone') throw new ProviderError({ kind: 'gone' });
    if (known !== 'absent') return known;
    const kept = calendars.find(({ id, canWrite }) => id === request.calendar && canWrite);
    if (kept === undefined)
      throw new ProviderError({ kind: 'rejected', detail: `There is no calendar ${request.calendar} to write to.` });
    const planned: PlannedEvent = JSON.parse(request.body);
    const { title, start, end, guests, key, wantsLink = false } = planned;
    const { calendar } = request;
    tell('invitation', { id: idOf(key), guests });
    const hasLink = wantsLink && kept.makesLinks;
    const event: MemoryEvent = {
      id: idOf(key),
      calendar,
      title,
      start,
      end,
      guests,
      key,
      facts: confirmed,
      isRemoved: false,
      revision,
      ...(hasLink && { hasLink }),
    };
    const ref = refOf(write(event));
    // A link comes a moment later than its event, which is another one by then.
    if (hasLink) write(event);
    return ref;
  };

  return {
    id: 'memory',
    mails,
    calls,
    breakNext: (fault) => faults.add(fault),
    mend: () => faults.clear(),
    show: (person) => void shown.set(person.address.toLowerCase(), person),
    standing: () => [...events.values()].filter(({ isRemoved }) => !isRemoved),
    put: (event) =>
      write({
        id: `other${revision + 1}`,
        calendar: calendars[0]!.id,
        title: 'Meeting',
        guests: [],
        facts: confirmed,
        isRemoved: false,
        revision,
        ...event,
      }),
    touch(ref, change = {}) {
      const event = events.get(placeOf(ref));
      if (!event) throw new RangeError(`There is no event ${ref.id} in the calendar ${ref.calendar}.`);
      write({ ...event, ...change });
    },

    calendars: (signal) => answer('calendars', signal, () => calendars),

    listBusy: (ids, window, signal, about = []) =>
      answer('listBusy', signal, () => {
        const unknown = ids.find((asked) => !calendars.some(({ id }) => id === asked));
        if (unknown !== undefined)
          throw new ProviderError({ kind: 'forbidden', detail: `The calendar ${unknown} cannot be read.` });
        return [...events.values()]
          .filter(({ calendar, isRemoved }) => ids.includes(calendar) && !isRemoved)
          .filter(({ start, end }) => start < window.end && end > window.start)
          .map(({ start, end, facts, id, calendar, key, guests }) => ({
            start,
            end,
            facts,
            eventId: id,
            calendar,
            ...(key === undefined ? {} : { key }),
            ...withThose(
              about,
              guests.map(({ address }) => address),
            ),
          }));
      }),

    listAttendees: (ids, window, most, signal) =>
      answer('listAttendees', signal, () =>
        attendeesIn(
          [...events.values()]
            .filter(
              ({ calendar, isRemoved, facts }) => ids.includes(calendar) && !isRemoved && facts.response !== 'declined',
            )
            .filter(({ start, end }) => start < window.end && end > window.start)
            .map(({ guests }) => guests.map((guest) => ({ ...guest, isPerson: true }))),
          most,
        ),
      ),

    prepare: (event, calendar) => ({
      key: event.key,
      calendar,
      method: 'POST',
      path: `/calendars/${calendar}/events`,
      body: JSON.stringify(event),
    }),

    create: (request, _isRepeat, signal) => answer('create', signal, () => make(request)),

    read: (ref, signal) =>
      answer('read', signal, () => {
        const event = events.get(placeOf(ref));
        return !event || event.isRemoved ? 'gone' : stateOf(event);
      }),

    freeBusyOf: (addresses, window, signal) =>
      answer('freeBusyOf', signal, () => addresses.map((address) => seenTime(address, window))),

    listOurs: (asked, window, signal) =>
      answer('listOurs', signal, () =>
        [...events.values()]
          .filter((event) => asked.includes(event.calendar) && event.key !== undefined && !event.isRemoved)
          .filter(({ start, end }) => start < window.end && end > window.start)
          .map(stateOf),
      ),

    find: (request, signal) => answer('find', signal, () => look(request)),

    remove: (ref, signal, written) =>
      answer('remove', signal, () => {
        const event = events.get(placeOf(ref));
        if (!event || event.isRemoved) return;
        const isCurrent = ref.etag === refOf(event).etag;
        if (!isCurrent && !(written && isAsWritten(event, written))) throw new ProviderError({ kind: 'conflict' });
        tell('cancellation', event);
        write({ ...event, isRemoved: true });
      }),
  };
};

const isAsWritten = (
  event: MemoryEvent,
  written: Pick<PlannedEvent, 'title' | 'start' | 'end' | 'guests'>,
): boolean => {
  const addresses = (guests: readonly Guest[]): string =>
    guests
      .map(({ address }) => address.toLowerCase())
      .toSorted()
      .join(' ');
  return (
    event.title === written.title &&
    event.start === written.start &&
    event.end === written.end &&
    addresses(event.guests) === addresses(written.guests)
  );
};
