import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3.js';
import { auth, calendar } from 'googleapis/build/src/apis/calendar/index.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { eventsShape } from '../world/google-api/rules.ts';
import type { Shape } from '../world/google-api/rules.ts';
import { googleCalendars } from '../world/seed.ts';
import type { World } from '../world/world.ts';
import { startWorld } from '../world/world.ts';

// A Monday; the seeded weeks are its own and the next.
const now = Date.parse('2026-11-23T08:00:00Z');

let world: World;
let api: calendar_v3.Calendar;
let ids = 0;

/** Google's own client, told nothing but where the world is. */
const clientWith = (accessToken: string): calendar_v3.Calendar => {
  const credentials = new auth.OAuth2();
  credentials.setCredentials({ access_token: accessToken });
  // It would repeat what failed: off, so that each test sees the answer it asked for.
  return calendar({
    version: 'v3',
    auth: credentials,
    rootUrl: world.root('www.googleapis.com'),
    retryConfig: { retry: 0 },
  });
};

/** What the client rejects with: the status, and what Google says of it first. Without an answer there is neither. */
const refusal = async (call: Promise<unknown>) => {
  const cause: unknown = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(cause, 'the call was not refused').toBeInstanceOf(Error);
  const { response } = cause as {
    response?: { status: number; data: { error: { errors: { reason: string; message: string }[] } } };
  };
  return { status: response?.status, ...response?.data.error.errors[0] };
};

const walk = (change: calendar_v3.Schema$Event = {}): calendar_v3.Schema$Event => ({
  id: `stroll${(ids += 1).toString().padStart(4, '0')}`,
  summary: 'Walk with Ana',
  start: { dateTime: '2026-11-24T17:00:00', timeZone: 'Europe/Berlin' },
  end: { dateTime: '2026-11-24T17:30:00', timeZone: 'Europe/Berlin' },
  ...change,
});

const insert = async (event: calendar_v3.Schema$Event, more: Partial<calendar_v3.Params$Resource$Events$Insert> = {}) =>
  (await api.events.insert({ calendarId: 'primary', sendUpdates: 'none', requestBody: event, ...more })).data;

beforeAll(async () => {
  world = await startWorld({ now });
});
beforeEach(() => {
  api = clientWith(world.accessToken('google'));
});
afterEach(() => {
  world.faults.length = 0;
});
afterAll(async () => {
  await world.close();
});

describe('events, driven by googleapis', () => {
  it('inserts into the store what the client sent and gives it back', async () => {
    const event = walk({
      description: 'A line\nand another',
      location: 'The park',
      attendees: [{ email: 'ana@example.org', displayName: 'Ana' }],
      extendedProperties: { private: { alongside: 'key-1' } },
      reminders: { useDefault: false, overrides: [{ method: 'popup', minutes: 5 }] },
    });
    const made = await insert(event, { sendUpdates: 'all' });
    expect(made).toMatchObject({
      ...event,
      start: { dateTime: '2026-11-24T17:00:00+01:00', timeZone: 'Europe/Berlin' },
      end: { dateTime: '2026-11-24T17:30:00+01:00', timeZone: 'Europe/Berlin' },
      attendees: [{ email: 'ana@example.org', displayName: 'Ana', responseStatus: 'needsAction' }],
      organizer: { email: world.parts.googleAccount, self: true },
      status: 'confirmed',
      kind: 'calendar#event',
    });
    expect(world.store.event(googleCalendars.own, event.id!)).toMatchObject({
      title: 'Walk with Ana',
      when: { kind: 'timed', start: Date.parse('2026-11-24T16:00:00Z'), timeZone: 'Europe/Berlin' },
      privateTags: { alongside: 'key-1' },
      guests: [{ name: 'Ana', address: 'ana@example.org', response: 'unanswered' }],
    });
    expect(world.store.mails).toEqual([{ kind: 'invitation', to: 'ana@example.org', event: event.id }]);
    expect((await api.events.get({ calendarId: 'primary', eventId: event.id! })).data).toEqual(made);
  });

  it('refuses an id that was ever used, be the event there or deleted', async () => {
    const event = walk();
    await insert(event);
    expect(await refusal(insert(event))).toMatchObject({
      status: 409,
      reason: 'duplicate',
      message: 'The requested identifier already exists.',
    });
    await api.events.delete({ calendarId: 'primary', eventId: event.id!, sendUpdates: 'none' });
    expect(await refusal(insert(event))).toMatchObject({ status: 409, reason: 'duplicate' });
  });

  it('gives a deleted event back as cancelled, and says gone to a second delete', async () => {
    const event = await insert(walk());
    const which = { calendarId: 'primary', eventId: event.id! };
    await api.events.delete(which);
    expect((await api.events.get(which)).data.status).toBe('cancelled');
    expect(await refusal(api.events.delete(which))).toMatchObject({ status: 410, reason: 'deleted' });
    expect(await refusal(api.events.get({ ...which, eventId: 'neverthere' }))).toMatchObject({ status: 404 });
  });

  it('changes and deletes only what the etag still fits', async () => {
    const event = await insert(walk());
    const which = { calendarId: 'primary', eventId: event.id! };
    const match = (etag: string) => ({ headers: { 'If-Match': etag } });
    const patched = await api.events.patch(
      { ...which, requestBody: { summary: 'Longer walk', end: { dateTime: '2026-11-24T18:00:00+01:00' } } },
      match(event.etag!),
    );
    expect(patched.data).toMatchObject({
      summary: 'Longer walk',
      start: { dateTime: '2026-11-24T17:00:00+01:00' },
      end: { dateTime: '2026-11-24T18:00:00+01:00' },
    });
    expect(patched.data.etag).not.toBe(event.etag);
    expect(await refusal(api.events.delete(which, match(event.etag!)))).toMatchObject({
      status: 412,
      reason: 'conditionNotMet',
    });
    await api.events.delete(which, match(patched.data.etag!));
    expect(world.store.event(googleCalendars.own, event.id!)?.status).toBe('cancelled');
  });

  it('merges tags by name, and takes away what is null', async () => {
    const event = await insert(walk({ extendedProperties: { private: { alongside: 'k', kind: 'walk' } } }));
    const { data } = await api.events.patch({
      calendarId: 'primary',
      eventId: event.id!,
      requestBody: { extendedProperties: { private: { kind: null as unknown as string, place: 'park' } } },
    });
    expect(data.extendedProperties).toEqual({ private: { alongside: 'k', place: 'park' } });
    expect(data).toMatchObject({ summary: event.summary, start: event.start });
  });

  it('writes to guests as sendUpdates says', async () => {
    const attendees = [{ email: 'ana@example.org' }, { email: 'ben@gmail.com' }];
    const mailsOf = (id: string) =>
      world.store.mails.filter(({ event }) => event === id).map(({ kind, to }) => `${kind} ${to}`);
    const quiet = await insert(walk({ attendees }), { sendUpdates: 'none' });
    const external = await insert(walk({ attendees }), { sendUpdates: 'externalOnly' });
    const loud = await insert(walk({ attendees }), { sendUpdates: 'all' });
    await api.events.delete({ calendarId: 'primary', eventId: loud.id!, sendUpdates: 'all' });
    expect(mailsOf(quiet.id!)).toEqual([]);
    expect(mailsOf(external.id!)).toEqual(['invitation ana@example.org']);
    expect(mailsOf(loud.id!)).toEqual([
      'invitation ana@example.org',
      'invitation ben@gmail.com',
      'cancellation ana@example.org',
      'cancellation ben@gmail.com',
    ]);
  });

  it('keeps an event in the zone it was written in and shows it in the zone that is asked for', async () => {
    const event = await insert(
      walk({
        start: { dateTime: '2026-11-25T10:00:00', timeZone: 'America/New_York' },
        end: { dateTime: '2026-11-25T11:00:00', timeZone: 'America/New_York' },
      }),
    );
    expect(event.start).toEqual({ dateTime: '2026-11-25T16:00:00+01:00', timeZone: 'America/New_York' });
    const inTokyo = await api.events.get({ calendarId: 'primary', eventId: event.id!, timeZone: 'Asia/Tokyo' });
    expect(inTokyo.data.start).toEqual({ dateTime: '2026-11-26T00:00:00+09:00', timeZone: 'America/New_York' });
  });
});

describe('events.list', () => {
  const week = { timeMin: '2026-11-23T00:00:00+01:00', timeMax: '2026-11-28T00:00:00+01:00' };
  const list = async (more: calendar_v3.Params$Resource$Events$List) =>
    (await api.events.list({ calendarId: 'primary', ...week, singleEvents: true, orderBy: 'startTime', ...more })).data;

  it('tells the kinds of events of a leader’s week apart', async () => {
    const items = (await list({ maxResults: 2500 })).items!;
    const named = (summary: string) => items.find((item) => item.summary === summary)!;
    expect(named('All-hands rehearsal').attendees?.find(({ self }) => self)?.responseStatus).toBe('declined');
    expect(named('Vendor call').attendees?.find(({ self }) => self)?.responseStatus).toBe('tentative');
    expect(named('Platform roadmap').attendees?.find(({ self }) => self)?.responseStatus).toBe('needsAction');
    expect(named('Running group').transparency).toBe('transparent');
    expect(named('Out of office').eventType).toBe('outOfOffice');
    expect(named('Focus time').eventType).toBe('focusTime');
    expect(named('Home')).toMatchObject({
      eventType: 'workingLocation',
      start: { date: '2026-11-25' },
      end: { date: '2026-11-26' },
    });
    expect(named('Dentist').visibility).toBe('private');
    expect(named('Stand-up')).toMatchObject({
      recurringEventId: expect.any(String),
      id: expect.stringMatching(/_20261123T080000Z$/),
    });
    expect(named('Send the minutes'), 'tasks belong to another API').toBeUndefined();
    expect(named('School play'), 'stands in another calendar').toBeUndefined();
  });

  it('shows a series as one event unless asked for single ones', async () => {
    const series = (await api.events.list({ calendarId: 'primary', ...week, maxResults: 2500 })).data.items!;
    const standUps = series.filter(({ summary }) => summary === 'Stand-up');
    expect(standUps).toHaveLength(1);
    expect(standUps[0]!.recurrence).toEqual([
      'RDATE;TZID=Europe/Berlin:20261124T090000,20261125T090000,20261126T090000,20261127T090000',
    ]);
    expect(await refusal(list({ singleEvents: false }))).toMatchObject({ status: 400, reason: 'badRequest' });
    const master = await api.events.get({ calendarId: 'primary', eventId: standUps[0]!.id! });
    expect(master.data).toMatchObject({ id: standUps[0]!.id, summary: 'Stand-up', recurrence: expect.any(Array) });
  });

  it('pages through everything exactly once', async () => {
    const all = (await list({ maxResults: 2500 })).items!.map(({ id }) => id);
    const paged: (string | null | undefined)[] = [];
    let pageToken: string | undefined;
    do {
      const page: calendar_v3.Schema$Events = await list({ maxResults: 4, ...(pageToken ? { pageToken } : {}) });
      expect(page.items!.length).toBeLessThanOrEqual(4);
      paged.push(...page.items!.map(({ id }) => id));
      pageToken = page.nextPageToken ?? undefined;
    } while (pageToken);
    expect(paged).toEqual(all);
    expect(all.length).toBeGreaterThan(20);
  });

  it('takes the ends of the window as exclusive', async () => {
    const event = await insert(
      walk({ start: { dateTime: '2027-03-01T10:00:00Z' }, end: { dateTime: '2027-03-01T11:00:00Z' } }),
    );
    const found = async (timeMin: string, timeMax: string) =>
      (await list({ timeMin, timeMax })).items!.some(({ id }) => id === event.id);
    expect(await found('2027-03-01T11:00:00Z', '2027-03-02T00:00:00Z')).toBe(false);
    expect(await found('2027-03-01T10:59:59Z', '2027-03-02T00:00:00Z')).toBe(true);
    expect(await found('2027-03-01T00:00:00Z', '2027-03-01T10:00:00Z')).toBe(false);
    expect(await found('2027-03-01T00:00:00Z', '2027-03-01T10:00:01Z')).toBe(true);
  });

  it('finds by private tags, all of them, repeated as the client repeats them', async () => {
    const tagged = await insert(walk({ extendedProperties: { private: { alongside: 'k7', kind: 'walk' } } }));
    const by = async (...privateExtendedProperty: string[]) =>
      (await list({ privateExtendedProperty })).items!.map(({ id }) => id);
    expect(await by('alongside=k7')).toEqual([tagged.id]);
    expect(await by('alongside=k7', 'kind=walk')).toEqual([tagged.id]);
    expect(await by('alongside=k7', 'kind=meal')).toEqual([]);
  });

  it('cuts the answer down to the fields that are named', async () => {
    const data = await list({ fields: 'nextPageToken,items(id,start/dateTime)', maxResults: 1 });
    expect(Object.keys(data).toSorted()).toEqual(['items', 'nextPageToken']);
    expect(Object.keys(data.items![0]!).toSorted()).toEqual(['id', 'start']);
    expect(Object.keys(data.items![0]!.start!)).toEqual(['dateTime']);
    expect(await refusal(list({ fields: 'items(id,colour)' }))).toMatchObject({
      status: 400,
      reason: 'invalidParameter',
    });
  });

  it('answers with documented fields only', async () => {
    expect(strangersIn(await list({ maxResults: 2500 }), eventsShape)).toEqual([]);
  });
});

const strangersIn = (value: unknown, shape: Shape): string[] => {
  if (typeof shape === 'string' || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => strangersIn(item, (shape as readonly [Shape])[0]));
  return Object.entries(value).flatMap(([name, inner]) => {
    const rule = (shape as Readonly<Record<string, Shape>>)[name];
    return rule ? strangersIn(inner, rule) : [name];
  });
};

describe('calendars and availability', () => {
  it('lists the calendars with zone, access and what is ticked', async () => {
    const { items } = (await api.calendarList.list()).data;
    expect(items).toMatchObject([
      { id: 'pat.example@gmail.com', primary: true, accessRole: 'owner', timeZone: 'Europe/Berlin', selected: true },
      { summary: 'Family', accessRole: 'owner', selected: true },
      { summary: 'Marketing', accessRole: 'reader' },
    ]);
    expect(items![2]).not.toHaveProperty('selected');
  });

  it('merges busy times and says which calendars it could not answer for', async () => {
    const { calendars } = (
      await api.freebusy.query({
        requestBody: {
          timeMin: '2026-11-23T12:00:00Z',
          timeMax: '2026-11-23T16:30:00Z',
          items: [{ id: googleCalendars.own }, { id: 'nobody@example.org' }],
        },
      })
    ).data;
    expect(calendars).toEqual({
      // Budget review 13:00-14:00 and hiring panel 13:30-14:30 are one; the rehearsal was declined.
      [googleCalendars.own]: {
        busy: [
          { start: '2026-11-23T12:00:00Z', end: '2026-11-23T13:30:00Z' },
          { start: '2026-11-23T14:30:00Z', end: '2026-11-23T15:00:00Z' },
        ],
      },
      'nobody@example.org': { busy: [], errors: [{ domain: 'global', reason: 'notFound' }] },
    });
  });

  it('refuses to write where one may only read', async () => {
    expect(await refusal(insert(walk(), { calendarId: googleCalendars.marketing }))).toMatchObject({
      status: 403,
      reason: 'requiredAccessLevel',
    });
  });
});

describe('strictness', () => {
  const raw = async (path: string, init: RequestInit = {}) => {
    const answer = await world.fetch(`https://www.googleapis.com/calendar/v3/${path}`, {
      ...init,
      headers: { authorization: `Bearer ${world.accessToken('google')}` },
    });
    return {
      status: answer.status,
      error: ((await answer.json()) as { error: { message: string; errors: object[] } }).error,
    };
  };
  const post = (body: unknown) => raw('calendars/primary/events', { method: 'POST', body: JSON.stringify(body) });

  it.each([
    ['an unknown parameter', 'calendars/primary/events?colour=red', 'Unknown name "colour"'],
    ['a value it does not know', 'calendars/primary/events?orderBy=length', 'Allowed values'],
    ['a parameter of another method', 'calendars/primary/events?sendUpdates=all', 'Unknown name "sendUpdates"'],
    ['a time without an offset', 'calendars/primary/events?timeMin=2026-11-23T00:00:00', 'Invalid value'],
    [
      'a window that ends before it starts',
      'calendars/primary/events?timeMin=2026-11-23T00:00:00Z&timeMax=2026-11-22T00:00:00Z',
      'empty',
    ],
    ['a page size of nothing', 'calendars/primary/events?maxResults=0', 'Values must be within'],
    ['a page it never named', 'calendars/primary/events?pageToken=7', 'Invalid page token'],
  ])('refuses %s', async (_, path, message) => {
    const { status, error } = await raw(path);
    expect(status).toBe(400);
    expect(error.message).toContain(message);
    expect(error.errors[0]).toMatchObject({ message: error.message });
  });

  it.each([
    ['an unknown field', { ...walk(), title: 'Walk' }, 'Unknown name "title": Cannot find field.'],
    ['an unknown field further in', { ...walk(), start: { when: 'now' } }, `Unknown name "when" at 'start'`],
    ['an id outside its alphabet', { ...walk(), id: 'walk-with-ana' }, 'Invalid resource id value.'],
    ['no end', { summary: 'Walk', start: { date: '2026-11-24' } }, 'Missing end time.'],
    [
      'a local time without a zone',
      walk({ start: { dateTime: '2026-11-24T17:00:00' } }),
      'Missing time zone definition for start time.',
    ],
    [
      'a zone that is none',
      walk({ start: { dateTime: '2026-11-24T17:00:00', timeZone: 'W. Europe Standard Time' } }),
      'Invalid time zone',
    ],
    [
      'an end before the start',
      walk({ end: { dateTime: '2026-11-24T16:00:00', timeZone: 'Europe/Berlin' } }),
      'The specified time range is empty.',
    ],
    ['a guest without an address', walk({ attendees: [{ email: 'Ana' }] }), 'Invalid attendee email.'],
    ['a tag that is no text', { ...walk(), extendedProperties: { private: { alongside: 7 } } }, 'Invalid value'],
  ])('refuses %s', async (_, body, message) => {
    const { status, error } = await post(body);
    expect(status).toBe(400);
    expect(error.message).toContain(message);
  });

  it('says aloud what it does not keep instead of losing it', async () => {
    expect((await post(walk({ recurrence: ['RRULE:FREQ=DAILY'] }))).status).toBe(501);
  });

  it('asks for a token, a good one, and one that was granted enough', async () => {
    const list = (token: string) => refusal(clientWith(token).calendarList.list());
    expect(await list('made-up')).toMatchObject({ status: 401, reason: 'authError' });
    const narrow = world.accessToken('google', ['https://www.googleapis.com/auth/calendar.events.owned']);
    expect(await list(narrow)).toMatchObject({ status: 403, reason: 'insufficientPermissions' });
    expect(await refusal(clientWith(narrow).freebusy.query({ requestBody: {} }))).toMatchObject({ status: 403 });
    const marketing = { calendarId: googleCalendars.marketing };
    expect(await refusal(clientWith(narrow).events.list(marketing)), 'not one of the user’s own').toMatchObject({
      status: 403,
    });
    expect((await api.events.list(marketing)).status).toBe(200);
    const free = world.accessToken('google', ['https://www.googleapis.com/auth/calendar.freebusy']);
    expect(await refusal(clientWith(free).events.list({ calendarId: 'primary' }))).toMatchObject({ status: 403 });
    expect((await world.fetch('https://www.googleapis.com/calendar/v3/users/me/calendarList')).status).toBe(401);
  });
});

describe('faults', () => {
  const events = { host: 'www.googleapis.com', method: 'POST', path: /\/events$/ } as const;

  it('answers 5xx after the write, once, and the repeat finds the id taken', async () => {
    world.faults.push({ ...events, effect: { kind: 'status-after', status: 503 } });
    const event = walk();
    expect(await refusal(insert(event))).toMatchObject({ status: 503 });
    expect(await refusal(insert(event))).toMatchObject({ status: 409 });
    expect(world.faults).toEqual([]);
  });

  it('drops the connection after the write', async () => {
    world.faults.push({ ...events, effect: { kind: 'drop-after' } });
    const event = walk();
    expect((await refusal(insert(event))).status).toBeUndefined();
    expect((await api.events.get({ calendarId: 'primary', eventId: event.id! })).data.summary).toBe(event.summary);
  });

  it('drops the connection before anything is done', async () => {
    world.faults.push({ ...events, effect: { kind: 'drop' } });
    const event = walk();
    expect((await refusal(insert(event))).status).toBeUndefined();
    expect(world.store.event(googleCalendars.own, event.id!)).toBeUndefined();
  });

  it.each([
    [403, 'rateLimitExceeded'],
    [403, 'quotaExceeded'],
    [429, 'userRateLimitExceeded'],
  ])('limits the rate with %i %s in Google’s words', async (status, code) => {
    world.faults.push({ ...events, effect: { kind: 'status', status, code, retryAfterSeconds: 7 } });
    const answer = await world.fetch('https://www.googleapis.com/calendar/v3/calendars/primary/events', {
      method: 'POST',
      body: '{}',
    });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('retry-after')).toBe('7');
    expect(await answer.json()).toMatchObject({
      error: { code: status, errors: [{ domain: 'usageLimits', reason: code }] },
    });
  });
});
