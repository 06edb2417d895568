import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../world/world.ts';
import { comingMonday, openCard, pillWith, slotOf, weekAddress } from './support/calendars.ts';
import { ChromiumSession } from './support/chromium.ts';
import { addPerson, connect } from './support/options-page.ts';
import { until } from './support/until.ts';

describe('Google Calendar with a connected account', () => {
  let world: World;
  let session: ChromiumSession;

  beforeAll(async () => {
    world = await startWorld();
    session = await ChromiumSession.open(world);
    await addPerson(session, 'Ana Example', 'ana@example.com');
    await connect(session, 'google');
  });
  afterAll(async () => {
    await session.close();
    await world.close();
  });

  it('books exactly one event, shows it in the page, and undoes exactly it', async () => {
    const account = world.parts.googleAccount;
    const before = world.store.standing(account).map(({ id }) => id);
    const monday = comingMonday(world.timeZone);
    const tab = await session.tab(weekAddress('google', monday));
    const pill = await pillWith(tab, 'Ana');
    const slot = slotOf(pill, monday);
    await openCard(tab, pill);
    await tab.accessible.click('button', /^Book it/);

    const booked = await until('the event in the store', () =>
      world.store.standing(account).find(({ id }) => !before.includes(id)),
    );
    expect(booked.title).toBe(pill.title);
    expect(world.store.calendars.get(booked.calendar)?.isPrimary).toBe(true);
    const at = (minute: number): number =>
      Temporal.PlainDate.from(slot.date).toZonedDateTime(world.timeZone).add({ minutes: minute }).epochMilliseconds;
    expect(booked.when).toEqual({
      kind: 'timed',
      start: at(slot.startMinute),
      end: at(slot.endMinute),
      timeZone: world.store.calendars.get(booked.calendar)?.timeZone,
    });
    expect(booked.guests.map(({ address }) => address)).toEqual(['ana@example.com']);
    expect(booked.privateTags).toEqual({ alongside: expect.any(String), alongsideKind: 'booking' });
    expect(world.store.mails.filter(({ event }) => event === booked.id)).toEqual([
      expect.objectContaining({ kind: 'invitation', to: 'ana@example.com' }),
    ]);
    const insert = world.requests.find(({ method, path }) => method === 'POST' && path.endsWith('/events'));
    expect(insert!.query.get('sendUpdates')).toBe('all');

    await tab.page.locator('[data-eventchip]', { hasText: pill.title }).first().waitFor();
    await tab.accessible.none('button', pill.name);
    await tab.accessible.click('button', 'Undo');
    await until('the event to be gone', () => world.store.event(booked.calendar, booked.id)?.status === 'cancelled');
    expect(world.store.standing(account).map(({ id }) => id)).toEqual(before);
    await until('the cancellation', () =>
      world.store.mails.some(({ kind, event }) => kind === 'cancellation' && event === booked.id),
    );
    await tab.accessible.one('button', pill.name, 15_000);
    await tab.page.close();
  });
});
