import type { draftTexts as englishDraft, reasonTexts as englishReasons } from '../en/involvement.ts';
import type { Translation } from '../tables.ts';

export const reasonTexts: Translation<typeof englishReasons> = {
  notMetFor: 'Cela fait {days} jours que vous n’avez rien fait avec {name}.',
  neverMet: 'Ce serait la première fois avec {name}.',
  littleTime: 'Ces derniers temps, {name} a eu peu de votre temps.',
  fitsLength: 'Il faut {minutes} minutes, et c’est justement ce qui est libre.',
  timeIsFree: '{minutes} minutes sont libres pour cela.',
  fitsLunch: 'Cela tient dans votre pause déjeuner.',
  fitsMorning: 'Le matin est un bon moment pour cela.',
  fitsMidday: 'Le milieu de journée est un bon moment pour cela.',
  fitsAfternoon: 'L’après-midi est un bon moment pour cela.',
  fitsLate: 'C’est une bonne façon de finir la journée.',
  neverDone: 'Vous n’avez pas encore essayé.',
  notDoneLately: 'Cela fait {days} jours que vous ne l’avez pas fait.',
  moveAfterMeeting: 'Cela fait bouger après une réunion.',
  somethingLight: 'Quelque chose de léger, pour changer.',
  servesGoal: 'Cela sert votre objectif « {goal} ».',
  beforeCustomer: 'Vous allez bientôt rencontrer {customer}.',
  beforeDeadline: 'Votre objectif « {goal} » arrive bientôt à échéance.',
  lookBack: 'C’est le moment de faire le bilan avec {name} : vous en avez convenu il y a {days} jours.',
  groupDay: 'C’est votre jour pour les moments en groupe.',
  suitsBoth: 'Ce moment est libre aussi du côté de {name}.',
  youLikeIt: 'Vous avez déjà choisi des idées de ce genre.',
  theyLikeIt: '{name} : un genre d’activité apprécié.',
};

export const draftTexts: Translation<typeof englishDraft> = {
  question: 'Pour commencer : {question}',
  followUp: 'Ensuite : {followUp}',
  ownIdea:
    'J’ai gardé ce moment libre parce que j’aimerais le passer avec vous. Si un autre moment vous convient mieux, dites-le-moi sans hésiter.',
  quietTitle: 'Un moment avec {name}',
  quietTitleAlone: 'Temps réservé',
  praise: 'Peut-être {name} : cela fait un moment.',
  praisePrivately: 'En privé : {name}.',
  tellManager: 'La personne entre nous apprend que nous nous sommes vus, pas ce qui s’est dit.',
  twin: 'Tout aussi volontiers : {activity}.',
  byVideo: 'En visio',
  byPhone: 'Par téléphone',
};
