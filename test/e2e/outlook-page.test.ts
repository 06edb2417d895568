import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exchangeId } from '../world/outlook-page/events.ts';
import { startWorld, type World } from '../world/world.ts';
import { openPlainChromium } from './support/plain-chromium.ts';

interface PolicyFactory {
  readonly trustedTypes: { createPolicy(name: string, rules: object): unknown };
}

describe('the stand-in Outlook page', () => {
  let world: World;
  let chromium: Awaited<ReturnType<typeof openPlainChromium>>;
  let page: Page;

  beforeAll(async () => {
    world = await startWorld({ now: Date.parse('2026-11-18T12:00:00Z') });
    chromium = await openPlainChromium(world);
    page = await chromium.context.newPage();
  });
  afterAll(async () => {
    await chromium.close();
    await world.close();
  });

  const account = (): string => world.parts.microsoftAccount;
  const open = async (): Promise<void> => {
    await page.goto('https://outlook.office.com/calendar/view/week/2026/11/23');
    await page.locator('[data-calitemid]').first().waitFor();
  };

  it('saves what its form was filled in with, as local times, and writes to the guests', async () => {
    const query =
      'subject=Walk%20with%20Ana&startdt=2026-11-28T14:00:00&enddt=2026-11-28T14:45:00&body=One%3Cbr%3ETwo%20%26amp%3B%20three&location=Lobby&to=ana@example.com';
    await page.goto(`https://outlook.live.com/calendar/action/compose?${query}`);
    expect(await page.getByLabel('Description').inputValue()).toBe('One\nTwo & three');
    const before = new Set(world.store.standing(account()).map(({ id }) => id));
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForURL('**/calendar/0/view/week/2026/11/28');
    const made = world.store.standing(account()).find(({ id }) => !before.has(id))!;
    expect(made).toMatchObject({
      title: 'Walk with Ana',
      location: 'Lobby',
      description: 'One\nTwo & three',
      when: { start: Date.parse('2026-11-28T13:00:00Z'), end: Date.parse('2026-11-28T13:45:00Z') },
      guests: [{ address: 'ana@example.com' }],
    });
    expect(world.store.mails.at(-1)).toEqual({ kind: 'invitation', to: 'ana@example.com', event: made.id });
    await page.locator(`[data-calitemid="${exchangeId(made.id)}"]`).waitFor();
    world.store.remove(made.calendar, made.id);
    await page.locator(`[data-calitemid="${exchangeId(made.id)}"]`).waitFor({ state: 'detached' });
  });

  it('does not start when somebody else has taken the default policy, and refuses markup in strings', async () => {
    const taken = await chromium.context.newPage();
    await taken.addInitScript(() => (globalThis as unknown as PolicyFactory).trustedTypes.createPolicy('default', {}));
    await taken.goto('https://outlook.office.com/calendar/view/week');
    await taken.getByText('BootResult: fail').waitFor();
    await taken.close();
    await open();
    const refused = await page.evaluate(() => {
      try {
        document.createElement('div').innerHTML = '<b>bold</b>';
        return 'accepted';
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect(refused).toBe('TypeError');
  });

  it('moves by shortcut with modifiers, not by single letters and not while somebody types', async () => {
    await open();
    await page.keyboard.press('Control+Alt+1');
    await page.waitForURL('**/calendar/view/day/2026/11/23');
    await page.keyboard.press('Shift+ArrowRight');
    await page.waitForURL('**/calendar/view/day/2026/11/24');
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('Control+Alt+3');
    await page.keyboard.press('m');
    expect(await page.evaluate(() => location.pathname)).toContain('/view/day/2026/11/24');
  });
});
