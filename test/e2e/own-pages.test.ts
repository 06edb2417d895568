import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../world/world.ts';
import { axeOnOwnPage } from './support/axe.ts';
import { ChromiumSession, type Tab } from './support/chromium.ts';
import { colourFaults } from './support/colour-faults.ts';
import { layoutFaults } from './support/layout-faults.ts';
import { addPerson, connect, openOptions } from './support/options-page.ts';
import { speak } from './support/speak.ts';
import { untilNone } from './support/until.ts';

let world: World;
let session: ChromiumSession;
let tabs: Readonly<Record<'options' | 'welcome', Tab>>;

/** What can be unfolded is: what lies folded is never too wide. */
const unfold = async ({ page, accessible }: Tab): Promise<void> => {
  await accessible.click('button', /^Details of Ana/u);
  await accessible.click('button', 'Import a list');
  await accessible.type('textbox', 'Names and addresses', 'Ben Example, ben@example.com\nCleo, x@\nAna Example');
  await page.getByRole('row').filter({ hasText: 'ben@example.com' }).waitFor();
  await accessible.click('button', 'Add an activity');
  await accessible.click('button', 'Delete everything');
  await accessible.one('button', 'Yes, delete everything');
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });
};

beforeAll(async () => {
  world = await startWorld();
  session = await ChromiumSession.open(world, { isStill: true, keepsWelcome: true });
  const welcome = await session.see(await session.welcome());
  await welcome.page.getByRole('dialog').waitFor();
  await addPerson(session, 'Ana Example', 'ana@example.com');
  await connect(session, 'google');
  const options = await openOptions(session);
  await unfold(options);
  tabs = { options, welcome };
}, 90_000);
afterAll(async () => {
  await session.close();
  await world.close();
});

/** German has the longest words, Arabic is read from the right. A change of it loads the pages anew: what was unfolded folds. */
describe.each(['en', 'de', 'ar'] as const)('every section of the pages of ours, in %s', (language) => {
  beforeAll(async () => {
    if (language !== 'en') await speak(session, language, Object.values(tabs));
  });

  it.each(['options', 'welcome'] as const)(
    '%s: nothing is cut off, too wide, too small or over something else',
    async (name) => {
      const { page } = tabs[name];
      // 640 is a window of 1280 at 200 %, 320 the same at 400 %.
      for (const width of [1280, 640, 340, 320]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await untilNone(() => layoutFaults(page)), `at ${width}`).toEqual([]);
      }
      await page.setViewportSize({ width: 1280, height: 800 });
    },
  );

  // Words are as easy to read in German as in English.
  it.runIf(language !== 'de').each(['options', 'welcome'] as const)(
    '%s: can be read in every theme, and axe finds nothing',
    async (name) => {
      const { page, cdp } = tabs[name];
      await page.bringToFront();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await untilNone(() => colourFaults(page)), colorScheme).toEqual([]);
        const report = await axeOnOwnPage((method, params) => cdp.send(method as never, params as never));
        expect(report.serious, colorScheme).toEqual([]);
      }
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, forcedColors: 'active' });
        expect(await untilNone(() => colourFaults(page)), `forced colours, ${colorScheme}`).toEqual([]);
      }
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    },
  );
});
