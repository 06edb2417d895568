import { browser } from './browser.ts';

/** Any call of the extension API keeps Chrome's worker alive for another 30 s (G1); an open tab by itself does not. */
const keepAliveMs = 20_000;

/**
 * Signs in in an ordinary tab: for when the browser cannot show its own sign-in window. The tab is watched for our own redirect
 * address, which nobody else's page can be at, and closed there. Resolves with the whole address, its fragment included.
 * @param redirect the address the service sends the user back to.
 * @param signal ends the waiting and closes the tab.
 * @throws Error when the user closes the tab, or the signal ends it.
 */
export const signInWithTab = async (url: string, redirect: string, signal: AbortSignal): Promise<string> => {
  const { id } = await browser.tabs.create({ url, active: true });
  if (id === undefined) throw new Error('The sign-in tab could not be opened.');
  const watching = new AbortController();
  try {
    return await new Promise<string>((resolve, reject) => {
      const onUpdated = (tab: number, change: { readonly url?: string }): void => {
        if (tab === id && change.url !== undefined && isAt(change.url, redirect)) resolve(change.url);
      };
      const onRemoved = (tab: number): void => {
        if (tab === id) reject(new Error('User cancelled: the sign-in tab was closed.'));
      };
      const alive = setInterval(() => {
        browser.tabs.get(id).catch(() => onRemoved(id));
      }, keepAliveMs);
      browser.tabs.onUpdated.addListener(onUpdated);
      browser.tabs.onRemoved.addListener(onRemoved);
      signal.addEventListener('abort', () => reject(new Error('The sign-in took too long.')), {
        signal: watching.signal,
      });
      watching.signal.addEventListener('abort', () => {
        clearInterval(alive);
        browser.tabs.onUpdated.removeListener(onUpdated);
        browser.tabs.onRemoved.removeListener(onRemoved);
      });
    });
  } finally {
    watching.abort();
    // Closed by the user already, or gone with its window.
    await browser.tabs.remove(id).catch(() => undefined);
  }
};

const isAt = (address: string, redirect: string): boolean => address.split(/[?#]/u, 1)[0] === redirect;
