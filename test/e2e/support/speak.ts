import type { Language } from '../../../src/domain/language.ts';
import type { ChromiumSession, Tab } from './chromium.ts';
import { until } from './until.ts';

interface Storage {
  readonly local: {
    get(key: string): Promise<{ preferences?: { value: object } }>;
    set(what: object): Promise<void>;
  };
}

/** Brings pages of ours into a language, as choosing it on the options page does. */
export const speak = async (session: ChromiumSession, language: Language, tabs: readonly Tab[]): Promise<void> => {
  await session.worker().evaluate(async (chosen) => {
    const { storage } = (globalThis as unknown as { chrome: { storage: Storage } }).chrome;
    const { preferences } = await storage.local.get('preferences');
    await storage.local.set({ preferences: { ...preferences, value: { ...preferences?.value, language: chosen } } });
  }, language);
  const spoken = async ({ page }: Tab): Promise<void> => {
    await until(`the page in ${language}`, () =>
      page.evaluate(
        (wanted) => document.documentElement.lang.startsWith(wanted) && document.querySelector('main h2') !== null,
        language,
      ),
    );
  };
  for (const tab of tabs) await spoken(tab);
  // What the worker says on these pages is in that language as well, once it has been told.
  await tabs[0]?.page.evaluate(`chrome.runtime.sendMessage({ name: 'options.preferencesKept', request: {} })`);
  for (const tab of tabs) {
    await tab.page.reload();
    await spoken(tab);
  }
};
