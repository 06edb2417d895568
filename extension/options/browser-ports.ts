import { readAbout, siteSettingsAddress, type About } from '../../src/platform/about.ts';
import type { PermissionName } from '../../src/platform/permission-names.ts';
import {
  canWithdraw,
  grantedPermissions,
  requestPermission,
  watchPermissions,
  withdrawPermission,
} from '../../src/platform/permissions.ts';
import { openShortcutSettings, readShortcuts, type Shortcut } from '../../src/platform/shortcuts.ts';
import { tabs } from '../../src/platform/tabs.ts';
import type { ExportedFile } from './exported-file.ts';

/** What the options page needs of the browser itself. */
export interface BrowserPorts {
  readonly granted: () => Promise<ReadonlySet<PermissionName>>;
  /** Straight from a click. False when the user says no. */
  readonly grant: (name: PermissionName) => Promise<boolean>;
  /** Whether the extension itself may give a permission back. */
  readonly canWithdraw: (name: PermissionName) => boolean;
  readonly withdraw: (name: PermissionName) => Promise<boolean>;
  readonly watchPermissions: (listener: () => void) => () => void;
  /** The browser's own page about us; undefined where it cannot be opened. */
  readonly openSiteSettings: (() => Promise<void>) | undefined;
  readonly shortcuts: () => Promise<readonly Shortcut[]>;
  /** False where the browser has no page for it that can be opened. */
  readonly openShortcutSettings: () => Promise<boolean>;
  readonly about: About;
  /** Tabs in which a calendar is open. */
  readonly calendarTabs: () => Promise<readonly number[]>;
  /** Hands a file to the user. */
  readonly save: (file: ExportedFile) => void;
  /** Loads this page anew. */
  readonly reload: () => void;
}

const saveFile = ({ name, type, text }: ExportedFile): void => {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it over by the time the next task runs.
  setTimeout(() => URL.revokeObjectURL(address), 0);
};

/** What this browser lets the options page do. */
export const openBrowserPorts = (): BrowserPorts => {
  const siteSettings = siteSettingsAddress();
  return {
    granted: grantedPermissions,
    grant: requestPermission,
    canWithdraw,
    withdraw: withdrawPermission,
    watchPermissions,
    openSiteSettings: siteSettings === undefined ? undefined : () => tabs.open(siteSettings),
    shortcuts: readShortcuts,
    openShortcutSettings,
    calendarTabs: async () => (await tabs.calendars()).map(({ id }) => id),
    about: readAbout(navigator.userAgent),
    save: saveFile,
    reload: () => location.reload(),
  };
};
