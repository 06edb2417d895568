import type { Permissions } from 'webextension-polyfill';
import { browser } from './browser.ts';
import { targetBrowser } from './build.ts';
import { permissionNames, type PermissionName } from './permission-names.ts';

const asked: Readonly<Record<PermissionName, Permissions.Permissions>> = {
  'google-page': { origins: ['https://calendar.google.com/*'] },
  'outlook-page': {
    origins: [
      'https://outlook.office.com/*',
      'https://outlook.office365.com/*',
      'https://outlook.live.com/*',
      'https://outlook.cloud.microsoft/*',
    ],
  },
  'google-account': {
    origins: ['https://www.googleapis.com/*', 'https://oauth2.googleapis.com/*', 'https://accounts.google.com/*'],
  },
  'microsoft-account': { origins: ['https://graph.microsoft.com/*', 'https://login.microsoftonline.com/*'] },
  notices: { permissions: ['notifications'] },
};

/** What the browser really grants now: users can take sites away in its own settings. */
export const grantedPermissions = async (): Promise<ReadonlySet<PermissionName>> => {
  const held = await Promise.all(
    permissionNames.map(async (name) => ((await browser.permissions.contains(asked[name])) ? [name] : [])),
  );
  return new Set(held.flat());
};

/** Asks the user; only straight from a click. False when they say no. */
export const requestPermission = async (name: PermissionName): Promise<boolean> =>
  await browser.permissions.request(asked[name]);

/** All sites together, for a page that asks once. */
export interface SiteAccess {
  /** True when nothing is missing. */
  readonly isGranted: () => Promise<boolean>;
  /** Asks for what is missing; only straight from a click. True when it was granted. */
  readonly ask: () => Promise<boolean>;
}

const allSites = (): Permissions.Permissions => ({
  origins: Object.values(asked).flatMap(({ origins = [] }) => origins),
});

export const siteAccess: SiteAccess = {
  isGranted: () => browser.permissions.contains(allSites()),
  ask: () => browser.permissions.request(allSites()),
};

/** Chromium gives sites back in its own settings only; Firefox lets the extension do it. */
export const canWithdraw = (name: PermissionName): boolean => name === 'notices' || targetBrowser === 'firefox';

/** False when the browser does not let go of it here. */
export const withdrawPermission = async (name: PermissionName): Promise<boolean> =>
  await browser.permissions.remove(asked[name]);

/** Calls back whenever something was given or taken, here or in the browser's settings. The answer stops it. */
export const watchPermissions = (listener: () => void): (() => void) => {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(listener);
  onRemoved.addListener(listener);
  return () => {
    onAdded.removeListener(listener);
    onRemoved.removeListener(listener);
  };
};
