import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import { Client, HTTPMessageHandler } from '@microsoft/microsoft-graph-client';
import type { Event } from '@microsoft/microsoft-graph-types';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import type { ValueRule } from '../world/graph-api/rules.ts';
import { eventType } from '../world/graph-api/rules.ts';
import { microsoftCalendars } from '../world/seed.ts';
import type { World } from '../world/world.ts';
import { startWorld } from '../world/world.ts';

// A Monday; the seeded weeks are its own and the next.
const now = Date.parse('2026-11-23T08:00:00Z');
const tag = 'String {7f1a3c52-6a0e-4a3c-9a77-0d4f5b6c7d8e} Name alongside';

let world: World;
let graph: Client;
let transactions = 0;

/** Microsoft's own client at its own address, with a bearer step and without its retries. */
const clientWith = (accessToken: string): Client => {
  let next: Middleware;
  const bearer: Middleware = {
    setNext: (following) => void (next = following),
    async execute(context: Context) {
      context.options = {
        ...context.options,
        headers: { ...(context.options?.headers as Record<string, string>), Authorization: `Bearer ${accessToken}` },
      };
      await next.execute(context);
    },
  };
  return Client.initWithMiddleware({ middleware: [bearer, new HTTPMessageHandler()] });
};

/** What the client rejects with. */
const refusal = async (call: Promise<unknown>) => {
  const cause: unknown = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(cause, 'the call was not refused').toBeInstanceOf(Error);
  const { statusCode, code, message, body } = cause as {
    statusCode: number;
    code: string;
    message: string;
    body?: string;
  };
  return { statusCode, code, message, body };
};

const meal = (change: Event & Record<string, unknown> = {}): Event => ({
  subject: 'Lunch with Ana',
  start: { dateTime: '2026-11-24T17:00:00', timeZone: 'W. Europe Standard Time' },
  end: { dateTime: '2026-11-24T18:00:00', timeZone: 'W. Europe Standard Time' },
  transactionId: `transaction-${(transactions += 1)}`,
  ...change,
});

const create = async (event: Event, path = '/me/events'): Promise<Event> =>
  (await graph.api(path).post(event)) as Event;
const standing = () => world.store.standing(world.parts.microsoftAccount);

beforeAll(async () => {
  world = await startWorld({ now });
  vi.stubGlobal('fetch', world.fetch);
});
beforeEach(() => {
  graph = clientWith(world.accessToken('microsoft'));
});
afterEach(() => {
  world.faults.length = 0;
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await world.close();
});

describe('events, driven by microsoft-graph-client', () => {
  it('creates in the store what the client sent, mails the guests and gives it back', async () => {
    const made = await create(
      meal({
        body: { contentType: 'text', content: 'A line\nand <another>' },
        location: { displayName: 'Canteen' },
        attendees: [{ type: 'required', emailAddress: { address: 'ana@example.org', name: 'Ana' } }],
        singleValueExtendedProperties: [{ id: tag, value: 'key-1' }],
        reminderMinutesBeforeStart: 5,
      }),
    );
    expect(made).toMatchObject({
      subject: 'Lunch with Ana',
      start: { dateTime: '2026-11-24T16:00:00.0000000', timeZone: 'UTC' },
      end: { dateTime: '2026-11-24T17:00:00.0000000', timeZone: 'UTC' },
      originalStartTimeZone: 'W. Europe Standard Time',
      bodyPreview: 'A line\nand <another>',
      body: { contentType: 'html', content: expect.stringContaining('A line<br>and &#60;another&#62;') as string },
      isOrganizer: true,
      reminderMinutesBeforeStart: 5,
      type: 'singleInstance',
    });
    expect(made).not.toHaveProperty('singleValueExtendedProperties');
    const event = standing().find(({ extendedProperties }) => extendedProperties[tag] === 'key-1')!;
    expect(event).toMatchObject({
      calendar: microsoftCalendars.own,
      when: { kind: 'timed', start: Date.parse('2026-11-24T16:00:00Z'), timeZone: 'Europe/Berlin' },
      description: 'A line\nand <another>',
      location: 'Canteen',
    });
    expect(world.store.mails).toEqual([{ kind: 'invitation', to: 'ana@example.org', event: event.id }]);
    await graph.api(`/me/events/${made.id}`).delete();
    expect(world.store.mails.at(-1)).toEqual({ kind: 'cancellation', to: 'ana@example.org', event: event.id });
    expect(await refusal(graph.api(`/me/events/${made.id}`).get())).toMatchObject({
      statusCode: 404,
      code: 'ErrorItemNotFound',
    });
    expect(await refusal(graph.api(`/me/events/${made.id}`).delete())).toMatchObject({ statusCode: 404 });
  });

  it('takes the same transaction with the identical body as the same request', async () => {
    const event = meal();
    const first = await create(event);
    const second = await create(event);
    expect(second.id).toBe(first.id);
    expect(standing().filter(({ transaction }) => transaction?.id === event.transactionId)).toHaveLength(1);
  });

  it('refuses the same transaction with another body and names the event', async () => {
    const event = meal();
    const first = await create(event);
    const { statusCode, code, body } = await refusal(create({ ...event, subject: 'Dinner with Ana' }));
    expect({ statusCode, code }).toEqual({ statusCode: 400, code: 'ErrorDuplicateTransactionId' });
    expect(JSON.parse(body!)).toMatchObject({ '@event.existingEventId': first.id });
    await graph.api(`/me/events/${first.id}`).delete();
    expect(await refusal(create(event))).toMatchObject({ code: 'ErrorDuplicateTransactionId' });
  });

  it('finds an event by its tag and shows the tag when asked', async () => {
    const made = await create(meal({ singleValueExtendedProperties: [{ id: tag, value: 'Key-2' }] }));
    const find = async (id: string, value: string) =>
      (
        (await graph
          .api('/me/events')
          .filter(`singleValueExtendedProperties/Any(ep: ep/id eq '${id}' and ep/value eq '${value}')`)
          .expand(`singleValueExtendedProperties($filter=id eq '${tag}')`)
          .select('id,subject')
          .get()) as { value: Event[] }
      ).value;
    const [found, ...more] = await find(tag, 'key-2');
    expect(more).toEqual([]);
    expect(found).toEqual({
      '@odata.etag': (made as Record<string, unknown>)['@odata.etag'],
      id: made.id,
      subject: made.subject,
      singleValueExtendedProperties: [{ id: tag, value: 'Key-2' }],
    });
    expect(await find(tag.replace('alongside', 'Alongside'), 'key-2'), 'names are case-sensitive').toEqual([]);
    expect(await find(tag, 'key-3')).toEqual([]);
  });

  it('changes and deletes only what the etag still fits', async () => {
    const made = await create(meal());
    const etag = (made as Record<string, string>)['@odata.etag']!;
    const at = (match: string) => graph.api(`/me/events/${made.id}`).header('If-Match', match);
    const changed = (await at(etag).patch({ subject: 'Long lunch' })) as Record<string, string>;
    expect(changed).toMatchObject({ subject: 'Long lunch', start: made.start, end: made.end });
    expect(await refusal(at(etag).delete())).toMatchObject({ statusCode: 412, code: 'ErrorIrresolvableConflict' });
    await at(changed['@odata.etag']!).delete();
    expect(await refusal(graph.api(`/me/events/${made.id}`).get())).toMatchObject({ statusCode: 404 });
  });

  it('has two kinds of ids for one event, and understands both', async () => {
    const made = await create(meal());
    const immutable = (await graph
      .api(`/me/events/${made.id}`)
      .header('Prefer', 'IdType="ImmutableId"')
      .get()) as Event;
    expect(immutable.id).not.toBe(made.id);
    expect(immutable.iCalUId).toBe(made.iCalUId);
    expect((await graph.api(`/me/events/${immutable.id}`).get()) as Event).toMatchObject({ id: made.id });
  });

  it('writes to the calendar it is told', async () => {
    const made = await create(
      meal({ subject: 'Family dinner' }),
      `/me/calendars/${encodeURIComponent(microsoftCalendars.family)}/events`,
    );
    expect(standing().find(({ title }) => title === 'Family dinner')?.calendar).toBe(microsoftCalendars.family);
    expect((await graph.api(`/me/events/${made.id}`).get()) as Event).toMatchObject({ id: made.id });
    const marketing = `/me/calendars/${encodeURIComponent(microsoftCalendars.marketing)}/events`;
    expect(await refusal(create(meal(), marketing))).toMatchObject({ statusCode: 403, code: 'ErrorAccessDenied' });
  });
});

describe('calendarView', () => {
  // In UTC: the client does not escape the plus of an offset, and a server reads it as a space.
  const week = { startDateTime: '2026-11-22T23:00:00Z', endDateTime: '2026-11-27T23:00:00Z' };
  const view = async (top?: number): Promise<Event[]> => {
    const events: Event[] = [];
    const first = graph.api('/me/calendarView').query(week).orderby('start/dateTime');
    let page = (await (top ? first.top(top) : first).get()) as { value: Event[]; '@odata.nextLink'?: string };
    events.push(...page.value);
    while (page['@odata.nextLink']) {
      page = (await graph.api(page['@odata.nextLink']).get()) as typeof page;
      events.push(...page.value);
    }
    return events;
  };

  it('pages by ten unless told otherwise, through everything exactly once', async () => {
    const first = (await graph.api('/me/calendarView').query(week).get()) as { value: Event[] };
    expect(first.value).toHaveLength(10);
    const [byTen, atOnce] = [await view(), await view(1000)];
    expect(byTen.map(({ id }) => id)).toEqual(atOnce.map(({ id }) => id));
    expect(new Set(byTen.map(({ id }) => id)).size).toBe(byTen.length);
    expect(byTen.length).toBeGreaterThan(20);
  });

  it('tells the kinds of events of a leader’s week apart', async () => {
    const events = await view(1000);
    const named = (subject: string) => events.find((event) => event.subject === subject)!;
    expect(named('All-hands rehearsal').responseStatus?.response).toBe('declined');
    expect(named('Vendor call')).toMatchObject({
      responseStatus: { response: 'tentativelyAccepted' },
      showAs: 'tentative',
    });
    expect(named('Platform roadmap')).toMatchObject({
      responseStatus: { response: 'notResponded' },
      showAs: 'tentative',
    });
    expect(named('Out of office').showAs).toBe('oof');
    expect(named('At the client’s').showAs).toBe('workingElsewhere');
    expect(named('Running group').showAs).toBe('free');
    expect(named('Dentist').sensitivity).toBe('private');
    expect(named('Ana / Pat 1:1')).toMatchObject({ isOrganizer: true, responseStatus: { response: 'organizer' } });
    expect(named('Founders’ Day')).toMatchObject({
      isAllDay: true,
      start: { dateTime: '2026-11-24T00:00:00.0000000', timeZone: 'UTC' },
      end: { dateTime: '2026-11-25T00:00:00.0000000' },
    });
    expect(events.filter(({ subject, type }) => subject === 'Stand-up' && type === 'occurrence')).toHaveLength(5);
    expect(named('School play'), 'stands in another calendar').toBeUndefined();
  });

  it('gives times in the zone that is preferred, by its Windows name', async () => {
    const { value } = (await graph
      .api('/me/calendarView')
      .query(week)
      .header('Prefer', 'outlook.timezone="W. Europe Standard Time", IdType="ImmutableId"')
      .filter("subject eq 'Dentist'")
      .get()) as { value: Event[] };
    expect(value.map(({ start }) => start)).toEqual([
      { dateTime: '2026-11-24T16:00:00.0000000', timeZone: 'W. Europe Standard Time' },
    ]);
  });

  it('answers with documented properties only', async () => {
    expect((await view(1000)).flatMap((event) => strangersIn(event, eventType))).toEqual([]);
  });

  it('shows a series as one master among the events', async () => {
    const { value } = (await graph.api('/me/events').filter("subject eq 'Stand-up'").get()) as { value: Event[] };
    expect(value).toMatchObject([
      {
        type: 'seriesMaster',
        recurrence: { pattern: { daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] } },
      },
    ]);
  });
});

const strangersIn = (value: unknown, rule: ValueRule): string[] => {
  if (typeof rule === 'string' || 'oneOf' in rule || typeof value !== 'object' || value === null) return [];
  if ('listOf' in rule) return (value as unknown[]).flatMap((item) => strangersIn(item, rule.listOf));
  return Object.entries(value).flatMap(([name, inner]) => {
    const property = rule.properties[name];
    return property ? strangersIn(inner, property) : [name];
  });
};

describe('the account', () => {
  it('says who it is, which calendars there are and how the mailbox is set', async () => {
    expect(await graph.api('/me').select('displayName,mail,userPrincipalName').get()).toMatchObject({
      displayName: 'Pat Example',
      mail: 'pat@example.com',
    });
    expect(await graph.api('/me/calendars').get()).toMatchObject({
      value: [
        { name: 'Calendar', isDefaultCalendar: true, canEdit: true },
        { name: 'Family', isDefaultCalendar: false, canEdit: true },
        { name: 'Marketing', canEdit: false },
      ],
    });
    expect(await graph.api('/me/mailboxSettings').get()).toMatchObject({
      timeZone: 'W. Europe Standard Time',
      workingHours: { startTime: '08:00:00.0000000' },
    });
  });

  it('reckons who is busy when, and who is unknown', async () => {
    const ask = {
      schedules: ['pat@example.com', 'nobody@example.org'],
      startTime: { dateTime: '2026-11-25T12:00:00', timeZone: 'W. Europe Standard Time' },
      endTime: { dateTime: '2026-11-25T15:00:00', timeZone: 'W. Europe Standard Time' },
      availabilityViewInterval: 60,
    };
    expect(await graph.api('/me/calendar/getSchedule').post(ask)).toMatchObject({
      value: [
        { scheduleId: 'pat@example.com', availabilityView: '033' },
        { scheduleId: 'nobody@example.org', error: { responseCode: 'ErrorMailRecipientNotFound' } },
      ],
    });
    const endTime = { dateTime: '2027-02-25T15:00:00', timeZone: 'UTC' };
    expect(await refusal(graph.api('/me/calendar/getSchedule').post({ ...ask, endTime }))).toMatchObject({
      statusCode: 400,
    });
  });
});

describe('strictness', () => {
  const utc = (dateTime: string) => ({ dateTime, timeZone: 'UTC' });

  it.each([
    [
      'an unknown property',
      meal({ title: 'Lunch' }),
      'RequestBodyRead',
      "The property 'title' does not exist on type 'microsoft.graph.event'",
    ],
    [
      'an unknown property further in',
      meal({ location: { name: 'Canteen' } as object }),
      'RequestBodyRead',
      "'microsoft.graph.location'",
    ],
    [
      'a word that is none of the enumeration',
      meal({ showAs: 'away' as 'free' }),
      'RequestBodyRead',
      'microsoft.graph.freeBusyStatus',
    ],
    [
      'an IANA name off its list',
      meal({ start: { dateTime: '2026-11-24T17:00:00', timeZone: 'Europe/Vienna' } }),
      'TimeZoneNotSupportedException',
      'Europe/Vienna',
    ],
    [
      'a time with an offset',
      meal({ start: { dateTime: '2026-11-24T17:00:00+01:00', timeZone: 'UTC' } }),
      'ErrorPropertyValidationFailure',
      '',
    ],
    ['no start', meal({ start: null }), 'ErrorPropertyValidationFailure', ''],
    [
      'an end before the start',
      meal({ start: utc('2026-11-24T18:00:00'), end: utc('2026-11-24T17:00:00') }),
      'ErrorCalendarEndDateIsEarlierThanStartDate',
      '',
    ],
    [
      'a whole day that starts at nine',
      meal({ isAllDay: true, start: utc('2026-11-24T09:00:00'), end: utc('2026-11-25T00:00:00') }),
      'ErrorPropertyValidationFailure',
      '',
    ],
    [
      'a guest without an address',
      meal({ attendees: [{ emailAddress: { name: 'Ana' } }] }),
      'ErrorInvalidRecipients',
      '',
    ],
    [
      'a tag whose name is none',
      meal({ singleValueExtendedProperties: [{ id: 'alongside', value: '1' }] }),
      'ErrorPropertyValidationFailure',
      '',
    ],
  ])('refuses %s', async (_, event, code, message) => {
    const before = standing().length;
    const refused = await refusal(create(event));
    expect(refused).toMatchObject({ statusCode: 400, code });
    expect(refused.message).toContain(message);
    expect(standing()).toHaveLength(before);
  });

  it.each([
    ['/me/events?$search=lunch', 400, 'BadRequest'],
    ['/me/events?colour=red', 400, 'BadRequest'],
    ['/me/events?$select=title', 400, 'RequestBroker--ParseUri'],
    ["/me/events?$filter=startswith(subject,'L')", 400, 'ErrorInvalidUrlQueryFilter'],
    ['/me/events?$top=1001', 400, 'ErrorInvalidUrlQuery'],
    ['/me/calendarView', 400, 'ErrorInvalidParameter'],
    ['/me/calendars/AAMkAGI1nothing/events', 404, 'ErrorItemNotFound'],
    ['/me/drive', 400, 'BadRequest'],
  ])('refuses %s', async (path, statusCode, code) => {
    expect(await refusal(graph.api(path).get())).toMatchObject({ statusCode, code });
  });

  it('takes the IANA names on its list', async () => {
    const start = { dateTime: '2026-11-24T17:00:00', timeZone: 'Europe/Berlin' };
    const end = { dateTime: '2026-11-24T18:00:00', timeZone: 'Europe/Berlin' };
    expect(await create(meal({ start, end }))).toMatchObject({ start: { dateTime: '2026-11-24T16:00:00.0000000' } });
  });

  it('says aloud what it does not keep instead of losing it', async () => {
    expect(await refusal(create(meal({ recurrence: {} })))).toMatchObject({ statusCode: 501 });
  });

  it('asks for a token, a good one, and one that was granted enough', async () => {
    expect(await refusal(clientWith('made.up').api('/me').get())).toMatchObject({
      statusCode: 401,
      code: 'InvalidAuthenticationToken',
    });
    const narrow = clientWith(world.accessToken('microsoft', ['User.Read', 'Calendars.Read']));
    expect(await refusal(narrow.api('/me/events').post(meal()))).toMatchObject({
      statusCode: 403,
      code: 'ErrorAccessDenied',
    });
    expect(await refusal(narrow.api('/me/mailboxSettings').get())).toMatchObject({ statusCode: 403 });
    const google = clientWith(world.accessToken('google'));
    expect(await refusal(google.api('/me').get())).toMatchObject({ statusCode: 401 });
  });
});

describe('faults', () => {
  const events = { host: 'graph.microsoft.com', method: 'POST', path: /\/events$/ } as const;

  it('answers 504 after the write, and the repeat is answered with the event that is there', async () => {
    world.faults.push({ ...events, effect: { kind: 'status-after', status: 504 } });
    const event = meal();
    expect(await refusal(create(event))).toMatchObject({ statusCode: 504 });
    expect(standing().filter(({ transaction }) => transaction?.id === event.transactionId)).toHaveLength(1);
    expect(await create(event)).toMatchObject({ transactionId: event.transactionId });
    expect(standing().filter(({ transaction }) => transaction?.id === event.transactionId)).toHaveLength(1);
  });

  it('drops the connection after the write', async () => {
    world.faults.push({ ...events, effect: { kind: 'drop-after' } });
    const event = meal();
    expect(await refusal(create(event))).toMatchObject({ statusCode: -1 });
    expect(standing().filter(({ transaction }) => transaction?.id === event.transactionId)).toHaveLength(1);
  });

  it('throttles in Graph’s words', async () => {
    world.faults.push({ ...events, effect: { kind: 'status', status: 429, retryAfterSeconds: 12 } });
    const cause: unknown = await create(meal()).catch((error: unknown) => error);
    expect(cause).toMatchObject({ statusCode: 429, code: 'ApplicationThrottled' });
    expect((cause as { headers: Headers }).headers.get('retry-after')).toBe('12');
  });

  it('holds an answer back until it is released, the work being done', async () => {
    let release = (): void => undefined;
    const until = new Promise<void>((resolve) => (release = resolve));
    world.faults.push({ ...events, effect: { kind: 'hold-after', until } });
    const event = meal();
    let isAnswered = false;
    const answer = create(event).then(() => (isAnswered = true));
    await world.until(() => standing().some(({ transaction }) => transaction?.id === event.transactionId));
    expect(isAnswered).toBe(false);
    release();
    await answer;
    expect(isAnswered).toBe(true);
  });
});
