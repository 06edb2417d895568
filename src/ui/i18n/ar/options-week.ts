import type { weekTexts as english, weekCounts as englishCounts } from '../en/options-week.ts';
import type { Translation } from '../tables.ts';

export const weekTexts: Translation<typeof english> = {
  title: 'كيف يصبح أسبوعك',
  hint: 'الأوقات الخالية في الأيام السبعة القادمة. تتغير مع كل تغيير.',
  waiting: 'جارٍ النظر في هذا الأسبوع…',
  unknown: 'بفتح تقويمك في علامة تبويب أخرى، أو بربط حساب، يظهر هذا الأسبوع هنا.',
  now: 'الآن',
  before: 'عند فتح هذه الصفحة',
  free: '{gaps}، ومجموعها {hours}',
};

export const weekCounts: Translation<typeof englishCounts> = {
  gaps: {
    zero: 'لا أوقات خالية',
    one: 'وقت خالٍ واحد',
    two: 'وقتان خاليان',
    few: '{count} أوقات خالية',
    many: '{count} وقتًا خاليًا',
    other: '{count} وقت خالٍ',
  },
};
