import type { weekTexts as english, weekCounts as englishCounts } from '../en/options-week.ts';
import type { Translation } from '../tables.ts';

export const weekTexts: Translation<typeof english> = {
  title: 'Ce que cela donne pour votre semaine',
  hint: 'Les créneaux libres des sept prochains jours. Change dès que vous changez quelque chose.',
  waiting: 'Lecture de cette semaine…',
  unknown: 'Ouvrez votre agenda dans un autre onglet, ou connectez un compte, et cette semaine s’affichera ici.',
  now: 'Maintenant',
  before: 'À l’ouverture de cette page',
  free: '{gaps}, {hours} en tout',
};

export const weekCounts: Translation<typeof englishCounts> = {
  gaps: { one: '{count} créneau', many: '{count} de créneaux', other: '{count} créneaux' },
};
