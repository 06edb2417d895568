import type { weekTexts as english, weekCounts as englishCounts } from '../en/options-week.ts';
import type { Translation } from '../tables.ts';

export const weekTexts: Translation<typeof english> = {
  title: 'Was das aus Ihrer Woche macht',
  hint: 'Die freien Lücken der nächsten sieben Tage. Ändert sich, sobald Sie etwas ändern.',
  waiting: 'Diese Woche wird angesehen…',
  unknown: 'Öffnen Sie Ihren Kalender in einem anderen Tab, oder verbinden Sie ein Konto: Dann steht hier diese Woche.',
  now: 'Jetzt',
  before: 'Beim Öffnen dieser Seite',
  free: '{gaps}, zusammen {hours}',
};

export const weekCounts: Translation<typeof englishCounts> = {
  gaps: { one: '{count} Lücke', other: '{count} Lücken' },
};
