import { auth, calendar } from 'googleapis/build/src/apis/calendar/index.js';
import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3.js';
import type { Event } from '@microsoft/microsoft-graph-types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { googleCalendars, microsoftCalendars } from '../world/seed.ts';
import { startWorld, type World } from '../world/world.ts';

// A Monday.
const now = Date.parse('2026-11-23T08:00:00Z');
let world: World;

beforeEach(async () => {
  world = await startWorld({ now, seed: 'empty' });
});
afterEach(() => world.close());

const forbidLinksIn = (id: string): void => {
  world.store.calendars.set(id, { ...world.store.calendars.get(id)!, makesNoLinks: true });
};

describe('Meet links, driven by googleapis', () => {
  const event: calendar_v3.Schema$Event = {
    id: 'visit0001',
    summary: 'Show and tell',
    start: { dateTime: '2026-11-24T17:00:00', timeZone: 'Europe/Berlin' },
    end: { dateTime: '2026-11-24T17:30:00', timeZone: 'Europe/Berlin' },
    conferenceData: { createRequest: { requestId: 'one', conferenceSolutionKey: { type: 'hangoutsMeet' } } },
  };
  const api = (): calendar_v3.Calendar => {
    const credentials = new auth.OAuth2();
    credentials.setCredentials({ access_token: world.accessToken('google') });
    const rootUrl = world.root('www.googleapis.com');
    return calendar({ version: 'v3', auth: credentials, rootUrl, retryConfig: { retry: 0 } });
  };
  const insert = async (conferenceDataVersion = 1): Promise<calendar_v3.Schema$Event> =>
    (await api().events.insert({ calendarId: 'primary', conferenceDataVersion, requestBody: event })).data;
  const get = async (): Promise<calendar_v3.Schema$Event> =>
    (await api().events.get({ calendarId: 'primary', eventId: event.id! })).data;

  it('are pending in the answer, made afterwards, and make the event another one', async () => {
    const made = await insert();
    expect(made.conferenceData?.createRequest?.status?.statusCode).toBe('pending');
    expect(made.hangoutLink).toBeUndefined();
    const later = await get();
    expect(later.conferenceData?.createRequest?.status?.statusCode).toBe('success');
    expect(later.conferenceData?.entryPoints).toEqual([{ entryPointType: 'video', uri: later.hangoutLink }]);
    expect(later.etag).not.toBe(made.etag);
  });

  it('are the same for the same request again, and another one for another', async () => {
    await insert();
    const patch = async (requestId: string): Promise<calendar_v3.Schema$Event> => {
      const requestBody = {
        conferenceData: { createRequest: { requestId, conferenceSolutionKey: { type: 'hangoutsMeet' } } },
      };
      const eventId = event.id!;
      return (await api().events.patch({ calendarId: 'primary', eventId, conferenceDataVersion: 1, requestBody })).data;
    };
    expect((await patch('one')).conferenceData?.createRequest?.status?.statusCode).toBe('success');
    expect((await patch('two')).conferenceData?.createRequest?.status?.statusCode).toBe('pending');
  });

  it('are not made without the version that speaks of them, and refused where the calendar has none', async () => {
    await insert(0);
    expect((await get()).conferenceData).toBeUndefined();
    forbidLinksIn(googleCalendars.own);
    await expect(
      api().events.insert({
        calendarId: 'primary',
        conferenceDataVersion: 1,
        requestBody: { ...event, id: 'visit0002' },
      }),
    ).rejects.toThrow('Invalid conference type value.');
  });
});

describe('Teams links over Graph', () => {
  const ask = async (method: string, path: string, body?: Event): Promise<{ status: number; body: Event }> => {
    const answer = await world.fetch(`https://graph.microsoft.com/v1.0/me${path}`, {
      method,
      headers: { authorization: `Bearer ${world.accessToken('microsoft')}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as Event };
  };
  const event: Event = {
    subject: 'Show and tell',
    start: { dateTime: '2026-11-24T17:00:00', timeZone: 'W. Europe Standard Time' },
    end: { dateTime: '2026-11-24T18:00:00', timeZone: 'W. Europe Standard Time' },
    isOnlineMeeting: true,
    onlineMeetingProvider: 'teamsForBusiness',
  };

  it('come after the answer, and make the event another one', async () => {
    const { body: made } = await ask('POST', '/events', event);
    expect(made).toMatchObject({ isOnlineMeeting: true, onlineMeeting: null });
    const { body: later } = await ask('GET', `/events/${made.id}`);
    expect(later.onlineMeeting?.joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\//u);
    expect(later.changeKey).not.toBe(made.changeKey);
  });

  it('are refused where the calendar has none', async () => {
    forbidLinksIn(microsoftCalendars.own);
    expect((await ask('POST', '/events', event)).status).toBe(400);
    expect((await ask('POST', '/events', { ...event, isOnlineMeeting: false })).status).toBe(201);
  });
});
