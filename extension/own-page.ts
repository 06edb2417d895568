import { chosenLanguage, directionOf, localeOf } from '../src/domain/language.ts';
import { browserLanguage } from '../src/platform/locale.ts';
import { whenDone } from '../src/platform/at-work.ts';
import { readOwnFile } from '../src/platform/own-files.ts';
import { readAppearance, watchAppearance, type Appearance } from '../src/storage/appearance.ts';
import { loadTables } from '../src/ui/i18n/load.ts';
import type { Tables } from '../src/ui/i18n/tables.ts';

export interface OwnPage {
  readonly locale: string;
  /** The browser's own language, BCP 47. */
  readonly browserTag: string;
  readonly direction: 'ltr' | 'rtl';
  readonly tables: Tables;
}

const wear = ({ theme }: Appearance): void => {
  document.documentElement.dataset['theme'] = theme;
};

/**
 * Brings a page of ours into the language and the theme that are chosen, and keeps it there: a theme changes in place; for
 * another language the page is loaded anew, at the same address.
 */
export const openOwnPage = async (): Promise<OwnPage> => {
  const appearance = await readAppearance();
  wear(appearance);
  const browserTag = browserLanguage();
  const wanted = chosenLanguage(appearance.language, browserTag);
  watchAppearance((changed) => {
    wear(changed);
    if (chosenLanguage(changed.language, browserTag) !== wanted) void whenDone().then(() => location.reload());
  });
  const { language, tables } = await loadTables(wanted, readOwnFile<Tables>);
  const locale = localeOf(language, browserTag);
  document.documentElement.lang = new Intl.Locale(locale).baseName;
  const direction = directionOf(language);
  document.documentElement.dir = direction;
  return { locale, browserTag, direction, tables };
};
