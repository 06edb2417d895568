import type { draftTexts as englishDraft, reasonTexts as englishReasons } from '../en/involvement.ts';
import type { Translation } from '../tables.ts';

export const reasonTexts: Translation<typeof englishReasons> = {
  notMetFor: 'Hace {days} días que no haces nada con {name}.',
  neverMet: 'Sería la primera vez con {name}.',
  littleTime: '{name} ha tenido poco de tu tiempo últimamente.',
  fitsLength: 'Requiere {minutes} minutos, y eso es justo lo que hay libre.',
  timeIsFree: 'Hay {minutes} minutos libres para ello.',
  fitsLunch: 'Cabe en tu pausa para comer.',
  fitsMorning: 'La mañana es buen momento para ello.',
  fitsMidday: 'El mediodía es buen momento para ello.',
  fitsAfternoon: 'La tarde es buen momento para ello.',
  fitsLate: 'Es una buena manera de terminar el día.',
  neverDone: 'Todavía no lo has probado.',
  notDoneLately: 'Hace {days} días que no lo haces.',
  moveAfterMeeting: 'Te pone en movimiento después de una reunión.',
  somethingLight: 'Algo ligero, para variar.',
  servesGoal: 'Contribuye a tu objetivo «{goal}».',
  beforeCustomer: 'Pronto te reúnes con {customer}.',
  beforeDeadline: 'Tu objetivo «{goal}» vence pronto.',
  lookBack: 'Es hora de repasar con {name} lo que acordasteis hace {days} días.',
  groupDay: 'Es tu día para hacer cosas en grupo.',
  suitsBoth: 'Ese momento también está libre para {name}.',
  youLikeIt: 'Ya has elegido cosas así otras veces.',
  theyLikeIt: 'A {name} le va bien este tipo de cosas.',
};

export const draftTexts: Translation<typeof englishDraft> = {
  question: 'Para empezar: {question}',
  followUp: 'Después: {followUp}',
  ownIdea:
    'He dejado libre este rato porque me gustaría pasarlo contigo. Si te viene mejor otro momento, dímelo sin problema.',
  quietTitle: 'Un rato con {name}',
  quietTitleAlone: 'Tiempo reservado',
  praise: 'Quizá {name}: hace ya un tiempo.',
  praisePrivately: 'En privado: {name}.',
  tellManager: 'Quien dirige entre ambos niveles sabe que nos vimos, no lo que se dijo.',
  twin: 'Con el mismo gusto: {activity}.',
  byVideo: 'Por vídeo',
  byPhone: 'Por teléfono',
};
