import type { CountKey, TextKey, Texts, TextValues } from '../../src/app/texts.ts';
import { numberFormat } from '../../src/domain/formatters.ts';
import type { ActivityId, ActivityTexts } from '../../src/domain/involvement/types.ts';
import { fill, joinNames, plural, type PluralForms } from '../../src/ui/i18n/index.ts';
import type { Tables } from '../../src/ui/i18n/tables.ts';

/**
 * The words of one language, as the use cases speak them.
 * @param locale what `Intl` is asked for, BCP 47.
 */
export const createTexts = (tables: Tables, direction: 'ltr' | 'rtl', locale: string): Texts => {
  // Every sentence the use cases speak in has to be in the table; the compiler sees to it here.
  const sentences: Readonly<Record<TextKey, string>> = tables.worker;
  const counted: Readonly<Record<CountKey, PluralForms>> = tables.workerCounts;
  const activities: Readonly<Record<ActivityId, ActivityTexts>> = tables.activityTexts;
  const written = (values: TextValues = {}): TextValues =>
    Object.fromEntries(
      Object.entries(values).map(([place, value]) => [
        place,
        typeof value === 'number' ? numberFormat(locale).format(value) : value,
      ]),
    );
  return {
    language: locale,
    direction,
    say: (key, values) => fill(sentences[key], written(values)),
    count: (key, count, values) => plural(counted[key], count, locale, written(values)),
    names: (names) => joinNames(names, locale),
    activity(id) {
      const texts = activities[id];
      if (texts === undefined) throw new RangeError(`activity: expected one of the catalogue, found ${id}`);
      return texts;
    },
    factor: (name) => tables.factorTexts[name],
    reason: ({ key, values }, names) => fill(tables.reasonTexts[key], { ...written(values), name: names }),
    draft: tables.draftTexts,
    words: { texts: tables.card, language: locale, direction },
  };
};
