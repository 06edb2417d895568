import type { factorHints as englishHints, limitTexts as english } from '../en/options-limits.ts';
import type { Translation } from '../tables.ts';

export const limitTexts: Translation<typeof english> = {
  title: '公平さと上限',
  lead: 'どのくらい提案するか、何を重視し、何を控えるか。あなたの時間の配り方についての設定で、だれかを評価するものではありません。',

  howMuch: '量',
  perDay: '1 日の提案',
  perDayHint: 'その日の空き時間のうち、最も合うもの。',
  everyGap: 'すべての空き時間',
  gently: 'ゆっくり始める',
  gentlyHint:
    '2 週間は 1 日に一つだけ提案します。その後は、三つ受け入れるごとに一つ増え、三つ断るごとに一つ減ります（上の数まで）。',
  gentlyUntil: '{day}まで、1 日に一つ提案します。その後は、三つ受け入れるごとに一つ増え、三つ断るごとに一つ減ります。',
  gentlyAfter: '三つ受け入れるごとに 1 日に一つ増え、三つ断るごとに一つ減ります（上の数まで）。',
  groupDay: 'グループの日',
  groupDayHint: 'この日は食事やお茶などを何人かで行う提案が先に出ます。たとえば金曜日。',
  groupDayNone: 'なし',

  caps: '上限',
  promisesPerDay: '1 日の予定',
  promisesPerWeek: '1 週間の予定',
  promisesHint: 'この数に達すると、それ以上は提案しません。空欄：上限なし。',
  promises: '件まで',
  groupMost: '一度に会うほかの人',
  people: '人まで',
  hover: '構いすぎない',
  hoverHint:
    '同じ人と同じことを、10 営業日のうちに 3 回は提案しません。目標につながるものはその目標として、それ以外は種類で数えます。任せてから振り返るまでは、指示や評価にあたることも提案しません。',
  tellManagers: '間にいる上司に知らせる',
  tellManagersHint:
    '一つ先のメンバーへの招待に、その上司にも伝わることを書き添えます。伝わるのは会ったことだけで、話の中身ではありません。',
  notANumber: '整数を入力してください。',

  rhythm: 'リズム',
  rhythmHint: 'それぞれの人と、どのくらいの間隔で何かをしたいか。人ごとに変えることもできます。',
  every: '間隔',
  everyOf: '{circle}：間隔',
  days: '日ごと',

  weights: '重視すること',
  weightsHint: '大事なのは割合だけです。0 にするとその理由は使いません。',
  resetWeights: 'すべて元に戻す',
  weightsReset: '重視することを元に戻しました',

  goals: '自分の目標',
  goalsHint: '3 行まで。目標につながるものが先に出やすくなります。',
  goal: '目標 {number}',
  goalPlaceholder: 'お客様のチーム全員の名前を知る',
  serves: 'つながるもの',
  servesOf: '目標 {number} につながるもの',
  deadlineOf: '目標 {number}：期限',
  deadlineHint: '任意。期限前の 10 営業日に、上司を手伝う提案が出ます。',

  preview: 'この設定での今週',
  previewHint: '何かを変えると、すぐに変わります。',
  previewWaiting: '今週を見ています…',
  previewList: '今週の提案',

  history: '選んだもの、見送ったもの',
  historyHint: '選んだものは少し出やすく、見送ったものは少し出にくくなります。時間とともに薄れます。',
  noHistory: 'まだありません。',
  forget: '忘れる',
  forgetOf: '「{name}」を忘れる',
  forgetAll: 'すべて忘れる',
  forgetAsk: 'すべて忘れますか？元に戻すことはできません。',
  forgetYes: '忘れる',
  keep: '残す',
  forgotten: '忘れました。',

  putOff: '一時停止と保留',
  putOffHint: '「今はしない」と答えたもの。',
  nothingPutOff: '保留中のものはありません。',
  lift: '解除',
  liftOf: '解除：{text}',
  liftAll: 'すべて解除',
  lifted: '解除しました。',
};

export const factorHints: Translation<typeof englishHints> = {
  cadence: 'それぞれのリズムで、次はだれの番か。',
  fairness: '思っていたより時間を取れていない人。',
  variety: '最近していないこと。',
  fitOfPlaceAndHour: '明るいうちの散歩、昼どきの食事。',
  fitOfLength: '急がずに空き時間を満たすもの。',
  taste: '見送ったものは少なめに。',
  goal: '下の目標につながるもの。',
  liking: '人ごとに書き留めた好み。',
  light: 'ときどきの食事、散歩、お茶。',
  sharedFreeTime: '相手のカレンダーも空いているとわかるとき。',
  movement: '会議のあとに体を動かす。',
};
