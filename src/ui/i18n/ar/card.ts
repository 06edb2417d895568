import type { card as english } from '../en/card.ts';
import type { Translation } from '../tables.ts';

export const card: Translation<typeof english> = {
  region: 'اقتراحات لوقت مشترك',

  bookIt: 'حجز',
  booking: 'جارٍ الحجز…',
  anotherIdea: 'فكرة أخرى',
  anotherTime: 'وقت آخر',
  notNow: 'ليس الآن',
  back: 'رجوع',
  close: 'إغلاق',
  looking: 'لحظة…',

  questionLabel: 'سؤال للّقاء',
  whyLabel: 'السبب',
  whyThis: 'لماذا هذا؟',
  whyTitle: 'ما الذي حُسب، وبأي قدر',
  whenLabel: 'متى',
  placeLabel: 'أين',
  targetLabel: 'التقويم',
  quiet: 'خاص، بعنوان محايد',
  howLong: 'المدة',
  minutes: '{minutes} د',
  shorter: 'أقصر (بالدقائق: {minutes})',
  longer: 'أطول (بالدقائق: {minutes})',
  holdForMe: 'حجزه لي وحدي',
  notifiedLabel: 'من تصله رسالة',

  withLabel: 'مع',
  askName: 'مع مَن يكون هذا؟',
  name: 'الاسم',
  email: 'البريد الإلكتروني',
  optional: 'اختياري',
  addressHint: 'بوجود عنوان تصل الدعوة.',
  usePerson: 'اختيار هذا الشخص',

  timesTitle: 'أوقات أخرى مناسبة',
  noOtherTime: 'لا يوجد وقت خالٍ آخر معروض يناسب هذه الفكرة.',
  noOtherIdea: 'كانت هذه آخر فكرة لهذا الوقت. يعرض زر «رجوع» ما سبقها.',
  noIdeaAtAll: 'لا توجد فكرة أخرى لهذا الوقت.',

  laterToday: 'لاحقًا اليوم',
  nextWeek: 'الأسبوع القادم',
  notThisPerson: 'ليس مع {name} لفترة',
  notThisKind: 'ليس هذا النوع من الأشياء',
  leaveThisGap: 'ترك هذا الوقت خاليًا',
  pauseAll: 'إيقاف كل الاقتراحات مؤقتًا',

  saidLaterToday: 'أُجِّل إلى وقت لاحق اليوم.',
  saidNextWeek: 'أُجِّل إلى الأسبوع القادم.',
  saidNotThisPerson: 'لا اقتراحات مع {name} لفترة.',
  saidNotThisKind: 'لا شيء من هذا النوع لفترة.',
  saidLeaveThisGap: 'هذا الوقت لك. والوقت الفارغ جواب حسن أيضًا.',
  saidPauseAll: 'الاقتراحات متوقفة مؤقتًا.',

  staleTitle: 'لم يعد هذا الوقت خاليًا',
  staleText: 'يوجد شيء آخر هناك الآن. لم يُحجز شيء.',
  staleNext: 'التالي: {title}، {when}',
  showNext: 'عرضه',

  undo: 'تراجع',
  undoing: 'جارٍ التراجع…',
  ifUndone: 'عند التراجع: {notice}',
  dismiss: 'إخفاء',
  failed: 'لم ينجح ذلك. يُرجى المحاولة مرة أخرى.',
  gone: 'حُدِّث Alongside. يُرجى إعادة تحميل هذه الصفحة للمتابعة.',
};
