import type { draftTexts as englishDraft, reasonTexts as englishReasons } from '../en/involvement.ts';
import type { Translation } from '../tables.ts';

export const reasonTexts: Translation<typeof englishReasons> = {
  notMetFor: '{name}さんと最後に何かをしてから {days} 日たちました。',
  neverMet: '{name}さんとは今回が初めてです。',
  littleTime: '最近、{name}さんのための時間があまり取れていません。',
  fitsLength: '所要時間は {minutes} 分。ちょうどそれだけ空いています。',
  timeIsFree: 'このために {minutes} 分の空きがあります。',
  fitsLunch: '昼休みにちょうど収まります。',
  fitsMorning: '午前中に向いています。',
  fitsMidday: '昼どきに向いています。',
  fitsAfternoon: '午後に向いています。',
  fitsLate: '一日の締めくくりにぴったりです。',
  neverDone: 'まだ試したことがありません。',
  notDoneLately: '最後にしてから {days} 日たちました。',
  moveAfterMeeting: '会議のあとに体を動かせます。',
  somethingLight: 'たまには気軽なことを。',
  servesGoal: '目標「{goal}」につながります。',
  beforeCustomer: 'まもなく{customer}さんに会います。',
  beforeDeadline: '目標「{goal}」の期限が近づいています。',
  lookBack: '{name}さんと {days} 日前に決めたことを振り返る時期です。',
  groupDay: 'グループで過ごす日です。',
  suitsBoth: '{name}さんもその時間は空いています。',
  youLikeIt: '以前にも似たものを選んでいます。',
  theyLikeIt: '{name}さんはこういうことが好きです。',
};

export const draftTexts: Translation<typeof englishDraft> = {
  question: 'はじめに：{question}',
  followUp: 'そのあとで：{followUp}',
  ownIdea: 'ご一緒できればと思い、この時間を空けておきました。ほかの時間のほうがよければ、遠慮なくお知らせください。',
  twin: '「{activity}」でもかまいません。',
  byVideo: 'ビデオ通話',
  byPhone: '電話',
  quietTitle: '{name}さんとの時間',
  quietTitleAlone: '空けておく時間',
  praise: '{name}さんはいかがでしょう。しばらく間が空いています。',
  praisePrivately: '個別に：{name}さん。',
  tellManager: '間にいる上司には、会ったことだけを伝え、話の中身は伝えません。',
};
