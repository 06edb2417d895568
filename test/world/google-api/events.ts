import { googleError } from '../error-answer.ts';
import type { WorldAnswer, WorldEvent, WorldMail } from '../model.ts';
import { Refusal } from '../refusal.ts';
import type { WorldStore } from '../store.ts';
import type { Call } from './call.ts';
import { parseBody } from './check.ts';
import { draftOf } from './draft.ts';
import { eventShape } from './rules.ts';
import { etagOf, eventToWire, masterToWire } from './wire.ts';

const refuse = (...error: Parameters<typeof googleError>): never => {
  throw new Refusal(googleError(...error));
};

interface Written {
  readonly wire: Record<string, unknown>;
  readonly etag: string;
}

const written = (event: WorldEvent, { account, calendar, request }: Call): Written => ({
  wire: eventToWire(event, account, request.query.get('timeZone') ?? calendar.timeZone),
  etag: etagOf(event),
});

/** `events.insert`. An id that was ever used in the calendar, be the event deleted or not, is refused with 409. */
export const insertEvent = (store: WorldStore, call: Call): Written => {
  const { request, account, calendar } = call;
  mustBeWritable(call);
  const body = parseBody(request.body, eventShape);
  const id = body.id as string | undefined;
  if (id !== undefined && !/^[a-v0-9]{5,1024}$/.test(id)) refuse(400, 'invalid', 'Invalid resource id value.');
  const draft = draftOf(body, account, Number(request.query.get('conferenceDataVersion') ?? 0));
  if (!draft.when) return refuse(400, 'required', 'Missing end time.');
  if (draft.meeting && calendar.makesNoLinks) refuse(400, 'invalid', 'Invalid conference type value.');
  if (id !== undefined && store.event(calendar.id, id)) refuse(409, 'duplicate');
  const event = store.insert({
    title: '',
    response: draft.guests?.length ? 'organizer' : 'none',
    ...draft,
    when: draft.when,
    ...(id === undefined ? {} : { id }),
    calendar: calendar.id,
  });
  writeMails(store, event, 'invitation', call);
  const answer = written(event, call);
  makeLink(store, event);
  return answer;
};

/** `events.get`: also of a deleted event, which says `cancelled`, and of a series. */
export const getEvent = (store: WorldStore, call: Call): Written | WorldAnswer => {
  const { account, calendar, eventId } = call;
  const [first, ...others] = store.standing(account, calendar.id).filter(({ series }) => series === eventId);
  if (first) return { wire: masterToWire(first, others, account, calendar.timeZone), etag: etagOf(first) };
  const event = existing(store, call);
  if (call.request.headers['if-none-match'] === etagOf(event)) return { status: 304, headers: { etag: etagOf(event) } };
  return written(event, call);
};

/** `events.patch`: fields that are named are replaced, `null` clears, tags are merged by name. */
export const patchEvent = (store: WorldStore, call: Call): Written => {
  const { request, account } = call;
  const event = existing(store, call);
  mustBeWritable(call);
  const body = parseBody(request.body, eventShape);
  if (event.status === 'cancelled') refuse(403, 'forbidden', 'Forbidden');
  mustMatch(call, event);
  const times = (field: 'start' | 'end') => ({
    ...(eventToWire(event, account, call.calendar.timeZone)[field] as object),
    ...(body[field] as object | undefined),
  });
  const draft = draftOf(
    'start' in body || 'end' in body ? { ...body, start: times('start'), end: times('end') } : body,
    account,
    Number(request.query.get('conferenceDataVersion') ?? 0),
    event,
  );
  const changed = store.update(event.calendar, event.id, draft);
  writeMails(store, changed, 'update', call);
  const answer = written(changed, call);
  makeLink(store, changed);
  return answer;
};

/** `events.delete`: 204, and 410 for one that is deleted already. */
export const deleteEvent = (store: WorldStore, call: Call): WorldAnswer => {
  const event = existing(store, call);
  mustBeWritable(call);
  if (event.status === 'cancelled') refuse(410, 'deleted');
  mustMatch(call, event);
  store.remove(event.calendar, event.id);
  writeMails(store, event, 'cancellation', call);
  return { status: 204, body: '' };
};

/** The answer says that it is pending; the link comes after it, and makes the event another one. */
const makeLink = (store: WorldStore, { calendar, id, meeting }: WorldEvent): void => {
  if (meeting?.state === 'pending') store.update(calendar, id, { meeting: { ...meeting, state: 'made' } });
};

const existing = (store: WorldStore, { calendar, eventId }: Call): WorldEvent => {
  const event = store.event(calendar.id, eventId);
  // Tasks stand in the page, but belong to another API.
  return event && event.kind !== 'task' ? event : refuse(404, 'notFound');
};

const mustBeWritable = ({ calendar }: Call): void => {
  if (calendar.access !== 'owner' && calendar.access !== 'writer')
    refuse(403, 'requiredAccessLevel', 'You need to have writer access to this calendar.');
};

const mustMatch = ({ request }: Call, event: WorldEvent): void => {
  const wanted = request.headers['if-match'];
  if (wanted === undefined || wanted === '*') return;
  if (!wanted.split(/,\s*/).includes(etagOf(event))) {
    refuse(412, 'conditionNotMet', 'Precondition Failed', { locationType: 'header', location: 'If-Match' });
  }
};

/** Guests hear of it only as `sendUpdates` says; without it nobody does. */
const writeMails = (store: WorldStore, event: WorldEvent, kind: WorldMail['kind'], { request }: Call): void => {
  const choice =
    request.query.get('sendUpdates') ?? (request.query.get('sendNotifications') === 'true' ? 'all' : 'none');
  if (choice === 'none') return;
  for (const { address } of event.guests) {
    // "externalOnly" is for guests who have no Google Calendar; who has one the world tells by the address.
    if (choice === 'externalOnly' && /@(gmail|googlemail)\.com$/.test(address)) continue;
    store.mails.push({ kind, to: address, event: event.id });
  }
};
