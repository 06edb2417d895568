import { defaultClients } from '../../world/sign-in-state.ts';
import type { ChromiumSession, Tab } from './chromium.ts';
import { until } from './until.ts';

/** Client ids that the stand-in sign-ins know. */
export const GOOGLE_CLIENT = defaultClients.google[0]!.id;
export const MICROSOFT_CLIENT = defaultClients.microsoft[0]!.id;

export async function openOptions(session: ChromiumSession, section = 'start'): Promise<Tab> {
  const tab = await session.tab(session.extensionPage(`options/index.html#${section}`));
  await tab.accessible.one('button', 'Add person');
  return tab;
}

/** Types a person into the options page as a user does. */
export async function addPerson(session: ChromiumSession, name: string, address: string): Promise<void> {
  const { page, accessible } = await openOptions(session, 'people');
  await accessible.type('textbox', 'Name', name);
  await accessible.type('textbox', 'Email', address);
  await accessible.click('button', 'Add person');
  await accessible.one('button', new RegExp(`(Remove|Delete) ${name}`));
  await page.close();
}

/** Three suggestions a day are usual; tests about gaps want one in each. */
export async function chooseEveryGap(session: ChromiumSession): Promise<void> {
  const { page, accessible } = await openOptions(session, 'hours');
  await accessible.click('radio', 'Every gap');
  await until('the choice to be stored', () =>
    page.evaluate<boolean>(
      `chrome.storage.local.get('preferences').then(({ preferences }) => preferences?.value.suggestionsPerDay === 'every')`,
    ),
  );
  await page.close();
}

const consentButton = { google: 'Continue', microsoft: 'Accept' } as const;
const label = { google: 'Google', microsoft: 'Microsoft' } as const;

/** Types a client id, presses Connect and walks through the consent page. */
export async function connect(session: ChromiumSession, provider: 'google' | 'microsoft'): Promise<void> {
  const { page, accessible } = await openOptions(session, 'accounts');
  await accessible.type(
    'textbox',
    `${label[provider]} client ID`,
    provider === 'google' ? GOOGLE_CLIENT : MICROSOFT_CLIENT,
  );
  await accessible.press('Tab');
  await accessible.one('button', `Connect ${label[provider]}`);
  const consent = await session.opened(() => accessible.click('button', `Connect ${label[provider]}`));
  await Promise.all([
    consent.page.waitForEvent('close'),
    consent.page.getByRole('button', { name: consentButton[provider] }).click(),
  ]);
  await accessible.one('button', /^Disconnect/);
  await page.close();
}
