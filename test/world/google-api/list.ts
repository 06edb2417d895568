import { googleError } from '../error-answer.ts';
import type { WorldCalendar, WorldEvent } from '../model.ts';
import { Refusal } from '../refusal.ts';
import type { WorldStore } from '../store.ts';
import { extentOf } from '../wall-time.ts';
import { eventToWire, eventTypes, masterToWire, updatedOf } from './wire.ts';

const refuse = (status: number, reason: string, message: string): never => {
  throw new Refusal(googleError(status, reason, message));
};

/** One page of something, with the token of the next. */
export const pageOf = <Item>(
  items: readonly Item[],
  query: URLSearchParams,
  { standard, most }: { readonly standard: number; readonly most: number },
): { readonly items: readonly Item[]; readonly nextPageToken?: string } => {
  const size = Math.min(Number(query.get('maxResults') ?? standard), most);
  const token = query.get('pageToken');
  const from = token === null ? 0 : Number(/^page-(\d+)$/.exec(token)?.[1] ?? Number.NaN);
  if (Number.isNaN(from)) return refuse(400, 'badRequest', 'Invalid page token value.');
  const isLast = from + size >= items.length;
  return { items: items.slice(from, from + size), ...(isLast ? {} : { nextPageToken: `page-${from + size}` }) };
};

/** `events.list`: expanded with `singleEvents`, else series as one event each. */
export const listEvents = (
  store: WorldStore,
  account: string,
  calendar: WorldCalendar,
  query: URLSearchParams,
): Record<string, unknown> => {
  const isSingle = query.get('singleEvents') === 'true';
  const order = query.get('orderBy');
  // The world gives out sync tokens like the real service and forgets them at once, which the real one may do as well.
  if (query.has('syncToken'))
    refuse(410, 'fullSyncRequired', 'Sync token is no longer valid, a full sync is required.');
  if (order === 'startTime' && !isSingle) {
    refuse(400, 'badRequest', 'The requested ordering is not available for the particular query.');
  }
  const timeZone = query.get('timeZone') ?? calendar.timeZone;
  const found = store
    .everything()
    .filter((event) => event.calendar === calendar.id && event.kind !== 'task' && doesMatch(event, calendar, query))
    .toSorted((a, b) =>
      order === 'updated'
        ? a.revision - b.revision
        : extentOf(a.when, calendar.timeZone).start - extentOf(b.when, calendar.timeZone).start,
    );
  const items = isSingle
    ? found.map((event) => eventToWire(event, account, timeZone))
    : collapsed(found).map(({ event, others }) =>
        others.length ? masterToWire(event, others, account, timeZone) : eventToWire(event, account, timeZone),
      );
  const page = pageOf(items, query, { standard: 250, most: 2500 });
  return {
    kind: 'calendar#events',
    etag: `"p${store.revision}"`,
    summary: calendar.name,
    updated: found.length
      ? updatedOf(found.reduce((a, b) => (a.revision > b.revision ? a : b)))
      : '2026-01-01T00:00:00.000Z',
    timeZone,
    accessRole: calendar.access,
    defaultReminders: [{ method: 'popup', minutes: 10 }],
    ...(page.nextPageToken ? { nextPageToken: page.nextPageToken } : { nextSyncToken: `sync-${store.revision}` }),
    items: page.items,
  };
};

const doesMatch = (event: WorldEvent, calendar: WorldCalendar, query: URLSearchParams): boolean => {
  const timeMin = instantOf(query, 'timeMin');
  const timeMax = instantOf(query, 'timeMax');
  if (timeMin !== undefined && timeMax !== undefined && timeMax <= timeMin) {
    refuse(400, 'timeRangeEmpty', 'The specified time range is empty.');
  }
  const updatedMin = instantOf(query, 'updatedMin');
  const { start, end } = extentOf(event.when, calendar.timeZone);
  const types = query.getAll('eventTypes');
  const words = (query.get('q') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const text = [
    event.title,
    event.description,
    event.location,
    ...event.guests.flatMap((guest) => [guest.name, guest.address]),
  ]
    .join('\n')
    .toLowerCase();
  return (
    (event.status !== 'cancelled' || query.get('showDeleted') === 'true') &&
    (timeMin === undefined || end > timeMin) &&
    (timeMax === undefined || start < timeMax) &&
    (updatedMin === undefined || Date.parse(updatedOf(event)) >= updatedMin) &&
    (!types.length || types.includes(eventTypes[event.kind])) &&
    (!query.has('iCalUID') || query.get('iCalUID') === `${event.series ?? event.id}@google.com`) &&
    words.every((word) => text.includes(word)) &&
    query.getAll('privateExtendedProperty').every((pair) => hasTag(event.privateTags, pair)) &&
    query.getAll('sharedExtendedProperty').every((pair) => hasTag(event.sharedTags, pair))
  );
};

const instantOf = (query: URLSearchParams, name: string): number | undefined => {
  const text = query.get(name);
  // Milliseconds may be given and are ignored.
  return text === null ? undefined : Math.floor(Date.parse(text) / 1000) * 1000;
};

const hasTag = (tags: Readonly<Record<string, string>>, pair: string): boolean => {
  const at = pair.indexOf('=');
  if (at < 1) refuse(400, 'badRequest', 'Bad Request');
  return tags[pair.slice(0, at)] === pair.slice(at + 1);
};

interface Collapsed {
  readonly event: WorldEvent;
  /** The later occurrences of its series. */
  readonly others: WorldEvent[];
}

const collapsed = (events: readonly WorldEvent[]): Collapsed[] => {
  const series = new Map<string, Collapsed>();
  const all: Collapsed[] = [];
  for (const event of events) {
    const known = event.series ? series.get(event.series) : undefined;
    if (known) known.others.push(event);
    else {
      const entry: Collapsed = { event, others: [] };
      all.push(entry);
      if (event.series) series.set(event.series, entry);
    }
  }
  return all;
};
