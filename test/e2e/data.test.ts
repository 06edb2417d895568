import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../world/world.ts';
import { comingMonday, settledPills, weekAddress } from './support/calendars.ts';
import { ChromiumSession } from './support/chromium.ts';
import { addPerson, openOptions } from './support/options-page.ts';
import { until } from './support/until.ts';

let world: World;
let session: ChromiumSession;
beforeAll(async () => {
  world = await startWorld();
  session = await ChromiumSession.open(world);
});
afterAll(async () => {
  await session.close();
  await world.close();
});

describe('everything that is kept', () => {
  it('is saved as a file, deleted, and brought back from the file', async () => {
    await addPerson(session, 'Ana Example', 'ana@example.com');
    const { page } = await openOptions(session, 'data');
    const people = page.getByRole('list', { name: 'Your people' });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save everything' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^alongside-\d{4}-\d\d-\d\d\.json$/u);
    const file = await download.path();
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
      format: 'alongside',
      people: [{ name: 'Ana Example' }],
    });

    await page.getByRole('button', { name: 'Delete everything', exact: true }).click();
    await page.getByRole('button', { name: 'Yes, delete everything' }).click();
    await page.getByText('Nobody here yet').waitFor();
    expect(await people.count()).toBe(0);

    await page.locator('#data input[type=file]').setInputFiles(file);
    await page.getByRole('row', { name: 'People 0 1' }).waitFor();
    await page.getByRole('button', { name: 'Replace with the file' }).click();
    await page.getByRole('button', { name: 'Remove Ana Example' }).waitFor();
    await page.close();
  });
});

describe('the keys for the next suggestion', () => {
  it('bring the focus from one pill to the next', async () => {
    const tab = await session.tab(weekAddress('google', comingMonday(world.timeZone)));
    const pills = await settledPills(tab);
    expect(pills.length).toBeGreaterThan(1);
    // Keys of the browser itself cannot be pressed from outside: what they call is called.
    const press = (): Promise<void> =>
      session.worker().evaluate(async () => {
        const { chrome } = globalThis as unknown as {
          chrome: {
            tabs: {
              query(of: object): Promise<{ id: number }[]>;
              sendMessage(tab: number, message: object): Promise<void>;
            };
          };
        };
        const [tab] = await chrome.tabs.query({ url: 'https://calendar.google.com/*' });
        if (tab !== undefined) await chrome.tabs.sendMessage(tab.id, { name: 'tab.nextSuggestion', request: {} });
      });
    const focused = async (): Promise<string> => {
      const nodes = await tab.accessible.matching('button', /^Suggestion: /u);
      return nodes.find(({ properties }) => properties['focused'] === true)?.name ?? '';
    };
    await press();
    const first = await until('the first pill to have the focus', async () => (await focused()) || undefined);
    await press();
    await until('the next one to have it', async () => {
      const now = await focused();
      return now !== '' && now !== first;
    });
    await tab.page.close();
  });
});
