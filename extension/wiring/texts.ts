import type { CountKey, TextKey, Texts } from '../../src/app/texts.ts';
import { en } from '../../src/ui/i18n/en/index.ts';
import { factorTexts } from '../../src/ui/i18n/en/involvement/factors.ts';
import { fill, joinNames, plural, type PluralForms } from '../../src/ui/i18n/index.ts';

/** Every sentence the use cases speak in has to be in the table; the compiler sees to it here. */
const sentences: Readonly<Record<TextKey, string>> = en.worker;
const counted: Readonly<Record<CountKey, PluralForms>> = en.workerCounts;

/**
 * Our sentences are English so far, and half a sentence in each of two languages would serve nobody: weekdays and lists
 * are English too, and only the clock is the browser's, 12 or 24 hours.
 */
const spokenLike = (language: string): string => {
  if (new Intl.Locale(language).language === 'en') return language;
  const { hourCycle } = new Intl.DateTimeFormat(language, { hour: 'numeric' }).resolvedOptions();
  return hourCycle === undefined ? 'en' : `en-u-hc-${hourCycle}`;
};

/** @param language the browser's own, BCP 47. */
export const createTexts = (language: string): Texts => {
  const spoken = spokenLike(language);
  return {
    language: spoken,
    say: (key, values) => fill(sentences[key], values),
    count: (key, count, values) => plural(counted[key], count, spoken, values),
    names: (names) => joinNames(names, spoken),
    activity(id) {
      const texts = en.activities[id];
      if (texts === undefined) throw new RangeError(`activity: expected one of the catalogue, found ${id}`);
      return texts;
    },
    factor: (name) => factorTexts[name],
    reason: ({ key, values }, names) => fill(en.reasons[key], { ...values, name: names }),
    draft: en.draft,
    card: en.card,
  };
};
