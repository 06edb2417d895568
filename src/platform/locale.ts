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

/** IANA zone the browser runs in. */
export const browserZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;
