import type { upwardTexts as english } from '../../en/involvement/upward.ts';
import type { Translation } from '../../tables.ts';

export const upwardTexts: Translation<typeof english> = {
  a25: {
    name: 'Os objetivos da minha liderança',
    title: 'O que buscamos, com {name}',
    titleAlone: 'Entender os objetivos da minha liderança',
    question: 'O que estamos tentando alcançar, e por que isso?',
    followUp: 'Uma nota curta sobre o que foi entendido.',
    place: 'Do jeito que a outra pessoa preferir',
  },
  a26: {
    name: 'Feedback para cima',
    title: 'Meia hora com {name}',
    titleAlone: 'Meia hora com a minha liderança',
    question: 'O que aconteceu, o que resultou disso e o que poderíamos tentar no lugar?',
    followUp: 'Um obrigado, nos dois sentidos.',
    place: 'Em um lugar reservado',
  },
  a27: {
    name: 'Aliviar uma tarefa',
    title: 'Aliviar {name} de uma tarefa',
    titleAlone: 'Aliviar a minha liderança de uma tarefa',
    question: 'Que coisa ajudaria mais se estivesse feita, e até quando?',
    followUp: 'Avisar quando estiver feito.',
    place: 'Em qualquer lugar',
  },
  a28: {
    name: 'O ponto forte da minha liderança',
    title: '{name} com a equipe',
    titleAlone: 'Convidar a minha liderança para a equipe',
    question: 'O que você faz de melhor que a equipe adoraria ver?',
    followUp: 'Contar o que isso mudou para a equipe.',
    place: 'Com a equipe',
  },
  a29: {
    name: 'Pensar adiante',
    title: 'Preparar o próximo prazo com {name}',
    titleAlone: 'Preparar o próximo prazo da minha liderança',
    question: 'Do que você vai precisar e ainda não tem?',
    followUp: 'Entregar.',
    place: 'Em qualquer lugar',
  },
  a32: {
    name: 'Decidir em conjunto',
    title: 'Decidir em conjunto com {name}',
    titleAlone: 'Decidir algo em conjunto',
    question: 'Quais opções estão no papel, e o que fala a favor da que você não escolheria?',
    followUp: 'Escrever o que foi decidido, e por quê.',
    place: 'Em qualquer lugar',
  },
  a35: {
    name: 'Atualizar sem esperar',
    title: 'Atualização para {name}',
    titleAlone: 'Atualizar a minha liderança',
    question: 'O que andou, o que vem agora, o que falta?',
    followUp: 'Combinar de quanto em quanto tempo uma atualização ajuda.',
    place: 'Do jeito que a outra pessoa preferir',
  },
  a36: {
    name: 'Obstáculo e proposta',
    title: 'Tirar um obstáculo do caminho com {name}',
    titleAlone: 'Tirar um obstáculo do caminho com a minha liderança',
    question: 'Quais são as duas formas de contorná-lo, e qual você escolheria?',
    followUp: 'Escrever o que foi decidido.',
    place: 'Em qualquer lugar',
  },
};
