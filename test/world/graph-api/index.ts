import { graphError } from '../error-answer.ts';
import type { Site, WorldAnswer, WorldRequest } from '../model.ts';
import { orRefusal } from '../refusal.ts';
import type { ServiceParts } from '../services.ts';
import type { WorldStore } from '../store.ts';
import { bearerOf } from '../tokens.ts';
import { checkOptions, refuse } from './check.ts';
import { answerBatch } from './batch.ts';
import type { Call } from './events.ts';
import { answer, createEvent, deleteEvent, getEvent, listEvents, updateEvent, viewCalendar } from './events.ts';
import { calendarToWire, mailboxSettingsToWire, userToWire } from './mailbox.ts';
import { preferencesOf } from './prefer.ts';
import { collection, select } from './query.ts';
import type { MethodName } from './rules.ts';
import { calendarType, mailboxSettingsType, queryOptions, scopes, userType } from './rules.ts';
import { getSchedule } from './schedule.ts';

/**
 * Microsoft Graph v1.0 at `graph.microsoft.com/v1.0/me…`: what the product uses of a calendar client's part, true to
 * the documentation, and strict about the rest. A path that is not here is 404, an option or property that Graph does
 * not know is 400.
 */
export const graphApi = (services: ServiceParts): Site => ({
  hosts: ['graph.microsoft.com'],
  handle(request) {
    if (!request.path.startsWith('/v1.0/')) return undefined;
    if (request.method === 'OPTIONS') return withCors(request, { status: 200, body: '' });
    return withCors(
      request,
      orRefusal(() =>
        request.method === 'POST' && request.path === '/v1.0/$batch'
          ? answerBatch(request, (part) => serve(services, part))
          : serve(services, request),
      ),
    );
  },
});

/** The first bracket of a path is a calendar, the second an event. */
const routes: readonly (readonly [method: string, path: RegExp, name: MethodName])[] = [
  ['GET', /^me$/, 'me'],
  ['GET', /^me\/mailboxSettings$/, 'mailboxSettings'],
  ['GET', /^me\/calendars$/, 'calendars'],
  ['GET', /^me(?:\/calendar|\/calendars\/([^/]+))?\/calendarView$/, 'calendarView'],
  ['GET', /^me(?:\/calendar|\/calendars\/([^/]+))?\/events$/, 'events.list'],
  ['POST', /^me(?:\/calendar|\/calendars\/([^/]+))?\/events$/, 'events.create'],
  ['GET', /^me(?:\/calendar|\/calendars\/([^/]+))?\/events\/([^/]+)$/, 'events.get'],
  ['PATCH', /^me(?:\/calendar|\/calendars\/([^/]+))?\/events\/([^/]+)$/, 'events.update'],
  ['DELETE', /^me(?:\/calendar|\/calendars\/([^/]+))?\/events\/([^/]+)$/, 'events.delete'],
  ['POST', /^me\/calendar\/getSchedule$/, 'getSchedule'],
];

const methods: Readonly<Record<MethodName, (store: WorldStore, call: Call) => WorldAnswer>> = {
  me: (store, { account, request }) =>
    answer(200, select(userToWire(store.accounts.get(account)!), request.query, userType), request),
  mailboxSettings: (store, { account, request }) =>
    answer(
      200,
      select(mailboxSettingsToWire(store.accounts.get(account)!), request.query, mailboxSettingsType),
      request,
    ),
  calendars: (store, { account, request }) => {
    const owner = store.accounts.get(account)!;
    const wire = store
      .calendarsOf(account)
      .map((calendar) => select(calendarToWire(calendar, owner), request.query, calendarType));
    const { query, path } = request;
    return answer(
      200,
      collection(wire, { query, path, context: `users('me')/calendars` }, preferencesOf(request)),
      request,
    );
  },
  calendarView: viewCalendar,
  'events.list': listEvents,
  'events.create': createEvent,
  'events.get': getEvent,
  'events.update': updateEvent,
  'events.delete': deleteEvent,
  getSchedule,
};

const serve = ({ parts, tokens }: ServiceParts, request: WorldRequest): WorldAnswer => {
  const { account, granted } = authenticate(tokens, request);
  const path = request.path.slice('/v1.0/'.length);
  const route = routes.find(([method, pattern]) => method === request.method && pattern.test(path));
  if (!route)
    return graphError(400, 'BadRequest', `Resource not found for the segment '${path.split('/').at(-1) ?? ''}'.`);
  const [, pattern, name] = route;
  if (!granted.some((scope) => scopes[name].includes(scope))) return graphError(403, 'ErrorAccessDenied');
  checkOptions(request.query, queryOptions[name]);
  const [, calendarId, eventId] = pattern.exec(path) ?? [];
  const calendar =
    calendarId === undefined ? undefined : calendarOf(parts.store, account, decodeURIComponent(calendarId));
  if (calendar?.owner && isWriting(name) && !granted.includes('Calendars.ReadWrite.Shared'))
    return graphError(403, 'ErrorAccessDenied');
  return methods[name](parts.store, {
    request,
    account,
    calendar,
    eventId: decodeURIComponent(eventId ?? ''),
  });
};

const isWriting = (name: MethodName): boolean => /create|update|delete/.test(name);

const authenticate = (tokens: ServiceParts['tokens'], request: WorldRequest) => {
  const token = bearerOf(request.headers);
  if (!token) return refuse(401, 'InvalidAuthenticationToken', 'Access token is empty.');
  const grant = tokens.look(token, 'microsoft');
  if (grant === 'expired') {
    return refuse(401, 'InvalidAuthenticationToken', 'Lifetime validation failed, the token is expired.');
  }
  if (grant === 'unknown') {
    return refuse(401, 'InvalidAuthenticationToken', 'IDX14100: JWT is not well formed, there are no dots (.).');
  }
  return { account: grant.account, granted: grant.scopes };
};

const calendarOf = (store: WorldStore, account: string, id: string) =>
  store.calendarsOf(account).find((calendar) => calendar.id === id) ?? refuse(404, 'ErrorItemNotFound');

/** Graph answers every origin. */
const withCors = ({ headers }: WorldRequest, answered: WorldAnswer): WorldAnswer =>
  headers.origin
    ? {
        ...answered,
        headers: {
          ...answered.headers,
          'access-control-allow-origin': '*',
          'access-control-allow-methods': 'GET,POST,PATCH,DELETE,OPTIONS',
          'access-control-allow-headers': headers['access-control-request-headers'] ?? '*',
          'access-control-expose-headers': 'ETag, Location, Preference-Applied, Retry-After, request-id',
        },
      }
    : answered;
