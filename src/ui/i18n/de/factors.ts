import type { factorTexts as english } from '../en/factors.ts';
import type { Translation } from '../tables.ts';

export const factorTexts: Translation<typeof english> = {
  cadence: 'Zeit seit dem letzten Mal',
  fairness: 'Gleichmäßige Aufmerksamkeit',
  fitOfLength: 'Passt in die freie Zeit',
  fitOfPlaceAndHour: 'Passt zu Ort und Stunde',
  variety: 'Abwechslung',
  movement: 'Bewegung nach dem Sitzen',
  light: 'Etwas Leichtes',
  goal: 'Dient einem Ihrer Ziele',
  sharedFreeTime: 'Beide haben Zeit',
  taste: 'Was Sie bisher gewählt haben',
  liking: 'Was gut ankommt',
};
