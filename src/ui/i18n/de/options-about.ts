import type { aboutTexts as english } from '../en/options-about.ts';
import type { Translation } from '../tables.ts';

export const aboutTexts: Translation<typeof english> = {
  title: 'Über Alongside und Diagnose',
  lead: 'Was hier läuft, wie es ihm geht, und was Sie mitschicken können, wenn etwas nicht stimmt.',
  version: 'Version',
  browser: 'Browser',
  language: 'Sprache',
  pages: 'Kalender-Tabs',
  noPages: 'In keinem Tab ist ein Kalender offen.',
  lookAgain: 'Noch einmal nachsehen',
  accounts: 'Konten',
  noAccounts: 'Kein Konto ist verbunden.',
  connectedAs: '{address}: verbunden',
  signedOutOf: '{address}: abgemeldet',
  diagnostics: 'Diagnosetext',
  diagnosticsHint:
    'Versionen, Anzahlen und Zustände. Keine Namen, Adressen, Titel oder Schlüssel: Sie können alles lesen.',
  copy: 'Text kopieren',
  copied: 'Kopiert',
  copyFailed: 'Kopieren ging nicht; bitte markieren und von Hand kopieren.',
};
