import type { popup as english } from '../en/popup.ts';
import type { Translation } from '../tables.ts';

export const popup: Translation<typeof english> = {
  name: 'Alongside',
  loading: 'Procurando o seu próximo horário livre…',
  checking: 'Verificando a sua agenda…',
  asOf: 'Visto às {time}',

  needsYou: 'Precisa de você',
  nextGap: 'Seu próximo horário livre',
  book: 'Agendar',
  booking: 'Agendando…',
  bookedTitle: 'Agendado',
  keptTitle: 'Guardado e a caminho',
  handedOverTitle: 'Falta um passo',
  refusedTitle: 'Não agendado',
  showNext: 'Mostrar meu próximo horário',

  afterThat: 'Depois disso',
  booked: 'Agendado',
  undo: 'Desfazer',
  undoing: 'Desfazendo…',

  status: 'Status',
  noAccount: 'Nenhuma conta conectada. “Agendar” abre o formulário da sua agenda.',
  connect: 'Conectar uma agenda',
  connectShort: 'Conectar',
  adjustHours: 'Conferir horários e limites',
  reconnect: 'Reconectar',

  options: 'Opções',
  unavailable: 'O Alongside não respondeu.',
  unavailableHelp: 'Nada do que você agendou se perdeu.',
  tryAgain: 'Tentar de novo',
  working: 'Um momento…',
};
