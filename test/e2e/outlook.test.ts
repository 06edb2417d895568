import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../world/world.ts';
import { comingMonday, openCard, pillWith, settledPills, slotOf, weekAddress } from './support/calendars.ts';
import { ChromiumSession } from './support/chromium.ts';
import {
  expectPillsDrawnOnTheirSlots,
  expectPillsInExactlyTheFreeGaps,
  expectPillsOverNoEvent,
} from './support/free-gaps.ts';
import { addPerson, chooseEveryGap, connect } from './support/options-page.ts';
import { until } from './support/until.ts';

describe('Outlook on the web', () => {
  let world: World;
  let session: ChromiumSession;
  let monday: Temporal.PlainDate;

  beforeAll(async () => {
    world = await startWorld();
    monday = comingMonday(world.timeZone);
    session = await ChromiumSession.open(world);
    await addPerson(session, 'Ana Example', 'ana@example.com');
    await chooseEveryGap(session);
  });
  afterAll(async () => {
    await session.close();
    await world.close();
  });

  it('shows pills in exactly the free gaps of the week, never over a busy time', async () => {
    const tab = await session.tab(weekAddress('outlook', monday));
    const pills = await settledPills(tab);
    expectPillsInExactlyTheFreeGaps(world, 'outlook', monday, pills);
    await expectPillsDrawnOnTheirSlots(world, 'outlook', monday, tab, pills);
    await expectPillsOverNoEvent('outlook', tab, pills);
    await tab.page.close();
  });

  it('without an account hands over to the prefilled editor on the same origin, with local times and guest', async () => {
    const tab = await session.tab(weekAddress('outlook', monday));
    const pill = await pillWith(tab, 'Ana');
    const slot = slotOf(pill, monday);
    await openCard(tab, pill);
    const before = world.store.everything().length;
    const editor = await session.opened(() => tab.accessible.click('button', 'Book it'));
    const address = new URL(editor.page.url());
    expect(address.origin).toBe('https://outlook.office.com');
    expect(address.pathname).toBe('/calendar/deeplink/compose');
    expect(address.searchParams.get('subject')).toBe(pill.title);
    const local = (minute: number): string =>
      `${slot.date}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00`;
    expect(address.searchParams.get('startdt')).toBe(local(slot.startMinute));
    expect(address.searchParams.get('enddt')).toBe(local(slot.endMinute));
    expect(address.searchParams.get('to')).toBe('ana@example.com');
    expect(world.store.everything()).toHaveLength(before);
    await editor.page.close();
    await tab.page.close();
  });

  it('connected, books exactly one event in the mailbox zone as a Windows name, shows it, and undoes exactly it', async () => {
    await connect(session, 'microsoft');
    const account = world.parts.microsoftAccount;
    const before = world.store.standing(account).map(({ id }) => id);
    const tab = await session.tab(weekAddress('outlook', monday));
    const pill = await pillWith(tab, 'Ana');
    const slot = slotOf(pill, monday);
    await openCard(tab, pill);
    await tab.accessible.click('button', /^Book it/);

    const booked = await until('the event in the store', () =>
      world.store.standing(account).find(({ id }) => !before.includes(id)),
    );
    expect(booked.title).toBe(pill.title);
    expect(world.store.calendars.get(booked.calendar)?.isPrimary).toBe(true);
    const start = Temporal.PlainDate.from(slot.date).toZonedDateTime(world.timeZone).add({ minutes: slot.startMinute });
    expect(booked.when).toMatchObject({ kind: 'timed', start: start.epochMilliseconds });
    expect(JSON.parse(booked.transaction!.body)).toMatchObject({ start: { timeZone: 'W. Europe Standard Time' } });
    expect(booked.guests.map(({ address }) => address)).toEqual(['ana@example.com']);
    expect(Object.values(booked.extendedProperties)).toHaveLength(1);

    await tab.page.locator('[data-calitemid]', { hasText: pill.title }).first().waitFor();
    await tab.accessible.none('button', pill.name);
    await tab.accessible.click('button', 'Undo');
    await until('the event to be gone', () => world.store.event(booked.calendar, booked.id)?.status === 'cancelled');
    expect(world.store.standing(account).map(({ id }) => id)).toEqual(before);
    await tab.accessible.one('button', pill.name, 15_000);
    await tab.page.close();
  });
});
