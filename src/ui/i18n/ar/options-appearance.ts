import type { appearanceTexts as english } from '../en/options-appearance.ts';
import type { Translation } from '../tables.ts';

export const appearanceTexts: Translation<typeof english> = {
  title: 'المظهر واللغة',
  lead: 'مظهر Alongside ولغته: هنا، وفي شريط الأدوات، وفي تقويمك.',
  language: 'اللغة',
  languageAutomatic: 'تلقائي: {language}',
  languageHint: 'تتغير الصفحات المفتوحة فورًا. وتبقى صيغة الوقت كما في متصفحك، 12 أو 24 ساعة.',
  theme: 'السمة',
  themeAutomatic: 'تلقائية',
  themeLight: 'فاتحة',
  themeDark: 'داكنة',
  themeHint: 'لهذه الصفحات ولنافذة شريط الأدوات. أما في تقويمك فتأخذ الاقتراحات مظهر التقويم من حولها.',
};
