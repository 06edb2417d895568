import { browser } from './browser.ts';
import { hostOrigins } from './host-pages.ts';

export interface TabFacts {
  readonly id: number;
  /** Known only for pages the extension may read. */
  readonly address?: string;
}

export interface Tabs {
  open(address: string): Promise<void>;
  reload(tab: number): Promise<void>;
  /** Undefined when it was closed meanwhile. */
  find(tab: number): Promise<TabFacts | undefined>;
  /** The tab the user looks at; undefined when no window is open. */
  active(): Promise<TabFacts | undefined>;
  /** Those in which one of our calendars is open, the one that was looked at last first; one that is asleep has no page. */
  calendars(): Promise<readonly { readonly id: number; readonly isAsleep: boolean }[]>;
  /** Brings a tab and its window to the front. */
  show(tab: number): Promise<void>;
  /** Rejects when no script of ours listens there. */
  ask(tab: number, message: unknown): Promise<unknown>;
  /** Runs a script of ours beside those that run in that frame already. Rejects when the frame is gone. */
  run(tab: number, frame: number, script: string): Promise<void>;
  /** At one of the sections of the options page; without one, an options tab that is already open is used again. */
  openOptions(section?: string): Promise<void>;
  openWelcome(): Promise<void>;
}

const factsOf = (tab: { readonly id?: number; readonly url?: string }): TabFacts | undefined =>
  tab.id === undefined ? undefined : tab.url === undefined ? { id: tab.id } : { id: tab.id, address: tab.url };

export const tabs: Tabs = {
  async open(address) {
    await browser.tabs.create({ url: address, active: true });
  },
  async reload(tab) {
    await browser.tabs.reload(tab);
  },
  async find(tab) {
    try {
      return factsOf(await browser.tabs.get(tab));
    } catch {
      return undefined;
    }
  },
  async active() {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    return tab === undefined ? undefined : factsOf(tab);
  },
  async calendars() {
    const found = await browser.tabs.query({ url: hostOrigins.map((origin) => `${origin}/*`) });
    return found
      .toSorted((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0))
      .flatMap(({ id, discarded }) => (id === undefined ? [] : { id, isAsleep: discarded === true }));
  },
  async show(tab) {
    const { windowId } = await browser.tabs.update(tab, { active: true });
    if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
  },
  async ask(tab, message) {
    return await browser.tabs.sendMessage(tab, message);
  },
  async run(tab, frame, script) {
    await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [frame] }, files: [script] });
  },
  async openOptions(section) {
    if (section === undefined) await browser.runtime.openOptionsPage();
    else await tabs.open(browser.runtime.getURL(`options/index.html#${section}`));
  },
  async openWelcome() {
    await tabs.open(browser.runtime.getURL('welcome/index.html'));
  },
};
