import { browser } from './browser.ts';

/** The calendar pages, as far as the browser lets us into them: Firefox grants host access apart, and every browser can take it back. */
export interface HostAccess {
  /** True when nothing is missing. */
  readonly isGranted: () => Promise<boolean>;
  /** Asks for what is missing; only in answer to a click. True when it was granted. */
  readonly ask: () => Promise<boolean>;
}

/** What the manifest names, so that nothing else is ever asked for. */
const origins = (): string[] => [...(browser.runtime.getManifest().host_permissions ?? [])];

export const hostAccess: HostAccess = {
  isGranted: () => browser.permissions.contains({ origins: origins() }),
  ask: () => browser.permissions.request({ origins: origins() }),
};
