import type { keyboardTexts as english } from '../en/options-keyboard.ts';
import type { Translation } from '../tables.ts';

export const keyboardTexts: Translation<typeof english> = {
  title: 'Tastatur',
  lead: 'Alles geht ohne Maus. Keine einzelnen Buchstaben, damit den Tasten Ihres Kalenders nichts in die Quere kommt.',
  anywhere: 'Überall im Browser',
  anywhereHint: 'Sie können sie ändern oder wegnehmen.',
  what: 'Was',
  keys: 'Tasten',
  openPopup: 'Das Fenster der Symbolleiste öffnen',
  nextSuggestion: 'Zum nächsten Vorschlag im Kalender',
  none: 'Nicht belegt',
  change: 'Diese Tasten ändern',
  changeByHand:
    'Auf der Add-ons-Seite das Menü am Zahnrad öffnen und „Tastenkombinationen für Erweiterungen verwalten“ wählen.',
  onSuggestion: 'Auf einem Vorschlag und seiner Karte',
  walk: 'Von einem Vorschlag zum nächsten, der Zeit nach',
  open: 'Die Karte eines Vorschlags öffnen',
  press: 'Eine Schaltfläche drücken',
  inside: 'Auf der Karte von einem zum nächsten, im Kreis',
  close: 'Die Karte schließen; der Fokus kehrt zum Vorschlag zurück',
  onThisPage: 'Auf dieser Seite',
  undo: 'Rückgängig machen, solange die Meldung unten auf der Seite es anbietet',
  key_tab: 'Tab',
  key_shiftTab: 'Umschalt + Tab',
  key_enter: 'Eingabe',
  key_space: 'Leertaste',
  key_escape: 'Esc',
  key_undo: 'Strg + Z',
  key_undoOnMac: 'Cmd + Z',
};
