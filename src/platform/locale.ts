import { browser } from './browser.ts';

/** BCP 47 tag of the browser's own language, for texts and `Intl`. */
export const browserLanguage = (): string => {
  const tag = browser.i18n.getUILanguage();
  try {
    return new Intl.Locale(tag).toString();
  } catch {
    // Some systems hand out names such as `en_US@posix`, which Intl does not take.
    return 'en';
  }
};

/**
 * Where the browser's user most likely lives, ISO 3166-1 alpha-2: the region that one of the languages of the browser
 * names, else the one most of the first language's speakers live in.
 */
export const browserRegion = (): string | undefined => {
  const locales = [browserLanguage(), ...navigator.languages].flatMap((tag) => {
    try {
      return new Intl.Locale(tag);
    } catch {
      return [];
    }
  });
  const spoken = locales[0]?.language;
  return (
    locales.find(({ language, region }) => language === spoken && region !== undefined)?.region ??
    locales[0]?.maximize().region
  );
};

/** IANA zone the browser runs in. */
export const browserZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;
