import type { appearanceTexts as english } from '../en/options-appearance.ts';
import type { Translation } from '../tables.ts';

export const appearanceTexts: Translation<typeof english> = {
  title: 'Apariencia e idioma',
  lead: 'El aspecto y el idioma de Alongside: aquí, en la barra de herramientas y en tu calendario.',
  language: 'Idioma',
  languageAutomatic: 'Automático: {language}',
  languageHint: 'Las páginas abiertas cambian al momento. Las horas siguen como en tu navegador, de 12 o de 24 horas.',
  theme: 'Tema',
  themeAutomatic: 'Automático',
  themeLight: 'Claro',
  themeDark: 'Oscuro',
  themeHint:
    'De estas páginas y de la ventana de la barra de herramientas. En tu calendario, las sugerencias se ven como el calendario que las rodea.',
};
