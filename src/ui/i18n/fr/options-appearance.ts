import type { appearanceTexts as english } from '../en/options-appearance.ts';
import type { Translation } from '../tables.ts';

export const appearanceTexts: Translation<typeof english> = {
  title: 'Apparence et langue',
  lead: 'L’aspect et la langue d’Alongside : ici, dans la barre d’outils et dans votre agenda.',
  language: 'Langue',
  languageAutomatic: 'Automatique : {language}',
  languageHint:
    'Les pages ouvertes changent aussitôt. Les heures restent celles de votre navigateur, sur 12 ou 24 heures.',
  theme: 'Thème',
  themeAutomatic: 'Automatique',
  themeLight: 'Clair',
  themeDark: 'Sombre',
  themeHint:
    'Pour ces pages et la fenêtre de la barre d’outils. Dans votre agenda, les suggestions prennent l’aspect de l’agenda.',
};
