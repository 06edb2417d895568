import type { factorHints as englishHints, limitTexts as english } from '../en/options-limits.ts';
import type { Translation } from '../tables.ts';

export const limitTexts: Translation<typeof english> = {
  title: 'Equilíbrio e limites',
  lead: 'Quanto é sugerido, o que fala a favor e o que segura. Trata-se da sua atenção; ninguém recebe nota.',

  howMuch: 'Quanto',
  perDay: 'Sugestões por dia',
  perDayHint: 'Os melhores horários livres do dia.',
  everyGap: 'Cada horário livre',
  gently: 'Começar com calma',
  gentlyHint:
    'Uma sugestão por dia durante duas semanas. Depois, uma a mais a cada três que você aceita, uma a menos a cada três que recusa, até o número acima.',
  gentlyUntil:
    'Uma sugestão por dia até {day}. Depois, uma a mais a cada três que você aceita, uma a menos a cada três que recusa.',
  gentlyAfter:
    'Uma a mais por dia a cada três que você aceita, uma a menos a cada três que recusa, até o número acima.',
  groupDay: 'Dia de grupos',
  groupDayHint: 'Nele, refeições, cafés e afins vêm primeiro, com várias pessoas. A sexta-feira, por exemplo.',
  groupDayNone: 'Nenhum',

  caps: 'Limites',
  promisesPerDay: 'Agendamentos por dia',
  promisesPerWeek: 'Agendamentos por semana',
  promisesHint: 'Quando atingidos, nada mais é sugerido. Vazio: sem limite.',
  promises: 'no máximo',
  groupMost: 'Outras pessoas ao mesmo tempo',
  people: 'no máximo',
  hover: 'Não sufocar',
  hoverHint:
    'Nada de terceira vez com uma pessoa sobre o mesmo assunto em dez dias úteis. O que contribui para um objetivo seu trata desse objetivo; senão, conta o tipo. De uma passagem de bastão até o balanço, nada que dirija ou avalie.',
  tellManagers: 'Avisar a liderança no meio',
  tellManagersHint:
    'O convite a alguém um nível além diz que a liderança dessa pessoa fica sabendo: que vocês se viram, não do que foi dito.',
  notANumber: 'Informe um número inteiro.',

  rhythm: 'Ritmo',
  rhythmHint: 'De quanto em quanto tempo você quer fazer algo com cada pessoa. Cada uma pode ter o seu.',
  every: 'A cada',
  everyOf: '{circle}: a cada',
  days: 'dias',

  weights: 'O que importa',
  weightsHint: 'Só as proporções contam. 0 deixa um motivo de fora.',
  resetWeights: 'Redefinir tudo',
  weightsReset: 'O que importa voltou a ser como era',

  goals: 'Seus objetivos',
  goalsHint: 'Até três linhas. O que contribui para elas vem primeiro com mais frequência.',
  goal: 'Objetivo {number}',
  goalPlaceholder: 'Conhecer pelo nome cada equipe cliente',
  serves: 'Contribui',
  servesOf: 'O que contribui para o objetivo {number}',
  deadlineOf: 'Objetivo {number}: prazo',
  deadlineHint: 'Opcional. Nos dez dias úteis anteriores, sugerimos ajudar a sua liderança com ele.',

  preview: 'Esta semana, com estas configurações',
  previewHint: 'Muda assim que você muda algo.',
  previewWaiting: 'Vendo esta semana…',
  previewList: 'Sugestões desta semana',

  history: 'O que você aceitou e recusou',
  historyHint: 'O que você aceita aparece um pouco mais, o que você recusa um pouco menos. Isso se apaga com o tempo.',
  noHistory: 'Nada ainda.',
  forget: 'Esquecer',
  forgetOf: 'Esquecer: {name}',
  forgetAll: 'Esquecer tudo',
  forgetAsk: 'Esquecer tudo isso? Não dá para desfazer.',
  forgetYes: 'Esquecer',
  keep: 'Manter',
  forgotten: 'Esquecido.',

  putOff: 'Pausado e adiado',
  putOffHint: 'O que você respondeu com “Agora não”.',
  nothingPutOff: 'Nada está adiado.',
  lift: 'Retirar',
  liftOf: 'Retirar: {text}',
  liftAll: 'Retirar tudo',
  lifted: 'Retirado.',
};

export const factorHints: Translation<typeof englishHints> = {
  cadence: 'De quem é a vez, cada pessoa no seu ritmo.',
  fairness: 'Quem teve menos do seu tempo do que você queria dar.',
  variety: 'Algo que você não fez ultimamente.',
  fitOfPlaceAndHour: 'Uma caminhada à luz do dia, uma refeição no almoço.',
  fitOfLength: 'O que preenche o horário sem pressa.',
  taste: 'E menos do que você recusou.',
  goal: 'O que contribui para uma das suas linhas abaixo.',
  liking: 'Como você anotou para cada pessoa.',
  light: 'Uma refeição, uma caminhada ou uma xícara de vez em quando.',
  sharedFreeTime: 'Quando se sabe que a agenda da outra pessoa também está livre.',
  movement: 'Esticar as pernas depois de uma reunião.',
};
