import type { appearanceTexts as english } from '../en/options-appearance.ts';
import type { Translation } from '../tables.ts';

export const appearanceTexts: Translation<typeof english> = {
  title: 'Aussehen und Sprache',
  lead: 'Wie Alongside aussieht und spricht: hier, in der Symbolleiste und in Ihrem Kalender.',
  language: 'Sprache',
  languageAutomatic: 'Automatisch: {language}',
  languageHint:
    'Offene Seiten ändern sich sofort. Uhrzeiten bleiben, wie Ihr Browser sie schreibt, mit 12 oder 24 Stunden.',
  theme: 'Farbschema',
  themeAutomatic: 'Automatisch',
  themeLight: 'Hell',
  themeDark: 'Dunkel',
  themeHint:
    'Für diese Seiten und das Fenster in der Symbolleiste. Im Kalender sehen Vorschläge aus wie der Kalender um sie herum.',
};
