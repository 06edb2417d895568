import type { ElementHandle, Page } from 'puppeteer-core';
import type { WorldProvider } from '../../world/model.ts';
import type { World } from '../../world/world.ts';
import type { FirefoxSession } from './firefox.ts';
import { GOOGLE_CLIENT, MICROSOFT_CLIENT } from './options-page.ts';
import { until } from './until.ts';

const services = {
  google: { label: 'Google', client: GOOGLE_CLIENT, host: 'accounts.google.com', agree: 'Continue' },
  microsoft: { label: 'Microsoft', client: MICROSOFT_CLIENT, host: 'login.microsoftonline.com', agree: 'Accept' },
} as const;

/**
 * Waits for the button or field of this name. Puppeteer's own way of looking for names goes through every element of the page
 * in Firefox, which takes seconds on a long one; ours carry theirs as a label or as their text.
 */
const named = async (page: Page, name: string): Promise<ElementHandle> => {
  const found = await page.waitForFunction(
    (sought) =>
      [...document.querySelectorAll<HTMLButtonElement | HTMLInputElement>('button, input')].find((control) =>
        [control.ariaLabel, control.textContent, control.labels?.[0]?.textContent].some(
          (text) => text?.trim() === sought && control.getClientRects().length > 0,
        ),
      ),
    {},
    name,
  );
  return found as ElementHandle;
};

const click = async (page: Page, name: string): Promise<void> => {
  await (await named(page, name)).click();
};

const type = async (page: Page, name: string, text: string): Promise<void> => {
  await click(page, name);
  await page.keyboard.type(text);
};

/** Types a person into the options page, which stays open. */
export async function addPersonInFirefox(session: FirefoxSession, name: string, address: string): Promise<Page> {
  const options = await session.extensionPage('options/index.html#people');
  await type(options, 'Name', name);
  await type(options, 'Email', address);
  await click(options, 'Add person');
  await named(options, `Remove ${name}`);
  return options;
}

/** Types a client id into the options page, presses Connect and agrees on the service's page. */
export async function connectInFirefox(
  session: FirefoxSession,
  options: Page,
  world: World,
  provider: WorldProvider,
): Promise<void> {
  const { label, client, host, agree } = services[provider];
  await type(options, `${label} client ID`, client);
  await options.keyboard.press('Tab');
  await click(options, `Connect ${label}`);
  const consent = await until('the consent page', async () =>
    (await session.browser.pages()).find((page) => page.url().includes(host)),
  );
  await click(consent, agree);
  await named(options, `Disconnect ${world.parts[`${provider}Account`]}`);
}
