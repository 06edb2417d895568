/** The languages Alongside speaks, by BCP 47 tag. English is the source of all the others. */
export const languages = ['en', 'de', 'fr', 'es', 'pt-BR', 'ja', 'ar'] as const;

export type Language = (typeof languages)[number];

/** `automatic` follows the browser. */
export type LanguageChoice = 'automatic' | Language;

/** Whether an unknown value is a choice of language. */
export const isLanguageChoice = (value: unknown): value is LanguageChoice =>
  value === 'automatic' || languages.some((language) => language === value);

const subtagOf = (tag: string): string => tag.split('-')[0] ?? tag;

/**
 * The language of ours that is nearest to a BCP 47 tag: itself, else one with the same base (`pt-PT` → `pt-BR`,
 * `de-AT` → `de`), else English.
 */
export const nearestLanguage = (tag: string): Language => {
  const wanted = tag.toLowerCase();
  return (
    languages.find((language) => language.toLowerCase() === wanted) ??
    languages.find((language) => subtagOf(language) === subtagOf(wanted)) ??
    'en'
  );
};

/** @param tag the browser's own language, BCP 47. */
export const chosenLanguage = (choice: LanguageChoice, tag: string): Language =>
  choice === 'automatic' ? nearestLanguage(tag) : choice;

/** Which way a language is written. */
export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');

/**
 * What `Intl` is asked for, BCP 47. The browser's own tag where it is the same language, so that its region is kept
 * (`en-GB`); otherwise the language with the browser's clock, 12 or 24 hours: that is a habit of the user, not of the words.
 */
export const localeOf = (language: Language, tag: string): string => {
  if (subtagOf(language) === subtagOf(tag.toLowerCase())) return tag;
  const { hourCycle } = new Intl.DateTimeFormat(tag, { hour: 'numeric' }).resolvedOptions();
  return hourCycle === undefined ? language : `${language}-u-hc-${hourCycle}`;
};
