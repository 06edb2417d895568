import { beforeEach, describe, expect, test } from 'vitest';
import { createMicrosoftProvider } from '../../src/providers/microsoft/index.ts';
import { tagId } from '../../src/providers/microsoft/wire.ts';
import { patience, walk } from '../providers/planned.ts';
import { fromGraphId } from '../world/graph-api/ids.ts';
import { microsoftCalendars } from '../world/seed.ts';
import { startWorld, type World } from '../world/world.ts';
import { type Bench, describeCalendarProvider } from './calendar-provider.ts';
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

  test('without the permission for the mailbox settings, calendars have no zone', async () => {
    const provider = providerWith(world.accessToken('microsoft', ['User.Read', 'Calendars.ReadWrite']));
    const calendars = await provider.calendars(patience());
    expect(calendars.map((calendar) => 'timeZone' in calendar)).toEqual(calendars.map(() => false));
  });
});
