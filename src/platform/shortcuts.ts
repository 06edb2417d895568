import { browser } from './browser.ts';
import { targetBrowser } from './build.ts';

/** A command of the manifest with the keys it has now; the user may have changed or taken them. */
export interface Shortcut {
  /** Its name in the manifest. */
  readonly command: string;
  /** As the browser writes it; empty when it has no keys. */
  readonly keys: string;
}

/** The commands of the manifest with the keys they have now. */
export const readShortcuts = async (): Promise<readonly Shortcut[]> =>
  (await browser.commands.getAll()).flatMap(({ name, shortcut }) =>
    name === undefined ? [] : [{ command: name, keys: shortcut ?? '' }],
  );

/** Firefox has a call for it (137), Chrome and Edge an address. */
interface WithSettings {
  readonly openShortcutSettings?: () => Promise<void>;
}

/** Opens the browser's own page for shortcuts. False where it has none that can be opened. */
export const openShortcutSettings = async (): Promise<boolean> => {
  if (targetBrowser !== 'firefox') {
    await browser.tabs.create({ url: `${targetBrowser}://extensions/shortcuts` });
    return true;
  }
  const commands: WithSettings = browser.commands;
  if (commands.openShortcutSettings === undefined) return false;
  await commands.openShortcutSettings();
  return true;
};
