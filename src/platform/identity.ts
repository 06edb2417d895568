import { browser } from './browser.ts';
import { targetBrowser } from './build.ts';

export interface AuthFlowOptions {
  readonly url: string;
  readonly interactive: boolean;
  /** Chromium only: a silent page may redirect by script before it counts as needing the user. */
  readonly abortOnLoadForNonInteractive?: boolean;
  readonly timeoutMsForNonInteractive?: number;
}

/** Opens the service's sign-in page; resolves with the redirect's full address. */
export type LaunchAuthFlow = (options: AuthFlowOptions) => Promise<string>;

export const launchAuthFlow: LaunchAuthFlow = async (options) => {
  const { url, interactive } = options;
  // Firefox refuses options it does not know, Chromium needs them for a silent page that redirects by script.
  const details = targetBrowser === 'firefox' ? { url, interactive } : { ...options };
  const address = (await browser.identity.launchWebAuthFlow(details)) as string | undefined;
  if (address === undefined) throw new Error('The sign-in window closed without an answer.');
  return address;
};

/**
 * Where a service sends the user back to. Google asks for proof of who owns the redirect's domain; on Firefox the loopback
 * address `http://127.0.0.1/mozoauth2/…` needs none and is taken for the extension's own (Firefox 86).
 */
export const redirectAddress = (provider: 'google' | 'microsoft'): string => {
  const own = browser.identity.getRedirectURL();
  if (targetBrowser !== 'firefox' || provider !== 'google') return own;
  const [subdomain] = new URL(own).hostname.split('.');
  return `http://127.0.0.1/mozoauth2/${subdomain}`;
};
