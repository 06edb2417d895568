import type { Texts } from '../../src/app/texts.ts';
import type { Item } from '../../src/app/ports.ts';
import { chosenLanguage, directionOf, localeOf } from '../../src/domain/language.ts';
import type { Preferences } from '../../src/domain/preferences.ts';
import { loadTables } from '../../src/ui/i18n/load.ts';
import type { Tables } from '../../src/ui/i18n/tables.ts';
import { createTexts } from './texts.ts';

interface Ports {
  readonly preferences: Pick<Item<Preferences>, 'read'>;
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
  /** Speaks as the preferences say now. */
  readonly renew: () => Promise<void>;
}

/** Reads the words that are chosen in the preferences. */
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

  const renew = async (): Promise<void> => speak(await preferences.read());

  return {
    async ready() {
      reading ??= renew();
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
    renew,
  };
};
