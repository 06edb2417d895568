import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WorldEvent } from '../world/model.ts';
import { startWorld, type World } from '../world/world.ts';
import { ageBookings, untilAllBooked } from './support/bookings.ts';
import { comingMonday, openCard, pillWith, settledPills, weekAddress } from './support/calendars.ts';
import { ChromiumSession, type Tab } from './support/chromium.ts';
import { addPerson, connect } from './support/options-page.ts';
import { until } from './support/until.ts';

const services = [
  { host: 'google', provider: 'google', account: 'googleAccount' },
  { host: 'outlook', provider: 'microsoft', account: 'microsoftAccount' },
] as const;

/** What others do with one booking, one thing after the other: each is told in the page and in the popup, once. */
describe.each(services)('what others do with a booking in $provider', ({ host, provider, account }) => {
  let world: World;
  let session: ChromiumSession;
  let tab: Tab;
  let booked: Pick<WorldEvent, 'calendar' | 'id'>;

  beforeAll(async () => {
    world = await startWorld();
    session = await ChromiumSession.open(world);
    await addPerson(session, 'Ana Example', 'ana@example.com');
    await connect(session, provider);
    const before = new Set(world.store.standing(world.parts[account]).map(({ id }) => id));
    tab = await session.tab(weekAddress(host, comingMonday(world.timeZone)));
    const pill = await pillWith(tab, 'Ana');
    await openCard(tab, pill);
    await tab.accessible.click('button', /^Book it/);
    booked = await until('the event', () =>
      world.store.standing(world.parts[account]).find(({ id }) => !before.has(id)),
    );
    await untilAllBooked(session, 1, 20_000);
  });
  afterAll(async () => {
    await session.close();
    await world.close();
  });

  /** A good while later somebody looks at the page. */
  const lookLater = async (): Promise<void> => {
    await ageBookings(session);
    await tab.page.reload();
  };

  const told = async (words: RegExp): Promise<void> => {
    await lookLater();
    const note = await tab.accessible.one('button', words, 20_000);
    const popup = await session.popup();
    await popup.accessible.one('button', 'Dismiss');
    await popup.close();
    await tab.page.bringToFront();
    await tab.accessible.click('button', note.name);
    await tab.accessible.none('button', words);
    await lookLater();
    await settledPills(tab);
    expect(await tab.accessible.matching('button', words)).toEqual([]);
  };

  it('is told when a guest declines', async () => {
    const { guests } = world.store.event(booked.calendar, booked.id)!;
    world.store.update(booked.calendar, booked.id, {
      guests: guests.map((guest) => ({ ...guest, response: 'declined' })),
    });
    await told(/^Ana declined: /);
  });

  it('is told when it is moved', async () => {
    const { when } = world.store.event(booked.calendar, booked.id)!;
    if (when.kind !== 'timed') throw new Error('It is not at a time');
    const hour = 3_600_000;
    world.store.update(booked.calendar, booked.id, {
      when: { ...when, start: when.start + hour, end: when.end + hour },
    });
    await told(/^Moved: /);
  });

  it('is told when it is removed', async () => {
    world.store.remove(booked.calendar, booked.id);
    await told(/^Removed: /);
  });
});
