import type { weekTexts as english, weekCounts as englishCounts } from '../en/options-week.ts';
import type { Translation } from '../tables.ts';

export const weekTexts: Translation<typeof english> = {
  title: '一週間はこうなります',
  hint: 'これから 7 日間の空き時間です。何かを変えると、すぐに変わります。',
  waiting: '今週を見ています…',
  unknown: '別のタブでカレンダーを開くか、アカウントを接続すると、今週がここに表示されます。',
  now: 'いま',
  before: 'このページを開いたとき',
  free: '{gaps}、合わせて {hours}',
};

export const weekCounts: Translation<typeof englishCounts> = {
  gaps: { other: '空き時間 {count} 件' },
};
