import type { noticeTexts as english } from '../en/options-notices.ts';
import type { Translation } from '../tables.ts';

export const noticeTexts: Translation<typeof english> = {
  title: 'お知らせ',
  lead: '約束の前に、システムからそっとお知らせします。オンにするまでは出ません。',
  remind: '予定の 10 分前に知らせる',
  remindHint: '時刻、場所、持っていく問いを添えます。押すと、カレンダーのその予定が開きます。',
  permissionGone: 'ブラウザーが Alongside にお知らせの表示を許可しなくなりました。もう一度オンにして許可してください。',
  notGiven: 'ブラウザーがお知らせを許可しませんでした。',
  quiet: '静かな時間',
  quietHint: 'この間はお知らせしません。終了が開始より前なら、翌日を意味します。',
  quietFrom: '静かな時間の開始',
  quietTo: '静かな時間の終了',
};
