import type { factorTexts as english } from '../en/factors.ts';
import type { Translation } from '../tables.ts';

export const factorTexts: Translation<typeof english> = {
  cadence: 'Tiempo desde la última vez',
  fairness: 'Atención bien repartida',
  fitOfLength: 'Cabe en el tiempo libre',
  fitOfPlaceAndHour: 'Encaja con el lugar y la hora',
  variety: 'Algo distinto',
  movement: 'Moverse después de estar en la silla',
  light: 'Algo ligero',
  goal: 'Contribuye a un objetivo tuyo',
  sharedFreeTime: 'También tiene ese rato libre',
  taste: 'Lo que has elegido antes',
  liking: 'Lo que le gusta',
};
