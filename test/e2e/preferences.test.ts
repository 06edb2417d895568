import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../world/world.ts';
import { comingMonday, minuteOf, pillsOf, settledPills, weekAddress } from './support/calendars.ts';
import { ChromiumSession } from './support/chromium.ts';
import { addPerson, chooseEveryGap, openOptions } from './support/options-page.ts';
import { until } from './support/until.ts';

describe('preferences reach an open calendar without a reload', () => {
  let world: World;
  let session: ChromiumSession;

  beforeAll(async () => {
    world = await startWorld();
    session = await ChromiumSession.open(world);
    await chooseEveryGap(session);
  });
  afterAll(async () => {
    await session.close();
    await world.close();
  });

  it('a person typed on the options page appears in the pills', async () => {
    const tab = await session.tab(weekAddress('google', comingMonday(world.timeZone)));
    const before = await settledPills(tab);
    expect(before.some(({ title }) => title.includes('Zoe'))).toBe(false);
    await addPerson(session, 'Zoe Example', 'zoe@example.com');
    await tab.page.bringToFront();
    await until('a pill with Zoe', async () => (await pillsOf(tab)).some(({ title }) => title.includes('Zoe')));
    await tab.page.close();
  });

  it('shorter working hours move and remove pills, and longer ones bring them back', async () => {
    const tab = await session.tab(weekAddress('google', comingMonday(world.timeZone)));
    const options = await openOptions(session, 'hours');
    await options.accessible.typeTime(/^Monday.*(to|until|end)/i, '11:00');
    await tab.page.bringToFront();
    await until('no pill on Monday after 11', async () => {
      const pills = await pillsOf(tab);
      return pills.length > 0 && pills.every(({ weekday, to }) => weekday !== 'Monday' || minuteOf(to) <= 11 * 60);
    });
    await options.page.bringToFront();
    await options.accessible.typeTime(/^Monday.*(to|until|end)/i, '17:30');
    await tab.page.bringToFront();
    await until('a pill on Monday after 11', async () =>
      (await pillsOf(tab)).some(({ weekday, from }) => weekday === 'Monday' && minuteOf(from) >= 11 * 60),
    );
    await options.page.close();
    await tab.page.close();
  });
});
