import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../world/world.ts';
import { comingMonday, openCard, pillWith, settledPills, weekAddress } from './support/calendars.ts';
import { ChromiumSession, type Tab } from './support/chromium.ts';
import { addPerson, chooseEveryGap, connect } from './support/options-page.ts';
import { addColleague } from './support/people.ts';
import { until } from './support/until.ts';

const services = [
  { host: 'google', provider: 'google' },
  { host: 'outlook', provider: 'microsoft' },
] as const;

/** Ana's calendar can be seen, and is full but for two days; Ben's cannot be seen. */
describe.each(services)('the time of others, asked of $provider', ({ host, provider }) => {
  let world: World;
  let session: ChromiumSession;
  let tab: Tab;

  beforeAll(async () => {
    world = await startWorld();
    const monday = comingMonday(world.timeZone);
    const busy = [0, 2, 4, 5, 6].map((days) => monday.add({ days }));
    addColleague(world, provider, 'ana@example.com', busy);
    session = await ChromiumSession.open(world);
    await addPerson(session, 'Ana Example', 'ana@example.com');
    await chooseEveryGap(session);
    await connect(session, provider);
    tab = await session.tab(weekAddress(host, monday));
  });
  afterAll(async () => {
    await session.close();
    await world.close();
  });

  it('keeps her out of when she is busy, in the page and among other times', async () => {
    const withAna = (await settledPills(tab)).filter(({ title }) => title.includes('Ana'));
    expect(withAna.length).toBeGreaterThan(0);
    for (const { weekday } of withAna) expect(['Tuesday', 'Thursday']).toContain(weekday);

    await openCard(tab, withAna[0]!);
    await tab.accessible.click('button', 'Another time');
    await tab.accessible.one('group', 'Other times that fit');
    const times = await until('other times', async () => {
      const found = await tab.accessible.matching('button', /^\w+day, .+ to .+ min$/);
      return found.length > 0 && found;
    });
    for (const { name } of times) expect(name).toMatch(/^(Tuesday|Thursday)/);
    // What stands there in her calendar is nobody's business.
    expect(JSON.stringify(await tab.accessible.all())).not.toContain('Offsite');
    await tab.accessible.press('Escape');
    await tab.accessible.press('Escape');
  });

  it('says of him that his calendar is not visible, and offers him all the same', async () => {
    await addPerson(session, 'Ben Example', 'ben@example.com');
    await tab.page.bringToFront();
    const withBen = await pillWith(tab, 'Ben');
    await openCard(tab, withBen);
    await tab.accessible.one('StaticText', 'Ben’s calendar is not visible to you');
    await tab.accessible.one('button', /^Book it/);
  });
});
