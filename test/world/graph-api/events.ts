import { jsonAnswer } from '../error-answer.ts';
import type { WorldAnswer, WorldCalendar, WorldEvent, WorldMail, WorldRequest } from '../model.ts';
import type { WorldStore } from '../store.ts';
import { extentOf } from '../wall-time.ts';
import { parseBody, refuse } from './check.ts';
import { draftOf } from './draft.ts';
import { fromGraphId, toGraphId } from './ids.ts';
import { preferencesOf } from './prefer.ts';
import { collection, expand, filterOf, select } from './query.ts';
import { eventType } from './rules.ts';
import { etagOf, eventToWire, masterToWire } from './wire.ts';

/** Whose request it is, on which calendar (none: all, and the primary one to write to), on which event. */
export interface Call {
  readonly request: WorldRequest;
  readonly account: string;
  readonly calendar: WorldCalendar | undefined;
  readonly eventId: string;
}

/** `calendarView`: what takes place in a stretch of time, series expanded. */
export const viewCalendar = (store: WorldStore, call: Call): WorldAnswer => {
  const { request, account } = call;
  const [from, to] = ['startdatetime', 'enddatetime'].map((name) => boundOf(request.query, name)) as [number, number];
  if (to < from) refuse(400, 'ErrorInvalidParameter', 'EndDateTime must be later than StartDateTime.');
  const prefer = preferencesOf(request);
  const passes = filterOf(request.query);
  const calendar = call.calendar ?? primaryOf(store, account);
  const found = store
    .standing(account, calendar.id)
    .filter(({ when, kind }) => {
      const { start, end } = extentOf(when, calendar.timeZone);
      return kind !== 'task' && start < to && end > from;
    })
    .map((event) => ({ event, wire: eventToWire(event, account, prefer) }))
    .filter(({ event, wire }) => passes(event, wire))
    .map(({ event, wire }) => ({ ...select(wire, request.query, eventType), ...expand(event, request.query) }));
  const { query, path } = request;
  return answer(200, collection(found, { query, path, context: `users('me')/calendarView` }, prefer), request);
};

/** May carry an offset; without one it is UTC. */
const boundOf = (query: URLSearchParams, name: string): number => {
  const text = [...query].find(([key]) => key.toLowerCase() === name)?.[1];
  if (text === undefined) {
    return refuse(
      400,
      'ErrorInvalidParameter',
      'This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.',
    );
  }
  const instant = Date.parse(/(Z|[+-]\d\d:\d\d)$/i.test(text) ? text : `${text}Z`);
  return Number.isNaN(instant)
    ? refuse(400, 'ErrorInvalidParameter', `The value '${text}' of parameter '${name}' is invalid.`)
    : instant;
};

/** `events`: single events, and series as their masters; all calendars unless one is named. */
export const listEvents = (store: WorldStore, call: Call): WorldAnswer => {
  const { request, account, calendar } = call;
  const prefer = preferencesOf(request);
  const passes = filterOf(request.query);
  const standing = store
    .standing(account, calendar?.id)
    .filter((event) => event.kind !== 'task' && (calendar !== undefined || !isElsewhere(store, event)));
  const found = bySeries(standing)
    .map((events) => ({
      event: events[0]!,
      wire: events[0]!.series ? masterToWire(events, account, prefer) : eventToWire(events[0]!, account, prefer),
    }))
    .filter(({ event, wire }) => passes(event, wire))
    .map(({ event, wire }) => ({ ...select(wire, request.query, eventType), ...expand(event, request.query) }));
  const { query, path } = request;
  return answer(200, collection(found, { query, path, context: `users('me')/events` }, prefer), request);
};

const bySeries = (events: readonly WorldEvent[]): WorldEvent[][] => {
  const groups = new Map<string, WorldEvent[]>();
  for (const event of events) {
    const key = event.series ?? event.id;
    groups.set(key, [...(groups.get(key) ?? []), event]);
  }
  return [...groups.values()];
};

/**
 * Creates an event. The same `transactionId` with the identical body is the same request again: 201 and the event that
 * is there. With another body it is an error that names the event. What the real service does after that event was
 * deleted is not documented; the world keeps on refusing, the most careful reading of "avoid redundant POSTs".
 */
export const createEvent = (store: WorldStore, call: Call): WorldAnswer => {
  const { request, account } = call;
  const prefer = preferencesOf(request);
  const calendar = call.calendar ?? primaryOf(store, account);
  mustBeWritable(calendar);
  const body = parseBody(request, eventType);
  const transactionId = body.transactionId as string | null | undefined;
  const earlier = transactionId
    ? store.everything().find((event) => isOf(store, event, account) && event.transaction?.id === transactionId)
    : undefined;
  if (earlier) {
    if (earlier.status === 'cancelled' || earlier.transaction?.body !== request.body) {
      refuse(
        400,
        'ErrorDuplicateTransactionId',
        "Your request can't be completed. The TransactionId specified in the request has already been used to create a different event.",
        { '@event.existingEventId': toGraphId(earlier.id, prefer.idKind) },
      );
    }
    return answer(201, eventToWire(earlier, account, prefer), request);
  }
  const draft = draftOf(body);
  if (draft.meeting && calendar.makesNoLinks) refuse(400, 'ErrorInvalidRequest', 'No such online meeting provider.');
  if (!draft.when) refuse(400, 'ErrorPropertyValidationFailure', 'At least one property failed validation.');
  const event = store.insert({
    title: '',
    response: 'organizer',
    ...draft,
    when: draft.when!,
    calendar: calendar.id,
    ...(transactionId ? { transaction: { id: transactionId, body: request.body } } : {}),
  });
  writeMails(store, event, 'invitation');
  // The link comes after the answer, and makes the event another one.
  if (event.meeting) store.update(calendar.id, event.id, { meeting: { state: 'made' } });
  return answer(201, eventToWire(event, account, prefer), request);
};

export const getEvent = (store: WorldStore, call: Call): WorldAnswer => {
  const { request, account } = call;
  const prefer = preferencesOf(request);
  const event = existing(store, call);
  const wire = {
    ...select(eventToWire(event, account, prefer), request.query, eventType),
    ...expand(event, request.query),
  };
  return answer(
    200,
    { '@odata.context': "https://graph.microsoft.com/v1.0/$metadata#users('me')/events/$entity", ...wire },
    request,
  );
};

export const updateEvent = (store: WorldStore, call: Call): WorldAnswer => {
  const { request, account } = call;
  const prefer = preferencesOf(request);
  const event = existing(store, call);
  mustBeWritable(store.calendars.get(event.calendar)!);
  const body = parseBody(request, eventType);
  mustMatch(request, event);
  if ('transactionId' in body) refuse(400, 'ErrorInvalidRequest', 'TransactionId can be set at creation only.');
  const { start, end, isAllDay } = eventToWire(event, account, { ...prefer, zone: 'UTC', zoneName: 'UTC' });
  const isMoved = 'start' in body || 'end' in body;
  const draft = draftOf(isMoved ? { isAllDay, start, end, ...body } : body);
  const changed = store.update(event.calendar, event.id, {
    ...draft,
    ...(draft.extras ? { extras: { ...event.extras, ...draft.extras } } : {}),
    ...(draft.extendedProperties
      ? { extendedProperties: { ...event.extendedProperties, ...draft.extendedProperties } }
      : {}),
  });
  writeMails(store, changed, 'update');
  return answer(200, eventToWire(changed, account, prefer), request);
};

/** Deleting what one organises writes to the guests, and cannot be kept from it. */
export const deleteEvent = (store: WorldStore, call: Call): WorldAnswer => {
  const event = existing(store, call);
  mustBeWritable(store.calendars.get(event.calendar)!);
  mustMatch(call.request, event);
  store.remove(event.calendar, event.id);
  if (event.organizer.address === call.account) writeMails(store, event, 'cancellation');
  return { status: 204, body: '' };
};

export const primaryOf = (store: WorldStore, account: string): WorldCalendar =>
  store.calendarsOf(account).find(({ isPrimary }) => isPrimary)!;

const isOf = (store: WorldStore, event: WorldEvent, account: string): boolean =>
  store.calendars.get(event.calendar)?.account === account;

const existing = (store: WorldStore, { account, calendar, eventId }: Call): WorldEvent => {
  const id = fromGraphId(eventId);
  const event = store
    .standing(account, calendar?.id)
    .filter((candidate) => calendar !== undefined || !isElsewhere(store, candidate))
    .find((candidate) => candidate.id === id && candidate.kind !== 'task');
  return event ?? refuse(404, 'ErrorItemNotFound');
};

/** In a colleague's mailbox, where only the way through the calendar leads. */
const isElsewhere = (store: WorldStore, { calendar }: WorldEvent): boolean =>
  store.calendars.get(calendar)?.owner !== undefined;

const mustBeWritable = ({ access }: WorldCalendar): void => {
  if (access !== 'owner' && access !== 'writer') refuse(403, 'ErrorAccessDenied');
};

const mustMatch = ({ headers }: WorldRequest, event: WorldEvent): void => {
  const wanted = headers['if-match'];
  if (wanted !== undefined && wanted !== '*' && wanted !== etagOf(event)) refuse(412, 'ErrorIrresolvableConflict');
};

const writeMails = (store: WorldStore, event: WorldEvent, kind: WorldMail['kind']): void => {
  for (const { address } of event.guests) store.mails.push({ kind, to: address, event: event.id });
};

export const answer = (status: number, value: Record<string, unknown>, request: WorldRequest): WorldAnswer => {
  const { applied } = preferencesOf(request);
  return jsonAnswer(status, value, applied ? { 'preference-applied': applied } : {});
};
