import type { keyboardTexts as english } from '../en/options-keyboard.ts';
import type { Translation } from '../tables.ts';

export const keyboardTexts: Translation<typeof english> = {
  title: 'Teclado',
  lead: 'Todo funciona sin ratón. Sin letras sueltas, para no estorbar a las teclas de tu calendario.',
  anywhere: 'En todo el navegador',
  anywhereHint: 'Puedes cambiarlas o quitarlas.',
  what: 'Qué',
  keys: 'Teclas',
  openPopup: 'Abrir la ventana de la barra de herramientas',
  nextSuggestion: 'Ir a la siguiente sugerencia del calendario',
  none: 'Sin definir',
  change: 'Cambiar estas teclas',
  changeByHand:
    'En la página de complementos, abre el menú de la rueda dentada y elige «Administrar atajos de extensiones».',
  onSuggestion: 'En una sugerencia y su tarjeta',
  walk: 'De una sugerencia a la siguiente, por orden de hora',
  open: 'Abrir la tarjeta de una sugerencia',
  press: 'Pulsar un botón',
  inside: 'De una cosa de la tarjeta a la siguiente, en círculo',
  close: 'Cerrar la tarjeta; el foco vuelve a su sugerencia',
  onThisPage: 'En esta página',
  undo: 'Deshacer, mientras el mensaje al pie de la página lo ofrece',
  key_tab: 'Tab',
  key_shiftTab: 'Mayús + Tab',
  key_enter: 'Intro',
  key_space: 'Espacio',
  key_escape: 'Esc',
  key_undo: 'Ctrl + Z',
  key_undoOnMac: 'Cmd + Z',
};
