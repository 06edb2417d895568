import type { keyboardTexts as english } from '../en/options-keyboard.ts';
import type { Translation } from '../tables.ts';

export const keyboardTexts: Translation<typeof english> = {
  title: 'لوحة المفاتيح',
  lead: 'كل شيء يعمل من دون فأرة. لا أحرف مفردة، حتى لا تتعارض مع مفاتيح تقويمك.',
  anywhere: 'في أي مكان من المتصفح',
  anywhereHint: 'يمكنك تغييرها أو إزالتها.',
  what: 'ماذا',
  keys: 'المفاتيح',
  openPopup: 'فتح نافذة شريط الأدوات',
  nextSuggestion: 'الانتقال إلى الاقتراح التالي في التقويم',
  none: 'غير محددة',
  change: 'تغيير هذه المفاتيح',
  changeByHand: 'في صفحة الإضافات تُفتح قائمة الترس ويُختار «إدارة اختصارات الإضافات».',
  onSuggestion: 'على اقتراح وبطاقته',
  walk: 'من اقتراح إلى الذي يليه، بترتيب الوقت',
  open: 'فتح بطاقة اقتراح',
  press: 'ضغط زر',
  inside: 'من شيء في البطاقة إلى الذي يليه، بالدوران',
  close: 'إغلاق البطاقة؛ ويعود التركيز إلى اقتراحها',
  key_tab: 'Tab',
  key_shiftTab: 'Shift + Tab',
  key_enter: 'Enter',
  key_space: 'المسافة',
  key_escape: 'Esc',
};
