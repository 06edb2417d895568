import type { Texts } from '../../src/app/texts.ts';
import type { Item } from '../../src/app/kept.ts';
import { chosenLanguage, directionOf, localeOf, nearestLanguage, type Language } from '../../src/domain/language.ts';
import type { Preferences } from '../../src/domain/preferences.ts';
import { loadTables, type Loaded } from '../../src/ui/i18n/load.ts';
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

  /** Read while the preferences are: most speak the browser's language. */
  const ahead = new Map<Language, Promise<Loaded>>();
  const load = (language: Language): Promise<Loaded> => {
    const loading = ahead.get(language) ?? loadTables(language, read);
    ahead.delete(language);
    return loading;
  };

  const speak = async ({ language: choice }: Preferences): Promise<void> => {
    const tag = browserLanguage();
    const wanted = chosenLanguage(choice, tag);
    if (spoken?.wanted === wanted) return;
    const { language, tables } = await load(wanted);
    spoken = { wanted, texts: createTexts(tables, directionOf(language), localeOf(language, tag)) };
  };

  const renew = async (): Promise<void> => speak(await preferences.read());

  const first = async (): Promise<void> => {
    const guess = nearestLanguage(browserLanguage());
    const guessed = loadTables(guess, read);
    ahead.set(guess, guessed);
    // Whoever speaks it hears what is wrong with it.
    guessed.catch(() => undefined);
    await renew();
    ahead.clear();
  };

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
      if (spoken === undefined) throw new Error('Spoke before its words were read.');
      return spoken.texts;
    },
    renew,
  };
};
