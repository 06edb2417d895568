import type { accounts as english } from '../en/accounts.ts';
import type { Translation } from '../tables.ts';

export const accounts: Translation<typeof english> = {
  use: 'Ses événements',
  useOf: 'À quoi sert {calendar}',
  use_blocks: 'Comptent',
  use_shown: 'Sans effet',
  use_ignored: 'À ignorer',
  useHelp:
    'Les événements qui comptent écartent les suggestions. Un agenda à ignorer n’est pas lu, et rien n’y est réservé.',
  shared: 'Partagé avec vous',
  sharedHelp: 'Réserver dans un agenda partagé demande une autorisation de plus, à donner quand vous le choisissez.',
  blindToOthers: 'Les moments où les autres sont occupés ne sont pas visibles : cette autorisation n’a pas été donnée.',
  allow: 'Autoriser',
  allowOf: 'Autoriser {address} à voir quand les autres sont occupés',
  connectedOther: 'Vous avez choisi {address} : c’est donc ce compte qui a été connecté.',

  stay: 'Garder {address} connecté',
  stayHelp:
    'Même après la fermeture du navigateur, jusqu’à 24 heures après votre connexion. Garde une clé de ce compte sur cet appareil.',

  waiting: 'En attente de l’administration',
  waitingHelp:
    'Envoyez ce lien à qui s’occupe de Microsoft 365 dans votre entreprise. Une fois l’accord donné, reconnectez-vous. D’ici là, « Réserver » ouvre le formulaire d’Outlook, déjà rempli.',
  adminLink: 'Lien pour l’administration',
  copyLink: 'Copier le lien',
  textForIt: 'Texte pour l’informatique',
  copyText: 'Copier le texte',
  copied: 'Copié',
  copyFailed: 'La copie a échoué ; sélectionnez et copiez à la main.',
  stopWaiting: 'Ne plus attendre',
  letter: `Bonjour,

J’aimerais utiliser Alongside, une extension de navigateur qui propose du temps avec les personnes avec qui je travaille et le réserve dans mon propre agenda. Microsoft 365 demande d’abord le consentement de l’administration.

Elle demande deux autorisations déléguées : User.Read (pour savoir à qui est le compte) et Calendars.ReadWrite (pour voir quand je suis pris, et écrire les événements que je réserve moi-même). Elle ne peut lire ni messages ni fichiers, et n’agit qu’en mon nom, tant que ma session est ouverte. Elle n’a pas de serveur : ce qu’elle lit reste dans mon navigateur.

Pour donner l’accord de notre organisation, merci d’ouvrir :
{address}

Ensuite, le navigateur dira peut-être qu’une page est inaccessible. C’est normal : l’accord est alors donné.

Merci !`,
};
