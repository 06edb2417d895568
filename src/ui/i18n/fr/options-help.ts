import type { helpTexts as english } from '../en/options-help.ts';
import type { Translation } from '../tables.ts';

export const helpTexts: Translation<typeof english> = {
  title: 'Aide',
  lead: 'Comment ça marche, et que faire quand il manque quelque chose.',
  how: 'Comment ça marche',
  step1:
    'Ouvrez votre agenda en vue semaine ou jour. Des suggestions en pointillé occupent les créneaux libres de 30 à 90 minutes.',
  step2: 'Appuyez sur l’une d’elles : sa carte dit quoi, avec qui, quand et pourquoi, et propose une question à poser.',
  step3:
    'Réservez, cherchez une autre idée ou un autre moment, ou dites « Pas maintenant ». Rien n’est écrit avant que vous n’appuyiez.',
  step4: 'La fenêtre de la barre d’outils montre ce qui est réservé, et permet d’annuler jusqu’au début.',
  missing: 'Quand il manque quelque chose',
  noneQ: 'Aucune suggestion dans l’agenda',
  noneA:
    'Rechargez l’onglet une fois après l’installation. Les suggestions apparaissent en vue semaine et jour, pendant vos heures de travail, autant par jour que vous l’avez choisi ; la fenêtre de la barre d’outils dit ce qui empêche.',
  peopleQ: 'Elles ne concernent pas les bonnes personnes',
  peopleA: 'Nommez les personnes que vous guidez, et votre lien avec chacune. Les prénoms suffisent.',
  accountQ: 'Un formulaire s’ouvre au lieu de réserver',
  accountA:
    'C’est ainsi sans compte connecté : appuyez sur Enregistrer dans le formulaire. Avec un compte, la réservation se fait tout de suite.',
  tooManyQ: 'Il y en a trop, ou au mauvais moment',
  tooManyA:
    'Faites une pause dans la fenêtre de la barre d’outils, reportez ce qui ne convient pas, ou fixez des limites.',
  wrongQ: 'Une page n’est pas comprise, ou une réservation semble fausse',
  wrongA:
    'Copiez le texte à ce sujet : il ne nomme personne ni aucun événement, et dit ce qu’il faut savoir pour réparer.',
};
