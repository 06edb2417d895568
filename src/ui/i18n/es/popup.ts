import type { popup as english } from '../en/popup.ts';
import type { Translation } from '../tables.ts';

export const popup: Translation<typeof english> = {
  name: 'Alongside',
  loading: 'Buscando tu próximo hueco…',
  checking: 'Mirando tu calendario…',
  asOf: 'Visto a las {time}',

  needsYou: 'Te espera',
  nextGap: 'Tu próximo hueco',
  book: 'Reservar',
  booking: 'Reservando…',
  bookedTitle: 'Reservado',
  keptTitle: 'Guardado y en camino',
  handedOverTitle: 'Falta un paso',
  refusedTitle: 'Sin reservar',
  showNext: 'Ver mi próximo hueco',

  afterThat: 'Después',
  booked: 'Reservado',
  undo: 'Deshacer',
  undoing: 'Deshaciendo…',

  status: 'Estado',
  noAccount: 'Ninguna cuenta conectada. «Reservar» abre el formulario de tu calendario.',
  connect: 'Conectar un calendario',
  connectShort: 'Conectar',
  adjustHours: 'Revisar horario y límites',
  reconnect: 'Volver a conectar',

  options: 'Opciones',
  unavailable: 'Alongside no ha respondido.',
  unavailableHelp: 'Nada de lo que has reservado se ha perdido.',
  tryAgain: 'Reintentar',
  working: 'Un momento…',
};
