import type { factorHints as englishHints, limitTexts as english } from '../en/options-limits.ts';
import type { Translation } from '../tables.ts';

export const limitTexts: Translation<typeof english> = {
  title: 'الإنصاف والحدود',
  lead: 'كم يُقترح، وما الذي يرجحه، وما الذي يكبحه. الأمر يخص اهتمامك؛ ولا يُقيَّم أحد.',

  howMuch: 'الكمية',
  perDay: 'الاقتراحات في اليوم',
  perDayHint: 'أنسب أوقات اليوم الخالية.',
  everyGap: 'كل وقت خالٍ',
  gently: 'بداية هادئة',
  gentlyHint:
    'اقتراح واحد في اليوم لمدة أسبوعين. بعدها اقتراح إضافي لكل ثلاثة تقبلها، وأقل بواحد لكل ثلاثة ترفضها، حتى العدد أعلاه.',
  gentlyUntil: 'اقتراح واحد في اليوم حتى {day}. بعدها اقتراح إضافي لكل ثلاثة تقبلها، وأقل بواحد لكل ثلاثة ترفضها.',
  gentlyAfter: 'اقتراح إضافي في اليوم لكل ثلاثة تقبلها، وأقل بواحد لكل ثلاثة ترفضها، حتى العدد أعلاه.',
  groupDay: 'يوم المجموعات',
  groupDayHint: 'في هذا اليوم تتقدم الوجبات والقهوة وما شابهها مع عدة أشخاص. يوم الخميس مثلًا.',
  groupDayNone: 'بلا يوم',

  caps: 'الحدود',
  promisesPerDay: 'الحجوزات في اليوم',
  promisesPerWeek: 'الحجوزات في الأسبوع',
  promisesHint: 'عند بلوغها لا يُقترح المزيد. فارغ: بلا حد.',
  promises: 'على الأكثر',
  groupMost: 'الآخرون في المرة الواحدة',
  people: 'على الأكثر',
  hover: 'من دون إلحاح',
  hoverHint:
    'لا مرة ثالثة مع شخص واحد في أمر واحد خلال عشرة أيام عمل. ما يخدم هدفًا لك يُنسب إلى ذلك الهدف؛ وإلا فالعبرة بنوعه. ومن التسليم حتى مراجعته لا شيء يوجّه أو يقيّم.',
  tellManagers: 'إعلام من يقود بينكما',
  tellManagersHint: 'تذكر الدعوة إلى المستوى الذي يليه أن من يقود بينكما يعلم بها: بأن لقاءً حدث، لا بما قيل.',
  notANumber: 'يُرجى إدخال عدد صحيح.',

  rhythm: 'الوتيرة',
  rhythmHint: 'كم مرة يكون شيء مع كل شخص. ويمكن أن تكون لبعض الأشخاص وتيرتهم.',
  every: 'كل',
  everyOf: '{circle}: كل',
  days: 'أيام',

  weights: 'ما يهم',
  weightsHint: 'النِّسب وحدها تُحسب. والصفر يستبعد السبب.',
  resetWeights: 'إعادة ضبط الكل',
  weightsReset: 'عاد ما يهم كما كان',

  goals: 'أهدافك',
  goalsHint: 'حتى ثلاثة أسطر. ما يخدمها يتقدم أكثر.',
  goal: 'الهدف {number}',
  goalPlaceholder: 'معرفة فرق العملاء كلها بالاسم',
  serves: 'يخدمه',
  servesOf: 'ما يخدم الهدف {number}',
  deadlineOf: 'الهدف {number}: الموعد النهائي',
  deadlineHint: 'اختياري. في أيام العمل العشرة التي تسبقه يُقترح عليك أن تساعد قائدك فيه.',

  preview: 'هذا الأسبوع، بهذه الإعدادات',
  previewHint: 'تتغير مع كل تغيير.',
  previewWaiting: 'جارٍ النظر في هذا الأسبوع…',
  previewList: 'اقتراحات هذا الأسبوع',

  history: 'ما قبلته وما رفضته',
  historyHint: 'ما يُقبل يظهر أكثر قليلًا، وما يُرفض أقل قليلًا. ويتلاشى ذلك من تلقاء نفسه.',
  noHistory: 'لا شيء بعد.',
  forget: 'نسيان',
  forgetOf: 'نسيان {name}',
  forgetAll: 'نسيان كل شيء',
  forgetAsk: 'هل يُنسى كل ذلك؟ لا يمكن التراجع عن هذا.',
  forgetYes: 'نسيان',
  keep: 'إبقاء',
  forgotten: 'تم النسيان.',

  putOff: 'المتوقف والمؤجَّل',
  putOffHint: 'ما كان جوابه «ليس الآن».',
  nothingPutOff: 'لا شيء مؤجَّل.',
  lift: 'رفع',
  liftOf: 'رفع: {text}',
  liftAll: 'رفع الكل',
  lifted: 'تم الرفع.',
};

export const factorHints: Translation<typeof englishHints> = {
  cadence: 'على مَن الدور، لكلٍّ بحسب وتيرته.',
  fairness: 'من نال من وقتك أقل مما أردت.',
  variety: 'شيء لم يحدث مؤخرًا.',
  fitOfPlaceAndHour: 'نزهة في ضوء النهار، ووجبة عند الغداء.',
  fitOfLength: 'ما يملأ الوقت من دون عجلة.',
  taste: 'وأقل مما رفضته.',
  goal: 'ما يخدم أحد أسطرك أدناه.',
  liking: 'كما دوّنته لكل شخص.',
  light: 'وجبة أو نزهة أو فنجان من حين إلى آخر.',
  sharedFreeTime: 'عندما يُعرف أن تقويم الآخر خالٍ أيضًا.',
  movement: 'وقوف وحركة بعد اجتماع.',
};
