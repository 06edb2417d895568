import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { comingMonday, openCard, settledPills, weekAddress, type Host } from '../e2e/support/calendars.ts';
import { addColleague } from '../e2e/support/people.ts';
import { ChromiumSession, type Tab } from '../e2e/support/chromium.ts';
import { addPerson, connect, openOptions } from '../e2e/support/options-page.ts';
import { calmWeek } from './calm-week.ts';
import { promoPicture } from './promo.ts';
import { seedPlans } from './seed.ts';
import { startWorld, type World } from './world.ts';

const folder = resolve(fileURLToPath(import.meta.url), '../../../docs/store');

const shoot = async ({ page }: Tab, name: string): Promise<void> => {
  await page.screenshot({ path: join(folder, `${name}.png`) });
};

const week = async (world: World, session: ChromiumSession, host: Host): Promise<Tab> => {
  const tab = await session.tab(weekAddress(host, comingMonday(world.timeZone)));
  await settledPills(tab);
  return tab;
};

async function card(world: World, session: ChromiumSession, host: Host, name: string): Promise<void> {
  const tab = await week(world, session, host);
  const pills = await settledPills(tab);
  await openCard(
    tab,
    pills.find(({ weekday, title }) => weekday === 'Tuesday' && /Ana|Ben|Chloe/.test(title)) ?? pills[0]!,
  );
  await shoot(tab, name);
  await tab.page.close();
}

const people = ['Ana', 'Ben', 'Chloe'] as const;
const addressOf = (name: string): string => `${name.toLowerCase()}@example.com`;

async function calendars(world: World, session: ChromiumSession): Promise<void> {
  for (const name of people) addColleague(world, 'google', addressOf(name), []);
  const google = await week(world, session, 'google');
  await shoot(google, 'screenshot-1-google-calendar');
  await google.page.close();
  await card(world, session, 'google', 'screenshot-2-card');
  world.parts.outlookStyle.theme = 'dark';
  for (const name of people) addColleague(world, 'microsoft', addressOf(name), []);
  await card(world, session, 'outlook', 'screenshot-3-outlook');
}

/** Draws the pictures of docs/store anew: the real build in the stand-in world, a calm week, invented names. */
export async function takeStorePictures(): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'promo-440x280.png'), promoPicture({ width: 440, height: 280 }));
  await writeFile(join(folder, 'promo-1400x560.png'), promoPicture({ width: 1400, height: 560 }));
  const world = await startWorld({ seed: 'empty' });
  seedPlans(world.parts, Date.now(), calmWeek);
  const session = await ChromiumSession.open(world, {
    isStill: true,
    viewport: { width: 1280, height: 800 },
    keepsWelcome: true,
  });
  try {
    const welcome = await session.see(await session.welcome());
    await welcome.accessible.one('button', 'Book it');
    await shoot(welcome, 'screenshot-5-welcome');
    await welcome.page.close();
    for (const name of people) await addPerson(session, `${name} Example`, addressOf(name));
    await connect(session, 'google');
    await connect(session, 'microsoft');
    await calendars(world, session);
    await shoot(await openOptions(session, 'people'), 'screenshot-4-people');
  } finally {
    await session.close();
    await world.close();
  }
}
