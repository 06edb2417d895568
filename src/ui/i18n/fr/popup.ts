import type { popup as english } from '../en/popup.ts';
import type { Translation } from '../tables.ts';

export const popup: Translation<typeof english> = {
  name: 'Alongside',
  loading: 'Recherche de votre prochain créneau…',
  checking: 'Lecture de votre agenda…',
  asOf: 'À {time}',

  needsYou: 'À voir par vous',
  nextGap: 'Votre prochain créneau libre',
  book: 'Réserver',
  booking: 'Réservation…',
  bookedTitle: 'C’est réservé',
  keptTitle: 'Noté, en route',
  handedOverTitle: 'Encore une étape',
  refusedTitle: 'Pas réservé',
  showNext: 'Voir mon prochain créneau',

  afterThat: 'Ensuite',
  booked: 'Réservés',
  undo: 'Annuler',
  undoing: 'Annulation…',

  status: 'État',
  noAccount: 'Aucun compte connecté. « Réserver » ouvre le formulaire de votre agenda.',
  connect: 'Connecter un agenda',
  connectShort: 'Connecter',
  adjustHours: 'Vérifier les horaires et les limites',
  reconnect: 'Reconnecter',

  options: 'Options',
  unavailable: 'Alongside n’a pas répondu.',
  unavailableHelp: 'Rien de ce que vous avez réservé n’est perdu.',
  tryAgain: 'Réessayer',
  working: 'Un instant…',
};
