import type { WorldProvider } from '../../world/model.ts';
import type { World } from '../../world/world.ts';
import type { ChromiumSession, Tab } from './chromium.ts';
import { GOOGLE_CLIENT, MICROSOFT_CLIENT, openOptions } from './options-page.ts';

const labels = { google: 'Google', microsoft: 'Microsoft' } as const;
const consents = { google: 'Continue', microsoft: 'Accept' } as const;

/** Adds somebody who is signed in at the service beside the account there is, with one calendar of their own. */
export function addAccount(world: World, provider: WorldProvider, address: string, calendarName: string): void {
  const { store, timeZone } = world;
  store.accounts.set(address, { provider, address, name: 'Sam Example', timeZone, isPersonal: false });
  const id = provider === 'google' ? address : `AAMk${address}`;
  store.calendars.set(id, {
    id,
    account: address,
    timeZone,
    name: calendarName,
    isPrimary: true,
    access: 'owner',
    color: '#7986cb',
    isShown: true,
  });
  world.signIn[provider].sessions.push(address);
}

/** The options page at its accounts, with the client ids that the sign-ins know typed in. */
export async function accountsPage(session: ChromiumSession): Promise<Tab> {
  const tab = await openOptions(session, 'accounts');
  for (const [label, id] of [
    ['Google', GOOGLE_CLIENT],
    ['Microsoft', MICROSOFT_CLIENT],
  ] as const) {
    await tab.accessible.type('textbox', `${label} client ID`, id);
    await tab.accessible.press('Tab');
  }
  return tab;
}

/** Presses Connect and walks through the service's pages as the user with this address. */
export async function connectAs(
  session: ChromiumSession,
  tab: Tab,
  provider: WorldProvider,
  address: string,
  press = `Connect ${labels[provider]}`,
): Promise<void> {
  const { page } = await session.opened(() => tab.accessible.click('button', press));
  const closed = page.waitForEvent('close');
  const choice = page.getByRole('button', { name: address });
  const consent = page.getByRole('button', { name: consents[provider] });
  await choice.or(consent).first().waitFor();
  if (await choice.count()) await choice.click();
  await consent.click();
  await closed;
  await tab.accessible.one('button', `Disconnect ${address}`);
}
