import type { draftTexts as englishDraft, reasonTexts as englishReasons } from '../en/involvement.ts';
import type { Translation } from '../tables.ts';

export const reasonTexts: Translation<typeof englishReasons> = {
  notMetFor: 'Já faz {days} dias que você não faz nada com {name}.',
  neverMet: 'Seria a primeira vez com {name}.',
  littleTime: '{name} teve pouco do seu tempo ultimamente.',
  fitsLength: 'Leva {minutes} minutos, e é justamente o que está livre.',
  timeIsFree: 'Há {minutes} minutos livres para isso.',
  fitsLunch: 'Cabe no seu horário de almoço.',
  fitsMorning: 'A manhã é uma boa hora para isso.',
  fitsMidday: 'O meio do dia é uma boa hora para isso.',
  fitsAfternoon: 'A tarde é uma boa hora para isso.',
  fitsLate: 'É uma boa forma de encerrar o dia.',
  neverDone: 'Você ainda não experimentou.',
  notDoneLately: 'Já faz {days} dias que você não faz isso.',
  moveAfterMeeting: 'Faz você se mexer depois de uma reunião.',
  somethingLight: 'Algo leve, para variar.',
  servesGoal: 'Contribui para o seu objetivo “{goal}”.',
  beforeCustomer: 'Você vai encontrar {customer} em breve.',
  beforeDeadline: 'Seu objetivo “{goal}” vence em breve.',
  lookBack: 'É hora de fazer com {name} o balanço do que combinaram há {days} dias.',
  groupDay: 'É o seu dia de fazer coisas em grupo.',
  suitsBoth: 'Esse horário também está livre para {name}.',
  youLikeIt: 'Você já escolheu coisas assim antes.',
  theyLikeIt: '{name} gosta desse tipo de coisa.',
};

export const draftTexts: Translation<typeof englishDraft> = {
  question: 'Para começar: {question}',
  followUp: 'Depois: {followUp}',
  ownIdea: 'Reservei este horário porque gostaria de passá-lo com você. Se outro horário for melhor, é só me dizer.',
  quietTitle: 'Um tempo com {name}',
  quietTitleAlone: 'Tempo reservado',
  praise: 'Talvez {name}: já faz um tempo.',
  praisePrivately: 'Em particular: {name}.',
  tellManager: 'A liderança no meio fica sabendo que nos vimos, não do que foi dito.',
  twin: 'Com o mesmo prazer: {activity}.',
  byVideo: 'Por vídeo',
  byPhone: 'Por telefone',
};
