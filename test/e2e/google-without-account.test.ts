import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../world/world.ts';
import { comingMonday, openCard, pillWith, settledPills, slotOf, weekAddress } from './support/calendars.ts';
import { ChromiumSession } from './support/chromium.ts';
import {
  expectPillsDrawnOnTheirSlots,
  expectPillsInExactlyTheFreeGaps,
  expectPillsOverNoEvent,
} from './support/free-gaps.ts';
import { addPerson, chooseEveryGap } from './support/options-page.ts';

describe('Google Calendar without an account', () => {
  let world: World;
  let session: ChromiumSession;

  beforeAll(async () => {
    world = await startWorld();
    session = await ChromiumSession.open(world);
    await addPerson(session, 'Ana Example', 'ana@example.com');
    await chooseEveryGap(session);
  });
  afterAll(async () => {
    await session.close();
    await world.close();
  });

  it('shows pills in exactly the free gaps of the week, never over a busy time', async () => {
    const monday = comingMonday(world.timeZone);
    const tab = await session.tab(weekAddress('google', monday));
    const pills = await settledPills(tab);
    expectPillsInExactlyTheFreeGaps(world, 'google', monday, pills);
    await expectPillsDrawnOnTheirSlots(world, 'google', monday, tab, pills);
    await expectPillsOverNoEvent('google', tab, pills);
    await tab.page.close();
  });

  it('hands over to the prefilled editor with the right text, local times and guest, and books nothing', async () => {
    const monday = comingMonday(world.timeZone);
    const tab = await session.tab(weekAddress('google', monday));
    const pill = await pillWith(tab, 'Ana');
    const slot = slotOf(pill, monday);
    await openCard(tab, pill);
    const before = world.store.everything().length;

    const editor = await session.opened(() => tab.accessible.click('button', 'Book it'));
    const address = new URL(editor.page.url());
    expect(address.origin).toBe('https://calendar.google.com');
    expect(address.pathname).toMatch(/\/r\/eventedit$/);
    expect(address.searchParams.get('text')).toBe(pill.title);
    const stamp = (minute: number): string =>
      `${slot.date.replaceAll('-', '')}T${String(Math.floor(minute / 60)).padStart(2, '0')}${String(minute % 60).padStart(2, '0')}00`;
    expect(address.searchParams.get('dates')).toBe(`${stamp(slot.startMinute)}/${stamp(slot.endMinute)}`);
    expect(address.searchParams.get('add')).toBe('ana@example.com');
    expect(address.searchParams.get('ctz')).toBeNull();
    expect(world.store.everything()).toHaveLength(before);
    expect(await tab.accessible.matching('button', 'Undo')).toHaveLength(0);

    await editor.page.getByRole('button', { name: 'Save' }).click();
    await tab.page.bringToFront();
    await tab.accessible.none('button', pill.name);
    const saved = world.store.standing(world.parts.googleAccount).find(({ title }) => title === pill.title);
    expect(saved?.guests.map(({ address }) => address)).toEqual(['ana@example.com']);
    expect(saved?.when).toMatchObject({
      kind: 'timed',
      start: Temporal.PlainDate.from(slot.date).toZonedDateTime({
        timeZone: world.timeZone,
        plainTime: Temporal.PlainTime.from('00:00').add({ minutes: slot.startMinute }),
      }).epochMilliseconds,
    });
    await tab.page.close();
  });
});
