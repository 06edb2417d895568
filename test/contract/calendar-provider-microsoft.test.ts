import { beforeEach, describe, expect, test } from 'vitest';
import { createMicrosoftProvider } from '../../src/providers/microsoft/index.ts';
import { tagId } from '../../src/providers/microsoft/wire.ts';
import { failureOf, patience, walk } from '../providers/planned.ts';
import { fromGraphId } from '../world/graph-api/ids.ts';
import { microsoftCalendars } from '../world/seed.ts';
import { startWorld, type World } from '../world/world.ts';
import type { Bench } from './bench.ts';
import { describeCalendarProvider } from './calendar-provider.ts';
import { benchOf } from './world-bench.ts';

const now = Date.UTC(2026, 10, 24, 9);
const timeZone = 'Europe/Berlin';
let world: World;

const providerWith = (token: string) =>
  createMicrosoftProvider({
    token: () => Promise.resolve(token),
    onUnauthorized: () => undefined,
    fetch: world.fetch,
    now: () => now,
    timeZone,
  });

const open = async (): Promise<Bench> => {
  world = await startWorld({ seed: 'empty', timeZone });
  const service = {
    host: 'graph.microsoft.com',
    account: world.parts.microsoftAccount,
    calendar: microsoftCalendars.own,
    otherCalendar: microsoftCalendars.marketing,
    worldId: (id: string) => fromGraphId(id) ?? id,
  } as const;
  return benchOf(world, providerWith(world.accessToken('microsoft')), service, now);
};
const close = (): Promise<void> => world.close();

describeCalendarProvider('Microsoft', open, close);

describe('what only Microsoft knows', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await open();
    return close;
  });

  test('the event is in the Windows zone, carries our tag and its transaction', async () => {
    const { provider, calendar } = bench;
    const request = provider.prepare(walk, calendar);
    const ref = await provider.create(request, false, patience());
    expect(world.store.event(calendar, fromGraphId(ref.id)!)).toMatchObject({
      when: { kind: 'timed', timeZone },
      extendedProperties: { [tagId]: walk.key },
      transaction: { id: walk.key, body: request.body },
      description: walk.description,
      location: walk.location,
    });
    expect(JSON.parse(request.body)).toMatchObject({ start: { timeZone: 'W. Europe Standard Time' } });
  });

  test('a private event is private there, any other is not', async () => {
    const { provider, calendar } = bench;
    const isPrivate = async (event: typeof walk): Promise<boolean | undefined> => {
      const { id } = await provider.create(provider.prepare(event, calendar), false, patience());
      return world.store.event(calendar, fromGraphId(id)!)?.isPrivate;
    };
    expect(await isPrivate(walk)).toBe(false);
    expect(await isPrivate({ ...walk, key: '5b1e0a52-7c0f-4d7e-8f33-2a9d0c6b7e12', isPrivate: true })).toBe(true);
  });

  test('without the permission for the mailbox settings, calendars have no zone', async () => {
    const provider = providerWith(world.accessToken('microsoft', ['User.Read', 'Calendars.ReadWrite']));
    const calendars = await provider.calendars(patience());
    expect(calendars.map((calendar) => 'timeZone' in calendar)).toEqual(calendars.map(() => false));
  });

  describe('a calendar that a colleague shares', () => {
    const scopes = ['User.Read', 'Calendars.ReadWrite', 'Calendars.ReadWrite.Shared'];
    const shared = (): string => {
      const calendar = world.store.calendars.get(microsoftCalendars.marketing)!;
      const owner = { name: 'Kim Example', address: 'kim@example.com' };
      world.store.calendars.set(calendar.id, { ...calendar, access: 'writer', owner });
      return calendar.id;
    };
    const withShared = (granted: readonly string[], writesShared: boolean) =>
      createMicrosoftProvider({
        token: () => Promise.resolve(world.accessToken('microsoft', granted)),
        onUnauthorized: () => undefined,
        fetch: world.fetch,
        now: () => now,
        timeZone,
        writesShared,
        sharedCalendars: [microsoftCalendars.marketing],
      });

    test('may be written to with the permission for it only', async () => {
      const id = shared();
      const find = async (writesShared: boolean) =>
        (await withShared(scopes, writesShared).calendars(patience())).find((calendar) => calendar.id === id);
      expect(await find(false)).toMatchObject({ canWrite: false, isShared: true });
      expect(await find(true)).toMatchObject({ canWrite: true, isShared: true });
      const narrow = withShared(['User.Read', 'Calendars.ReadWrite'], true);
      const failure = await failureOf(narrow.create(narrow.prepare(walk, id), false, patience()));
      expect(failure).toMatchObject({ kind: 'forbidden' });
    });

    test('keeps every promise, though its events are in another mailbox', async () => {
      const id = shared();
      const provider = withShared(scopes, true);
      const request = provider.prepare(walk, id);
      const ref = await provider.create(request, false, patience());
      expect(await provider.create(request, true, patience())).toMatchObject({ id: ref.id });
      expect(await provider.find(request, patience())).toEqual({ calendar: id, id: ref.id });
      expect(await provider.read(ref, patience())).toMatchObject({ title: walk.title, key: walk.key });
      const window = { start: walk.start, end: walk.end };
      expect(await provider.listOurs([id], window, patience())).toHaveLength(1);
      expect(bench.standing()).toHaveLength(1);
      await provider.remove(ref, patience(), walk);
      expect(bench.standing()).toEqual([]);
      expect(await provider.read(ref, patience())).toBe('gone');
    });
  });
});
