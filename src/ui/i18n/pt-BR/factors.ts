import type { factorTexts as english } from '../en/factors.ts';
import type { Translation } from '../tables.ts';

export const factorTexts: Translation<typeof english> = {
  cadence: 'Tempo desde a última vez',
  fairness: 'Atenção bem distribuída',
  fitOfLength: 'Cabe no tempo livre',
  fitOfPlaceAndHour: 'Combina com o lugar e a hora',
  variety: 'Algo diferente',
  movement: 'Movimento depois de ficar na cadeira',
  light: 'Algo leve',
  goal: 'Contribui para um objetivo seu',
  sharedFreeTime: 'Tempo livre dos dois lados',
  taste: 'O que você escolheu antes',
  liking: 'O que costuma agradar',
};
