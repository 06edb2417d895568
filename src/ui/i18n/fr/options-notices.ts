import type { noticeTexts as english } from '../en/options-notices.ts';
import type { Translation } from '../tables.ts';

export const noticeTexts: Translation<typeof english> = {
  title: 'Rappels',
  lead: 'Un petit signe de votre système avant qu’on vous attende. Désactivé, sauf si vous le voulez.',
  remind: 'Me prévenir dix minutes avant une réservation',
  remindHint: 'Avec l’heure, le lieu et la question à apporter. Un clic ouvre l’événement dans votre agenda.',
  permissionGone:
    'Votre navigateur ne laisse plus Alongside afficher de rappels. Réactivez ceci pour donner l’autorisation.',
  notGiven: 'Votre navigateur n’a pas donné l’autorisation pour les rappels.',
  quiet: 'Heures calmes',
  quietHint: 'Aucun rappel entre les deux. Une fin avant le début signifie le lendemain.',
  quietFrom: 'Calme à partir de',
  quietTo: 'Calme jusqu’à',
};
