import type { card as english } from '../en/card.ts';
import type { Translation } from '../tables.ts';

export const card: Translation<typeof english> = {
  region: 'Suggestions de moments partagés',

  bookIt: 'Réserver',
  booking: 'Réservation…',
  anotherIdea: 'Autre idée',
  anotherTime: 'Autre moment',
  notNow: 'Pas maintenant',
  back: 'Retour',
  close: 'Fermer',
  looking: 'Un instant…',

  questionLabel: 'Une question à apporter',
  whyLabel: 'Pourquoi',
  whyThis: 'Pourquoi cela ?',
  whyTitle: 'Ce qui a compté, et combien',
  whenLabel: 'Quand',
  placeLabel: 'Où',
  targetLabel: 'Agenda',
  notifiedLabel: 'Qui reçoit un message',

  withLabel: 'Avec',
  askName: 'Avec qui aimeriez-vous faire cela ?',
  name: 'Nom',
  email: 'E-mail',
  optional: 'facultatif',
  addressHint: 'Une adresse permet d’envoyer l’invitation.',
  usePerson: 'Choisir cette personne',
  quiet: 'En privé, avec un titre neutre',
  howLong: 'Durée',
  minutes: '{minutes} min',
  shorter: '{minutes} minutes de moins',
  longer: '{minutes} minutes de plus',
  holdForMe: 'Réserver pour moi seulement',

  timesTitle: 'Autres moments qui conviennent',
  noOtherTime: 'Aucun autre créneau affiché ne convient à cette idée.',
  noOtherIdea: 'C’était la dernière idée pour ce créneau. « Retour » montre les précédentes.',
  noIdeaAtAll: 'Il n’y a pas d’autre idée pour ce créneau.',

  laterToday: 'Plus tard dans la journée',
  nextWeek: 'La semaine prochaine',
  notThisPerson: 'Pas avec {name} pour le moment',
  notThisKind: 'Pas ce genre de chose',
  leaveThisGap: 'Laisser ce créneau libre',
  pauseAll: 'Mettre les suggestions en pause',

  saidLaterToday: 'Reporté à plus tard dans la journée.',
  saidNextWeek: 'Reporté à la semaine prochaine.',
  saidNotThisPerson: 'Pas de suggestion avec {name} pour le moment.',
  saidNotThisKind: 'Rien de ce genre pour le moment.',
  saidLeaveThisGap: 'Ce créneau est à vous. Un moment vide est aussi une bonne réponse.',
  saidPauseAll: 'Les suggestions sont en pause.',

  staleTitle: 'Ce créneau n’est plus libre',
  staleText: 'Autre chose s’y trouve à présent. Rien n’a été réservé.',
  staleNext: 'Ensuite : {title}, {when}',
  showNext: 'Afficher',

  undo: 'Annuler',
  undoing: 'Annulation…',
  ifUndone: 'En cas d’annulation : {notice}',
  dismiss: 'Masquer',
  failed: 'Cela n’a pas marché. Essayez encore.',
  gone: 'Alongside a été mis à jour. Rechargez cette page pour continuer.',
};
