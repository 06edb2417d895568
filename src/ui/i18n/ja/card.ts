import type { card as english } from '../en/card.ts';
import type { Translation } from '../tables.ts';

export const card: Translation<typeof english> = {
  region: 'ともに過ごす時間の提案',

  bookIt: '予定に入れる',
  booking: '予定に入れています…',
  anotherIdea: '別の案',
  anotherTime: '別の時間',
  notNow: '今はしない',
  back: '戻る',
  close: '閉じる',
  looking: 'お待ちください…',

  questionLabel: '持っていく問い',
  whyLabel: '理由',
  whyThis: 'なぜこれ？',
  whyTitle: '考慮したことと、その割合',
  whenLabel: '日時',
  placeLabel: '場所',
  targetLabel: 'カレンダー',
  quiet: '非公開にして、控えめな件名にする',
  howLong: '長さ',
  minutes: '{minutes} 分',
  shorter: '{minutes} 分短く',
  longer: '{minutes} 分長く',
  holdForMe: '自分用にだけ押さえる',
  notifiedLabel: '連絡が届く人',

  withLabel: '相手',
  askName: 'だれと一緒にしますか？',
  name: '名前',
  email: 'メールアドレス',
  optional: '任意',
  addressHint: 'アドレスがあれば招待が届きます。',
  usePerson: 'この人にする',

  timesTitle: 'ほかに合う時間',
  noOtherTime: '表示中の日に、この案に合う空き時間はほかにありません。',
  noOtherIdea: 'この空き時間の案は以上です。「戻る」で前の案を見られます。',
  noIdeaAtAll: 'この空き時間には、ほかの案がありません。',

  laterToday: '今日、あとで',
  nextWeek: '来週',
  notThisPerson: 'しばらく{name}さんは除く',
  notThisKind: 'この種のことはしない',
  leaveThisGap: 'この空き時間はそのままに',
  pauseAll: 'すべての提案を一時停止',

  saidLaterToday: '今日のあとの時間まで保留しました。',
  saidNextWeek: '来週まで保留しました。',
  saidNotThisPerson: 'しばらく{name}さんとの提案はしません。',
  saidNotThisKind: 'しばらくこの種の提案はしません。',
  saidLeaveThisGap: 'この時間はあなたのものです。空けておくのもよい選択です。',
  saidPauseAll: '提案を一時停止しました。',

  staleTitle: 'この空き時間はなくなりました',
  staleText: 'いまは別の予定が入っています。予定は入れていません。',
  staleNext: '次：{title}、{when}',
  showNext: '表示する',

  undo: '元に戻す',
  undoing: '元に戻しています…',
  ifUndone: '元に戻すと：{notice}',
  dismiss: '閉じる',
  failed: 'うまくいきませんでした。もう一度お試しください。',
  gone: 'Alongside が更新されました。このページを再読み込みすると続けられます。',
};
