import { googleError, jsonAnswer } from '../error-answer.ts';
import type { Site, WorldAnswer, WorldCalendar, WorldRequest } from '../model.ts';
import { orRefusal, Refusal } from '../refusal.ts';
import type { ServiceParts } from '../services.ts';
import { bearerOf } from '../tokens.ts';
import type { Call } from './call.ts';
import { checkParameters, parseBody } from './check.ts';
import { deleteEvent, getEvent, insertEvent, patchEvent } from './events.ts';
import { applyFields } from './fields.ts';
import { queryFreeBusy } from './free-busy.ts';
import { listEvents, pageOf } from './list.ts';
import type { MethodName, Shape } from './rules.ts';
import {
  calendarListShape,
  eventShape,
  eventsShape,
  freeBusyRequestShape,
  freeBusyShape,
  parameters,
  scopes,
} from './rules.ts';

/**
 * Calendar API v3 at `www.googleapis.com/calendar/v3/`: what the product uses of it, true to the documentation, and
 * strict about the rest. A method that is not in `rules.ts` is 404, a parameter or field that is not there is 400.
 */
export const googleApi = (services: ServiceParts): Site => ({
  hosts: ['www.googleapis.com'],
  handle(request) {
    if (!request.path.startsWith('/calendar/v3/')) return undefined;
    if (request.method === 'OPTIONS') return withCors(request, { status: 200, body: '' });
    return withCors(
      request,
      orRefusal(() => serve(services, request)),
    );
  },
});

const routes: readonly (readonly [method: string, path: RegExp, name: MethodName])[] = [
  ['POST', /^calendars\/([^/]+)\/events$/, 'events.insert'],
  ['GET', /^calendars\/([^/]+)\/events$/, 'events.list'],
  ['GET', /^calendars\/([^/]+)\/events\/([^/]+)$/, 'events.get'],
  ['PATCH', /^calendars\/([^/]+)\/events\/([^/]+)$/, 'events.patch'],
  ['DELETE', /^calendars\/([^/]+)\/events\/([^/]+)$/, 'events.delete'],
  ['GET', /^users\/me\/calendarList$/, 'calendarList.list'],
  ['POST', /^freeBusy$/, 'freebusy.query'],
];

const serve = ({ parts, tokens }: ServiceParts, request: WorldRequest): WorldAnswer => {
  const path = request.path.slice('/calendar/v3/'.length);
  const route = routes.find(([method, pattern]) => method === request.method && pattern.test(path));
  if (!route) return googleError(404, 'notFound');
  const [, pattern, name] = route;
  const [, calendarId = '', eventId = ''] = (pattern.exec(path) ?? []).map(decodeURIComponent);

  const grant = authorise(tokens, request, name);
  checkParameters(request.query, parameters[name]);
  const { store } = parts;
  const fields = request.query.get('fields');
  const answer = (value: unknown, shape: Shape, headers = {}): WorldAnswer =>
    jsonAnswer(200, applyFields(value, fields, shape), headers);

  if (name === 'calendarList.list')
    return answer(listCalendars(store.calendarsOf(grant.account), request), calendarListShape);
  if (name === 'freebusy.query') {
    return answer(queryFreeBusy(store, grant.account, parseBody(request.body, freeBusyRequestShape)), freeBusyShape);
  }

  const calendar = store
    .calendarsOf(grant.account)
    .find(({ id, isPrimary }) => id === calendarId || (calendarId === 'primary' && isPrimary));
  if (!calendar) return googleError(404, 'notFound');
  if (
    calendar.access !== 'owner' &&
    grant.scopes.every((scope) => ownedOnly.has(scope) || !scopes[name].includes(scope))
  ) {
    return googleError(403, 'insufficientPermissions', 'Request had insufficient authentication scopes.');
  }
  const call: Call = { request, account: grant.account, calendar, eventId };
  switch (name) {
    case 'events.list':
      return answer(listEvents(store, grant.account, calendar, request.query), eventsShape);
    case 'events.delete':
      return deleteEvent(store, call);
    default: {
      const act = { 'events.insert': insertEvent, 'events.get': getEvent, 'events.patch': patchEvent }[name];
      const result = act(store, call);
      return 'status' in result ? result : answer(result.wire, eventShape, { etag: result.etag });
    }
  }
};

const authorise = (tokens: ServiceParts['tokens'], request: WorldRequest, name: MethodName) => {
  const token = bearerOf(request.headers) ?? request.query.get('oauth_token');
  if (!token) {
    throw new Refusal(
      googleError(401, 'required', 'Login Required.', { locationType: 'header', location: 'Authorization' }),
    );
  }
  const grant = tokens.look(token, 'google');
  if (typeof grant === 'string') {
    throw new Refusal(
      googleError(401, 'authError', 'Invalid Credentials', { locationType: 'header', location: 'Authorization' }),
    );
  }
  const granted = grant.scopes.map((scope) => scope.replace('https://www.googleapis.com/auth/', ''));
  if (!granted.some((scope) => scopes[name].includes(scope))) {
    throw new Refusal(googleError(403, 'insufficientPermissions', 'Request had insufficient authentication scopes.'));
  }
  return { account: grant.account, scopes: granted };
};

/** They speak of calendars that the user owns; of another's calendar they open nothing. */
const ownedOnly = new Set(['calendar.events.owned', 'calendar.events.owned.readonly', 'calendar.app.created']);

const ranks = ['freeBusyReader', 'reader', 'writerWithoutPrivateAccess', 'writer', 'owner'];

const listCalendars = (calendars: readonly WorldCalendar[], { query }: WorldRequest): Record<string, unknown> => {
  const least = ranks.indexOf(query.get('minAccessRole') ?? 'freeBusyReader');
  const wire = calendars
    .filter(({ access }) => ranks.indexOf(access) >= least)
    .map((calendar, index) => ({
      kind: 'calendar#calendarListEntry',
      etag: `"${1_700_000_000_000_000 + index}"`,
      id: calendar.id,
      summary: calendar.name,
      timeZone: calendar.timeZone,
      colorId: String(14 + index),
      backgroundColor: calendar.color,
      foregroundColor: '#ffffff',
      ...(calendar.isShown ? { selected: true } : {}),
      accessRole: calendar.access,
      defaultReminders: [],
      ...(calendar.isPrimary ? { primary: true } : {}),
      conferenceProperties: { allowedConferenceSolutionTypes: calendar.makesNoLinks ? [] : ['hangoutsMeet'] },
    }));
  const page = pageOf(wire, query, { standard: 100, most: 250 });
  return {
    kind: 'calendar#calendarList',
    etag: '"p32"',
    ...(page.nextPageToken ? { nextPageToken: page.nextPageToken } : { nextSyncToken: 'sync' }),
    items: page.items,
  };
};

const withCors = ({ headers }: WorldRequest, answer: WorldAnswer): WorldAnswer =>
  headers.origin
    ? {
        ...answer,
        headers: {
          ...answer.headers,
          'access-control-allow-origin': headers.origin,
          'access-control-allow-methods': 'DELETE,GET,HEAD,PATCH,POST,PUT',
          'access-control-allow-headers': headers['access-control-request-headers'] ?? '',
          vary: 'origin',
        },
      }
    : answer;
