import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { worker as arabic } from '../../src/ui/i18n/ar/worker.ts';
import { comingMonday, openCard, settledPills, weekAddress, type Host } from '../e2e/support/calendars.ts';
import { ChromiumSession, type Tab } from '../e2e/support/chromium.ts';
import { until } from '../e2e/support/until.ts';
import { addPerson, connect, openOptions } from '../e2e/support/options-page.ts';
import { speak } from '../e2e/support/speak.ts';
import { savePicture, saveSheet, type Shot } from './pictures.ts';
import { startWorld, type World } from './world.ts';

const pictures = resolve(fileURLToPath(import.meta.url), '../../../docs/screenshots');
const hosts: readonly { readonly host: Host; readonly name: string }[] = [
  { host: 'google', name: 'google-calendar' },
  { host: 'outlook', name: 'outlook' },
];

const shoot = async (tab: Tab, name: string): Promise<void> => {
  await savePicture(tab.page, join(pictures, `${name}.webp`));
};

async function welcome(session: ChromiumSession, suffix: string): Promise<void> {
  const tab = await session.see(await session.welcome());
  await tab.accessible.one('button', 'Book it');
  await shoot(tab, `welcome${suffix}`);
  await tab.page.close();
}

async function calendars(world: World, session: ChromiumSession, suffix: string): Promise<void> {
  for (const { host, name } of hosts) {
    const tab = await session.tab(weekAddress(host, comingMonday(world.timeZone)));
    const pills = await settledPills(tab);
    await shoot(tab, `${name}${suffix}`);
    await openCard(tab, pills.find(({ weekday }) => weekday === 'Tuesday') ?? pills[0]!);
    await shoot(tab, `${name}-card${suffix}`);
    await tab.page.close();
  }
}

/** Every section as it is shown, in one sheet. */
async function options(session: ChromiumSession, suffix: string, isDark: boolean): Promise<void> {
  const { page } = await session.tab(session.extensionPage('options/index.html'));
  await page.locator('#about').waitFor();
  const shots: Shot[] = [];
  for (const section of await page.locator('main > section').all()) {
    const name = (await section.getAttribute('id')) ?? '';
    shots.push({ name, png: await section.screenshot() });
  }
  await page.close();
  const sheet = await session.context.newPage();
  await saveSheet(sheet, join(pictures, 'states', `options${suffix}.webp`), shots, { columns: 3, isDark });
  await sheet.close();
}

/** The welcome in a narrow window, and read from the right in Arabic. */
async function welcomeElsewhere(session: ChromiumSession): Promise<void> {
  const tab = await session.tab(session.extensionPage('welcome/index.html'));
  const { page } = tab;
  await page.locator('.toy-pill').first().waitFor();
  await page.setViewportSize({ width: 360, height: 740 });
  await savePicture(page, join(pictures, 'states', 'welcome-narrow.webp'), true);
  await page.setViewportSize({ width: 1280, height: 800 });
  await speak(session, 'ar', [tab]);
  await page.locator('.toy-pill').first().waitFor();
  await savePicture(page, join(pictures, 'states', 'welcome-ar.webp'), true);
  await page.close();
}

/** Both calendars in Arabic, and ours with them: everything runs from the right. */
async function rightToLeft(): Promise<void> {
  const world = await startWorld();
  for (const style of [world.parts.googleStyle, world.parts.outlookStyle])
    Object.assign(style, { language: 'ar', direction: 'rtl', weekStart: 6 });
  const session = await ChromiumSession.open(world, { isStill: true, viewport: { width: 1280, height: 800 } });
  try {
    await addPerson(session, 'Ana Example', 'ana@example.com');
    await connect(session, 'google');
    await connect(session, 'microsoft');
    const tab = await openOptions(session, 'appearance');
    await tab.page.getByRole('combobox', { name: 'Language' }).selectOption({ label: 'العربية' });
    await tab.page.getByRole('combobox', { name: 'اللغة' }).waitFor();
    await tab.page.close();
    const before = arabic['suggestion.name']!.split('{')[0]!;
    for (const { host, name } of hosts) {
      const page = await session.tab(weekAddress(host, comingMonday(world.timeZone).add({ days: 2 })));
      const pills = await until('suggestions in Arabic', async () => {
        const found = (await page.accessible.all('button')).filter((button) => button.name.startsWith(before));
        return found.length > 2 && found;
      });
      await shoot(page, `${name}-ar`);
      const { x, y } = await page.accessible.pointOn(pills[1]!.node);
      await page.page.mouse.click(x, y);
      await until('the card', async () => (await page.accessible.all('dialog')).length > 0);
      await shoot(page, `${name}-card-ar`);
      await page.page.close();
    }
  } finally {
    await session.close();
    await world.close();
  }
}

/** Draws docs/screenshots anew, from the stand-in world: never a real calendar, never a real name. */
export async function takeScreenshots(): Promise<void> {
  await mkdir(join(pictures, 'states'), { recursive: true });
  for (const scheme of ['light', 'dark'] as const) {
    const suffix = scheme === 'dark' ? '-dark' : '';
    const world = await startWorld();
    world.parts.googleStyle.theme = scheme;
    world.parts.outlookStyle.theme = scheme;
    const session = await ChromiumSession.open(world, {
      colorScheme: scheme,
      isStill: true,
      viewport: { width: 1280, height: 800 },
      keepsWelcome: true,
    });
    try {
      await welcome(session, suffix);
      await addPerson(session, 'Ana Example', 'ana@example.com');
      await addPerson(session, 'Ben Example', 'ben@example.com');
      await addPerson(session, 'Chloe Example', 'chloe@example.com');
      await connect(session, 'google');
      await connect(session, 'microsoft');
      await calendars(world, session, suffix);
      await options(session, suffix, scheme === 'dark');
      if (scheme === 'light') {
        await welcomeElsewhere(session);
        await options(session, '-ar', false);
      }
    } finally {
      await session.close();
      await world.close();
    }
  }
  await rightToLeft();
}
