import type { keyboardTexts as english } from '../en/options-keyboard.ts';
import type { Translation } from '../tables.ts';

export const keyboardTexts: Translation<typeof english> = {
  title: 'Clavier',
  lead: 'Tout fonctionne sans souris. Aucune lettre seule, pour ne pas gêner les touches de votre agenda.',
  anywhere: 'Partout dans le navigateur',
  anywhereHint: 'À vous de les changer, ou de les retirer.',
  what: 'Quoi',
  keys: 'Touches',
  openPopup: 'Ouvrir la fenêtre de la barre d’outils',
  nextSuggestion: 'Aller à la prochaine suggestion dans l’agenda',
  none: 'Non définies',
  change: 'Changer ces touches',
  changeByHand:
    'Dans la page des modules, ouvrez le menu de la roue dentée et choisissez « Gérer les raccourcis d’extensions ».',
  onSuggestion: 'Sur une suggestion et sa carte',
  walk: 'D’une suggestion à la suivante, dans l’ordre du temps',
  open: 'Ouvrir la carte d’une suggestion',
  press: 'Appuyer sur un bouton',
  inside: 'D’un élément de la carte au suivant, en boucle',
  close: 'Fermer la carte ; le focus revient à sa suggestion',
  onThisPage: 'Sur cette page',
  undo: 'Annuler, tant que le message en bas de la page le propose',
  key_tab: 'Tab',
  key_shiftTab: 'Maj + Tab',
  key_enter: 'Entrée',
  key_space: 'Espace',
  key_escape: 'Échap',
  key_undo: 'Ctrl + Z',
  key_undoOnMac: 'Cmd + Z',
};
