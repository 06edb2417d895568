import type { factorHints as englishHints, limitTexts as english } from '../en/options-limits.ts';
import type { Translation } from '../tables.ts';

export const limitTexts: Translation<typeof english> = {
  title: 'Équité et limites',
  lead: 'Combien est suggéré, ce qui plaide pour et ce qui retient. Il s’agit de votre attention ; personne n’est noté.',

  howMuch: 'Combien',
  perDay: 'Suggestions par jour',
  perDayHint: 'Les meilleurs créneaux de la journée.',
  everyGap: 'Chaque créneau',
  gently: 'Commencer en douceur',
  gentlyHint:
    'Une suggestion par jour pendant deux semaines. Puis une de plus pour trois acceptées, une de moins pour trois refusées, jusqu’au nombre ci-dessus.',
  gentlyUntil:
    'Une suggestion par jour jusqu’au {day}. Puis une de plus pour trois acceptées, une de moins pour trois refusées.',
  gentlyAfter:
    'Une de plus par jour pour trois acceptées, une de moins pour trois refusées, jusqu’au nombre ci-dessus.',
  groupDay: 'Jour des groupes',
  groupDayHint: 'Ce jour-là, repas, cafés et autres passent en premier, à plusieurs. Le vendredi, par exemple.',
  groupDayNone: 'Aucun',

  caps: 'Limites',
  promisesPerDay: 'Réservations par jour',
  promisesPerWeek: 'Réservations par semaine',
  promisesHint: 'Une fois ce nombre atteint, plus rien n’est suggéré. Vide : pas de limite.',
  promises: 'au plus',
  groupMost: 'Autres à la fois',
  people: 'au plus',
  hover: 'Ne pas peser',
  hoverHint:
    'Pas de troisième fois avec une personne sur un même sujet en dix jours ouvrés. Ce qui sert l’un de vos objectifs relève de cet objectif ; sinon, c’est son genre qui compte. Entre un passage de relais et son bilan, rien qui dirige ou évalue.',
  tellManagers: 'Prévenir la personne qui encadre entre vous',
  tellManagersHint:
    'L’invitation à quelqu’un un niveau plus loin dit que la personne qui l’encadre en est informée : que vous vous êtes vus, pas ce qui s’est dit.',
  notANumber: 'Saisissez un nombre entier.',

  rhythm: 'Rythme',
  rhythmHint:
    'À quelle fréquence vous voulez faire quelque chose avec chaque personne. Chacune peut avoir son propre rythme.',
  every: 'Tous les',
  everyOf: '{circle} : tous les',
  days: 'jours',

  weights: 'Ce qui compte',
  weightsHint: 'Seules les proportions comptent. 0 écarte une raison.',
  resetWeights: 'Tout réinitialiser',
  weightsReset: 'Ce qui compte est comme avant',

  goals: 'Vos objectifs',
  goalsHint: 'Jusqu’à trois lignes. Ce qui les sert passe plus souvent en premier.',
  goal: 'Objectif {number}',
  goalPlaceholder: 'Connaître chaque équipe cliente par son nom',
  serves: 'Servi par',
  servesOf: 'Ce qui sert l’objectif {number}',
  deadlineOf: 'Objectif {number} : échéance',
  deadlineHint: 'Facultatif. Dans les dix jours ouvrés qui précèdent, on vous propose d’aider votre responsable.',

  preview: 'Cette semaine, avec ces réglages',
  previewHint: 'Change dès que vous changez quelque chose.',
  previewWaiting: 'Lecture de cette semaine…',
  previewList: 'Suggestions de cette semaine',

  history: 'Ce que vous avez accepté et refusé',
  historyHint:
    'Ce que vous acceptez revient un peu plus souvent, ce que vous refusez un peu moins. Cela s’efface avec le temps.',
  noHistory: 'Rien pour l’instant.',
  forget: 'Oublier',
  forgetOf: 'Oublier : {name}',
  forgetAll: 'Tout oublier',
  forgetAsk: 'Oublier le tout ? C’est sans retour.',
  forgetYes: 'Oublier',
  keep: 'Garder',
  forgotten: 'Oublié.',

  putOff: 'En pause et remis à plus tard',
  putOffHint: 'Ce à quoi vous avez répondu « Pas maintenant ».',
  nothingPutOff: 'Rien n’est remis à plus tard.',
  lift: 'Lever',
  liftOf: 'Lever : {text}',
  liftAll: 'Tout lever',
  lifted: 'Levé.',
};

export const factorHints: Translation<typeof englishHints> = {
  cadence: 'À qui le tour, chacun selon son rythme.',
  fairness: 'Qui a eu moins de votre temps que vous ne vouliez en donner.',
  variety: 'Quelque chose que vous n’avez pas fait récemment.',
  fitOfPlaceAndHour: 'Une marche à la lumière du jour, un repas à midi.',
  fitOfLength: 'Ce qui remplit le créneau sans hâte.',
  taste: 'Et moins de ce que vous avez refusé.',
  goal: 'Ce qui sert l’une de vos lignes ci-dessous.',
  liking: 'Comme vous l’avez noté pour chaque personne.',
  light: 'De temps en temps, un repas, une marche ou une tasse.',
  sharedFreeTime: 'Quand leur agenda est libre aussi, à ce qu’on en sait.',
  movement: 'Se dégourdir les jambes après une réunion.',
};
