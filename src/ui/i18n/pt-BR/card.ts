import type { card as english } from '../en/card.ts';
import type { Translation } from '../tables.ts';

export const card: Translation<typeof english> = {
  region: 'Sugestões de tempo lado a lado',

  bookIt: 'Agendar',
  booking: 'Agendando…',
  anotherIdea: 'Outra ideia',
  anotherTime: 'Outro horário',
  notNow: 'Agora não',
  back: 'Voltar',
  close: 'Fechar',
  looking: 'Um momento…',

  questionLabel: 'Uma pergunta para levar',
  whyLabel: 'Por quê',
  whyThis: 'Por que isto?',
  whyTitle: 'O que contou, e quanto',
  whenLabel: 'Quando',
  placeLabel: 'Onde',
  targetLabel: 'Agenda',
  notifiedLabel: 'Quem recebe mensagem',

  withLabel: 'Com',
  askName: 'Com quem você gostaria de fazer isso?',
  name: 'Nome',
  email: 'E-mail',
  optional: 'opcional',
  addressHint: 'Com um endereço, o convite chega até lá.',
  usePerson: 'Escolher esta pessoa',
  quiet: 'Particular, com um título neutro',
  howLong: 'Quanto tempo',
  minutes: '{minutes} min',
  shorter: '{minutes} minutos a menos',
  longer: '{minutes} minutos a mais',
  holdForMe: 'Reservar só para mim',

  timesTitle: 'Outros horários que servem',
  noOtherTime: 'Nenhum outro horário livre à vista serve para esta ideia.',
  noOtherIdea: 'Essa era a última ideia para este horário. “Voltar” mostra as anteriores.',
  noIdeaAtAll: 'Não há outra ideia para este horário.',

  laterToday: 'Mais tarde hoje',
  nextWeek: 'Na próxima semana',
  notThisPerson: 'Não com {name} por enquanto',
  notThisKind: 'Não esse tipo de coisa',
  leaveThisGap: 'Deixar este horário livre',
  pauseAll: 'Pausar todas as sugestões',

  saidLaterToday: 'Adiado para mais tarde hoje.',
  saidNextWeek: 'Adiado para a próxima semana.',
  saidNotThisPerson: 'Sem sugestões com {name} por enquanto.',
  saidNotThisKind: 'Nada desse tipo por enquanto.',
  saidLeaveThisGap: 'Este horário é seu. Um tempo vazio também é uma boa resposta.',
  saidPauseAll: 'As sugestões estão pausadas.',

  staleTitle: 'Esse horário já não está livre',
  staleText: 'Outra coisa está ali agora. Nada foi agendado.',
  staleNext: 'A seguir: {title}, {when}',
  showNext: 'Mostrar',

  undo: 'Desfazer',
  undoing: 'Desfazendo…',
  ifUndone: 'Se você desfizer: {notice}',
  dismiss: 'Dispensar',
  failed: 'Não deu certo. Tente de novo.',
  gone: 'O Alongside foi atualizado. Recarregue esta página para continuar.',
};
