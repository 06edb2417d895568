import { isLanguageChoice, type LanguageChoice } from '../domain/language.ts';
import { isTheme, type Theme } from '../domain/theme.ts';
import { browser } from '../platform/browser.ts';

/** What our own pages have to know before they draw anything. */
export interface Appearance {
  readonly language: LanguageChoice;
  readonly theme: Theme;
}

const key = 'preferences';

const fieldOf = (value: unknown, field: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined;

/** Read by hand: the popup would carry the schema of all preferences for these two. */
const parse = (stored: unknown): Appearance => {
  const preferences = fieldOf(stored, 'value');
  const language = fieldOf(preferences, 'language');
  const theme = fieldOf(preferences, 'theme');
  return {
    language: isLanguageChoice(language) ? language : 'automatic',
    theme: isTheme(theme) ? theme : 'automatic',
  };
};

/** Language and theme as they are kept now. */
export const readAppearance = async (): Promise<Appearance> => parse((await browser.storage.local.get(key))[key]);

/** Calls back with every change of the preferences, whatever it changed. */
export const watchAppearance = (listener: (appearance: Appearance) => void): void => {
  browser.storage.onChanged.addListener((changes, area) => {
    const change = changes[key];
    if (area === 'local' && change !== undefined) listener(parse(change.newValue));
  });
};
