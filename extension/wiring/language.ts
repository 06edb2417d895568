import type { Texts } from '../../src/app/texts.ts';
import type { Item } from '../../src/app/ports.ts';
import { chosenLanguage, directionOf, localeOf } from '../../src/domain/language.ts';
import type { Preferences } from '../../src/domain/preferences.ts';
import { loadTables } from '../../src/ui/i18n/load.ts';
import type { Tables } from '../../src/ui/i18n/tables.ts';
import { createTexts } from './texts.ts';

interface Ports {
  readonly preferences: Item<Preferences>;
  /** The browser's own language, BCP 47. */
  readonly browserLanguage: () => string;
  /** Reads a file of the extension. */
  readonly read: (path: string) => Promise<Tables>;
}

/** The language the worker speaks. */
export interface SpokenLanguage {
  /** Resolves once there are words; reads them once per life. Asked again after it failed, it tries again. */
  readonly ready: () => Promise<void>;
  /** @throws Error before `ready` has resolved. */
  texts(): Texts;
  /** The preferences, whose changes are spoken in the language they choose before the change is done. */
  readonly preferences: Item<Preferences>;
}

/** Reads the words that are chosen in the preferences, and again whenever another language is chosen. */
export const openLanguage = ({ preferences, browserLanguage, read }: Ports): SpokenLanguage => {
  let spoken: { readonly wanted: string; readonly texts: Texts } | undefined;
  let reading: Promise<void> | undefined;

  const speak = async ({ language: choice }: Preferences): Promise<void> => {
    const tag = browserLanguage();
    const wanted = chosenLanguage(choice, tag);
    if (spoken?.wanted === wanted) return;
    const { language, tables } = await loadTables(wanted, read);
    spoken = { wanted, texts: createTexts(tables, directionOf(language), localeOf(language, tag)) };
  };

  const first = async (): Promise<void> => speak(await preferences.read());

  return {
    async ready() {
      reading ??= first();
      try {
        await reading;
      } catch (error) {
        reading = undefined;
        throw error;
      }
    },
    texts() {
      if (spoken === undefined) throw new Error('The worker was asked to speak before its words were read.');
      return spoken.texts;
    },
    preferences: {
      read: () => preferences.read(),
      async write(value) {
        await preferences.write(value);
        await speak(value);
      },
      async change(change) {
        const after = await preferences.change(change);
        await speak(after);
        return after;
      },
      async remove() {
        await preferences.remove();
        await speak(await preferences.read());
      },
    },
  };
};
