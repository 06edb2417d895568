import { vi } from 'vitest';
import type { BrowserPorts } from '../../../extension/options/browser-ports.ts';

/** A browser that gives what it is asked for, takes back what it may, and keeps the files it is handed. */
export const fakeBrowserPorts = (change: Partial<BrowserPorts> = {}) => ({
  granted: vi.fn<BrowserPorts['granted']>().mockResolvedValue(new Set(['google-page', 'outlook-page'])),
  grant: vi.fn<BrowserPorts['grant']>().mockResolvedValue(true),
  canWithdraw: (name: string) => name === 'notices',
  withdraw: vi.fn<BrowserPorts['withdraw']>().mockResolvedValue(true),
  watchPermissions: () => () => undefined,
  openSiteSettings: vi.fn<() => Promise<void>>().mockResolvedValue(),
  shortcuts: vi.fn<BrowserPorts['shortcuts']>().mockResolvedValue([
    { command: '_execute_action', keys: 'Alt+Shift+A' },
    { command: 'next-suggestion', keys: '' },
  ]),
  openShortcutSettings: vi.fn<BrowserPorts['openShortcutSettings']>().mockResolvedValue(true),
  about: { version: '0.1.0', browser: 'Chrome 156' },
  calendarTabs: () => Promise.resolve([]),
  save: vi.fn<BrowserPorts['save']>(),
  reload: vi.fn<BrowserPorts['reload']>(),
  ...change,
});
