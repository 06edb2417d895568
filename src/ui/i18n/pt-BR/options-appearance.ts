import type { appearanceTexts as english } from '../en/options-appearance.ts';
import type { Translation } from '../tables.ts';

export const appearanceTexts: Translation<typeof english> = {
  title: 'Aparência e idioma',
  lead: 'A aparência e o idioma do Alongside: aqui, na barra de ferramentas e na sua agenda.',
  language: 'Idioma',
  languageAutomatic: 'Automático: {language}',
  languageHint: 'As páginas abertas mudam na hora. Os horários seguem o seu navegador, com 12 ou 24 horas.',
  theme: 'Tema',
  themeAutomatic: 'Automático',
  themeLight: 'Claro',
  themeDark: 'Escuro',
  themeHint:
    'Destas páginas e da janela da barra de ferramentas. Na sua agenda, as sugestões têm a aparência da agenda em volta.',
};
