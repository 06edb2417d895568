import type { factorTexts as english } from '../en/factors.ts';
import type { Translation } from '../tables.ts';

export const factorTexts: Translation<typeof english> = {
  cadence: 'المدة منذ آخر مرة',
  fairness: 'اهتمام موزَّع بالتساوي',
  fitOfLength: 'يناسب الوقت الخالي',
  fitOfPlaceAndHour: 'يناسب المكان والساعة',
  variety: 'شيء مختلف',
  movement: 'حركة بعد الجلوس',
  light: 'شيء خفيف',
  goal: 'يخدم هدفًا لك',
  sharedFreeTime: 'الوقت خالٍ لدى الطرفين',
  taste: 'ما اخترته من قبل',
  liking: 'ما هو محبَّب لديهم',
};
