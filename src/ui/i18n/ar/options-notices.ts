import type { noticeTexts as english } from '../en/options-notices.ts';
import type { Translation } from '../tables.ts';

export const noticeTexts: Translation<typeof english> = {
  title: 'التنبيهات',
  lead: 'تنبيه لطيف من نظامك قبل موعدك. متوقف حتى ترغب فيه.',
  remind: 'تذكيري قبل الحجز بعشر دقائق',
  remindHint: 'مع الوقت والمكان والسؤال. والضغط عليه يفتح الموعد في تقويمك.',
  permissionGone: 'لم يعد متصفحك يسمح لـ Alongside بعرض التنبيهات. يُمنح الإذن بتشغيل هذا مجددًا.',
  notGiven: 'لم يمنح متصفحك إذن التنبيهات.',
  quiet: 'ساعات الهدوء',
  quietHint: 'لا تنبيه خلالها. والنهاية التي تسبق البداية تعني اليوم التالي.',
  quietFrom: 'هدوء من',
  quietTo: 'هدوء حتى',
};
