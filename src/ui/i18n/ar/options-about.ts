import type { aboutTexts as english } from '../en/options-about.ts';
import type { Translation } from '../tables.ts';

export const aboutTexts: Translation<typeof english> = {
  title: 'حول التطبيق والتشخيص',
  lead: 'ما يعمل هنا، وكيف حاله، وما يُرسل عندما لا يكون شيء على ما يرام.',
  version: 'الإصدار',
  browser: 'المتصفح',
  language: 'اللغة',
  pages: 'علامات تبويب التقويم',
  noPages: 'لا يوجد تقويم مفتوح في علامة تبويب.',
  lookAgain: 'النظر مجددًا',
  accounts: 'الحسابات',
  noAccounts: 'لا يوجد حساب متصل.',
  connectedAs: '{address}: متصل',
  signedOutOf: '{address}: سُجِّل الخروج',
  diagnostics: 'نص التشخيص',
  diagnosticsHint: 'إصدارات وأعداد وحالات. بلا أسماء ولا عناوين ولا مفاتيح: يمكنك قراءته كله.',
  copy: 'نسخ النص',
  copied: 'تم النسخ',
  copyFailed: 'تعذّر النسخ؛ يمكن تحديده ونسخه يدويًا.',
};
