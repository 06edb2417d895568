import { beforeEach, describe, expect, test } from 'vitest';
import { createGoogleProvider } from '../../src/providers/google/index.ts';
import { patience, walk } from '../providers/planned.ts';
import { googleCalendars } from '../world/seed.ts';
import { startWorld, type World } from '../world/world.ts';
import type { Bench } from './bench.ts';
import { describeCalendarProvider } from './calendar-provider.ts';
import { benchOf } from './world-bench.ts';

const now = Date.UTC(2026, 10, 24, 9);
let world: World;

const open = async (): Promise<Bench> => {
  world = await startWorld({ seed: 'empty', timeZone: 'Europe/Berlin' });
  const provider = createGoogleProvider({
    token: () => Promise.resolve(world.accessToken('google')),
    onUnauthorized: () => undefined,
    fetch: world.fetch,
    now: () => now,
  });
  const { own, marketing } = googleCalendars;
  const service = { host: 'www.googleapis.com', account: own, calendar: own } as const;
  return benchOf(world, provider, { ...service, otherCalendar: marketing, worldId: (id) => id }, now);
};
const close = (): Promise<void> => world.close();

describeCalendarProvider('Google', open, close);

describe('what only Google knows', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await open();
    return close;
  });

  test('the event is in the calendar’s zone, carries our private tag, and nobody hears of it but the guests', async () => {
    const { provider, calendar } = bench;
    const ref = await provider.create(provider.prepare(walk, calendar), false, patience());
    expect(world.store.event(calendar, ref.id)).toMatchObject({
      when: { kind: 'timed', timeZone: 'Europe/Berlin' },
      privateTags: { alongside: walk.key },
      description: walk.description,
      location: walk.location,
      response: 'organizer',
    });
    expect(world.requests.at(-1)?.query.get('sendUpdates')).toBe('all');
  });

  test('a private event is private there, any other is not', async () => {
    const { provider, calendar } = bench;
    const isPrivate = async (event: typeof walk): Promise<boolean | undefined> => {
      const { id } = await provider.create(provider.prepare(event, calendar), false, patience());
      return world.store.event(calendar, id)?.isPrivate;
    };
    expect(await isPrivate(walk)).toBe(false);
    expect(await isPrivate({ ...walk, key: '5b1e0a52-7c0f-4d7e-8f33-2a9d0c6b7e12', isPrivate: true })).toBe(true);
  });

  test('with the scopes that are asked for, others’ calendars are read as free/busy only', async () => {
    const scopes = ['calendar.events.owned', 'calendar.freebusy', 'calendar.calendarlist.readonly'];
    const token = world.accessToken(
      'google',
      scopes.map((scope) => `https://www.googleapis.com/auth/${scope}`),
    );
    const provider = createGoogleProvider({
      token: () => Promise.resolve(token),
      onUnauthorized: () => undefined,
      fetch: world.fetch,
      now: () => now,
    });
    bench.makeByHand({ when: { start: walk.start, end: walk.end }, calendar: bench.otherCalendar });
    const busy = await provider.listBusy(
      [bench.calendar, bench.otherCalendar],
      { start: walk.start, end: walk.end },
      patience(),
    );
    expect(busy).toMatchObject([{ calendar: bench.otherCalendar, start: walk.start, end: walk.end }]);
  });
});
