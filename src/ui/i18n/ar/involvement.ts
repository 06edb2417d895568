import type { draftTexts as englishDraft, reasonTexts as englishReasons } from '../en/involvement.ts';
import type { Translation } from '../tables.ts';

export const reasonTexts: Translation<typeof englishReasons> = {
  notMetFor: 'عدد الأيام منذ آخر وقت قضيته مع {name}: {days}.',
  neverMet: 'ستكون هذه أول مرة مع {name}.',
  littleTime: 'كان نصيب {name} من وقتك قليلًا في الفترة الأخيرة.',
  fitsLength: 'المدة اللازمة بالدقائق: {minutes}، وهذا هو الوقت الخالي تمامًا.',
  timeIsFree: 'الدقائق الخالية لهذا: {minutes}.',
  fitsLunch: 'يناسب استراحة الغداء.',
  fitsMorning: 'الصباح وقت مناسب لهذا.',
  fitsMidday: 'منتصف النهار وقت مناسب لهذا.',
  fitsAfternoon: 'بعد الظهر وقت مناسب لهذا.',
  fitsLate: 'ختام جميل لليوم.',
  neverDone: 'لم يسبق لك تجربة هذا.',
  notDoneLately: 'عدد الأيام منذ آخر مرة: {days}.',
  moveAfterMeeting: 'فرصة للحركة بعد اجتماع.',
  somethingLight: 'شيء خفيف على سبيل التغيير.',
  servesGoal: 'يخدم هدفك «{goal}».',
  beforeCustomer: 'ستلتقي {customer} قريبًا.',
  beforeDeadline: 'اقترب الموعد النهائي لهدف «{goal}».',
  lookBack: 'حان وقت المراجعة مع {name}. عدد الأيام منذ اتفاقكما: {days}.',
  groupDay: 'إنه يومك المخصص للأنشطة الجماعية.',
  suitsBoth: 'هذا الوقت خالٍ لدى {name} أيضًا.',
  youLikeIt: 'سبق لك اختيار أشياء مثل هذا.',
  theyLikeIt: 'هذا النوع من الأشياء محبَّب لدى {name}.',
};

export const draftTexts: Translation<typeof englishDraft> = {
  question: 'للبداية: {question}',
  followUp: 'بعد ذلك: {followUp}',
  ownIdea: 'تركت هذا الوقت خاليًا لأنني أود أن نقضيه معًا. إن كان وقت آخر أنسب، فيسعدني أن أعرف.',
  twin: 'وبالسرور نفسه: {activity}.',
  byVideo: 'عبر الفيديو',
  byPhone: 'عبر الهاتف',
  quietTitle: 'وقت مع {name}',
  quietTitleAlone: 'وقت محجوز',
  praise: 'ربما {name}: مضى بعض الوقت.',
  praisePrivately: 'على انفراد: {name}.',
  tellManager: 'يعلم من يقود الفريق بيننا أننا التقينا، لا بما قيل.',
};
