/** Words of the options page's section "Appearance and language". */
export const appearanceTexts = {
  title: 'Appearance and language',
  lead: 'How Alongside looks and speaks, here, in the toolbar and in your calendar.',
  language: 'Language',
  languageAutomatic: 'Automatic: {language}',
  languageHint: 'Open pages change at once. Dates keep your browser’s clock, 12 or 24 hours.',
  theme: 'Theme',
  themeAutomatic: 'Automatic',
  themeLight: 'Light',
  themeDark: 'Dark',
  themeHint: 'Of these pages and the toolbar popup. In your calendar, suggestions look like the calendar around them.',
} as const;
