import type { factorTexts as english } from '../en/factors.ts';
import type { Translation } from '../tables.ts';

export const factorTexts: Translation<typeof english> = {
  cadence: 'Temps depuis la dernière fois',
  fairness: 'Attention bien répartie',
  fitOfLength: 'Tient dans le temps libre',
  fitOfPlaceAndHour: 'Convient au lieu et à l’heure',
  variety: 'Quelque chose de différent',
  movement: 'Bouger après être resté assis',
  light: 'Quelque chose de léger',
  goal: 'Sert l’un de vos objectifs',
  sharedFreeTime: 'Un moment libre des deux côtés',
  taste: 'Ce que vous avez déjà choisi',
  liking: 'Ce qui fait plaisir',
};
