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
  for (const { page } of tabs)
    await until(`the page in ${language}`, () =>
      page.evaluate(
        (wanted) => document.documentElement.lang.startsWith(wanted) && document.querySelector('main h2') !== null,
        language,
      ),
    );
};
