import { listFormat, numberFormat, pluralRules } from '../../domain/formatters.ts';

/** Values that go into a text's `{places}`. */
export type TextValues = Readonly<Record<string, string | number>>;

/**
 * Puts values into a text: `fill('Walk with {name}', { name: 'Ana' })`. A place without a value stays as it is, so that
 * a missing one is seen rather than swallowed.
 */
export const fill = (template: string, values: TextValues = {}): string =>
  template.replaceAll(/\{(\w+)\}/gu, (place: string, key: string) =>
    Object.hasOwn(values, key) ? String(values[key]) : place,
  );

/** The forms of one counted text. English needs `one` and `other`; languages with more forms name them too. */
export type PluralForms = { readonly other: string } & Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** Picks the form that `count` takes in `language` and fills it; `{count}` is the number, written in that language. */
export const plural = (forms: PluralForms, count: number, language: string, values: TextValues = {}): string => {
  const form = forms[pluralRules(language).select(count)] ?? forms.other;
  return fill(form, { count: numberFormat(language).format(count), ...values });
};

/** "Ana", "Ana and Ben", "Ana, Ben, and Cleo", as the language has it. */
export const joinNames = (names: readonly string[], language: string): string =>
  listFormat(language, { type: 'conjunction' }).format(names);
