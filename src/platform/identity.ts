import { browser } from './browser.ts';
import { targetBrowser } from './build.ts';
import { signInWithTab } from './sign-in-tab.ts';

export interface AuthFlowOptions {
  readonly url: string;
  readonly interactive: boolean;
  /** Chromium only: a silent page may redirect by script before it counts as needing the user. */
  readonly abortOnLoadForNonInteractive?: boolean;
  readonly timeoutMsForNonInteractive?: number;
}

/** Opens the service's sign-in page; resolves with the redirect's full address. */
export type LaunchAuthFlow = (options: AuthFlowOptions) => Promise<string>;

/** A tab nobody closes is not waited for longer. */
const tabLimitMs = 10 * 60_000;

/** Chromium's words for a window that it could not show; it happens on slow networks and after a second click. */
const isUnshowable = (error: unknown): boolean =>
  error instanceof Error && /page could not be loaded/i.test(error.message);

/**
 * Signs in in the browser's own window, else in a tab where the window cannot be shown.
 * @throws Error when the user closed it, or the service gave no answer.
 */
export const launchAuthFlow: LaunchAuthFlow = async (options) => {
  try {
    return await inOwnWindow(options);
  } catch (error) {
    // Only what the user has asked for may open anything.
    const redirect = new URL(options.url).searchParams.get('redirect_uri');
    if (!options.interactive || redirect === null || !isUnshowable(error)) throw error;
    return await signInWithTab(options.url, redirect, AbortSignal.timeout(tabLimitMs));
  }
};

const inOwnWindow: LaunchAuthFlow = async (options) => {
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
